"""Rules on language: the slips of the seed notice, slips that clerks make, and what is no slip."""

from __future__ import annotations

from pathlib import Path

import pytest

from thongbao.pipeline import parse_source
from thongbao.readers.source import Source
from thongbao.rules.case import Words
from thongbao.rules.registry import all_checks
from thongbao.validation.document import judge_document, judge_record
from thongbao.validation.report import Located
from thongbao.validation.settings import Settings

SEED = Path(__file__).parents[2] / "samples" / "seed-2018" / "source.md"
OURS = tuple(name for name, check in all_checks().items() if ".language." in check.__module__)


def findings(text: str, regime: str = "ND30", house: Words | None = None) -> list[Located]:
    source = Source("notice.md", f"## THÔNG BÁO\n\n{text}\n".encode())
    report = judge_document(source, Settings(select=OURS, regime=regime, house=house or Words()))
    assert not report.faults
    return list(report.findings)


def told(text: str, regime: str = "ND30") -> list[tuple[str, str | None]]:
    return [(one.rule.id, one.quote) for one in findings(text, regime)]


SLIPS = [
    # line, rule, words: those that must be found first
    (24, "X-CHINH-TA", "buru"),
    (40, "X-TU-DAO", "truyền tuyền"),
    (44, "X-TEN-COQUAN-NHAT-QUAN", "Sở Thông tin và Thông tin"),
    (50, "X-HOA-DAU-CAU", "nỗ"),
    (50, "X-HOA-DANG", "đảng"),
    (12, "X-DAU-THANH", "Ủy"),
    (22, "X-HOA-VAN-BAN", "luật báo chí"),
    (28, "X-NGOAC-KEP", '"'),
    (58, "X-CUM-TU", "trong sạch vững mạnh"),
    (58, "X-CUM-TU", "đạo đức lối sống"),
    (54, "X-CUM-TU", "phòng chống"),
    (18, "X-VIET-TAT", "UBND"),
    (22, "X-LIET-KE", "báo chí xuất bản"),
    (18, "X-LIET-KE", "quản lý điều hành"),
    (32, "X-HANG-NAM", "hàng"),
    (24, "X-HAI-DANG", "đảm bảo"),
    (12, "X-GACH-NGANG", "–"),
    (38, "X-DE-MUC-KHONG-DEU", "II. Những nhiệm vụ trọng tâm trong năm 2018"),
]


def test_the_slips_of_the_seed_are_found_and_nothing_else() -> None:
    report = judge_document(Source(SEED.name, SEED.read_bytes()), Settings(select=OURS))
    found = sorted((one.location.line or 0, one.rule.id, one.quote or "") for one in report.findings)
    assert found == sorted(SLIPS)


def test_the_fewer_tone_marks_are_listed_and_names_left_alone() -> None:
    report = judge_document(Source(SEED.name, SEED.read_bytes()), Settings(select=("X-DAU-THANH",)))
    values = dict(report.findings[0].finding.values)
    assert (values["newer"], values["older"]) == (15, 13)
    assert "Hoà" not in str(values["few"])


@pytest.mark.parametrize(
    ("text", "rule", "quote"),
    [
        ("Các ban nghành khẩn trương báo cáo kết quả thực hiện.", "X-CHINH-TA", "nghành"),
        ("Nghành y tế báo cáo kết quả thực hiện trong tháng 3.", "X-CHINH-TA", "Nghành"),
        ("Các đơn vị tổ chức thựchiện tốt nhiệm vụ được giao.", "X-CHINH-TA", "thựchiện"),
        ("Các đơn vị h0àn thiện hồ sơ trước khi trình.", "X-CHINH-TA", "h0àn"),
        ("Các đơn vị rà soát, bổ xung hồ sơ còn thiếu.", "X-CHINH-TA", "bổ xung"),
        ("Các đơn vị báo cáo kết qủa thực hiện trong tháng 3.", "X-CHINH-TA", "qủa"),
        ("Hội đồng họp để đánh gía lại tài sản.", "X-CHINH-TA", "gía"),
        ("Các đơn vị chiụ trách nhiệm trước ngươì đứng đầu.", "X-CHINH-TA", "chiụ|ngươì"),
        ("Các đơn vị tryển khai kế hoạch đúng tiến độ.", "X-CHINH-TA", "tryển"),
        ("Các đơn vị chíi đạo thực hiện kế hoạch.", "X-CHINH-TA", "chíi"),
        ("Nâng cao chất lượng dịch vụ burru chính.", "X-CHINH-TA", "burru"),
        ("Phòng Tổ chức tham mưu công tátc cán bộ.", "X-CHINH-TA", "tátc"),
        ("Các đơn vị fải gửi zự toán trong tháng 3.", "X-CHINH-TA", "fải|zự"),
        ("Các hộ quây rơmoóc, kê khai xà phòng, giày, gì cũng ghi.", None, None),
        ("Quý II, hộ nuôi ốc bươu, rắn hổ mang khai báo ở khuỷu sông.", None, None),
        ("Các đơn vị triễn khai kế hoạch đúng tiến độ.", "X-TU-GHEP", "triễn khai"),
        ("Phân công lãnh đạo lãnh đạo phòng trực ban.", "X-TU-LAP", "lãnh đạo lãnh đạo"),
        ("Báo cáo tình hình hình hoạt động của hợp tác xã.", "X-TU-LAP", "hình hình"),
        ("Sở Giáo dục và Đào tạo tạo điều kiện cho học sinh.", None, None),
        ("Các tổ chức chức năng nhiệm vụ riêng vẫn giữ nguyên.", None, None),
        ("Năm năm qua, kinh tế của xã dần dần phát triển.", None, None),
        ("Khách hàng năm nay đông hơn, ngân hàng tháng này bận.", None, None),
        ("Cán bộ y tế của các cơ sở giáo dục và đào tạo tham dự.", None, None),
        ("Thuế tính theo hệ số 1.5, áp dụng v.v. cho mọi hộ.", None, None),
        ("Hồ sơ gửi về địa chỉ phongkinhte@example.vn hoặc https://example.vn/ho-so,chi-tiet.", None, None),
        ("Sở Văn hóa và Thể thao phối hợp với Sở Du lịch.", None, None),
        ("Phòng Kế hoạch - Tổng hợp tổng hợp báo cáo.", None, None),
        ("Đề án phát triển kinh tế vùng trung du được giao cho xã.", None, None),
        ("Mưa lớn ở khu vực đông nam của xã và vùng tây bắc tỉnh.", None, None),
        ("Hội thi tổ chức vào đầu tháng tám năm 2026.", "ND30-CAP-THU-THANG", "tám"),
        ("Các xã họp mỗi tháng hai lần, cứ ba tháng năm 2026 một lần.", None, None),
    ],
)  # fmt: skip
def test_slips_of_clerks(text: str, rule: str | None, quote: str | None) -> None:
    assert told(text) == ([(rule, one) for one in quote.split("|")] if rule and quote else [])


def test_a_set_phrase_of_the_table_gets_its_comma() -> None:
    text = "Các xã phòng chống bão, phòng chống cháy và phòng, chống dịch."
    (found,) = [one for one in findings(text) if one.rule.id == "X-CUM-TU"]
    assert dict(found.finding.values)["wanted"] == "phòng, chống"


def test_words_of_the_house_are_no_slips() -> None:
    text = "Các ban nghành khẩn trương báo cáo kết quả thực hiện."
    assert [one.rule.id for one in findings(text)] == ["X-CHINH-TA"]
    assert findings(text, house=Words(words=frozenset({"nghành"}))) == []


def test_a_line_that_the_author_broke_is_one_sentence() -> None:
    assert told("Các đơn vị rà soát hồ sơ của  \nxã trong tháng 3.") == []
    assert told("Các đơn vị rà soát hồ sơ. các xã gửi báo cáo.") == [("ND30-CAP-DAU-CAU", "các")]


def test_the_rule_for_all_is_silent_where_the_decree_speaks() -> None:
    text = "Các đơn vị rà soát hồ sơ. các xã gửi báo cáo."
    assert told(text, "HD05") == [("X-HOA-DAU-CAU", "các")]


def test_a_record_is_judged_by_its_fields() -> None:
    reading = parse_source(Source(SEED.name, SEED.read_bytes()))
    report = judge_record(reading.notice, Settings(select=OURS))
    assert not report.faults
    (buru,) = [one for one in report.findings if one.rule.id == "X-CHINH-TA"]
    assert (buru.location.path or "").startswith("sections[0]")
