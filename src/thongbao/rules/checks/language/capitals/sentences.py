"""Sentences begin with a capital letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.checks.language.capitals import spoken_for
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import Prose, prose_of
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.classes import LOWER
from thongbao.vietnamese.letters.fold import word_set
from thongbao.vietnamese.spelling.syllables import possible


@checks("ND30-CAP-DAU-CAU", "X-HOA-DAU-CAU")
def sentence_starts(case: Case, rule: Rule) -> Iterator[Finding]:
    """The first letter behind a full stop, a question or an exclamation mark is a capital."""
    if spoken_for(case, rule):
        return
    prose = prose_of(case)
    text = prose.text
    for match in _start().finditer(text):
        start = end = match.start()
        while start and text[start - 1].isalpha():
            start -= 1
        printed, after = text[start:end], match[2]
        before = printed.lower()
        if len(before) < 2 or len(after) < 2 or text[start - 1 : start] in (".", "_") or before in _SHORT:
            continue
        if not possible(before) or not possible(after):
            continue
        if match[1].strip() == "." and printed[:1].isupper() and len(printed) < 4:
            continue  # Ths. nguyễn, Tp. hồ
        if "\n" in match[1] and not _new_sentence(prose, start, match.start(2)):
            continue
        yield prose.found(rule, "text.sentence", *match.span(2), mend=after[0].upper() + after[1:])


_SHORT = word_set("tp tx tt ths ts bs ks gs pgs st tr tel fax ng vv vd stt no q p h x kt tm tl đ k mr ms dr")


@cache
def _start() -> re.Pattern[str]:
    return re.compile(rf"([.!?][\"”»)]?(?: +|\n))([{LOWER}][^\W\d_]*)(?![.)/-])")


def _new_sentence(prose: Prose, before: int, after: int) -> bool:
    """Whether a line that begins with a small letter is a paragraph of the body behind a whole sentence."""
    above, here = prose.passage_at(before), prose.passage_at(after)
    return above.kind == here.kind == "body" and len(above.text) > 60
