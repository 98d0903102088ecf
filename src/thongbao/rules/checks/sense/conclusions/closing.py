"""The closing sentence: it announces the conclusions, in the name of the body that issues the notice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.sense.conclusions.opening import concludes_together
from thongbao.rules.checks.sense.where import concluded, fault, within
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot
from thongbao.vietnamese.duties.actors import actors_at
from thongbao.vietnamese.letters.fold import fold, level
from thongbao.vietnamese.names.alike import plain_name

# Other words that end a notice of conclusions as well.
_OTHERWISE = r"(?:trên đây|yêu cầu|đề nghị|giao).*(?:biết|thực hiện|triển khai)"


@checks("TB-CAU-KET")
def closing(case: Case, rule: Rule) -> Iterator[Finding]:
    """The notice ends with the sentence that tells the bodies concerned to know and to carry out."""
    notice = case.notice
    if not concluded(case) or not (notice.sections or notice.tasks):
        return
    pattern = re.compile(f"{rule.values['regex']}|{_OTHERWISE}")
    if notice.closing is not None and pattern.search(fold(notice.closing)):
        return
    if notice.closing is None and concludes_together(" ".join(notice.preamble)):
        return  # a committee speaks for itself, and needs nobody to announce it
    if notice.closing is None:
        path, last = _last(case)
        if last and pattern.search(fold(last)):
            return
        spot = within(case, path, last) if path else Spot()
        yield fault(rule, "no_closing", spot)
        return
    yield fault(rule, "closing_tells_nothing", within(case, "closing", notice.closing), shown=notice.closing)


def _last(case: Case) -> tuple[str, str]:
    """The last paragraph of the body and its path."""
    path, sections = "", case.notice.sections
    base = "sections"
    text = ""
    while sections:
        at = len(sections) - 1
        base = f"{base}[{at}]"
        if sections[at].text:
            path, text = f"{base}.text[{len(sections[at].text) - 1}]", sections[at].text[-1]
        sections, base = sections[at].children, f"{base}.children"
    return path, text


@checks("TB-COQUAN-CAU-KET")
def speaker(case: Case, rule: Rule) -> Iterator[Finding]:
    """The body that announces is the issuer of the letterhead; an office may announce for its chief."""
    notice = case.notice
    if not concluded(case) or notice.closing is None or notice.issuer.name is None or case.headerless:
        return
    found = actors_at(notice.closing)
    rest = level(notice.closing[found.end :]).lstrip(" ,") if found else ""
    if found is None or len(found.names) != 1 or not re.match(r"(?:xin |trân trọng )?thông báo", rest):
        return
    body, issuer = plain_name(found.names[0]), plain_name(notice.issuer.name)
    whole = plain_name(f"{notice.issuer.name} {notice.issuer.parent or ''}")
    for_chief = any((one.authority or "").upper().startswith(("TL", "T/L", "TUQ")) for one in notice.signature)
    acting = [re.sub(r"^(?:tm|t m|tl|t l|tuq) ", "", plain_name(one.authority or "")) for one in notice.signature]
    if any(words and body.startswith(words) for words in acting):
        return  # T/M BAN THƯỜNG VỤ signs, Ban Thường vụ Tỉnh ủy speaks
    if _same(body, issuer) or _same(body, whole) or (for_chief and body.startswith("văn phòng")):
        return
    start = notice.closing.find(found.names[0])
    yield fault(
        rule,
        "closing_body",
        within(case, "closing", notice.closing, start, start + len(found.names[0]))
        if start >= 0
        else Spot(path="closing"),
        shown=found.names[0],
        issuer=notice.issuer.name,
    )


def _same(body: str, issuer: str) -> bool:
    """Whether a name in running text is that of the letterhead: what one has, the other has, place names aside."""
    one, two = body.split(), issuer.split()
    if not one or not two or one[0] != two[0]:
        return False
    return one[: len(two)] == two or two[: len(one)] == one or set(one) <= set(two)
