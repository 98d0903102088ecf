from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thongbao.vietnamese.time.dates import find_dates, next_day_of, read_date
from thongbao.vietnamese.time.issue_line import read_issue_line


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ngày 05 tháng 02 năm 2026", (2026, 2, 5)),
        ("05/02/2026", (2026, 2, 5)),
        ("ngày 5 - 2 - 2026", (2026, 2, 5)),
        ("5.2.2026", (2026, 2, 5)),
        ("ngày 30/6", (None, 6, 30)),
        ("ngày 12 tháng 6", (None, 6, 12)),
        ("ngày 30 tháng 6/2026", (2026, 6, 30)),
        ("20 tháng 10 năm 2024", (2024, 10, 20)),
        ("ngày     tháng 6 năm 2026", (2026, 6, None)),
        ("ngày … tháng … năm 2026", (2026, None, None)),
        ("ngày #tháng 6", (None, 6, None)),
        ("ngày 05/02/26", (2026, 2, 5)),
    ],
)
def test_a_date_gives_its_written_parts(text: str, parts: tuple[int | None, int | None, int | None]) -> None:
    (found,) = find_dates(f"gửi {text}, theo mẫu")
    assert (found.year, found.month, found.day) == parts
    assert found.text == text


@pytest.mark.parametrize(
    "text",
    [
        "trong 6 tháng đầu năm",
        "tỷ lệ 1/500",
        "trực 24/7",
        "số 12/5/2026-X",
        "1.2.3.4",
        "30/6",
        "ngày tháng năm sinh",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert find_dates(text) == ()


def test_an_impossible_day_is_no_date() -> None:
    assert read_date("ngày 31 tháng 02 năm 2026") is None
    assert read_date("99/99/2026") is None


def test_a_day_without_year_is_the_first_on_or_after_the_start() -> None:
    assert next_day_of(5, 14, date(2024, 5, 14)) == date(2024, 5, 14)
    assert next_day_of(5, 13, date(2024, 5, 14)) == date(2025, 5, 13)
    assert next_day_of(2, 29, date(2025, 1, 1)) == date(2028, 2, 29)
    assert next_day_of(2, 30, date(2025, 1, 1)) is None
    assert next_day_of(5, 13, None) is None


@pytest.mark.parametrize(
    ("line", "place", "parts"),
    [
        ("An Bình, ngày 05 tháng 02 năm 2026", "An Bình", (2026, 2, 5)),
        ("TP. Hồ Chí Minh, ngày 5 tháng 12 năm 2025", "TP. Hồ Chí Minh", (2025, 12, 5)),
        ("ngày 05 tháng 02 năm 2026", None, (2026, 2, 5)),
        ("An Bình ngày 5/2/2026", "An Bình", (2026, 2, 5)),
        ("An Bình, ngày 0 5 tháng 0 2 năm 2 026", "An Bình", (2026, 2, 5)),
        ("An Bình, ngày     tháng 6 năm 2026", "An Bình", (2026, 6, None)),
        ("An Bình, ngày #tháng 6 năm 2026", "An Bình", (2026, 6, None)),
        ("An Bình, ngày ..... tháng ..... năm 20...", "An Bình", (None, None, None)),
        ("An Bình, ngày l0 tháng 3 năm 2020", "An Bình", (2020, 3, 10)),
        ("An Bình, ngày 20 tháng 5/2026.", "An Bình", (2026, 5, 20)),
        ("Số: 45/TB-UBND An Bình, ngày 01 tháng 3 năm 2018", "An Bình", (2018, 3, 1)),
        ("Bình Hòa - Vĩnh Thuận, Ngày 05 thang 02 nam 2026", "Bình Hòa - Vĩnh Thuận", (2026, 2, 5)),
    ],
)
def test_an_issue_line_gives_place_and_date(
    line: str, place: str | None, parts: tuple[int | None, int | None, int | None]
) -> None:
    found = read_issue_line(line)
    assert found is not None
    assert found.place == place
    assert (found.year, found.month, found.day) == parts
    year, month, day = parts
    assert found.date == (date(year, month, day) if year and month and day else None)


def test_an_impossible_day_of_issue_is_no_date() -> None:
    found = read_issue_line("An Bình, ngày 31 tháng 02 năm 2026")
    assert found is not None
    assert found.date is None


@pytest.mark.parametrize(
    "line",
    ["", "Thời gian: 14 giờ ngày 05 tháng 02 năm 2026", "Căn cứ Quyết định số 5 ngày 05 tháng 02 năm 2026",
     "hoàn thành trước ngày 30/6/2026",
     "An Bình, ngày 05 tháng 02 năm 2026, Ủy ban nhân dân xã họp"],
)  # fmt: skip
def test_sentences_are_no_issue_lines(line: str) -> None:
    assert read_issue_line(line) is None


@given(
    st.dates(date(1950, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["{0:02}/{1:02}/{2}", "{0}-{1}-{2}", "ngày {0:02} tháng {1:02} năm {2}"]),
)
def test_every_day_is_read_back(day: date, form: str) -> None:
    text = form.format(day.day, day.month, day.year)
    assert read_date(text) == day
    found = read_issue_line(f"An Bình, {text}")
    assert found is not None
    assert found.date == day


@given(st.text(), st.text(alphabet="ngày tháng năm0123456789/.-… ", max_size=60))
def test_any_text_is_read(noise: str, dated: str) -> None:
    for text in (noise, dated, noise + dated):
        for found in find_dates(text):
            assert text[found.start : found.end] == found.text
        read_issue_line(text)
