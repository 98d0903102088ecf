"""How the work on a document tells the coordinator that its clock stands still: a page is recognised, say.

A worker puts its own function here; elsewhere nobody listens.
"""

from __future__ import annotations

from collections.abc import Callable


def _nobody(paused: bool) -> None:
    pass


listener: Callable[[bool], None] = _nobody


def tell(*, paused: bool) -> None:
    """Say that the clock of the document stands still from now on, or goes on."""
    listener(paused)
