"""Posts and names of those who sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.recognise.lines.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.checks.form.foot.signers import Block, blocks, is_post
from thongbao.rules.checks.form.where import fault, last_of, on
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot
from thongbao.vietnamese.letters.fold import fold
from thongbao.vietnamese.names.people import strip_titles


@checks("ND30-C07-HOTEN-CO")
def named(case: Case, rule: Rule) -> Iterator[Finding]:
    """Each signer has a full name."""
    if case.stage == "draft":
        return
    found = blocks(case)
    if not found:
        foot = last_of(case, Label.ARCHIVE, Label.FOR)
        if foot is not None or (case.reading is None and case.notice.recipients):
            yield fault(rule, "form.signer_missing", Spot(unit=foot, path=None if foot else "signature"))
        return
    for at, block in enumerate(found):
        below = found[at + 1] if at + 1 < len(found) else None
        if (
            block.name is None
            and below is not None
            and below.name
            and not (below.lines and is_post(below.lines[0].rest))
        ):
            continue  # the rest of a post was read as a signer of its own
        spot = block.lines[-1].spot if block.lines else case.locate(block.path)
        if block.name is None:
            yield fault(rule, "form.name_missing", spot)
        elif len(block.name.split()) < rule.values["min_syllables"]:
            yield fault(rule, "form.name_short", case.locate(f"{block.path}.name", block.name), shown=block.name)


@checks("ND30-C07-HOTEN-KHONG-HOC-VI")
def no_titles(case: Case, rule: Rule) -> Iterator[Finding]:
    """No rank, degree or honour stands before the name; some sectors may."""
    bodies = fold(" ".join(filter(None, (case.notice.issuer.name, case.notice.issuer.parent))))
    if any(fold(word) in bodies for word in (*rule.values["relax_for"], *rule.values["relax_words"])):
        return
    yield from titles(case, rule)


def titles(case: Case, rule: Rule) -> Iterator[Finding]:
    """Titles of ``forbid_prefix`` before a signer's name."""
    if case.reading is None:
        raise Unobservable("validate.unseen.record")
    forbidden = {_letters(one) for one in rule.values["forbid_prefix"]}
    for unit in case.lines(Label.NAME):
        name, shown = strip_titles(unit.text)
        if not shown or not any(_letters(piece) in forbidden for piece in (shown, *re.split(r"[.\s]+", shown))):
            continue
        at = unit.text.find(name)
        spot = on(unit, 0, at)
        yield fault(rule, "form.name_title", spot, TextEdit(spot, ""), shown=shown)


def _letters(text: str) -> str:
    return re.sub(r"[^\w]", "", fold(text))


@checks("ND30-C07-CHUCVU-CHINH-THUC", "TT01-C07-KY-CHUCVU")
def official(case: Case, rule: Rule) -> Iterator[Finding]:
    """The post is an official one: no "phó phụ trách", no "phó thường trực"."""
    suspect: list[str] = rule.values.get("suspect") or rule.values["forbid"]
    for block in blocks(case):
        for line in block.lines:
            word = next((one for one in suspect if _stands_in(one, line.rest)), None)
            if word is not None:
                yield fault(rule, "form.post_unofficial", line.spot, shown=line.text)
            elif rule.values.get("no_org_after_post") and _names_body(case, block, line.rest):
                yield fault(rule, "form.post_body", line.spot, shown=line.text)


def _stands_in(word: str, post: str) -> bool:
    """Whether a deputy's post has the word; steering committees do have deputies "thường trực"."""
    return re.match(rf"(?:PHÓ|THỨ TRƯỞNG)\b(?! TRƯỞNG BAN\b| TRƯỞNG TIỂU BAN\b).*\b{word}", post) is not None


def _names_body(case: Case, block: Block, post: str) -> bool:
    """Whether a post repeats the body that stands in the letterhead; under TL. and TUQ. it may."""
    if block.find("TL") or block.find("TUQ"):
        return False
    issuer = fold(case.notice.issuer.name or "")
    head = re.match(r"(?:chủ tịch|giám đốc|hiệu trưởng|cục trưởng|chi cục trưởng) (?P<body>.+)", fold(post))
    return bool(issuer and head and (head["body"] in issuer or issuer in head["body"]))


@checks("HD05-C07-CHUCVU-KHONG-TEN")
def party_post(case: Case, rule: Rule) -> Iterator[Finding]:
    """A Party post carries no name of a body."""
    for block in blocks(case):
        for line in block.posts:
            if re.search(rule.values["forbid_regex"], line.text):
                match = re.match(r"(?:PHÓ )?(?:BÍ THƯ|TRƯỞNG BAN|CHỦ NHIỆM)", line.text)
                unit = line.spot.unit
                if match is None or unit is None or line.text != unit.text:
                    yield fault(rule, "form.party_post_body", line.spot, shown=line.text)
                    continue
                spot = on(unit, match.end())
                yield fault(rule, "form.party_post_body", spot, TextEdit(spot, ""), shown=line.text)
