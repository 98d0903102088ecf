"""Where every value of a record stands in its file: path -> line and column, both from 1."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from thongbao.notice.files.store import Format

Marks = Mapping[str, tuple[int, int]]
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def marks_of(text: str, form: Format) -> list[Marks]:
    """The places of every record of a file that has been read without an error."""
    if form == "yaml":
        return _of_yaml(text)
    if form == "json":
        whole = _of_json(text, 1)
        if not text.lstrip("\ufeff \t\r\n").startswith("["):
            return [whole]
        count = len({path.partition("]")[0] for path in whole if path})
        return [_below(whole, f"[{at}]") for at in range(count)]
    return [of_line(line, number) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def of_line(text: str, number: int) -> Marks:
    """The places of the record in one line of JSON lines."""
    return _of_json(text, number)


def find(marks: Marks, path: str) -> tuple[int, int] | None:
    """The place of a path, or of the nearest part that holds it and stands in the file."""
    while True:
        if path in marks:
            return marks[path]
        if not path:
            return None
        path = path[: max(path.rfind("."), path.rfind("["), 0)]


def _of_yaml(text: str) -> list[Marks]:
    import yaml

    kind: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: list[Marks] = []
    for root in yaml.compose_all(text, Loader=kind):
        marks: dict[str, tuple[int, int]] = {}
        waiting: list[tuple[str, Any, Any]] = [("", root, root)]
        while waiting:
            path, node, shown = waiting.pop()
            marks[path] = (shown.start_mark.line + 1, shown.start_mark.column + 1)
            if isinstance(node, yaml.MappingNode):
                for key, value in node.value:
                    here = f"{path}.{key.value}" if path else str(key.value)
                    # A block stands below its key: the key is what people look for.
                    waiting.append((here, value, value if isinstance(value, yaml.ScalarNode) else key))
            elif isinstance(node, yaml.SequenceNode):
                waiting.extend((f"{path}[{at}]", value, value) for at, value in enumerate(node.value))
        found.append(marks)
    return found


def _of_json(text: str, line: int) -> Marks:
    """The places of the values of JSON text, by its tokens: nothing is built."""
    import json

    marks: dict[str, tuple[int, int]] = {}
    begun = 0
    open_: list[list[Any]] = []  # the path of each open list or object, and the index or key that comes next
    for match in _TOKEN.finditer(text):
        ends = text.count("\n", begun, match.start())
        if ends:
            line += ends
            begun = text.rfind("\n", 0, match.start()) + 1
        token, place = match[0], (line, match.start() - begun + 1)
        if token in "}]":
            open_.pop()
        elif token == ",":
            if isinstance(open_[-1][1], int):
                open_[-1][1] += 1
            else:
                open_[-1][1] = None
        elif token != ":":
            if open_ and open_[-1][1] is None and token[0] == '"':
                open_[-1][1] = json.loads(token)
                continue
            path = _path(open_)
            marks[path] = place
            if token in "{[":
                open_.append([path, None if token == "{" else 0])
    return marks


def _path(open_: list[list[Any]]) -> str:
    if not open_:
        return ""
    path, inner = open_[-1]
    if isinstance(inner, int):
        return f"{path}[{inner}]"
    return f"{path}.{inner}" if path else str(inner)


def _below(marks: Marks, head: str) -> Marks:
    return {path[len(head) :].removeprefix("."): place for path, place in marks.items() if path.startswith(head)}
