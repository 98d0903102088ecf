"""Which part of a notice each unit belongs to, judged jointly.

Every unit gets a score for every label (``clues.py``); ``FOLLOWS`` and ``step`` say what may come after what and how
likely it is. The best path through the whole document wins (Viterbi), so that a line that could be two things is
judged by its neighbours, and a missing or misplaced part costs a little instead of derailing the rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from thongbao.recognise.lines.units import Unit
from thongbao.vietnamese.documents.symbols import marks_copies


class Label(IntEnum):
    """Parts of a notice, in the order in which they usually come."""

    MARK = 0
    MOTTO = 1
    AGENCY = 2
    NUMBER = 3
    PLACE = 4
    LETTER_SUBJECT = 5
    ORNAMENT = 6
    KIND = 7
    SUBJECT = 8
    TO_HEAD = 9
    TO = 10
    BODY = 11
    FOR_HEAD = 12
    FOR = 13
    ARCHIVE = 14
    DRAFTER = 15
    AUTHORITY = 16
    POST = 17
    SEAL = 18
    NAME = 19
    FOOT_PLACE = 20
    APPENDIX = 21


COUNT = len(Label)
HEAD = frozenset(range(Label.MARK, Label.BODY))
FOOT = frozenset(range(Label.FOR_HEAD, Label.APPENDIX))
NEVER = -1e9

# Phase of each label: a path never goes back to an earlier phase.
_PHASE = [0 if x in HEAD else 1 if x == Label.BODY else 2 if x in FOOT else 3 for x in range(COUNT)]


# What it costs to begin a document with each label: parts that only make sense after another one cost most.
_START = [0.0 if phase == 0 else -1.0 if phase == 1 else -8.0 for phase in _PHASE]
for _late in (Label.SUBJECT, Label.LETTER_SUBJECT, Label.TO):
    _START[_late] = -6.0


def _follows() -> list[list[float]]:
    """Scores of label pairs; what is not listed costs a little within a phase and nothing forward."""
    table = [[0.0] * COUNT for _ in range(COUNT)]
    for a in range(COUNT):
        for b in range(COUNT):
            if _PHASE[b] < _PHASE[a]:
                table[a][b] = NEVER
            elif a == b:
                table[a][b] = 0.3
            elif _PHASE[a] == 3:
                table[a][b] = NEVER
    one = Label
    good = {
        (one.KIND, one.SUBJECT): 3.0,
        (one.SUBJECT, one.SUBJECT): 0.5,
        (one.SUBJECT, one.BODY): 1.0,
        (one.SUBJECT, one.ORNAMENT): 1.0,
        (one.NUMBER, one.LETTER_SUBJECT): 1.0,
        (one.LETTER_SUBJECT, one.LETTER_SUBJECT): 1.5,
        (one.AGENCY, one.AGENCY): 1.0,
        (one.AGENCY, one.NUMBER): 1.0,
        (one.MOTTO, one.MOTTO): 1.0,
        (one.TO_HEAD, one.TO): 2.0,
        (one.TO, one.TO): 1.0,
        (one.FOR_HEAD, one.FOR): 2.5,
        (one.FOR, one.FOR): 1.0,
        (one.FOR, one.ARCHIVE): 1.0,
        (one.AUTHORITY, one.POST): 1.5,
        (one.POST, one.NAME): 2.0,
        (one.POST, one.SEAL): 1.0,
        (one.SEAL, one.NAME): 2.0,
        (one.NAME, one.APPENDIX): 0.5,
        (one.ARCHIVE, one.APPENDIX): -0.5,
        (one.FOR, one.APPENDIX): -3.0,
        (one.FOR_HEAD, one.APPENDIX): -6.0,
        (one.AUTHORITY, one.APPENDIX): -5.0,
        (one.POST, one.APPENDIX): -2.5,
        (one.BODY, one.APPENDIX): -7.0,
        (one.KIND, one.BODY): -1.0,
        (one.BODY, one.FOR): -14.0,
        (one.BODY, one.ARCHIVE): -1.0,
        (one.BODY, one.NAME): -4.0,
        (one.BODY, one.POST): -1.0,
        (one.BODY, one.SEAL): -2.0,
    }
    for (a, b), value in good.items():
        table[a][b] = value
    for a in HEAD:
        if a not in (one.TO_HEAD, one.TO):
            table[a][one.TO] = -6.0
        if a not in (one.KIND, one.SUBJECT):
            table[a][one.SUBJECT] = -5.0
        for foot in FOOT:
            table[a][foot] = -4.0
        table[a][one.APPENDIX] = -12.0
        table[a][one.KIND] += -8.0 if a in (one.KIND, one.SUBJECT, one.TO_HEAD, one.TO) else 0.0
        if a not in (one.NUMBER, one.LETTER_SUBJECT):
            table[a][one.LETTER_SUBJECT] = -1.0
    table[one.ORNAMENT][one.SUBJECT] = -2.0
    table[one.MARK][one.SUBJECT] = -2.0
    for a in (one.SUBJECT, one.TO_HEAD, one.TO, one.KIND):
        for b in (one.AGENCY, one.NUMBER, one.MOTTO):
            table[a][b] = -4.0
    for a in FOOT:
        if a not in (one.FOR_HEAD, one.FOR):
            table[a][one.FOR] = -5.0 if a != one.ARCHIVE else -1.5
    for a in range(COUNT):
        if a not in (one.FOR, one.ARCHIVE):
            table[a][one.DRAFTER] = NEVER
    table[one.FOR_HEAD][one.BODY] = NEVER
    return table


FOLLOWS = _follows()


def step(before: Unit, a: int, unit: Unit, b: int) -> float:
    """What the two units themselves say about going from label ``a`` to label ``b``."""
    value = 0.0
    same_column = before.group == unit.group and before.side == unit.side and unit.group >= 0
    if unit.joined and a == b and a != Label.KIND:
        value += 1.0
    if a == Label.LETTER_SUBJECT and b == a:
        value += 1.0 if same_column or before.centred == unit.centred else -2.0
        if unit.group < 0 and before.group >= 0:
            value -= 6.0
    if a == Label.SUBJECT and b == a:
        value += 1.5 if unit.centred and before.centred else -1.5
        if unit.caps != before.caps:
            value -= 3.0 if unit.caps else 1.0
        if before.text.endswith((".", ":", "./.")):
            value -= 2.5
        if unit.para.style.bold is False and before.para.style.bold is True:
            value -= 2.0
    if a == Label.TO_HEAD and b == Label.TO:
        value += 1.0 if before.text.rstrip().endswith((":", ",", ";")) else -3.0
        if unit.text.startswith("("):
            value += 3.0
    if a in (Label.TO_HEAD, Label.TO) and b == Label.TO and before.group == unit.group >= 0:
        value += 3.0  # a table with "Kính gửi:" on its left, those addressed on its right
    if a == Label.TO_HEAD and b == Label.BODY and before.text.rstrip().endswith(":"):
        value -= 3.0
    if a == Label.TO and b == Label.TO:
        value += 1.0 if before.text.rstrip().endswith((";", ",")) else -1.0
        if before.text.rstrip().endswith("."):
            value -= 2.0
    if a == Label.TO and b == Label.BODY and before.text.rstrip().endswith((";", ",")):
        value -= 2.0
    if b in (Label.FOR, Label.ARCHIVE) and a in (Label.FOR, Label.FOR_HEAD):
        value += 1.5 if same_column else 0.0
        if before.group >= 0 and unit.group < 0:
            value -= 4.0
    if a == Label.ARCHIVE and b == Label.ARCHIVE:
        value += -1.0 if unit.text[:1].isupper() or not same_column else 1.0
    if a == Label.ARCHIVE and b in (Label.FOR, Label.ARCHIVE) and before.text.rstrip().endswith("."):
        value -= 6.0 if before.para.origin.page != unit.para.origin.page else 0.0
    if a == Label.ARCHIVE and b == Label.FOR and before.text.rstrip().endswith(","):
        value += 4.0  # units that drafted, over two lines
    if b == Label.DRAFTER:
        value += 1.0 if before.group == unit.group and before.side == unit.side else -6.0
        if before.text.rstrip().endswith(",") or not (before.text.rstrip().endswith(".") or marks_copies(unit.text)):
            value -= 12.0  # the archive line goes on
    if a == Label.NAME and b == Label.NAME:
        value -= 2.0 if same_column else 0.0
    if same_column and a in FOOT and b == Label.APPENDIX:
        value -= 4.0
    if a == Label.AGENCY and b == Label.AGENCY and same_column:
        value += 1.0
    return value


def best_path(units: Sequence[Unit], scores: Sequence[Mapping[int, float]]) -> list[Label]:
    """The labels of all units that score best together.

    ``scores[i]`` is what unit ``i`` says itself: label -> score; a label that is missing there is out of the question.
    """
    if not units:
        return []
    best = {x: own + _START[x] for x, own in scores[0].items()}
    back: list[dict[int, int]] = []
    for i in range(1, len(units)):
        before, unit = units[i - 1], units[i]
        now: dict[int, float] = {}
        come: dict[int, int] = {}
        for b, own in scores[i].items():
            winner, value = -1, NEVER
            for a, reached in best.items():
                follows = FOLLOWS[a][b]
                if follows <= NEVER:
                    continue
                total = reached + follows + step(before, a, unit, b)
                if total > value:
                    winner, value = a, total
            if winner >= 0:
                now[b], come[b] = value + own, winner
        best = now
        back.append(come)
    at = max(best, key=lambda x: best[x])
    path = [at]
    for come in reversed(back):
        at = come[at]
        path.append(at)
    return [Label(x) for x in reversed(path)]
