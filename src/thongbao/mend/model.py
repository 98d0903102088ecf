"""What mending is asked and what it gives."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from thongbao.rules.edits import Edit


class Tracked(NamedTuple):
    """Who makes the changes, when they are to be tracked ones that a reader of the file accepts or rejects."""

    author: str
    date: dt.datetime


class Refused(NamedTuple):
    """An edit that was not made, and why."""

    group: int
    """Index of the mend that it belongs to; none of that mend's edits were made."""
    edit: Edit
    reason: str
    """A key of the messages."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A document after mending."""

    data: bytes
    """The very bytes that came in when nothing was changed."""
    made: tuple[int, ...]
    """Indexes of the mends that were made."""
    refused: tuple[Refused, ...]


class Unmendable(Exception):  # noqa: N818 - no error of the user's: an edit that is left undone
    """An edit cannot be made; ``reason`` is a key of the messages."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
