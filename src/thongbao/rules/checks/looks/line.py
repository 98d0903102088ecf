"""A line of a part and a fault in how it looks: what the kinds of look are written with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from thongbao.messages import number, say
from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.edits import Edit, LookEdit
from thongbao.rules.spot import Spot

Found = Unit | tuple[Unit, int, int]
Find = Callable[[Case], Iterable[Found]]
"""Gives the lines of a part, or stretches of them (unit, start, end)."""


class Line(NamedTuple):
    """Characters of a unit: a line of a part, or the stretch of it that the part is."""

    unit: Unit
    start: int = 0
    end: int | None = None

    @property
    def text(self) -> str:
        """Its words."""
        return self.unit.text[self.start : self.end]

    @property
    def spot(self) -> Spot:
        """Its place."""
        return Spot(unit=self.unit, start=self.start, end=self.end)

    def set(self, **looks: Any) -> LookEdit:
        """An edit that gives it these looks."""
        return LookEdit(self.spot, tuple(looks.items()))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Part of a message, said in the language of the message that it stands in."""

    key: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return say(self.key, **dict(self.values))


@dataclass(frozen=True, slots=True)
class Phrases:
    """Several of them in a row."""

    parts: tuple[Phrase, ...]

    def __str__(self) -> str:
        return "; ".join(map(str, self.parts))


@dataclass(frozen=True, slots=True)
class Fault:
    """A line that looks otherwise than it should."""

    line: Line
    phrase: Phrase
    edits: tuple[Edit, ...] = ()


class Seen:
    """Says that a line could be judged and is right."""


SEEN = Seen()
Verdicts = Iterator[Fault | Seen]
Kind = Callable[["Asked"], Verdicts]
"""Judges the lines of a part by one kind of look; gives nothing for lines whose look is not known."""


class Asked(NamedTuple):
    """What a kind of look is asked: the lines of a part, the value that they should have, the rule's other values."""

    case: Case
    part: str
    lines: Sequence[Line]
    value: Any
    values: Mapping[str, Any]


def phrase(key: str, /, **values: object) -> Phrase:
    """A phrase of the messages on looks."""
    return Phrase(f"looks.{key}", tuple(values.items()))


def span_of(value: Any) -> tuple[float, float]:
    """A value of the catalogue as the least and the most that it allows."""
    low, high = value if isinstance(value, list | tuple) else (value, value)
    return float(low), float(high)


def shown(low: float, high: float | None = None) -> str:
    """A number or a range as a person writes it.

    >>> shown(13.0, 14.0), shown(12.5)
    ('13–14', '12,5')
    """
    first = number(low)
    return first if high is None or high == low else f"{first}–{shown(high)}"
