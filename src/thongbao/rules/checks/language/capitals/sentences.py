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
from thongbao.vietnamese.fold import word_set
from thongbao.vietnamese.letters import LOWER
from thongbao.vietnamese.syllables import possible


@checks("ND30-CAP-DAU-CAU", "X-HOA-DAU-CAU")
def sentence_starts(case: Case, rule: Rule) -> Iterator[Finding]:
    """The first letter behind a full stop, a question or an exclamation mark is a capital."""
    if spoken_for(case, rule):
        return
    prose = prose_of(case)
    for match in _start().finditer(prose.text):
        before, after = match[1].lower(), match[3]
        if before in _SHORT or not possible(before) or not possible(after) or len(after) < 2:
            continue
        if match[2].strip() == "." and match[1][:1].isupper() and len(match[1]) < 4:
            continue  # Ths. nguyễn, Tp. hồ
        if "\n" in match[2] and not _new_sentence(prose, match):
            continue
        start = match.start(3)
        yield prose.found(rule, "text.sentence", start, match.end(3), mend=after[0].upper() + after[1:])


_SHORT = word_set("tp tx tt ths ts bs ks gs pgs st tr tel fax ng vv vd stt no q p h x kt tm tl đ k mr ms dr")


@cache
def _start() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.])([^\W\d_]{{2,}})([.!?][\"”»)]?(?: +|\n))([{LOWER}][^\W\d_]*)(?![.)/-])")


def _new_sentence(prose: Prose, match: re.Match[str]) -> bool:
    """Whether a line that begins with a small letter is a paragraph of the body behind a whole sentence."""
    above, here = prose.passage_at(match.start(1)), prose.passage_at(match.start(3))
    return above.kind == here.kind == "body" and len(above.text) > 60
