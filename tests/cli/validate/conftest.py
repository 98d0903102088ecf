"""The real command line on small notices; a fault is the number 7 that should be 07."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Result
from thongbao.cli.app import main

NOTICE = """\
ỦY BAN NHÂN DÂN TỈNH AN BÌNH            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                             Độc lập - Tự do - Hạnh phúc

Số: {number}/TB-UBND                     An Bình, ngày 05 tháng 02 năm 2026

                              THÔNG BÁO
                         Về việc nghỉ lễ năm 2026

Ủy ban nhân dân tỉnh thông báo lịch nghỉ lễ năm 2026 để các cơ quan biết, thực hiện.

Nơi nhận:                                         CHỦ TỊCH
- Như trên;
- Lưu: VT.                                      Trần Văn Mẫu
"""
RULE = "ND30-C03-SO-0"

Judge = Callable[..., Result]


@pytest.fixture
def judge(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Judge:
    """Run ``thongbao validate`` in English, in a folder of its own; only one rule unless others are selected."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("THONGBAO_LANG", "en")
    for name in ("COLUMNS", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str, select: str | None = RULE) -> Result:
        chosen = () if select is None else ("--select", select)
        code = main(["validate", *arguments, *chosen])
        out, err = capfdbinary.readouterr()
        return Result(code, out.decode(), err.decode())

    return run


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A notice with the fault."""
    path = tmp_path / "bad.txt"
    path.write_text(NOTICE.format(number="7"), "utf-8")
    return path


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """The same without it."""
    path = tmp_path / "good.txt"
    path.write_text(NOTICE.format(number="07"), "utf-8")
    return path
