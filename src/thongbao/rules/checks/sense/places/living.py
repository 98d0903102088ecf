"""Names by which a notice speaks of living bodies: who issues, signs, receives, acts. Citations are history."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from thongbao.rules.case import Case
from thongbao.vietnamese.letters.fold import level


class Living(NamedTuple):
    """A name and where the record has it."""

    path: str
    text: str


def living(case: Case) -> Iterator[Living]:
    """The names of living bodies in a notice, each with its path."""
    notice = case.notice
    if notice.issuer.parent:
        yield Living("issuer.parent", notice.issuer.parent)
    if notice.issuer.name:
        yield Living("issuer.name", notice.issuer.name)
    for at, text in enumerate(notice.addressees):
        yield Living(f"addressees[{at}]", text)
    for at, task in enumerate(notice.tasks):
        for number, text in enumerate(task.lead):
            yield Living(f"tasks[{at}].lead[{number}]", text)
        for number, text in enumerate(task.coordinators):
            yield Living(f"tasks[{at}].coordinators[{number}]", text)
        if task.reports_to:
            yield Living(f"tasks[{at}].reports_to", task.reports_to)
    for at, recipient in enumerate(notice.recipients):
        yield Living(f"recipients[{at}].text", recipient.text)
    for at, signer in enumerate(notice.signature):
        for part in ("authority", "position"):
            if text := getattr(signer, part):
                yield Living(f"signature[{at}].{part}", text)


@cache
def _past() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:cũ|trước đây|nguyên|trước sắp xếp|trước sáp nhập|trước khi)(?!\w)")


def past(text: str) -> bool:
    """Whether a name says itself that it is of former times: "huyện Sơn Hòa (cũ)"."""
    return _past().search(level(text)) is not None
