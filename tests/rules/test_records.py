"""Rules on words hold of records, too; what only a file shows is asked of a file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from thongbao.notice.files import store
from thongbao.notice.model import Issued, Notice, Number
from thongbao.validation.document import judge_record
from thongbao.validation.settings import Settings

from .mutant import SAMPLES

ALL = Settings(select=("all",))


def record(base: str) -> Notice:
    return store.load(SAMPLES / f"mau-{base}" / "notice.yaml")


def fired(notice: Notice) -> set[str]:
    return {one.rule.id for one in judge_record(notice, ALL).findings}


@pytest.mark.parametrize(
    ("base", "text", "number", "symbol", "rule"),
    [
        ("nd30-cong-van", "Số: 7/SNV-CCHC", "7", "SNV-CCHC", "ND30-C03-SO-0"),
        ("nd30-cong-van", "SỐ: 12/SNV-CCHC", "12", "SNV-CCHC", "ND30-C03-TU-SO"),
        ("nd30-ket-luan", "Số: 45/KH-VP", "45", "KH-VP", "ND30-C03-KYHIEU-LOAI"),
        ("tt01-thong-bao", "Số: 5/TB-SNV", "5", "TB-SNV", "TT01-C03-SO-STYLE"),
        ("hd36-ket-luan", "Số: 07-TB/VPTU", "07", "TB/VPTU", "HD36-C03-SO-KYHIEU"),
        ("hd05-ket-luan", "Số: 07-TB/VPTU", "07", "TB/VPTU", "HD05-C03-SO-KYHIEU-FORMAT"),
    ],
)
def test_a_number_is_judged_in_a_record(base: str, text: str, number: str, symbol: str, rule: str) -> None:
    notice = record(base)
    assert fired(replace(notice, number=Number(text=text, number=number, symbol=symbol))) == {rule}


@pytest.mark.parametrize(
    ("base", "text", "date", "rule"),
    [
        ("nd30-ket-luan", "An Bình, ngày 2 tháng 3 năm 2026", "2026-03-02", "ND30-C04-SO-0-NGAY"),
        ("nd30-ket-luan", "An Bình ngày 12 tháng 3 năm 2026", "2026-03-12", "ND30-C04-DAU-PHAY"),
        ("hd36-ket-luan", "An Bình, ngày 9 tháng 8 năm 2022", "2022-08-09", "HD36-C04-NGAY"),
    ],
)
def test_a_date_is_judged_in_a_record(base: str, text: str, date: str, rule: str) -> None:
    notice = record(base)
    asked = replace(notice, issued=Issued(text=text, place="An Bình", date=date))
    assert rule in fired(asked)
