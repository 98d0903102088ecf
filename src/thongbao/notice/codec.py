"""A Notice as plain data (dict, list, str, int, bool, None) and back, led by the type hints of the model.

A trailing underscore that keeps a field's name apart from a Python keyword is dropped in the key
(``meeting.with``). How each class is read and written is worked out once, then kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from thongbao.errors import UnreadableError
from thongbao.notice.model import RECORD_VERSION, Notice

DEPTH = 200
"""Deepest nesting of a record; a deeper one is refused, so that no stack runs over."""

EXTRA_KEYS = ("evidence",)
"""Keys that may stand beside those of a notice and are not part of it."""

_Reader = Callable[[object, str, int], Any]


def key_of(field_name: str) -> str:
    """The key in the record of a field of the model."""
    return field_name.removesuffix("_")


def to_plain(value: Any) -> Any:
    """A notice, or any part of one, as plain data; the keys in the contract's order."""
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    names = _names(value.__class__)
    if names is None:
        return value
    return {key: to_plain(getattr(value, name)) for name, key in names}


def from_plain(data: object, name: str = "record") -> Notice:
    """The notice that plain data stands for. ``name`` is the file that messages speak of.

    Numbers and truth values may also be given as their text, since a YAML record is read as text only.
    Keys that the model gives a default may be missing. Raises UnreadableError with the path of what is
    wrong: another version, an unknown or missing key, a value of the wrong kind or outside its choices.
    """
    try:
        _check_version(data)
        if isinstance(data, Mapping):
            data = {key: value for key, value in data.items() if key not in EXTRA_KEYS}
        notice: Notice = _reader(Notice, ())(data, "", 0)
    except _BadValueError as bad:
        raise UnreadableError(bad.key, name=name, path=bad.path, **bad.values) from None
    return notice


class _BadValueError(Exception):
    """A value that does not fit, before the name of the file is known."""

    def __init__(self, key: str, path: str, /, **values: object) -> None:
        super().__init__(key)
        self.key, self.path, self.values = key, path, values


def _check_version(data: object) -> None:
    if not isinstance(data, Mapping):
        raise _BadValueError("notice.not_a_record", "")
    version = data.get("record")
    if version == RECORD_VERSION:
        return
    if version is None:
        raise _BadValueError("notice.no_version", "record", expected=RECORD_VERSION)
    family, _, number = str(version).partition("/")
    ours = int(RECORD_VERSION.partition("/")[2])
    if family != "thongbao" or not number.isdecimal():
        raise _BadValueError("notice.foreign_version", "record", version=version, expected=RECORD_VERSION)
    key = "notice.newer_version" if int(number) > ours else "notice.older_version"
    raise _BadValueError(key, "record", version=version, expected=RECORD_VERSION)


@cache
def _names(kind: Any) -> tuple[tuple[str, str], ...] | None:
    if not is_dataclass(kind):
        return None
    return tuple((item.name, key_of(item.name)) for item in fields(kind))


@cache
def _reader(hint: Any, choices: tuple[str, ...]) -> _Reader:
    """The function that turns plain data into a value of this type."""
    if get_origin(hint) is UnionType:
        (inner,) = (arg for arg in get_args(hint) if arg is not NoneType)
        return _optional(_reader(inner, choices))
    if get_origin(hint) is tuple:
        return _tuple(_reader(get_args(hint)[0], choices))
    if is_dataclass(hint):
        return _node(hint)
    return {str: _text(choices), int: _integer, bool: _truth}[hint]


def _optional(read: _Reader) -> _Reader:
    def read_optional(data: object, path: str, depth: int) -> Any:
        return None if data is None else read(data, path, depth)

    return read_optional


def _tuple(read: _Reader) -> _Reader:
    def read_tuple(data: object, path: str, depth: int) -> Any:
        if not isinstance(data, list):
            raise _BadValueError("notice.not_a_list", path, value=brief(data))
        return tuple([read(item, f"{path}[{index}]", depth + 1) for index, item in enumerate(data)])

    return read_tuple


def _node(kind: Any) -> _Reader:
    known: dict[str, tuple[str, _Reader]] = {}
    required: list[str] = []

    def prepare() -> None:  # on first use: Section holds Sections
        hints = get_type_hints(kind)
        for item in fields(kind):
            read = _reader(hints[item.name], item.metadata.get("choices", ()))
            known[key_of(item.name)] = (item.name, read)
            if item.default is MISSING:
                required.append(key_of(item.name))

    def read_node(data: object, path: str, depth: int) -> Any:
        if not known:
            prepare()
        if depth > DEPTH:
            raise _BadValueError("notice.too_deep", path, limit=DEPTH)
        if not isinstance(data, Mapping):
            raise _BadValueError("notice.not_an_object", path, value=brief(data))
        values = {}
        for key, value in data.items():
            if key not in known:
                raise _unknown(str(key), path, tuple(known))
            name, read = known[key]
            values[name] = read(value, f"{path}.{key}" if path else key, depth + 1)
        for key in required:
            if key not in data:
                raise _BadValueError("notice.missing_key", path or "record", missing=key)
        return kind(**values)

    return read_node


def _text(choices: tuple[str, ...]) -> _Reader:
    def read_text(data: object, path: str, depth: int) -> Any:
        if not isinstance(data, str):
            raise _BadValueError("notice.not_text", path, value=brief(data))
        if choices and data not in choices:
            raise _BadValueError("notice.not_a_choice", path, value=brief(data), choices=", ".join(choices))
        return data

    return read_text


def _integer(data: object, path: str, depth: int) -> int:
    if isinstance(data, int) and not isinstance(data, bool):
        return data
    if isinstance(data, str) and data.removeprefix("-").isdecimal() and data.isascii() and len(data) < 20:
        return int(data)
    raise _BadValueError("notice.not_an_integer", path, value=brief(data))


def _truth(data: object, path: str, depth: int) -> bool:
    if isinstance(data, bool):
        return data
    if data in ("true", "false"):
        return data == "true"
    raise _BadValueError("notice.not_a_truth", path, value=brief(data))


def _unknown(key: str, path: str, known: tuple[str, ...]) -> _BadValueError:
    from difflib import get_close_matches

    nearest = get_close_matches(key, known, 1)
    where = f"{path}.{key}" if path else key
    if nearest:
        return _BadValueError("notice.unknown_key_near", where, nearest=nearest[0])
    return _BadValueError("notice.unknown_key", where, known=", ".join(known))


def brief(value: object) -> str:
    """A value as a message can carry it: short, on one line."""
    if value is None:
        return "null"
    shown = repr(value) if isinstance(value, str | int | float) else type(value).__name__
    return shown if len(shown) <= 40 else shown[:39] + "…"
