"""Engines that tests put in the place of Tesseract are known in this process alone: pictures are read here."""

from __future__ import annotations

import pytest

from thongbao.pool import pulse


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have documents read in this process."""
    monkeypatch.setattr(pulse, "supervised", True)
