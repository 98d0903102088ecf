"""Rules on form: where they speak and where they must not, beyond what the proofs show."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from thongbao.layout.blocks import Para
from thongbao.readers.source import Source
from thongbao.recognise.lines.units import Unit
from thongbao.rules.catalogue import rules
from thongbao.rules.checks.form.body.fullness import lacking
from thongbao.rules.checks.form.header.motto import country
from thongbao.validation.document import judge_document
from thongbao.validation.settings import Settings
from thongbao.vietnamese.documents.citations import find_citations

from .mutant import Mutant
from .proof import judged


def told(notice: Mutant) -> list[str]:
    report = judged(notice.docx())
    assert not report.faults
    return [one.rule.id for one in report.findings]


def test_the_circular_forbids_no_zero_before_a_month() -> None:
    notice = Mutant("tt01-thong-bao")
    notice.replace("ngày 03 tháng 9 năm", "ngày 03 tháng 09 năm")
    assert told(notice) == []


def test_one_missing_full_stop_is_one_finding() -> None:
    notice = Mutant("tt01-thong-bao")
    notice.replace("- Lưu: VT, VP.", "- Lưu: VT, VP")
    assert told(notice) == ["TT01-C09-NOINHAN"]


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [("1 2 4 4", 1), ("1 2 2 3", 1), ("1 3 4", 1), ("1 2 4 4 6", 2), ("1 2 3 4", 0), ("1 2 4 5", 1)],
)
def test_one_wrong_number_is_one_finding(numbers: str, wrong: int) -> None:
    text = "\n\n".join(f"{one}. Đề nghị các đơn vị báo cáo đợt {at + 1}." for at, one in enumerate(numbers.split()))
    source = Source("notice.md", f"## THÔNG BÁO\n\nSở Nội vụ thông báo như sau:\n\n{text}\n".encode())
    report = judge_document(source, Settings(select=("ND30-C06-THU-TU-SO",), regime="ND30"))
    assert len(report.findings) == wrong


@pytest.mark.parametrize(
    ("letters", "fired"),
    [
        ("a b c d đ e f g h k", ["ND30-C06-DIEM-BANG-CHU-CAI"]),  # with f as g, the letters behind it are right
        ("a b c d đ e f g h i k", ["ND30-C06-DIEM-BANG-CHU-CAI"]),
        ("a b c d đ e f g h k m", ["ND30-C06-DIEM-BANG-CHU-CAI", "ND30-C06-THU-TU-SO"]),
        ("a b c d đ e g h i k", []),
    ],
)
def test_a_letter_of_another_alphabet_is_one_finding(letters: str, fired: list[str]) -> None:
    text = "\n\n".join(f"{one}) Đề nghị các đơn vị báo cáo đợt {at + 1};" for at, one in enumerate(letters.split()))
    source = Source("notice.md", f"## THÔNG BÁO\n\nSở Nội vụ thông báo như sau:\n\n1. Việc:\n\n{text}\n".encode())
    select = ("ND30-C06-THU-TU-SO", "ND30-C06-DIEM-BANG-CHU-CAI")
    report = judge_document(source, Settings(select=select, regime="ND30"))
    assert [one.rule.id for one in report.findings] == fired


def test_a_font_that_stores_another_letter_is_no_slip_of_a_clerk() -> None:
    printed = "CỘNG HÕA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    unit = Unit(printed, Para(printed), bare="cong hoa xa hoi chu nghia viet nam")

    def findings(format_: str) -> list[Any]:
        case: Any = SimpleNamespace(format=format_, lines=lambda *_: [unit], reading=None)
        return list(country(case, rules()["ND30-C01-QH-TEXT"]))

    assert findings("pdf") == []
    assert len(findings("docx")) == 1


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Thực hiện Quyết định số 15/QĐ-SNV ngày 06/3/2026 của Sở Nội vụ.", ["title"]),
        ("Quy chế đào tạo ban hành kèm theo Quyết định số 15/QĐ-SNV ngày 06/3/2026 của Sở Nội vụ.", []),
        ("Hoàn thành theo Quyết định số 15/QĐ-SNV; trước ngày 31/12/2026.", ["date", "issuer", "title"]),
    ],
)
def test_what_a_citation_lacks(text: str, missing: list[str]) -> None:
    (cited,) = find_citations(text)
    assert lacking(text, cited, ["date", "issuer", "title"]) == missing


def test_a_proposal_is_named_by_its_number() -> None:
    notice = Mutant("nd30-quyet-dinh")
    last = notice.para("Theo đề nghị")
    last.say("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 45/TTr-SNV ngày 12 tháng 3 năm 2026.")
    assert told(notice) == []


def test_who_issues_its_own_documents_is_known() -> None:
    text = (
        "Số: 05/TB-SNV\n\n## THÔNG BÁO\n\nSở Nội vụ thông báo như sau:\n\n"
        "1. Sở đã có Văn bản số {} ngày 06/3/2026 yêu cầu báo cáo.\n\n2. Đề nghị các đơn vị báo cáo.\n"
    )
    settings = Settings(select=("ND30-C06-VIENDAN-LAN-DAU",), regime="ND30")

    def findings(symbol: str) -> int:
        report = judge_document(Source("notice.md", text.format(symbol).encode()), settings)
        return len(report.findings)

    assert (findings("45/SNV-VP"), findings("45/STC-VP")) == (0, 1)


def test_the_house_may_change_marks_of_authority() -> None:
    source = Source("notice.docx", Mutant("nd30-cong-van").docx())
    house = {"ND30-C07-QUYENHAN-VIET-TAT": {"allowed": ["KT:", "TL:", "TM:"]}}
    report = judge_document(source, Settings(select=("ND30-C07-QUYENHAN-VIET-TAT",), values=house))
    assert [one.finding.message for one in report.findings]


def test_legal_bases_stood_upright_before_the_decree() -> None:
    notice = Mutant("tt01-thong-bao")
    first = notice.body()[0]
    first.before("Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2015 của Ủy ban nhân dân tỉnh về thể thao,")
    assert "ND30-C06-CANCU-STYLE" not in told(notice)


def text_findings(text: str, rule: str, regime: str | None = "ND30") -> list[str]:
    report = judge_document(Source("notice.md", text.encode()), Settings(select=(rule,), regime=regime))
    return [one.finding.key for one in report.findings]


@pytest.mark.parametrize(
    ("kind", "found"), [("CHỈ THỊ", 1), ("HƯỚNG DẪN", 1), ("TỜ TRÌNH", 0), ("GIẤY MỜI", 0), ("BÁO CÁO", 0)]
)
def test_which_kinds_address_nobody(kind: str, found: int) -> None:
    text = f"## {kind}\n\n**Về phòng, chống thiên tai**\n\nKính gửi: Sở Nội vụ\n\nSở Tài chính trình bày như sau.\n"
    assert len(text_findings(text, "ND30-C09-KINHGUI-CO")) == found


def test_without_any_date_no_rules_are_named() -> None:
    text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n## THÔNG BÁO\n\nSở Nội vụ thông báo để các đơn vị biết.\n"
    assert text_findings(text, "DET-NO-DATE", None) == ["form.undated_open"]


def test_small_papers_may_be_of_two_sizes() -> None:
    notice = Mutant("tt01-thong-bao")
    notice.replace("THÔNG BÁO", "GIẤY MỜI")
    notice.replace("05/TB-SNV", "05/GM-SNV")
    notice.page(width=216, height=279)
    report = judge_document(Source("notice.docx", notice.docx()), Settings(select=("TT01-C00-KHO-GIAY",)))
    assert [one.finding.key for one in report.findings] == ["page.paper_small"]
