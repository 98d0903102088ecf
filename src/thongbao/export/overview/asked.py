"""What is asked of a page, and the states that a task can have on its day."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

STATES = ("late", "soon", "later", "again", "undated")
"""In the order in which they are shown. The first three have a day."""
DATED = STATES[:3]


class Asked(NamedTuple):
    """What may be chosen about the page."""

    at: dt.date
    """The day on which states are judged."""
    soon: int = 7
    """Days before a deadline in which it is near."""
    most: int = 2000
    """Tasks that are listed; all are counted."""
    title: str | None = None

    def state(self, due: dt.date | None, *, again: bool) -> str:
        """The state of a task that is due on a day, or comes back, or has neither."""
        if due is None:
            return "again" if again else "undated"
        if due < self.at:
            return "late"
        return "soon" if (due - self.at).days <= self.soon else "later"
