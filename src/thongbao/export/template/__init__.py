"""The user's own template: a text file for Jinja, or a Word file with the same marks in it (docxtpl)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from thongbao.errors import UsageError
from thongbao.export import Choices, Exporter
from thongbao.export.template.context import all_of, one_of

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

_LARGEST = 50_000_000
_WRAPPERS = (".j2", ".jinja", ".jinja2")
_ZIP = b"PK\x03\x04"


class Page(Protocol):
    """A template that was read: what it needs, and what it gives."""

    names: frozenset[str]
    """The variables that it uses."""

    def pieces(self, context: dict[str, object]) -> Iterator[bytes]:
        """Its bytes with these values. Raises OutputError with file and line."""


def to_template(notices: Iterable[Notice], choices: Choices) -> Iterator[bytes]:
    """A template that uses ``notices`` is filled once with all of them, any other once for each."""
    page = _read(choices)
    if "notices" in page.names:
        yield from page.pieces(all_of(notices, choices))
        return
    for notice in notices:
        yield from page.pieces(one_of(notice, choices))


def shape(kind: Exporter, choices: Choices) -> Exporter:
    """What comes of a template: files of its ending, one for each notice or one for all. Raises UsageError."""
    page, path = _read(choices), _path(choices)
    ending = Path(path.stem).suffix if path.suffix.lower() in _WRAPPERS else path.suffix
    many = "notices" in page.names
    return kind._replace(ending=ending or ".txt", one=not many, many=many, binary=ending.lower() == ".docx")


def _path(choices: Choices) -> Path:
    if choices.template is None:
        raise UsageError("export.template.none")
    return choices.template


def _read(choices: Choices) -> Page:
    path = _path(choices)
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except FileNotFoundError:
        raise UsageError("export.template.not_found", name=str(path)) from None
    except OSError as error:
        raise UsageError("config.unreadable", name=str(path), reason=error.strerror or str(error)) from None
    if len(data) > _LARGEST:
        raise UsageError("export.template.too_large", name=str(path), limit=_LARGEST // 1_000_000)
    if data.startswith(_ZIP):
        from thongbao.export.template.word import WordPage

        return WordPage(path, data)
    from thongbao.export.template.text import TextPage

    return TextPage(path, data)
