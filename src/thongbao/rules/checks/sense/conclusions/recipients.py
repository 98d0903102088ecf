"""Recipients of conclusions: who gets a task gets the notice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.sense.where import concluded, fault, texts
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot
from thongbao.vietnamese.names.alike import plain_name
from thongbao.vietnamese.names.receivers import body_of, reaches


@checks("TB-NOINHAN-DU")
def reached(case: Case, rule: Rule) -> Iterator[Finding]:
    """Every body that is given a task is among the recipients, by name or in a group; one finding for all."""
    notice = case.notice
    if not concluded(case) or not notice.recipients:
        return
    names = [*(one.text for one in notice.recipients), *notice.addressees]
    own = [notice.issuer.name or "", notice.archive.text if notice.archive else ""]
    missing: dict[str, str] = {}
    for task in notice.tasks:
        if (task.section or "").startswith("PL"):
            continue  # rows of an appendix, whose cells may be cut
        for actor in task.lead:
            body = body_of(actor)
            if body is None or reaches(names, body) or _is_own(body, own) or _by_letters(case, actor, names):
                continue
            missing.setdefault(body, actor)
    if missing:
        yield fault(rule, "not_reached", _spot(case), missing="; ".join(missing.values()))


def _is_own(body: str, own: list[str]) -> bool:
    """Whether a body is the issuer, whose copy is the one on file."""
    return any(one and (body.startswith(plain_name(one)) or plain_name(one).startswith(body)) for one in own)


def _by_letters(case: Case, actor: str, names: list[str]) -> bool:
    """Whether a recipient goes by the letters that the text gives the body: "Công ty X (QISC)"."""
    named = re.compile(re.escape(actor) + r"\s*\((?:gọi tắt là |sau đây gọi là )?([^()\s]{2,12})\)", re.IGNORECASE)
    found = [match[1] for passage in texts(case) for match in named.finditer(passage.text)]
    return any(re.search(rf"(?<!\w){re.escape(letters)}(?!\w)", name) for letters in found for name in names)


def _spot(case: Case) -> Spot:
    return case.locate("recipients[0].text") if case.reading is not None else Spot(path="recipients")
