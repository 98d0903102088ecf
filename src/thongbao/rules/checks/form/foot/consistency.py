"""Whether the one who signs fits the body that issues, and the symbol."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.form.foot.signers import Block, blocks
from thongbao.rules.checks.form.header.pieces import party_number
from thongbao.rules.checks.form.header.symbol import groups
from thongbao.rules.checks.form.where import fault
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import bare, fold

HEADS = {
    "ủy ban nhân dân": "CHỦ TỊCH", "ubnd": "CHỦ TỊCH", "sở": "GIÁM ĐỐC", "bộ": "BỘ TRƯỞNG",
    "cục": "CỤC TRƯỞNG", "chi cục": "CHI CỤC TRƯỞNG", "văn phòng": "CHÁNH VĂN PHÒNG", "phòng": "TRƯỞNG PHÒNG",
}  # fmt: skip
"""What the head of a body is called; only bodies that have one name for him."""
_OFFICE = "CHÁNH VĂN PHÒNG"


def _leads(block: Block) -> tuple[str, str]:
    """The first mark of authority (or none) and the post that is signed for, in capitals."""
    if not block.lines:
        return "", ""
    first = block.lines[0]
    return (first.prefix.name if first.prefix else ""), first.rest


def _is_state_conclusion(case: Case) -> bool:
    """Whether TB-KY-STATE judges it: a notice whose symbol names the committee or its office."""
    found = groups(case)
    return case.notice.kind.code == "TB" and len(found) > 1 and _side(found) is not None


def _side(found: list[str]) -> str | None:
    letters = "-".join(found[1:])
    if re.fullmatch(r"VP(?:-?UBND)?|UBND-VP|VPCP", letters):
        return "office"
    return "committee" if letters == "UBND" else None


@checks("TB-KY-STATE")
def state_notice(case: Case, rule: Rule) -> Iterator[Finding]:
    """TB-UBND is signed by the head of the committee or by his order; TB-VP by the head of the office himself."""
    if case.notice.family not in ("state", None) or not _is_state_conclusion(case):
        return
    side = _side(groups(case))
    for block in blocks(case)[:1]:
        mark, post = _leads(block)
        own = fold(case.notice.issuer.name or "").startswith("văn phòng")  # then the symbol is wrong, not the signer
        if side == "committee" and post.startswith(_OFFICE) and not own:
            yield fault(rule, "form.office_needs_order", block.lines[0].spot, shown=block.lines[0].text)
        elif side == "office" and mark in ("TL", "TUQ", "TM") and not post.startswith(_OFFICE):
            yield fault(rule, "form.office_signs_itself", block.lines[0].spot, shown=block.lines[0].text)


@checks("ND30-C07-HOP-COQUAN")
def fits(case: Case, rule: Rule) -> Iterator[Finding]:
    """The post that is signed for belongs to the issuer. Notices of a committee or its office: TB-KY-STATE."""
    issuer = fold(case.notice.issuer.name or "")
    if not issuer or _is_state_conclusion(case):
        return
    head = next((post for words, post in HEADS.items() if re.match(rf"{words}(?!\w)", issuer)), None)
    if head is None or issuer.startswith("văn phòng chính phủ"):
        return
    for block in blocks(case)[:1]:
        mark, post = _leads(block)
        if mark == "TM" or not post:
            continue
        other = next((one for one in HEADS.values() if one != head and re.match(rf"(?:PHÓ )?{one}\b", post)), None)
        if other is None or (head == "CHÁNH VĂN PHÒNG" and mark in ("TL", "TUQ") and other != "CHỦ TỊCH"):
            continue
        key = "form.office_needs_order" if other == _OFFICE and head == "CHỦ TỊCH" else "form.signer_of_other_body"
        name = case.notice.issuer.name or ""
        yield fault(rule, key, block.lines[0].spot, shown=block.lines[0].text, issuer=name)


@checks("TB-KY-DANG")
def party_notice(case: Case, rule: Rule) -> Iterator[Finding]:
    """The office's notice is signed by its head himself; a committee's for it, or by its order."""
    if case.notice.family != "party" or case.notice.kind.code != "TB":
        return
    number, name = case.notice.number, bare(case.notice.issuer.name or "")
    pieces = party_number(number.text) if number else None
    code = pieces.body if pieces else ""
    office = name.startswith("van phong") or code.startswith("VP")
    committee = re.match(r"(?:tinh|thanh|huyen|quan|thi|dang) uy\b", name) and not code.startswith("VP")
    for block in blocks(case)[:1]:
        mark, post = _leads(block)
        if office and mark in ("TM", "TL"):
            yield fault(rule, "form.office_signs_itself", block.lines[0].spot, shown=block.lines[0].text)
        elif committee and not office and post.startswith(_OFFICE):
            yield fault(rule, "form.party_office_order", block.lines[0].spot, shown=block.lines[0].text)
