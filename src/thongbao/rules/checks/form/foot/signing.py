"""How a State document is signed: for a collective, for the head, by order, by delegation, as acting head."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.form.foot.signers import Block, blocks, is_deputy, is_post
from thongbao.rules.checks.form.where import fault
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot

_PEOPLE = re.compile(r"^(?:ỦY BAN NHÂN DÂN|UBND)\b")


def _after(block: Block, at: int) -> str:
    """The line behind a line, in capitals without its mark; empty at the end."""
    return block.lines[at + 1].rest if at + 1 < len(block.lines) else ""


def _each(case: Case, name: str) -> Iterator[tuple[Block, int]]:
    """Where a mark of authority stands: the block and the place of its line."""
    for block in blocks(case):
        for at, line in enumerate(block.lines):
            if line.prefix is not None and line.prefix.name == name:
                yield block, at


@checks("ND30-C07-TM")
def collective(case: Case, rule: Rule) -> Iterator[Finding]:
    """TM. names the collective; the post stands on the next line."""
    for block, at in _each(case, "TM"):
        line = block.lines[at]
        if is_post(line.rest):
            yield fault(rule, "form.tm_post", line.spot, shown=line.text)
        elif not _after(block, at):
            yield fault(rule, "form.no_post", line.spot, shown=line.text)


@checks("ND30-C07-KT")
def deputy(case: Case, rule: Rule) -> Iterator[Finding]:
    """A deputy signs under KT. and the post of the head, his own post on the next line."""
    for block, at in _each(case, "KT"):
        line, after = block.lines[at], _after(block, at)
        if is_deputy(line.rest):
            yield fault(rule, "form.kt_deputy", line.spot, shown=line.text, mark="KT.")
        elif not after and re.search(r"\S (?:PHÓ|THỨ TRƯỞNG)\b", line.rest):
            yield fault(rule, "form.kt_one_line", line.spot, shown=line.text)
        elif not after:
            yield fault(rule, "form.no_post", line.spot, shown=line.text)
        elif not is_deputy(after) and is_post(after) and "PHÓ" not in after:
            yield fault(
                rule, "form.kt_not_deputy", block.lines[at + 1].spot, shown=block.lines[at + 1].text, mark="KT."
            )
    for block in blocks(case):
        post = next(iter(block.posts), None)  # a post in another body may stand below it
        if post is None or not re.match(r"PHÓ\b|THỨ TRƯỞNG\b", post.rest) or block.find("KT"):
            continue
        tm = block.find("TM")
        if tm is not None and not _PEOPLE.match(tm.rest):
            continue  # members of other collectives sign for it
        if block.find("TUQ"):
            continue  # the delegate's own post may be a deputy's
        yield fault(rule, "form.deputy_alone", post.spot, shown=post.text)


@checks("ND30-C07-TL", "ND30-C07-TUQ")
def by_order(case: Case, rule: Rule) -> Iterator[Finding]:
    """TL. and TUQ. name the post of the head; the post of the signer follows. A delegate does not delegate."""
    for block, at in _each(case, "TL" if rule.id.endswith("TL") else "TUQ"):
        line, after = block.lines[at], _after(block, at)
        if not is_post(line.rest) and re.match(
            r"(?:ỦY BAN|UBND|HỘI ĐỒNG|HĐND|BAN|SỞ|BỘ|CỤC|TRƯỜNG)\b(?! TRƯỞNG)", line.rest
        ):
            yield fault(rule, "form.order_body", line.spot, shown=line.text)
        elif not after:
            yield fault(rule, "form.no_post", line.spot, shown=line.text)
        elif rule.values.get("forbid_below") and (kt := block.find("KT")) is not None:
            yield fault(rule, "form.tuq_kt", kt.spot, shown=kt.text)


@checks("ND30-C07-Q")
def acting(case: Case, rule: Rule) -> Iterator[Finding]:
    """An acting head has Q. before the post of the head."""
    for block, at in _each(case, "Q"):
        line = block.lines[at]
        if is_deputy(line.rest):
            yield fault(rule, "form.q_deputy", line.spot, shown=line.text)
    for block in blocks(case):
        for line in block.posts:
            match = re.match(r"QUYỀN\s+(?=\S)", line.text.upper())
            if match:
                unit = line.spot.unit
                spot = Spot(unit=unit, path=line.spot.path, start=0, end=match.end()) if unit else line.spot
                yield fault(rule, "form.q_word", spot, TextEdit(spot, "Q. "), shown=line.text)


@checks("TLD933-C07-TM")
def union(case: Case, rule: Rule) -> Iterator[Finding]:
    """A union's collective signs as TM. ĐOÀN CHỦ TỊCH or TM. BAN THƯỜNG VỤ, then the post."""
    for block, at in _each(case, "TM"):
        line = block.lines[at]
        if not re.match(r"(?:ĐOÀN CHỦ TỊCH|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BTV|BCH|ỦY BAN KIỂM TRA)\b", line.rest):
            yield fault(rule, "form.union_collective", line.spot, shown=line.text)
        elif not _after(block, at):
            yield fault(rule, "form.no_post", line.spot, shown=line.text)
