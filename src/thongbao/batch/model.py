"""What the parts of a batch hand to each other: an item to read, how to read it, and what became of it."""

from __future__ import annotations

from hashlib import sha256
from typing import Any, Literal, NamedTuple

from thongbao import __version__
from thongbao.errors import Exit, ThongbaoError
from thongbao.messages import Language, known, say
from thongbao.node import Node, node
from thongbao.notice.files.filenames import shown
from thongbao.notice.model import RECORD_VERSION
from thongbao.readers.source import Limits

Form = Literal["yaml", "json", "jsonl"]
Header = dict[str, Any]
"""Plain data that fits into JSON."""


@node(kw_only=True)
class Recipe(Node):
    """How every document of a run is read."""

    form: Form = "yaml"
    lang: Language = "vi"
    evidence: bool = False
    limits: Limits = Limits()

    @property
    def mark(self) -> str:
        """What makes a record different: the version and the options. Limits only make documents fail.

        The language is one of them: doubts are said in it.
        """
        parts = (
            __version__, RECORD_VERSION, self.form, self.lang, str(self.evidence), self.limits.ocr,
            self.limits.encoding or "",
        )  # fmt: skip
        return sha256("\x1f".join(parts).encode()).hexdigest()[:16]

    def plain(self) -> Header:
        """The recipe as it is sent to another process."""
        limits = self.limits
        names = type(limits).__dataclass_fields__
        return {
            "form": self.form,
            "lang": self.lang,
            "evidence": self.evidence,
            "limits": {name: getattr(limits, name) for name in names},
        }


class Item(NamedTuple):
    """One document of the inventory."""

    seq: int
    """Its place in the order of the run."""
    store: str
    """Where it lies: ``file``, ``zip``, ``tar``, or ``url`` and so on for remote stores."""
    place: str
    """Path or address of the file, or of the archive that holds it."""
    member: int
    """Its number in the archive; -1 for a file."""
    name: str
    """Its name in the archive."""
    below: str
    """Its place under the folder that was asked for, with ``/`` between the parts."""
    shown: str
    """How messages call it."""
    target: str
    """Where its record goes below the destination."""
    stamp: str
    """What changes when the file does; empty where nobody can tell."""
    problem: Failure | None
    """Why it cannot even be opened."""

    @property
    def identity(self) -> bytes:
        """The same for the same document in every run."""
        inner = f"\0{self.member}\0{self.name}" if self.member >= 0 else ""
        return f"{self.place}{inner}".encode("utf-8", "surrogateescape")

    @property
    def filename(self) -> str:
        """Its name without folders, fit for a message."""
        return shown(self.below.rpartition("/")[2])


class Failure(NamedTuple):
    """Why a document has no record: the key of a message, what fills it, and the exit code that it means."""

    key: str
    values: Header = {}  # noqa: RUF012 - a tuple has no defaults of its own to change
    exit: int = int(Exit.UNREADABLE)

    @classmethod
    def of(cls, error: ThongbaoError) -> Failure:
        """An error as plain data."""
        values = {name: _plain(value) for name, value in error.values.items()}
        return cls(error.key, values, int(error.exit_code))

    def text(self, name: str) -> str:
        """The message in the chosen language about the document that is called ``name``."""
        return say(self.key, **{**self.values, "name": name})

    def hint(self, name: str) -> str | None:
        """What to do about it, or None when the message says it all."""
        key = f"{self.key}.hint"
        return say(key, **{**self.values, "name": name}) if known(key) else None


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)
