"""Records that no document goes with: rules on sense judge them, and say where by the path in the record."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from thongbao.notice.files.store import load
from thongbao.notice.model import Notice, Recipient, Section, Task
from thongbao.notice.paths import get
from thongbao.validation.document import judge_record
from thongbao.validation.settings import Settings
from thongbao.vietnamese.names.receivers import body_of, reaches

from .mutant import SAMPLES


def clean(base: str = "nd30-ket-luan") -> Notice:
    return load(SAMPLES / f"mau-{base}" / "notice.yaml")


def told(notice: Notice, **settings: object) -> list[tuple[str, str | None]]:
    report = judge_record(notice, Settings(**settings))  # type: ignore[arg-type]
    assert not report.faults
    return [(one.rule.id, one.location.path) for one in report.findings]


def saying(text: str, notice: Notice | None = None) -> Notice:
    """A notice whose first conclusion has other words."""
    notice = notice or clean()
    first = replace(notice.sections[0], text=(text,))
    return replace(notice, sections=(first, *notice.sections[1:]))


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("mau-*/notice.yaml")), ids=lambda path: path.parent.name)
def test_a_clean_record_has_no_finding(path: Path) -> None:
    assert told(load(path)) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Hội nghị tổ chức vào ngày 31/4/2026.", "X-NGAY-KHONG-CO"),
        ("Hội nghị tổ chức vào thứ Hai, ngày 15/4/2025.", "X-THU-NGAY"),
        ("Hội nghị tổ chức vào ngày 15/4/2025 (thứ Hai).", "X-THU-NGAY"),
        ("Họp vào sáng thứ Bảy, ngày 15/5.", "X-THU-NGAY"),
        ("Thực hiện Quyết định số 12/QĐ-UBND 05/3/2025 của Ủy ban nhân dân tỉnh.", "X-VIEN-DAN-NGAY"),
        ("Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ.", "X-VIEN-DAN-NAM"),
        ("Theo Kế hoạch số 12/CTr-UBND ngày 05/3/2025 của Ủy ban nhân dân tỉnh.", "X-VIEN-DAN-KHOP-LOAI"),
        ("Theo Kế hoạch số 12/KH-UBND ngày 05/3/2027 của Ủy ban nhân dân tỉnh.", "X-NGAY-SAU-SU-KIEN"),
        ("Theo Kế hoạch số 18/KH-UBND ngày 21/01/2026 và Kế hoạch số 18/KH-UBND ngày 20/01/2026.", "X-VIEN-DAN-LECH"),
        ("Thực hiện theo mục IV Thông báo này.", "X-THAM-CHIEU"),
        ("Thực hiện Quyết định số ..../QĐ-UBND của Ủy ban nhân dân tỉnh.", "X-CHO-TRONG"),
        ("Hoàn thành trước ngày …/…/2026.", "X-CHO-TRONG"),
        ("Giao đơn vị xxx thực hiện.", "X-CHO-TRONG"),
        ("Hoàn thành trong tháng … năm 2026.", "X-CHO-TRONG"),
        ("Theo Quyết định số 01/CT-TTg ngày 05/3/2025 của Thủ tướng Chính phủ.", "X-VIEN-DAN-KHOP-LOAI"),
    ],
)
def test_a_slip_is_found_where_it_stands(text: str, rule: str) -> None:
    assert (rule, "sections[0].text[0]") in told(saying(text), select=(rule,))


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị tổ chức vào thứ Ba, ngày 15/4/2025.",
        "Phiên họp lần thứ hai, ngày 15/4/2025.",
        "Trực từ thứ Hai đến thứ Sáu, ngày 13/4 - 17/4/2026; giỗ Tổ ngày 30/02 âm lịch.",
        "Thời gian từ ngày 25-30/4/2026; tỷ lệ 1/500; số 31/4/2026.",
        "Theo Thông báo Kết luận số 264-TB/TW ngày 05/3/2025 của Bộ Chính trị.",
        "Theo Quy định số 132-QĐ/TW ngày 05/3/2025 của Bộ Chính trị.",
        "Theo Công văn số 123/CT-TTHT ngày 05/3/2025 của Cục Thuế tỉnh.",
        "Kế hoạch triển khai Đề án được phê duyệt tại Quyết định số 06/QĐ-TTg ngày 06/01/2022.",
        "Kế hoạch số 12/KH-UBND ngày 05/01/2025, Kế hoạch số 12/KH-UBND ngày 07/02/2026 của Ủy ban nhân dân tỉnh.",
        "Văn bản số 10/UBND-VX ngày 05/3/2025 của UBND tỉnh; Văn bản số 10/UBND-VX ngày 07/3/2025 của UBND xã A.",
        "Quy định tại khoản 3 Điều 15 Luật Đất đai và điểm a khoản 9 Điều 40 của Luật này.",
        "Thực hiện theo mục II Thông báo này.",
        "Hình ảnh, tư liệu [1]; các nội dung khác...",
        "Tuyên truyền trên báo, đài, mạng xã hội, v.v.... để người dân biết.",
    ],
)
def test_good_words_are_let_alone(text: str) -> None:
    rules = ("X-NGAY", "X-THU", "X-VIEN-DAN", "X-THAM", "X-CHO", "X-PHU")
    assert told(saying(text), select=rules) == []


def test_a_year_is_that_of_the_title() -> None:
    notice = replace(clean(), subject="Kết luận tại hội nghị tổng kết công tác năm 2025 và nhiệm vụ trọng tâm năm 2026")
    opening = "Ngày 10/3/2026, Sở Nội vụ tổ chức hội nghị tổng kết công tác năm 2024 và nhiệm vụ trọng tâm năm 2026."
    heading = Section(marker="III", title="NHIỆM VỤ TRỌNG TÂM NĂM 2025")
    notice = replace(notice, preamble=(opening,), sections=(*notice.sections, heading))
    assert told(notice, select=("X-NAM-LECH",)) == [
        ("X-NAM-LECH", "preamble[0]"),
        ("X-NAM-LECH", "sections[2].title"),
    ]
    other = replace(notice, subject="Kết luận tại hội nghị về nhiệm vụ trọng tâm năm 2026", preamble=())
    assert told(other, select=("X-NAM-LECH",)) == [("X-NAM-LECH", "sections[2].title")]


def test_recipients() -> None:
    notice = clean()
    twice = replace(notice, recipients=(*notice.recipients, Recipient(text="Sở GD&ĐT", name="Sở GD&ĐT")))
    assert told(twice, select=("X-TRUNG-NOI-NHAN",)) == [("X-TRUNG-NOI-NHAN", "recipients[6].text")]
    few = replace(
        notice, recipients=(Recipient(text="Các sở, ban, ngành liên quan", name="Các sở, ban, ngành liên quan"),)
    )
    assert told(few, select=("TB-NOINHAN-DU",)) == []
    none = replace(notice, recipients=(Recipient(text="Sở Y tế", name="Sở Y tế"),))
    assert told(none, select=("TB-NOINHAN-DU",)) == [("TB-NOINHAN-DU", "recipients")]


@pytest.mark.parametrize(
    ("recipients", "body", "reached"),
    [
        (["Các Bộ: CA, TC, NNPTNT"], "Bộ Tài chính", True),
        (["Các Bộ: CA, TC, NNPTNT"], "Bộ Xây dựng", False),
        (["Các Sở: Tài chính, Nội vụ"], "Giám đốc Sở Nội vụ", True),
        (["Các phòng, đơn vị trực thuộc"], "Phòng Tổ chức cán bộ", True),
        (["UBND các xã, phường"], "UBND xã Tân Hòa", True),
        (["UBND các xã, phường"], "Sở Y tế", False),
        (["Các Tập đoàn: EVN, PVN"], "Tập đoàn Điện lực Việt Nam", True),
        (["Sở GD&ĐT"], "Sở Giáo dục và Đào tạo", True),
        (["Thường trực các huyện, thị, thành ủy"], "Ban Thường vụ Huyện ủy Sơn Hòa", True),
        (["UB QLKCN tại tỉnh"], "Ủy ban Quản lý khu công nghiệp tại tỉnh", True),
        (["UB DT"], "Ủy ban Quản lý khu công nghiệp tại tỉnh", False),
        (["Các Vụ: KHĐT, KCHT"], "Vụ Kết cấu hạ tầng đô thị", True),
        (["Các Vụ: KHĐT, TC"], "Vụ Kết cấu hạ tầng đô thị", False),
        (["Các nhà thầu (Ban QLDA 3 sao gửi)"], "Công ty Cầu đường An Bình", True),
        (["Các nhà thầu"], "Sở Xây dựng", False),
    ],
)
def test_who_receives_what(recipients: list[str], body: str, reached: bool) -> None:
    name = body_of(body)
    assert name is not None
    assert reaches(recipients, name) is reached


def test_a_task_of_nobody() -> None:
    notice = clean()
    tasks = (*notice.tasks, Task(section="II/3", text="Rà soát, tổng hợp danh sách."))
    assert told(replace(notice, tasks=tasks), select=("TB-NHIEM-VU",)) == [("TB-NHIEM-VU", "tasks[4].text")]


def test_bodies_that_ended() -> None:
    notice = clean()
    old = (Recipient(text="UBND các huyện, thị xã", name=None), Recipient(text="UBND tỉnh Hà Giang", name=None))
    found = told(replace(notice, recipients=old), select=("ADM",))
    assert found == [("ADM-BO-CAP-HUYEN", "recipients[0].text"), ("ADM-DVHC-MOI", "recipients[1].text")]
    assert notice.issued is not None
    before = replace(notice, recipients=old, issued=replace(notice.issued, date="2025-06-30"))
    assert told(before, select=("ADM",)) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Phòng Nội vụ thị xã Sơn Hòa", "ADM-BO-CAP-HUYEN"),
        ("Chủ tịch UBND TP Hải Dương", "ADM-BO-CAP-HUYEN"),
        ("Đảng ủy thị trấn Sơn Hòa", "ADM-DVHC-MOI"),
        ("UBND xã Tân Lập, huyện Sơn Hòa", "ADM-DVHC-MOI"),
        ("Tỉnh ủy Hà Nam", "ADM-DVHC-MOI"),
        ("UBND xã Tân Lập", None),
        ("UBND đặc khu Hòa Sơn", None),
        ("UBND thành phố Hải Phòng", None),
        ("UBND phường Hà Giang", None),
        ("UBND huyện Sơn Hòa (cũ)", None),
        ("Trường Trung học phổ thông thị xã Sơn Hòa", None),
        ("Phòng Văn hóa - Xã hội xã Tân Lập", None),
        ("Liên minh Hợp tác xã tỉnh", None),
    ],
)
def test_units_of_former_kinds(text: str, rule: str | None) -> None:
    notice = replace(clean(), recipients=(Recipient(text=text, name=None),))
    assert [one for one, _ in told(notice, select=("ADM",))] == ([rule] if rule else [])


def test_a_unit_of_a_kind_that_was_not_yet_there() -> None:
    notice = replace(clean(), recipients=(Recipient(text="UBND đặc khu Hòa Sơn", name=None),))
    assert notice.issued is not None
    early = replace(notice, issued=replace(notice.issued, date="2025-06-30"))
    assert told(early, select=("ADM",)) == [("ADM-DVHC-MOI", "recipients[0].text")]


def test_the_future_is_asked_for() -> None:
    assert told(clean(), select=("X-NGAY-SAU-SU-KIEN",), today=dt.date(2026, 3, 1)) == [
        ("X-NGAY-SAU-SU-KIEN", "issued.text")
    ]


def test_every_path_leads_somewhere() -> None:
    notice = clean()
    spoiled = replace(
        saying("Theo Kế hoạch số 12/CTr-UBND 31/02/2026 (Phụ lục IX), mục IX Thông báo này, ngày 05/3/2027.", notice),
        preamble=("Đồng chí Lê Văn Bình - Phó Chủ tịch Ủy ban nhân dân tỉnh chủ trì cuộc họp.",),
        closing="Trân trọng.",
        recipients=(Recipient(text="Huyện ủy Sơn Hòa"), Recipient(text="Huyện ủy Sơn Hòa")),
    )
    found = told(spoiled)
    assert len({rule for rule, _ in found}) > 8
    for rule, path in found:
        assert path is not None, rule
        get(spoiled, path)
