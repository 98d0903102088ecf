"""Records as other programs and people want them: a module a format, loaded when it is asked for.

An exporter takes notices one at a time and gives the bytes of the result piece by piece, so that a hundred thousand
records need no more memory than one. It knows the record, not where the record came from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from thongbao.errors import MissingToolError, UsageError

if TYPE_CHECKING:
    from thongbao.errors import ThongbaoError
    from thongbao.export.given import Given
    from thongbao.notice.model import Notice

Table = Literal["tasks", "recipients", "documents"]
RegisterKind = Literal["outgoing", "incoming"]


class Choices(NamedTuple):
    """What may be chosen about a result; a format leaves alone what does not concern it."""

    table: Table = "tasks"
    bom: bool = False
    register: RegisterKind = "outgoing"
    alarm: int = 3
    """Days before a deadline on which a calendar gives notice."""
    regime: str | None = None
    """Rules of form to set a page by: an id, ``same`` for those of the notice's own day, None for those of today."""
    template: Path | None = None
    """The user's own form."""
    given: Given | None = None
    """Values that the notices do not hold."""
    leave_out: Callable[[ThongbaoError], None] | None = None
    """Told of a notice that one file for many cannot hold, which is then left out; without it nothing is written."""

    def values_of(self, notice: Notice) -> dict[str, str]:
        """The values that were given for a notice."""
        return self.given.of(notice) if self.given is not None else {}


class Exporter(NamedTuple):
    """A format: where its function is, the ending of its files, how many notices one file holds."""

    function: str
    """``module:function`` below this package."""
    ending: str
    one: bool = False
    """Whether a file can be made for each notice."""
    many: bool = True
    """Whether one file can hold all notices."""
    binary: bool = False
    archive: bool = False
    """Whether the result is a database that takes notices in, new ones and newer ones, instead of bytes."""
    extra: str | None = None
    """The extra of the package that brings what the format needs."""
    names: str | None = None
    """``module:NAMES`` of the values that may be given; ``*`` for any."""
    shape: str | None = None
    """``module:function`` that tells these facts where they hang on what was chosen."""


EXPORTERS: dict[str, Exporter] = {
    "json": Exporter("records:to_json", ".json", one=True),
    "jsonl": Exporter("records:to_jsonl", ".jsonl"),
    "yaml": Exporter("records:to_yaml", ".yaml", one=True),
    "csv": Exporter("csv_tables:to_csv", ".csv"),
    "xlsx": Exporter("xlsx:to_xlsx", ".xlsx", binary=True, extra="xlsx"),
    "docx": Exporter("docx:to_docx", ".docx", one=True, many=False, binary=True),
    "md": Exporter("md:to_md", ".md", one=True, many=False),
    "txt": Exporter("txt:to_txt", ".txt", one=True, many=False),
    "html": Exporter("html:to_html", ".html", one=True, many=False),
    "ics": Exporter("ics:to_ics", ".ics", extra="ics"),
    "parquet": Exporter("parquet:to_parquet", ".parquet", binary=True, extra="parquet"),
    "sqlite": Exporter("sqlite:to_sqlite", ".sqlite", binary=True, archive=True),
    "edxml": Exporter("exchange.edxml:to_edxml", ".edxml", one=True, many=False, names="exchange.edxml:NAMES"),
    "metadata": Exporter(
        "exchange.metadata:to_metadata", ".meta.xml", one=True, names="exchange.metadata:NAMES"
    ),
    "akn": Exporter("akn:to_akn", ".akn", one=True, many=False),
    "template": Exporter(
        "template:to_template", "", one=True, extra="template", names="*", shape="template:shape"
    ),
    "pdf": Exporter("pdf:to_pdf", ".pdf", one=True, many=False, binary=True, shape="pdf:shape"),
}
OTHER_ENDINGS = {".yml": "yaml", ".markdown": "md", ".htm": "html", ".db": "sqlite", ".sqlite3": "sqlite"}

Encode = Callable[[Iterable["Notice"], Choices], Iterator[bytes]]
Update = Callable[[Iterable["Notice"], Path], None]


def exporter(name: str) -> Encode:
    """The function of a format: notices in, bytes out. Raises MissingToolError when its package is not installed."""
    found: Encode = _part(name, EXPORTERS[name].function)
    return found


def updater(name: str) -> Update:
    """The function of a format that is an archive: notices in, the file of this path brought up to date."""
    found: Update = _part(name, EXPORTERS[name].function)
    return found


def kind_of(name: str, choices: Choices) -> Exporter:
    """The facts of a format, given what was chosen. Raises UsageError, MissingToolError."""
    kind = EXPORTERS[name]
    if kind.shape is None:
        return kind
    with _packages(name):
        shaped: Exporter = _part(name, kind.shape)(kind, choices)
    return shaped


def check_values(name: str, given: Given) -> None:
    """Refuse values that a format has no place for. Raises UsageError."""
    names = EXPORTERS[name].names
    if names == "*":
        return
    if names is not None:
        given.check(_part(name, names), "OrganId")
    elif given:
        raise UsageError("export.given.no_place", form=name)


def _part(name: str, place: str) -> Any:
    module, _, inside = place.partition(":")
    with _packages(name):
        return getattr(import_module(f"thongbao.export.{module}"), inside)


@contextmanager
def _packages(name: str) -> Iterator[None]:
    """Tell a package that is not installed by the extra that brings it."""
    try:
        yield
    except ModuleNotFoundError as error:
        extra = EXPORTERS[name].extra
        if extra is None or (error.name or "").partition(".")[0] == "thongbao":
            raise
        raise MissingToolError("export.missing_extra", form=name, package=error.name, extra=extra) from None


def format_of(name: str) -> str | None:
    """The format that the name of a file tells by its ending; None where it tells none.

    >>> format_of("a.XLSX"), format_of("a.meta.xml"), format_of("a.xml")
    ('xlsx', 'metadata', None)
    """
    known = {one.ending: form for form, one in EXPORTERS.items() if one.ending} | OTHER_ENDINGS
    return next((form for ending, form in known.items() if name.lower().endswith(ending)), None)
