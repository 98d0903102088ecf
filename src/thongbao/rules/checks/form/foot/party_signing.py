"""How a Party document is signed: T/M, K/T, T/L and the posts under them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.form.foot.signers import blocks, is_deputy, is_post
from thongbao.rules.checks.form.where import fault
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks


@checks("HD05-C07-TM-TAPTHE")
def collective(case: Case, rule: Rule) -> Iterator[Finding]:
    """Under T/M stands one of a few posts, and no K/T."""
    posts: list[str] = rule.values["posts"]
    for block in blocks(case):
        tm, kt, post = block.find("TM"), block.find("KT"), block.post
        if tm is None:
            continue
        if kt is not None:
            yield fault(rule, "form.party_tm_kt", kt.spot, shown=kt.text)
        elif post is None:
            yield fault(rule, "form.no_post", tm.spot, shown=tm.text)
        elif is_post(post.rest) and not any(post.rest == one or post.rest.startswith(f"{one} ") for one in posts):
            yield fault(rule, "form.party_tm_post", post.spot, shown=post.text, wanted=", ".join(posts))


@checks("HD05-C07-THU-TRUONG")
def head(case: Case, rule: Rule) -> Iterator[Finding]:
    """Under K/T and the head's post stands the post of a deputy."""
    for block in blocks(case):
        kt, post = block.find("KT"), block.post
        if kt is None or block.find("TM") or block.find("TL"):
            continue
        if is_deputy(kt.rest):
            yield fault(rule, "form.kt_deputy", kt.spot, shown=kt.text, mark="K/T")
        elif post is None:
            yield fault(rule, "form.no_post", kt.spot, shown=kt.text)
        elif is_post(post.rest) and not is_deputy(post.rest) and "PHÓ" not in post.rest:
            yield fault(rule, "form.kt_not_deputy", post.spot, shown=post.text, mark="K/T")


@checks("HD05-C07-TL")
def by_order(case: Case, rule: Rule) -> Iterator[Finding]:
    """Under T/L stands the post of the one who signs, and no K/T."""
    for block in blocks(case):
        tl, kt = block.find("TL"), block.find("KT")
        if tl is None:
            continue
        if kt is not None:
            yield fault(rule, "form.party_tl_kt", kt.spot, shown=kt.text)
        elif block.post is None:
            yield fault(rule, "form.no_post", tl.spot, shown=tl.text)


@checks("HD05-C07-KIEM")
def both(case: Case, rule: Rule) -> Iterator[Finding]:
    """In a steering body "kiêm" stands on a line of its own, without K/T."""
    for block in blocks(case):
        for line in block.posts:
            if re.search(r"\S\s+kiêm\s+\S", line.text, re.IGNORECASE):
                yield fault(rule, "form.party_kiem", line.spot, shown=line.text)
