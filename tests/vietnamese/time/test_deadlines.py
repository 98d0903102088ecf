from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thongbao.vietnamese.letters.fold import word_set
from thongbao.vietnamese.time.deadlines import DEADLINE_KINDS, deadline_of, find_deadlines

ISSUED = date(2024, 5, 14)  # a Tuesday
MEETING = date(2024, 5, 10)

DATED = [
    ("hoàn thành trước ngày 15/8/2024", "before", "2024-08-15"),
    ("trước ngày 20 tháng 10 năm 2024", "before", "2024-10-20"),
    ("xong trước 01/12/2024", "before", "2024-12-01"),
    ("gửi về Sở trước ngày 30/6", "before", "2024-06-30"),
    ("trước ngày 15/3", "before", "2025-03-15"),  # no year: the first such day on or after the issue
    ("báo cáo trước ngày 5.7", "before", "2024-07-05"),
    ("trước 15h00 ngày 15/6/2024", "before", "2024-06-15"),
    ("trước 17 giờ 00 phút, ngày 15/6/2024", "before", "2024-06-15"),
    ("trước 17h00, thứ Sáu, ngày 14/6/2024", "before", "2024-06-14"),
    ("trước 16 giờ 00 ngày thứ Sáu", "before", "2024-05-17"),
    ("chậm nhất ngày 22/6/2024", "by", "2024-06-22"),
    ("chậm nhất là ngày 20 tháng 6 năm 2024", "by", "2024-06-20"),
    ("muộn nhất trong tháng 7", "by", "2024-07-31"),
    ("chậm nhất trước ngày 30/6/2024", "before", "2024-06-30"),
    ("đến hết ngày 31/7/2024", "by", "2024-07-31"),
    ("nộp hồ sơ từ ngày 30/5/2024 đến hết ngày 03/6/2024", "period", "2024-06-03"),
    ("từ ngày 10 đến ngày 14/6/2024, tổng vệ sinh", "period", "2024-06-14"),
    ("trong ngày 17/6/2024", "on", "2024-06-17"),
    ("hoàn thành ngày 20/6/2024", "on", "2024-06-20"),
    ("hoàn thành vào cuối tháng 7/2024", "by", "2024-07-31"),
    ("Thời gian hoàn thành: trước ngày 01/12/2024", "before", "2024-12-01"),
    ("nộp danh sách về Văn phòng, hạn chót ngày 15/6/2024", "on", "2024-06-15"),
    ("gửi chậm nhất 17h00’ ngày 18/6/2024", "by", "2024-06-18"),
    ("Thời gian: tháng 8/2024", "in", "2024-08-31"),
    ("Thời gian hoàn thành: Quý III năm 2024 - Quý I năm 2025", "in", "2025-03-31"),
    ("Thời hạn hoàn thành: 31/12/2024.", "on", "2024-12-31"),
    ("trong tháng 9 năm 2024", "in", "2024-09-30"),
    ("trong tháng 6", "in", "2024-06-30"),
    ("trong tháng 2", "in", "2025-02-28"),
    ("ngay trong tháng này", "in", "2024-05-31"),
    ("Tháng 8/2024", "in", "2024-08-31"),
    # The last day on which it can be done in time, where a month is named and not a day.
    ("trước tháng 10/2024", "before", "2024-09-30"),
    ("chậm nhất vào giữa tháng 12", "by", "2024-12-15"),
    ("đến hết tháng 6", "by", "2024-06-30"),
    ("trong quý III/2024", "in", "2024-09-30"),
    ("trong quý II", "in", "2024-06-30"),
    ("trong quý 1", "in", "2025-03-31"),
    ("cuối quý II/2024", "by", "2024-06-30"),
    ("trong quý III và quý IV năm 2024", "in", "2024-12-31"),
    ("Quý III/2024", "in", "2024-09-30"),
    ("hoàn thành trong 6 tháng đầu năm", "in", "2024-06-30"),
    ("trong 6 tháng cuối năm 2024", "in", "2024-12-31"),
    ("Trong năm 2024 hoàn thành việc cấp giấy", "in", "2024-12-31"),
    ("đến hết năm 2025", "by", "2025-12-31"),
    ("hoàn thành các chỉ tiêu đến năm 2030", "by", "2030-12-31"),
    ("trong 02 ngày kể từ ngày ký", "within", "2024-05-16"),
    ("trong thời hạn 03 ngày làm việc kể từ ngày ban hành Thông báo này", "within", "2024-05-17"),
    ("trong thời gian mười (10) ngày làm việc kể từ ngày ký", "within", "2024-05-28"),
    ("trong vòng 2 tuần", "within", "2024-05-28"),
    ("trong thời gian 3 tháng kể từ ngày ký", "within", "2024-08-14"),
    ("trong vòng 24 giờ", "within", "2024-05-15"),
    ("trong 04 ngày kể từ ngày ký", "within", "2024-05-20"),  # the 18th is a Saturday
    ("chậm nhất sau 15 ngày kể từ ngày 10/6/2024 phải báo cáo", "within", "2024-06-25"),
    ("trong thời hạn 03 ngày làm việc kể từ ngày kết thúc cuộc họp", "within", "2024-05-15"),
    ("báo cáo ngay trong ngày", "on", "2024-05-14"),
    ("trong tuần này", "in", "2024-05-19"),
    ("trong tuần sau", "in", "2024-05-26"),
    # Several: the last one closes the task; clauses of purpose set none where another does.
    ("hoàn thành trước ngày 15/6/2024 và báo cáo kết quả trước ngày 30/6/2024", "before", "2024-06-30"),
    ("hoàn thành trước ngày 30/8/2024, riêng nội dung đầu trước ngày 15/6/2024", "before", "2024-08-30"),
    ("trình trước ngày 10/7/2024 để thực hiện vào đầu năm 2025", "before", "2024-07-10"),
    ("gửi về Sở trước ngày 15/6 để Sở tổng hợp, báo cáo Ủy ban trước ngày 20/6", "before", "2024-06-15"),
    ("gửi về Sở để tổng hợp, báo cáo Ủy ban trước ngày 20/6", "before", "2024-06-20"),
    ("Tổng hợp số liệu tính đến ngày 30/4/2024, báo cáo trước ngày 20/5", "before", "2024-05-20"),
    ("nếu có sai sót báo về phòng Nội vụ trước 17 giờ ngày 10/6/2024", "before", "2024-06-10"),
    # A day with a name, a part of a month, a number in words, what follows in the sentence.
    ("sửa chữa trường lớp trước ngày khai giảng 05/9", "before", "2024-09-05"),
    ("treo cờ trước dịp lễ 30/4/2025", "before", "2025-04-30"),
    ("gửi chậm nhất hết giờ hành chính ngày 20/6/2024", "by", "2024-06-20"),
    ("không muộn hơn ngày 20/6", "by", "2024-06-20"),
    ("số hóa hồ sơ xong ngày 20/6/2024", "on", "2024-06-20"),
    ("hoàn tất kịch bản trong tuần đầu tháng 11", "in", "2024-11-07"),
    ("trong tuần thứ hai của tháng 11", "in", "2024-11-14"),
    ("trong tuần cuối tháng 6", "in", "2024-06-30"),
    ("trong 10 ngày đầu tháng 7/2024", "in", "2024-07-10"),
    ("trong vòng một tuần", "within", "2024-05-21"),
    ("trong 3 ngày tới", "within", "2024-05-17"),
    ("sắp xếp lại các sạp hàng sau 10 ngày kể từ ngày ký thông báo này", "within", "2024-05-24"),
    ("gửi số liệu trước ngày 10/6/2024", "before", "2024-06-10"),
    ("cung cấp đầy đủ số liệu trước ngày 10/6/2024", "before", "2024-06-10"),
    ("hạn cuối 17h ngày 20/6", "on", "2024-06-20"),
    ("xử lý triệt để các ổ dịch trong vòng 48 giờ", "within", "2024-05-16"),
    ("Công trình phải được hoàn thành trước ngày 30/6/2024", "before", "2024-06-30"),
]


@pytest.mark.parametrize(("text", "kind", "day"), DATED)
def test_a_deadline_is_the_last_day_in_time(text: str, kind: str, day: str) -> None:
    found = deadline_of(text, ISSUED, MEETING)
    assert found is not None
    assert (found.kind, str(found.date)) == (kind, day)
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 31-KH/TU, ngày 30/9/2024",
        "Thực hiện Quyết định số 45/QĐ-UBND ngày 03/6/2024 của Ủy ban nhân dân tỉnh",
        "thực hiện từ ngày 01/7/2024",
        "Kể từ ngày 01/7/2024, Sở chuyển hồ sơ",
        "Giao Sở Nội vụ tổ chức họp lúc 14 giờ ngày 16/6/2024",
        "Thời gian: 08 giờ 00 ngày 20/6/2024",
        "Thời gian: ngày 20/6/2024 (thứ Năm)",
        "Đôn đốc thí sinh dự thi ngày 04/01",
        "Kỳ thi diễn ra từ ngày 26/6 đến ngày 28/6/2024",
        "Tổ chức hội nghị vào ngày 20/6/2024",
        "bàn giao mặt bằng để khởi công công trình trước ngày 30/6/2024",
        "hoàn thành hồ sơ nhằm khánh thành trường trước ngày 02/9/2024",
        "Sau 10 ngày kể từ ngày ký, hộ nào không tháo dỡ sẽ bị cưỡng chế",
        "tổng hợp số liệu đến ngày 30/4/2024",
        "số liệu tính đến hết ngày 31/12/2024",
        "Nếu không hoàn thành trước ngày 30/6/2024 thì chịu trách nhiệm",
        "Đối với các dự án được phê duyệt trước ngày 01/7/2024, Sở Xây dựng rà soát lại",
        "Rà soát các dự án được phê duyệt trước ngày 01/7/2024",
        "Xây dựng kế hoạch đầu tư công giai đoạn 2026 - 2030",
        "Phấn đấu đến năm 2030 đạt 80% số xã",
        "trực ban 24/24 giờ, tỷ lệ 1/500, mức độ 3, 4",
        "trong 9 tháng đầu năm đã đạt",
        "Trong quý III, các đơn vị đã phát hiện nhiều vụ việc",
        "khẩn trương báo cáo", "triển khai ngay", "hoàn thành đúng tiến độ", "thường xuyên kiểm tra",
        "Bố trí ngân sách hằng năm cho công tác này", "Kiểm tra kỹ trước khi trình", "",
    ],
)  # fmt: skip
def test_what_is_no_deadline(text: str) -> None:
    assert deadline_of(text, ISSUED, MEETING) is None


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("trước ngày 18 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=18"),
        ("Định kỳ hàng tháng (trước ngày 25) báo cáo Sở", "FREQ=MONTHLY;BYMONTHDAY=25"),
        ("trước ngày 20 của tháng cuối quý", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20"),
        (
            "Định kỳ hằng quý, trước ngày 15 của tháng cuối quý báo cáo",
            "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15",
        ),
        ("trước ngày 15 tháng 12 hằng năm", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"),
        ("Báo cáo kết quả thực hiện hằng năm về Sở trước ngày 10/12", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"),
        ("định kỳ hằng tuần, trước 16 giờ 00 ngày thứ Sáu", "FREQ=WEEKLY;BYDAY=FR"),
        ("định kỳ hằng quý", "FREQ=MONTHLY;INTERVAL=3"),
        ("báo cáo định kỳ 6 tháng, 01 năm", "FREQ=MONTHLY;INTERVAL=6"),
        ("báo cáo sự cố hằng tuần về phòng Tổng hợp trước 16 giờ thứ Sáu", "FREQ=WEEKLY;BYDAY=FR"),
        ("Định kỳ báo cáo kết quả", None),
    ],
)
def test_a_recurring_duty_has_a_rule_and_no_day(text: str, rule: str | None) -> None:
    found = deadline_of(text, ISSUED)
    assert found is not None
    assert found.date is None
    assert found.recurring is not None
    assert found.recurring.rrule == rule


def test_a_dated_and_a_recurring_duty_are_both_set() -> None:
    found = deadline_of("Báo cáo trước ngày 20 hằng tháng; hoàn thành trước ngày 15/12/2024", ISSUED)
    assert found is not None
    assert found.date == date(2024, 12, 15)
    assert found.recurring == ("trước ngày 20 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=20")


@pytest.mark.parametrize(
    "text",
    [
        "trong 05 ngày kể từ ngày nhận được Thông báo này",
        "trước kỳ họp cuối năm của Hội đồng nhân dân",
        "trước ngày 31/02/2024",
    ],
)
def test_a_term_without_a_known_start_keeps_its_words(text: str) -> None:
    found = deadline_of(text, ISSUED)
    assert found is not None
    assert found.date is None
    assert found.text == text


def test_a_term_from_an_event_has_no_day() -> None:
    found = deadline_of("báo cáo trạm y tế khi phát hiện ca bệnh trong vòng 24 giờ", ISSUED)
    assert found is not None
    assert (found.text, found.date) == ("trong vòng 24 giờ", None)


def test_without_a_day_of_issue_only_whole_dates_are_known() -> None:
    for text in ("trước ngày 30/6", "trong tháng 6", "trong vòng 5 ngày", "trong quý II", "cuối năm"):
        found = deadline_of(text, None)
        assert found is not None
        assert found.date is None
    whole = deadline_of("trước ngày 30/6/2024", None)
    assert whole is not None
    assert whole.date == date(2024, 6, 30)


WORDS = st.lists(
    st.sampled_from(
        sorted(
            word_set(
                """trước ngày 30/6/2024 trong tháng 6 quý II năm 2025 hằng từ đến hết chậm nhất 05 làm việc
                kể ký để nếu đã ; , . ( ) thứ Sáu"""
            )
        )
    ),
    max_size=40,
).map(" ".join)


@given(st.one_of(st.text(), WORDS), st.one_of(st.none(), st.dates()))
def test_any_text_is_read(text: str, issued: date | None) -> None:
    for found in find_deadlines(text, issued, issued):
        assert text[found.start : found.end] == found.text
    one = deadline_of(text, issued)
    assert one is None or one.kind in DEADLINE_KINDS | {"recurring", "event"}


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 300))
def test_a_day_without_year_is_within_a_year_of_the_issue(issued: date, later: int) -> None:
    day = date.fromordinal(issued.toordinal() + later)
    found = deadline_of(f"hoàn thành trước ngày {day.day}/{day.month}", issued)
    assert found is not None
    assert found.date == day
