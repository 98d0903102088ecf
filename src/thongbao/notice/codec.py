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

_TOO_LARGE = 10**18
"""No number of a record is as large, and no database would hold it."""
_Reader = Callable[[object, int], Any]
"""Plain data and how deep it lies -> a value of the model."""
_OTHER, _TEXT, _OPTIONAL_TEXT = range(3)
"""What a field holds, as far as it can be told without a call: most are text."""


def key_of(field_name: str) -> str:
    """The key in the record of a field of the model."""
    return field_name.removesuffix("_")


def to_plain(value: Any) -> Any:
    """A notice, or any part of one, as plain data; the keys in the contract's order."""
    kind = value.__class__
    if kind is tuple:
        return [item if item.__class__ is str else to_plain(item) for item in value]
    keys = _keys(kind)
    if keys is None:
        return value
    values = kind._values(value) if len(keys) > 1 else (kind._values(value),)
    return {
        key: item if item is None or item.__class__ is str else to_plain(item)
        for key, item in zip(keys, values, strict=True)
    }


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
        notice: Notice = _reader(Notice, ())(data, 0)
    except _BadValueError as bad:
        raise UnreadableError(bad.key, name=name, path=bad.path or "record", **bad.values) from None
    return notice


class _BadValueError(Exception):
    """A value that does not fit, before the name of the file is known."""

    def __init__(self, key: str, path: str, /, **values: object) -> None:
        super().__init__(key)
        self.key, self.path, self.values = key, path, values

    def below(self, part: str) -> _BadValueError:
        """The same, seen from one level above. Paths are made when something is wrong: that is seldom."""
        self.path = f"{part}{'.' if self.path and self.path[0] != '[' else ''}{self.path}"
        return self


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
def _keys(kind: Any) -> tuple[str, ...] | None:
    """The keys of a class in order; None for what is no part of the model."""
    return tuple(key_of(item.name) for item in fields(kind)) if is_dataclass(kind) else None


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
    def read_optional(data: object, depth: int) -> Any:
        return None if data is None else read(data, depth)

    return read_optional


def _tuple(read: _Reader) -> _Reader:
    def read_tuple(data: object, depth: int) -> Any:
        if not isinstance(data, list):
            raise _BadValueError("notice.not_a_list", "", value=brief(data))
        found: list[Any] = []
        try:
            for item in data:
                found.append(read(item, depth + 1))
        except _BadValueError as bad:
            raise bad.below(f"[{len(found)}]") from None
        return tuple(found)

    return read_tuple


def _node(kind: Any) -> _Reader:
    known: dict[str, tuple[Callable[[Any, Any], None], int, _Reader]] = {}
    missing: dict[str, tuple[Callable[[Any, Any], None], Any]] = {}

    def prepare() -> None:  # on first use: Section holds Sections
        hints = get_type_hints(kind)
        for item, (_, put, _, _) in zip(fields(kind), kind._setters, strict=True):
            key, hint, choices = key_of(item.name), hints[item.name], item.metadata.get("choices", ())
            holds = _OTHER if choices else {str: _TEXT, str | None: _OPTIONAL_TEXT}.get(hint, _OTHER)
            known[key] = (put, holds, _reader(hint, choices))
            missing[key] = (put, item.default)

    def read_node(data: object, depth: int) -> Any:
        if not known:
            prepare()
        if depth > DEPTH:
            raise _BadValueError("notice.too_deep", "", limit=DEPTH)
        if not isinstance(data, Mapping):
            raise _BadValueError("notice.not_an_object", "", value=brief(data))
        made = kind.__new__(kind)
        for key, value in data.items():
            if key not in known:
                raise _unknown(str(key), tuple(known))
            put, holds, read = known[key]
            if (holds and value.__class__ is str) or (holds == _OPTIONAL_TEXT and value is None):
                put(made, value)
                continue
            try:
                put(made, read(value, depth + 1))
            except _BadValueError as bad:
                raise bad.below(key) from None
        if len(data) < len(known):
            for key, (put, default) in missing.items():
                if key in data:
                    continue
                if default is MISSING:
                    raise _BadValueError("notice.missing_key", "", missing=key)
                put(made, default)
        return made

    return read_node


def _text(choices: tuple[str, ...]) -> _Reader:
    def read_text(data: object, depth: int) -> Any:
        if not isinstance(data, str):
            raise _BadValueError("notice.not_text", "", value=brief(data))
        if choices and data not in choices:
            raise _BadValueError("notice.not_a_choice", "", value=brief(data), choices=", ".join(choices))
        return data

    return read_text


def _integer(data: object, depth: int) -> int:
    if isinstance(data, str) and data.removeprefix("-").isdecimal() and data.isascii() and len(data) < 20:
        data = int(data)
    if isinstance(data, int) and not isinstance(data, bool) and abs(data) < _TOO_LARGE:
        return data
    raise _BadValueError("notice.not_an_integer", "", value=brief(data))


def _truth(data: object, depth: int) -> bool:
    if isinstance(data, bool):
        return data
    if data in ("true", "false"):
        return data == "true"
    raise _BadValueError("notice.not_a_truth", "", value=brief(data))


def _unknown(key: str, known: tuple[str, ...]) -> _BadValueError:
    from difflib import get_close_matches

    nearest = get_close_matches(key, known, 1)
    if nearest:
        return _BadValueError("notice.unknown_key_near", key, nearest=nearest[0])
    return _BadValueError("notice.unknown_key", key, known=", ".join(known))


def brief(value: object) -> str:
    """A value as a message can carry it: short, on one line."""
    if value is None:
        return "null"
    shown = repr(value) if isinstance(value, str | int | float) else type(value).__name__
    return shown if len(shown) <= 40 else shown[:39] + "…"
