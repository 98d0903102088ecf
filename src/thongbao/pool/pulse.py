"""What the work on a document and the worker process around it tell each other.

The work says that its clock stands still: a page is recognised, say; a worker puts its own function here, elsewhere
nobody listens. It says that the process has become useless. And it can ask whether it is in a worker at all.
"""

from __future__ import annotations

from collections.abc import Callable


def _nobody(paused: bool) -> None:
    pass


listener: Callable[[bool], None] = _nobody
supervised = False
"""Whether somebody watches over this process and can end it without losing more than one document."""
spoiled = False
"""Whether this process should read nothing more: something in it goes on that cannot be broken off."""


def tell(*, paused: bool) -> None:
    """Say that the clock of the document stands still from now on, or goes on."""
    listener(paused)
