"""Kinds of look of letters: size, weight, slant, underline, capitals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from thongbao.layout.blocks import Para, Style
from thongbao.rules.case import Case
from thongbao.rules.checks.looks.line import SEEN, Asked, Fault, Line, Verdicts, phrase, shown, span_of
from thongbao.rules.edits import TextEdit
from thongbao.vietnamese.duties.actors import actors_at

RUNNING = frozenset(("noi-dung", "khoan", "noi-nhan-ds"))
"""Parts whose paragraphs may hold words that are set apart."""
SIZE_STEP = 0.25
"""Sizes nearer than this are one size: Word knows half points, a PDF rounds."""
_SHARE = 0.25


def stretches(line: Line) -> Iterator[tuple[int, int, Style]]:
    """The stretches of one look of a line, in characters of its unit."""
    end = len(line.unit.text) if line.end is None else line.end
    para = line.unit.para
    if not para.spans:
        yield line.start, end, para.style
    for span in para.spans:
        if span.start < end and span.end > line.start:
            yield max(span.start, line.start), min(span.end, end), span.style


def _known(case: Case, style: Style, field: str) -> Any:
    """A look of letters, None where the input cannot tell."""
    if case.format == "pdf" and field in ("bold", "italic") and style.font is None:
        return None  # the font has no name to tell it by
    if field == "size" and not sizes_tell(case):
        return None
    return getattr(style, field)


def sizes_tell(case: Case) -> bool:
    """Whether sizes are those that the author chose: a page that was scaled in printing shows others."""
    if case.format != "pdf":
        return True
    return case.shared(_on_half_points)


def _on_half_points(case: Case) -> bool:
    near = total = 0
    for unit, _ in case.labelled:
        size = unit.para.style.size
        if size is not None:
            total += len(unit.text)
            near += len(unit.text) if abs(size * 2 - round(size * 2)) <= 0.21 else 0
    return near >= 0.85 * total


def _wrong(asked: Asked, line: Line, field: str, right: Any) -> tuple[Line, Any] | bool:
    """The stretch of a line that looks wrong, with its look; True when all is right, False when nothing is known."""
    letters = wrong = 0
    places: list[tuple[int, int, Any]] = []
    for start, end, style in stretches(line):
        value = _known(asked.case, style, field)
        if value is None:
            continue
        count = sum(map(str.isalnum, line.unit.text[start:end]))
        letters += count
        if count and not right(value):
            wrong += count
            places.append((start, end, value))
    if not letters:
        return False
    share = (0.5 if field == "size" else 0.9) if asked.part in RUNNING else _SHARE
    if asked.part == "noi-dung" and field == "italic" and line.text.startswith("("):
        return True  # a remark in brackets may be set apart
    if wrong < share * letters or not places:
        return True
    start = line.start if places[0][0] == line.start else places[0][0]
    until = None if wrong == letters and line.end is None else places[-1][1]
    most = max(places, key=lambda place: place[1] - place[0])
    return Line(line.unit, start, until), most[2]


def size(asked: Asked) -> Verdicts:
    """Sizes within the range."""
    low, high = span_of(asked.value)

    def right(value: float) -> bool:
        return low - SIZE_STEP <= value <= high + SIZE_STEP

    for line in asked.lines:
        found = _wrong(asked, line, "size", right)
        if found is False:
            continue
        if not isinstance(found, tuple):
            yield SEEN
            continue
        place, value = found
        edit = place.set(size=low if value < low else high)
        yield Fault(place, phrase("size", shown=shown(value), wanted=shown(low, high)), (edit,))


def main_size(case: Case, para: Para) -> float | None:
    """The size of most letters of a paragraph."""
    value: float | None = _known(case, para.style, "size")
    return value


def uniform(asked: Asked) -> Verdicts:
    """One size throughout; those out of the range are the business of ``size``."""
    low, high = span_of(asked.values["size_pt"])
    weights: Counter[float] = Counter()
    sizes: list[tuple[Line, float]] = []
    for line in asked.lines:
        value = main_size(asked.case, line.unit.para)
        if value is not None and low - SIZE_STEP <= value <= high + SIZE_STEP:
            weights[round(2 * value) / 2] += len(line.text)
            sizes.append((line, value))
    if not weights:
        return
    usual = weights.most_common(1)[0][0]
    for line, value in sizes:
        if abs(value - usual) <= SIZE_STEP:
            yield SEEN
        else:
            said = phrase("uniform", shown=shown(value), wanted=shown(usual))
            yield Fault(line, said, (line.set(size=usual),))


def _switch(field: str) -> Any:
    def judge(asked: Asked) -> Verdicts:
        for line in asked.lines:
            found = _wrong(asked, line, field, lambda value: value is asked.value)
            if found is False:
                continue
            if isinstance(found, tuple):
                said = phrase(f"{field}_{'missing' if asked.value else 'there'}")
                yield Fault(found[0], said, (found[0].set(**{field: asked.value}),))
            else:
                yield SEEN

    return judge


def in_capitals(text: str) -> bool:
    """Whether a line is written in capitals but for a letter here and there."""
    upper, lower = sum(map(str.isupper, text)), sum(map(str.islower, text))
    return upper >= 2 and lower <= 0.12 * upper


def case_of_letters(asked: Asked) -> Verdicts:
    """Capitals (upper), or ordinary letters (sentence, title)."""
    long = sum(len(line.text) for line in asked.lines)
    for line in asked.lines:
        text = line.text
        if not any(map(str.isalpha, text)):
            continue
        if asked.value == "upper":
            lower = sum(map(str.islower, text))
            if lower > max(1.0, 0.12 * sum(map(str.isupper, text))):
                edits = () if line.unit.para.generated else (TextEdit(line.spot, text.upper()),)
                yield Fault(line, phrase("case_upper"), edits)
            else:
                yield SEEN
        elif in_capitals(text) and (len(text) >= 12 or len(text) == long) and " " in text.strip():
            mended = " ".join(word.capitalize() for word in text.split())
            edits = (TextEdit(line.spot, mended),) if asked.value == "title" else ()
            yield Fault(line, phrase(f"case_{asked.value}"), edits)
        else:
            yield SEEN


def initial(asked: Asked) -> Verdicts:
    """The first letter of a subject is small, unless a name opens it."""
    line = asked.lines[0]
    words = line.text.split()
    if not words or not words[0][:1].isalpha():
        return
    capital = words[0][:1].isupper() and words[0][1:].islower()
    named = len(words) > 1 and words[1][:1].isupper()
    if not capital or named or actors_at(line.text) is not None:
        yield SEEN
        return
    first = Line(line.unit, line.start, line.start + 1)
    yield Fault(first, phrase("initial", shown=words[0]), (TextEdit(first.spot, words[0][0].lower()),))


KINDS = {
    "size_pt": size,
    "uniform": uniform,
    "bold": _switch("bold"),
    "italic": _switch("italic"),
    "underline": _switch("underline"),
    "case": case_of_letters,
    "initial": initial,
}
