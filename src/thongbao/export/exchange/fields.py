"""Fields with their types and lengths, and what is wrong with a value."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from thongbao.errors import OutputError
from thongbao.export.facts import plain
from thongbao.vietnamese.letters.fold import fold

Type = Literal["text", "number", "date", "time", "organ"]
ORGAN = "OrganId"
"""The code of a body stands under ``OrganId.`` and its name."""
_ORGAN_ID = re.compile(r"(?:\d{2,3}\.){2,3}[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d+)*")
_TIME = re.compile(r"\d{4}/\d\d/\d\d \d\d:\d\d:\d\d")


class Field(NamedTuple):
    """A field: the names of the elements that lead to it, its type, how many characters it takes."""

    path: str
    length: int | None = None
    type: Type = "text"
    must: bool = False


class Sheet:
    """The values of one document. What is missing or wrong with any of them is told at the end, with its name.

    ``given`` goes before what the notice says; ``day`` is how dates are written.
    """

    def __init__(self, name: str, given: Mapping[str, str], day: str) -> None:
        self.name, self.given, self.day = name, given, day
        self.pairs: list[tuple[str, str]] = []
        """The elements in order, each with its path; a repeated one is numbered: To[2].OrganId."""
        self._missing: dict[str, str] = {}
        """Fields without a value, and the name under which each can be given."""
        self._codes = {
            fold(one.partition(".")[2]): code for one, code in given.items() if one.startswith(f"{ORGAN}.")
        }

    def code_of(self, body: str | None) -> str | None:
        """The code that was given for a body."""
        return self._codes.get(fold(body or ""))

    def fill(self, fields: Iterable[Field], said: Mapping[str, str | None], at: int | None = None) -> None:
        """Write every field that has a value. ``at`` numbers a group that is repeated."""
        for field in fields:
            value = plain(self.given.get(field.path) if at is None else None) or plain(said.get(field.path))
            if not value:
                if field.must:
                    self.missing(field.path)
                continue
            group, _, rest = field.path.partition(".")
            path = field.path if at is None else f"{group}[{at}].{rest}"
            self.pairs.append((path, self._checked(field, value)))

    def each(self, field: Field, values: Iterable[str]) -> None:
        """Write a field that is repeated."""
        for at, value in enumerate(filter(None, map(plain, values))):
            self.pairs.append((f"{field.path}[{at}]", self._checked(field, value)))

    def missing(self, path: str, name: str | None = None) -> None:
        """Say that a field is needed; ``name`` is what to give for it where that is another one."""
        self._missing[path] = name or path

    def done(self) -> list[tuple[str, str]]:
        """The elements. Raises OutputError for fields that must have a value and have none."""
        if self._missing:
            raise OutputError(
                "export.field.missing", name=self.name, fields=", ".join(self._missing),
                first=next(iter(self._missing.values())),
            )  # fmt: skip
        return self.pairs

    def _checked(self, field: Field, value: str) -> str:
        if field.type == "date":
            found = day_in(value)
            if found is None:
                raise self._wrong(field, value, "YYYY-MM-DD")
            value = found.strftime(self.day.replace("%Y", f"{found.year:04}"))  # some systems write 999
        elif field.type == "time" and not _TIME.fullmatch(value):
            raise self._wrong(field, value, "YYYY/MM/DD HH:MM:SS")
        elif field.type == "number" and not (value.isascii() and value.isdigit()):
            raise self._wrong(field, value, "0-9")
        elif field.type == "organ" and not _ORGAN_ID.fullmatch(value):
            raise self._wrong(field, value, "H37.02.02, 000.00.01.H26")
        if field.length is not None and len(value) > field.length:
            raise OutputError(
                "export.field.too_long", name=self.name, field=field.path, length=len(value), limit=field.length
            )
        return value

    def _wrong(self, field: Field, value: str, wanted: str) -> OutputError:
        return OutputError("export.field.wrong", name=self.name, field=field.path, value=value, wanted=wanted)


def day_in(text: str) -> dt.date | None:
    """A day written as 2026-06-30, 2026/06/30 or 30/6/2026.

    >>> day_in("30/6/2026") == day_in("2026/06/30") == day_in("2026-06-30"), day_in("30/6")
    (True, None)
    """
    numbers = [int(one) for one in re.findall(r"\d+", text)]
    if len(numbers) != 3 or not re.fullmatch(r"\d+([-/.])\d+\1\d+", text, re.ASCII):
        return None
    year, month, day = numbers if numbers[0] > 31 else reversed(numbers)
    try:
        return dt.date(year, month, day)
    except (ValueError, OverflowError):
        return None
