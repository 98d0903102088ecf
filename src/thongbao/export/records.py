"""The records themselves, for programs: JSON, JSON lines, YAML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from thongbao.export import Choices
from thongbao.notice.codec import to_plain
from thongbao.notice.files import store

if TYPE_CHECKING:
    from thongbao.notice.model import Notice


def to_json(notices: Iterable[Notice], choices: Choices) -> Iterator[bytes]:
    """One notice as an object, several as an array of objects."""
    waiting = iter(notices)
    first = next(waiting, None)
    second = next(waiting, None)
    if first is not None and second is None:
        yield _object(first)
        return
    between = b"[\n"
    for notice in (first, second):
        if notice is not None:
            yield between + _indented(notice)
            between = b",\n"
    for notice in waiting:
        yield between + _indented(notice)
    yield b"[]\n" if first is None else b"\n]\n"


def to_jsonl(notices: Iterable[Notice], choices: Choices) -> Iterator[bytes]:
    """A notice a line."""
    for notice in notices:
        yield store.encode([to_plain(notice)], "jsonl")


def to_yaml(notices: Iterable[Notice], choices: Choices) -> Iterator[bytes]:
    """A document a notice."""
    between = b""
    for notice in notices:
        yield between + store.encode([to_plain(notice)], "yaml")
        between = b"---\n"


def _object(notice: Notice) -> bytes:
    return store.encode([to_plain(notice)], "json", several=False)


def _indented(notice: Notice) -> bytes:
    lines = _object(notice).rstrip(b"\n").split(b"\n")  # a line end inside a value is written as \n
    return b"\n".join(b"  " + line for line in lines)
