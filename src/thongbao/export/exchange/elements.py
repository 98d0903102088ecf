"""Values with their paths as nested elements of XML, the same bytes for the same values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape


def nested(pairs: Iterable[tuple[str, str]], prefix: str = "", depth: int = 0) -> Iterator[str]:
    """A line an element.

    Neighbours that begin with the same path stand in the same group; a number in brackets sets two groups of one name
    apart and is not written.

    >>> list(nested([("A.B", "1"), ("A.C", "<"), ("D[0]", "2"), ("D[1]", "3")]))
    ['<A>', '  <B>1</B>', '  <C>&lt;</C>', '</A>', '<D>2</D>', '<D>3</D>']
    """
    groups: list[str] = []
    for path, value in pairs:
        *above, last = path.split(".")
        same = 0
        while same < min(len(groups), len(above)) and groups[same] == above[same]:
            same += 1
        yield from _closed(groups, same, prefix, depth)
        for name in above[same:]:
            yield f"{'  ' * (depth + len(groups))}<{_tag(name, prefix)}>"
            groups.append(name)
        tag = _tag(last, prefix)
        yield f"{'  ' * (depth + len(groups))}<{tag}>{escape(value)}</{tag}>"
    yield from _closed(groups, 0, prefix, depth)


def _closed(groups: list[str], keep: int, prefix: str, depth: int) -> Iterator[str]:
    while len(groups) > keep:
        name = groups.pop()
        yield f"{'  ' * (depth + len(groups))}</{_tag(name, prefix)}>"


def _tag(name: str, prefix: str) -> str:
    return prefix + name.partition("[")[0]
