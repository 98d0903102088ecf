"""Quarters are four: strokes of their Roman numbers that were read as other strokes are put right, and told."""

from __future__ import annotations

import pytest

from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.words.mend import mend


def piece(line: str) -> list[Read]:
    return [Read(word, 60.0 * at, 10, 60.0 * at + 50, 40, 38, 40, 0.9, 0) for at, word in enumerate(line.split())]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("hoàn thành trong quý II1/2026", "hoàn thành trong quý III/2026"),
        ("trước khi hết Quý lV, để", "trước khi hết Quý IV, để"),
        ("trong quý 1/2026 và quý II", "trong quý 1/2026 và quý II"),
        ("theo mục II1 của văn bản", "theo mục II1 của văn bản"),
    ],
)
def test_strokes_of_a_quarter(line: str, meant: str) -> None:
    words = piece(line)
    told = mend(words)
    assert " ".join(word.text for word in words) == meant
    assert [(one.read, one.text) for one in told] == (
        [] if line == meant else [next((a, b) for a, b in zip(line.split(), meant.split(), strict=True) if a != b)]
    )
