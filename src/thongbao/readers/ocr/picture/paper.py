"""How wide paper is: programs that write pictures often name dots an inch that nobody measured."""

from __future__ import annotations

PAPER = 8.27
"""Width of A4 in inches: that of a page whose picture says nothing, or what cannot be."""
_NARROWEST, _WIDEST = 4.0, 12.5


def is_paper(inches: float) -> bool:
    """Whether the shorter side of a page may be so long: from A6 to A3.

    >>> is_paper(5.8), is_paper(11.7), is_paper(17.2), is_paper(2.8)
    (True, True, False, False)
    """
    return _NARROWEST <= inches <= _WIDEST
