"""Records on disk: YAML for people, JSON for programs, JSON lines for many records.

The same notice gives the same bytes, always UTF-8 with bare line feeds. A YAML record is read as text only:
of what stands in it, only a bare ``null`` is not text, and the types come from the model (see ``codec``). So
``number: 07`` is '07'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, NoReturn

from thongbao.errors import OutputError, UnreadableError
from thongbao.notice.codec import DEPTH, from_plain, to_plain
from thongbao.notice.files.saving import save
from thongbao.notice.model import Notice

Format = Literal["yaml", "json", "jsonl"]
SUFFIXES: dict[str, Format] = {".yaml": "yaml", ".yml": "yaml", ".json": "json", ".jsonl": "jsonl"}
MEGABYTES = 200
"""Largest record that is read."""

Plain = dict[str, object]


def load(path: Path | str) -> Notice:
    """The one notice of a record file; the ending of its name tells the format.

    Raises UnreadableError: no such file, not one record, bad YAML or JSON, another version, a bad value.
    """
    path = Path(path)
    form = format_of(path)
    return read_record(bytes_of(path), form, path.name)


def dump(notice: Notice, path: Path | str) -> None:
    """Write a record; the ending of the name tells the format. A file of that name is replaced.

    The file is complete or untouched. Raises OutputError when the place refuses it.
    """
    path = Path(path)
    known = SUFFIXES.get(path.suffix.lower())
    if known is None:
        raise OutputError("notice.unknown_suffix", name=path.name, suffixes=", ".join(SUFFIXES))
    save(path, encode([to_plain(notice)], known))


def format_of(path: Path) -> Format:
    """The format that the ending of a record's name tells. Raises UnreadableError for other endings."""
    known = SUFFIXES.get(path.suffix.lower())
    if known is None:
        raise UnreadableError("notice.unknown_suffix", name=path.name, suffixes=", ".join(SUFFIXES))
    return known


def encode(records: list[Plain], form: Format, *, several: bool | None = None) -> bytes:
    """Plain records as a file: YAML documents, JSON lines, or JSON: one object, or an array of several.

    ``several`` asks for the array or the object whatever the number of records.
    """
    if form == "yaml":
        return to_bytes("---\n".join(map(yaml_of, records)))
    if form == "json":
        array = len(records) != 1 if several is None else several
        return to_bytes(_json(records if array else records[0], indent=2))
    return to_bytes("".join(_json(record) for record in records))


def yaml_of(record: Plain) -> str:
    """One record as a YAML document."""
    from thongbao.notice.files import yaml_text

    return yaml_text.dump(record)


def to_bytes(text: str) -> bytes:
    """UTF-8; half characters (lone surrogates) become U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", "\ufffd", text).encode()


def read_record(data: bytes, form: Format, name: str) -> Notice:
    """The one notice in the bytes of a record file. Raises UnreadableError as ``load`` does."""
    notices = read_records(data, form, name)
    if len(notices) != 1:
        raise UnreadableError("notice.not_one", name=name, count=len(notices))
    return notices[0]


def read_records(data: bytes, form: Format, name: str) -> list[Notice]:
    """Every notice in the bytes of a record file. ``name`` is the file that messages speak of."""
    return [from_plain(plain, name) for plain in read_plain(data, form, name)]


def read_plain(data: bytes, form: Format, name: str) -> Iterable[object]:
    """The records in the bytes of a file as plain data, before the model is asked. Raises UnreadableError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError("notice.not_utf8", name=name) from None
    if form == "yaml":
        from thongbao.notice.files.yaml_read import documents

        return documents(text, name)
    if form == "json":
        whole = _parse_json(text, name, 1)
        return whole if isinstance(whole, list) else [whole]
    lines = enumerate(text.split("\n"), start=1)
    return [_parse_json(line, name, number) for number, line in lines if line.strip()]


def read_line(line: bytes, name: str, number: int) -> Notice | None:
    """The notice of one line of JSON lines; None for an empty line. Raises UnreadableError."""
    plain = read_plain_line(line, name, number)
    return from_plain(plain, f"{name}:{number}") if plain is not NOTHING else None


NOTHING = object()
"""What an empty line of JSON lines holds."""


def read_plain_line(line: bytes, name: str, number: int) -> object:
    """One line of JSON lines as plain data, before the model is asked; ``NOTHING`` for an empty line.

    Raises UnreadableError, which names the line.
    """
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError("notice.not_utf8", name=f"{name}:{number}") from None
    try:
        return _parse_json(text, name, number) if text.strip() else NOTHING
    except UnreadableError as error:
        if "line" not in error.values:
            error.values["name"] = f"{name}:{number}"
        raise


def _parse_json(text: str, name: str, first_line: int) -> object:
    import json

    def checked(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        return found if len(found) == len(pairs) else _refused(pairs, name)

    try:
        return json.loads(text, object_pairs_hook=checked)
    except json.JSONDecodeError as error:
        line = first_line + error.lineno - 1
        raise UnreadableError("notice.bad_json", name=name, line=line, reason=error.msg) from None
    except ValueError as error:  # a number of thousands of digits
        raise UnreadableError("notice.bad_json", name=name, line=first_line, reason=str(error)) from None
    except RecursionError:
        raise UnreadableError("notice.too_deep", name=name, path="record", limit=DEPTH) from None


def _refused(pairs: list[tuple[str, object]], name: str) -> NoReturn:
    """Say which key stands twice in an object."""
    keys = [key for key, _ in pairs]
    raise UnreadableError("notice.twice", name=name, key=next(key for key in keys if keys.count(key) > 1))


def _json(value: object, indent: int | None = None) -> str:
    import json  # YAML, the usual format, does without

    text = json.dumps(value, ensure_ascii=False, indent=indent)
    if text.isprintable():  # most lines of JSON lines
        return text + "\n"
    # Line ends of other worlds and controls of terminals, which JSON leaves as they are.
    return re.sub("[\x7f-\x9f\u2028\u2029]", lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def bytes_of(path: Path) -> bytes:
    """The bytes of a file of records. Raises UnreadableError: not there, too large, refused."""
    try:
        if path.stat().st_size > MEGABYTES * 1_000_000:
            size = round(path.stat().st_size / 1_000_000)
            raise UnreadableError("reading.too_large", name=path.name, size=size, limit=MEGABYTES)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableError("reading.not_found", name=str(path)) from error
    except OSError as error:
        raise UnreadableError(
            "reading.os_error", name=path.name, reason=error.strerror or str(error)
        ) from error
