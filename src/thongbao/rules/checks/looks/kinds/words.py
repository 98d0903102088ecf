"""Kinds of look that plain text shows: how a part is written, what opens and ends its lines."""

from __future__ import annotations

import re
from functools import lru_cache

from thongbao.rules.checks.looks.line import SEEN, Asked, Fault, Line, Verdicts, phrase
from thongbao.rules.edits import Edit, TextEdit
from thongbao.vietnamese.documents.outline import marker_of
from thongbao.vietnamese.letters.fold import bare
from thongbao.vietnamese.names.people import strip_titles

_WHOLE = frozenset(("noi-nhan-nhan", "dieu"))
"""Parts that are a stretch of a line, whose pattern is that of the whole line."""
_DASHES = "-–—−+•*"


@lru_cache(maxsize=64)
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


def shape(asked: Asked) -> Verdicts:
    """Every line is written as the pattern says; the message of the part tells a person how."""
    pattern = _pattern(asked.value)
    if asked.part == "phu-luc-kem-theo":
        yield from _reference(pattern, asked)
        return
    for line in asked.lines:
        whole = asked.part in _WHOLE
        text = line.unit.text if whole else line.text
        tried = re.sub(r"(?<=^Phụ lục )\d+$", "I", text) if asked.part == "phu-luc-nhan" else text
        if pattern.search(tried):
            yield SEEN
            continue
        place = Line(line.unit, line.start, None if whole else line.end)
        yield Fault(place, phrase(f"shape_{asked.part.replace('-', '_')}"), _mended(pattern, line))


def _reference(pattern: re.Pattern[str], asked: Asked) -> Verdicts:
    """The reference of an annex may take several lines, from one bracket to the other."""
    open_: list[Line] = []
    for line in asked.lines:
        open_.append(line)
        if ")" not in line.text and line is not asked.lines[-1]:
            continue
        if pattern.search(" ".join(one.text.strip() for one in open_)):
            yield SEEN
        else:
            yield Fault(open_[0], phrase("shape_phu_luc_kem_theo"))
        open_ = []


def _mended(pattern: re.Pattern[str], line: Line) -> tuple[Edit, ...]:
    """The text that keeps the pattern with nothing changed but a mark, capitals or a blank; empty when none does."""
    text = line.text
    if line.unit.para.generated:
        return ()
    marker = marker_of(text)
    tries = [text[:1].upper() + text[1:], re.sub(r"\s*:?\s*$", ":", text)]
    words = text.split(" ", 1)
    tries.append(" ".join([words[0].capitalize(), *words[1:]]))
    tries += [_lowered(text, count) for count in (2,)]
    if marker is not None:
        tries.append(f"{marker.label}. {text[marker.end :].lstrip()}")
    found = next((one for one in tries if pattern.search(one)), None)
    return (TextEdit(line.spot, found),) if found is not None and found != text else ()


def _lowered(text: str, count: int) -> str:
    words = text.split(" ")
    return " ".join([" ".join(words[:count]).capitalize(), *words[count:]])


def exact(asked: Asked) -> Verdicts:
    """A line of given words."""
    for line in asked.lines:
        if line.text.strip() == asked.value:
            yield SEEN
        else:
            words = " ".join(line.text.split())
            yield Fault(line, phrase("text", shown=words, wanted=asked.value), (TextEdit(line.spot, asked.value),))


def prefix(asked: Asked) -> Verdicts:
    """The part opens with these characters."""
    line = asked.lines[0]
    if line.text.startswith(asked.value):
        yield SEEN
        return
    opened = re.match(r"(?:v/v|về việc)\s*:?\s*", line.text, re.I)
    rest = line.text[opened.end() :] if opened else line.text
    yield Fault(
        line, phrase("prefix", wanted=asked.value), (TextEdit(line.spot, f"{asked.value} {rest}"),) if opened else ()
    )


def forbidden(asked: Asked) -> Verdicts:
    """The part does not open with these characters."""
    line = asked.lines[0]
    if not line.text.startswith(asked.value):
        yield SEEN
        return
    place = Line(line.unit, line.start, line.start + len(asked.value))
    edits: tuple[Edit, ...] = (TextEdit(place.spot, "về việc"),) if asked.value == "V/v" else ()
    yield Fault(place, phrase("forbidden", shown=asked.value), edits)


def untitled(asked: Asked) -> Verdicts:
    """No rank or degree stands before a name."""
    for line in asked.lines:
        name, titles = strip_titles(line.text)
        if titles and line.text.endswith(name):
            place = Line(line.unit, line.start, line.start + len(line.text) - len(name))
            yield Fault(place, phrase("name_titles", shown=titles), (TextEdit(place.spot, ""),))
        else:
            yield SEEN


def _opens_item(above: Line | None, line: Line) -> bool:
    """Whether a line is an item of its own and not the rest of the one above it."""
    if line.text.lstrip()[:1] in _DASHES:
        return True
    ended = above is None or above.text.rstrip().endswith((";", "."))
    return ended and line.text[:1].isupper()


def bullet(asked: Asked) -> Verdicts:
    """Every item opens with a dash and a blank."""
    above: Line | None = None
    alone = len(asked.lines) == 1 and asked.part != "noi-nhan-ds"
    for line in asked.lines:
        if not alone and _opens_item(above, line):
            if line.text.startswith(asked.value):
                yield SEEN
            else:
                words = line.text.lstrip(_DASHES + " ")
                edits = () if line.unit.para.generated else (TextEdit(line.spot, asked.value + words),)
                yield Fault(line, phrase("bullet"), edits)
        above = line


def item_end(asked: Asked) -> Verdicts:
    """Every item ends with a mark, the last one with its own."""
    lines = list(asked.lines)
    last = asked.values.get("last_end")
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        if below is not None and not _starts(below):
            continue
        wanted = asked.value if below is not None else last
        text = line.text.rstrip()
        if wanted is None or text.endswith(wanted):
            yield SEEN
            continue
        bared = text.rstrip(" ;,.")
        place = Line(line.unit, line.start + len(bared), line.start + len(text))
        said = phrase("item_end" if below is not None else "last_end", wanted=wanted)
        yield Fault(place, said, (TextEdit(place.spot, wanted),))


def _starts(line: Line) -> bool:
    return line.text.lstrip()[:1] in _DASHES


def levels(asked: Asked) -> Verdicts:
    """The part is one of these words."""
    for line in asked.lines:
        words = bare(line.text.strip("[]() ."))
        if any(bare(one) == words for one in asked.value):
            yield SEEN
        else:
            yield Fault(line, phrase("one_of", shown=" ".join(line.text.split()), wanted=", ".join(asked.value)))


KINDS = {
    "regex": shape,
    "text": exact,
    "prefix": prefix,
    "forbid": forbidden,
    "forbid_prefix": untitled,
    "bullet": bullet,
    "item_end": item_end,
    "levels": levels,
    "texts": levels,
}
