"""Texts word by word: tokens, which words changed, and whether a difference is one of form alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from thongbao.diff.model import Segment
from thongbao.diff.words.slips import alike
from thongbao.vietnamese.letters.fold import fold

_WORD = r"(?:\w[\u0300-\u036f]*)+"
_TOKEN = re.compile(rf"{_WORD}(?:[./\-–]{_WORD})*|\s+|[^\w\s][\u0300-\u036f]*|.", re.DOTALL)
"""A syllable with its marks, a date or symbol (15/7/2026, 45-KH/TU), a run of blanks, a single sign."""
_LONGEST = 6_000
"""Tokens in which the words that changed are looked for; of longer texts the part that differs is marked whole."""


class Step(NamedTuple):
    """A run of tokens that stays the same or is replaced. ``form``: only the form differs."""

    before: str
    after: str
    same: bool
    form: bool = False


def tokens(text: str) -> list[str]:
    """The tokens of a text; together they are the text.

    >>> tokens("Sở Y tế, trước 15/7/2026")
    ['Sở', ' ', 'Y', ' ', 'tế', ',', ' ', 'trước', ' ', '15/7/2026']
    """
    return _TOKEN.findall(text)


def steps(before: str, after: str) -> list[Step]:
    """How one text becomes the other; no step begins or ends inside a syllable."""
    if before == after:
        return [Step(before, after, same=True)] if before else []
    olds, news = tokens(before), tokens(after)
    found = [
        Step("".join(olds[a:b]), "".join(news[c:d]), same=kind == "equal") for kind, a, b, c, d in _opcodes(olds, news)
    ]
    return [
        step if step.same else step._replace(form=alike(step.before, step.after)) for step in _joined(found)
    ]


def segments(
    before: str, after: str, *, ignore_form: bool = False, ignore_blanks: bool = False
) -> tuple[Segment, ...]:
    """Both texts as one: what stays, what goes, what comes. What is ignored stays as the second text has it.

    >>> [tuple(one) for one in segments("trước ngày 15/7", "trước ngày 20/7")]
    [('same', 'trước ngày '), ('deleted', '15/7'), ('inserted', '20/7')]
    """
    found: list[Segment] = []
    for step in steps(before, after):
        blank = ignore_blanks and not step.before.strip() and not step.after.strip()
        if step.same or blank or (step.form and ignore_form):
            if found and found[-1].kind == "same":
                found[-1] = Segment("same", found[-1].text + step.after)
            else:
                found.append(Segment("same", step.after))
            continue
        if step.before:
            found.append(Segment("deleted", step.before))
        if step.after:
            found.append(Segment("inserted", step.after))
    return tuple(found)


def same_words(before: str, after: str) -> bool:
    """Whether two texts differ at most in form: tone placement, case, blanks, kinds of dash, slips of OCR."""
    if before == after or fold(before) == fold(after):
        return True
    return all(step.same or step.form for step in steps(before, after))


def _opcodes(olds: Sequence[str], news: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    """The opcodes of difflib, after what both begin and end with."""
    most = min(len(olds), len(news))
    head = next((at for at in range(most) if olds[at] != news[at]), most)
    tail = next((at for at in range(most - head) if olds[-1 - at] != news[-1 - at]), most - head)
    inner_old, inner_new = olds[head : len(olds) - tail], news[head : len(news) - tail]
    found: list[tuple[str, int, int, int, int]] = [("equal", 0, head, 0, head)] if head else []
    if len(inner_old) + len(inner_new) > _LONGEST:
        found.append(("replace", head, head + len(inner_old), head, head + len(inner_new)))
    else:
        matcher = SequenceMatcher(None, inner_old, inner_new, autojunk=False)
        found.extend(
            (kind, head + a, head + b, head + c, head + d) for kind, a, b, c, d in matcher.get_opcodes()
        )
    if tail:
        found.append(("equal", len(olds) - tail, len(olds), len(news) - tail, len(news)))
    return found


def _joined(found: list[Step]) -> list[Step]:
    """Changes with nothing but a blank between them become one."""
    joined: list[Step] = []
    for step in found:
        blank = len(joined) > 1 and joined[-1].same and not joined[-1].before.strip()
        if not step.same and blank and not joined[-2].same:
            gap, first = joined.pop(), joined.pop()
            before, after = first.before + gap.before + step.before, first.after + gap.after + step.after
            joined.append(Step(before, after, same=False))
        else:
            joined.append(step)
    return joined
