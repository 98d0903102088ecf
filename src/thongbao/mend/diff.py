"""What a mend changes, as a unified diff of printed lines; looks in notes: ``[size 12 -> 13]``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher, unified_diff
from typing import NamedTuple

from thongbao.layout.blocks import Layout, Para, Sheet, Style
from thongbao.layout.walking import paras_of
from thongbao.messages import known, number, say
from thongbao.readers import read, stored
from thongbao.readers.source import Source

_STYLE = ("font", "size", "bold", "italic", "underline", "caps", "color")
_SHAPE = ("align", "left", "right", "first_line", "before", "after", "line", "line_points", "page_break")
_SHEET = (
    "width", "height", "top", "bottom", "left", "right", "header", "page_number", "first_page_numbered", "number_from",
)  # fmt: skip
_UNITS = (
    (" mm", 72 / 25.4, ("width", "height", "top", "bottom", "left_margin", "right_margin", "header")),
    (" cm", 72 / 2.54, ("left", "right", "first_line")),
    (" pt", 1.0, ("before", "after", "line_points")),
)
"""Lengths as offices and Word give them: unit, its points, and what is told in it."""
_TRACES = ("tracked", "comments", "hidden")


class _Line(NamedTuple):
    """A line as it is shown, and the paragraph that it is."""

    text: str
    para: Para | None = None
    rule: float | None = None
    """Length of the line drawn under it."""


def unified(before: Source, after: Source) -> str:
    """The diff of a document before and after mending; empty when nothing that can be seen differs."""
    name = before.name
    if before.data == after.data:
        return ""
    one, two = read(before), read(after)
    if two.format == "docx":
        olds, news = _lines(one), _lines(two)
        old_texts, new_texts = _noted(olds, news)
        head = _encoding_notes(one, two) + _page_notes(one, two) + _trace_notes(before, after)
        old_texts, new_texts = [line for line, _ in head] + old_texts, [line for _, line in head] + new_texts
    else:
        old_texts, new_texts = _stored(before), _stored(after)
    return "\n".join(unified_diff(old_texts, new_texts, f"a/{name}", f"b/{name}", lineterm="", n=1))


def _stored(source: Source) -> list[str]:
    return [line.text for line in stored(source).lines or ()]


def _lines(layout: Layout) -> list[_Line]:
    """Every printed line of a document."""
    rules = {" ".join(rule.text_above.split()): rule.length for rule in layout.rules if rule.text_above}
    found: list[_Line] = []
    for para in paras_of(layout.blocks):
        for text in para.text.split("\n"):
            found.append(_Line(text, para, rules.get(text)))
    found.extend(_Line(item.para.text, item.para) for item in layout.furniture if item.role != "page-number")
    for note in layout.footnotes:
        found.extend(_Line(para.text, para) for para in note.paras)
    return found


def _noted(olds: list[_Line], news: list[_Line]) -> tuple[list[str], list[str]]:
    """The lines as text, those of ``news`` that look otherwise than before with a note."""
    texts = [line.text for line in news]
    matcher = SequenceMatcher(None, [line.text for line in olds], texts, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal" or (kind == "replace" and b - a == d - c):
            for old, new in zip(range(a, b), range(c, d), strict=True):
                notes = _notes(olds[old], news[new])
                if notes:
                    texts[new] += f"  [{', '.join(notes)}]"
    return [line.text for line in olds], texts


def _notes(old: _Line, new: _Line) -> list[str]:
    if old.para is None or new.para is None:
        return []
    found = [
        *_differing(_STYLE, old.para.style, new.para.style),
        *_differing(_SHAPE, old.para.shape, new.para.shape),
    ]
    if old.rule is None and new.rule is not None:
        found.append(say("mend.look.line_drawn", length=number(new.rule)))
    elif new.rule is None and old.rule is not None:
        found.append(say("mend.look.line_gone"))
    elif old.rule is not None and new.rule is not None and abs(old.rule - new.rule) >= 0.1:
        found.append(f"{say('mend.look.line_length')} {number(old.rule)} -> {number(new.rule)}")
    if not found and old.text == new.text and _spans(old.para) != _spans(new.para):
        found.append(say("mend.look.part"))
    return found


def _spans(para: Para) -> list[tuple[int, int, Style]]:
    return [(span.start, span.end, span.style) for span in para.spans]


def _differing(names: Sequence[str], one: object, two: object) -> Iterator[str]:
    for name in names:
        old, new = getattr(one, name), getattr(two, name)
        if old != new:
            yield f"{say(f'mend.look.{name}')} {_shown(old, name)} -> {_shown(new, name)}"


def _shown(value: object, name: str) -> str:
    if isinstance(value, bool):
        return say("mend.yes" if value else "mend.no")
    if isinstance(value, int | float):
        unit, points = next(((unit, points) for unit, points, names in _UNITS if name in names), ("", 1.0))
        return f"{number(value / points)}{unit}"
    key = f"mend.value.{value}"
    return say("mend.none") if value is None else say(key) if known(key) else str(value)


def _page_notes(one: Layout, two: Layout) -> list[tuple[str, str]]:
    """A line for each section whose paper, margins or numbers change: as it was and as it is."""
    found: list[tuple[str, str]] = []
    for at, (old, new) in enumerate(zip(one.sheets, two.sheets, strict=False), 1):
        names = [name for name in _SHEET if getattr(old, name) != getattr(new, name)]
        if names:
            head = say("mend.section", number=at)
            found.append((f"[{head}: {_settings(old, names)}]", f"[{head}: {_settings(new, names)}]"))
    return found


def _settings(sheet: Sheet, names: Sequence[str]) -> str:
    return ", ".join(f"{say(f'mend.page.{name}')} {_shown(getattr(sheet, name), _margin(name))}" for name in names)


def _margin(name: str) -> str:
    """The name of a setting of a sheet, told from that of a paragraph."""
    return f"{name}_margin" if name in ("left", "right") else name


def _encoding_notes(one: Layout, two: Layout) -> list[tuple[str, str]]:
    """A line where the letters are stored otherwise: what is printed stays the same."""
    if one.encoding == two.encoding:
        return []
    key = "mend.stored_as"
    return [(say(key, encoding=one.encoding.upper()), say(key, encoding=two.encoding.capitalize()))]


def _trace_notes(before: Source, after: Source) -> list[tuple[str, str]]:
    """A line for each kind of trace whose number changes."""
    one, two = stored(before).traces, stored(after).traces
    return [
        (f"[{say(f'mend.trace.{name}')}: {getattr(one, name)}]", f"[{say(f'mend.trace.{name}')}: {getattr(two, name)}]")
        for name in _TRACES
        if getattr(one, name) != getattr(two, name)
    ]
