"""Number and symbol."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks


@breaks("ND30-C03-SO-0", base="nd30-cong-van")
def one_digit(notice: Mutant) -> None:
    notice.replace("Số: 112/", "Số: 7/")
