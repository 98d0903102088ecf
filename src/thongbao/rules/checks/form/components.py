"""Whether all the parts that a guide makes compulsory are there."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.recognise.lines.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.checks.form.header.bodies import shows_issuer
from thongbao.rules.checks.form.title.kind import prints_kind
from thongbao.rules.checks.form.where import fault, printed, top
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks

_NAMES = {
    "issuer": "tên cơ quan ban hành", "number": "số và ký hiệu", "issued": "địa danh và ngày ban hành",
    "place": "địa danh", "kind": "tên loại", "subject": "trích yếu", "body": "nội dung",
    "signature": "chức vụ, họ tên người ký", "post": "chức vụ người ký", "name": "họ tên người ký",
    "recipients": "nơi nhận",
}  # fmt: skip


@checks("TWD29-C05-THANHPHAN")
def compulsory(case: Case, rule: Rule) -> Iterator[Finding]:
    """The parts of a Youth Union document are there and whole; of the header speaks TWD29-C01-TIEUDE."""
    notice = case.notice
    letter = notice.kind.code == "CV" or bool(notice.addressees) or bool(printed(case, Label.LETTER_SUBJECT))
    signers = notice.signature
    found = {
        "issuer": shows_issuer(case),
        "number": notice.number is not None,
        "issued": notice.issued is not None,
        "place": notice.issued is None or notice.issued.place is not None,
        "kind": letter or prints_kind(case),
        "subject": notice.subject is not None,
        "body": bool(printed(case, Label.BODY) or notice.sections or notice.preamble),
        "signature": bool(signers),
        "post": all(one.position or one.authority for one in signers),
        "name": all(one.name for one in signers),
        "recipients": bool(notice.recipients or notice.archive or printed(case, Label.FOR_HEAD)),
    }
    missing = [name for name, there in found.items() if not there]
    if missing and not case.headerless:
        vietnamese = ", ".join(_NAMES[name] for name in missing)
        yield fault(rule, "form.parts_missing", top(case), missing=vietnamese, missing_en=", ".join(missing))
