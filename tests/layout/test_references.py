"""Raised marks of notes are no part of the text; raised figures of units are."""

from __future__ import annotations

import pytest

from tests.layout.test_assemble import line, texts
from thongbao.layout.assemble import Page, Stroke, Word, assemble
from thongbao.layout.blocks import Style

BASE = 400.0


def raised(after: list[Word], mark: str, *, lift: float = 4.5, blank: str = " ") -> list[Word]:
    """Give a line with a small mark glued to its last word."""
    last = after[-1]
    last.text = last.text.rstrip()
    right = last.right + 3.0
    return [*after, Word(f"{mark}{blank}", last.right, right, last.base - lift, 7.5, Style(size=7.5))]


def read(words: list[Word], *, note: str | None = "1", table: bool = False) -> tuple[list[str], list[str]]:
    """Give the paragraphs and the marks of the notes of a page."""
    top = [word for at in range(4) for word in line(85, 80 + 15 * at, "rà soát các quy định hiện hành về chợ")]
    strokes = [Stroke(85, 700, 230, 700)]
    below = line(85, 715, f"{note} Đất do Nhà nước quản lý.", size=10) if note else []
    if table:
        strokes += [Stroke(80, y, 540, y) for y in (380, 420)]
        strokes += [Stroke(x, 380, x, 420) for x in (80, 400, 540)]
    made = assemble([Page(1, 595, 842, [*top, *words, *below], strokes)])
    return texts(made.blocks)[-1:] if not table else texts(made.blocks), [n.marker for n in made.footnotes]


@pytest.mark.parametrize("table", [False, True], ids=["in text", "in a cell"])
def test_the_reference_to_a_note_goes(table: bool) -> None:
    start = raised(line(85, BASE, "xử lý nhà, đất công"), "1")
    found, notes = read([*start, *line(start[-1].right + 3, BASE, "dôi dư sau sắp xếp")], table=table)
    assert "xử lý nhà, đất công dôi dư sau sắp xếp" in found[-1]
    assert notes == ["1"]


def test_a_stop_behind_a_reference_stays_with_its_word() -> None:
    start = raised(line(85, BASE, "xử lý nhà, đất công"), "1", blank="")
    stop = Word(". ", start[-1].right, start[-1].right + 3, BASE, 13.0, Style(size=13.0))
    assert read([*start, stop])[0] == ["xử lý nhà, đất công."]


@pytest.mark.parametrize(
    ("text", "mark", "note", "lift"),
    [
        ("diện tích 36 m", "2", "2", 4.5),  # a unit, though a note has the same mark
        ("tổng diện tích 120m", "2", "2", 4.5),
        ("công suất 10", "3", "3", 4.5),
        ("xử lý nhà, đất công", "1", "2", 4.5),  # no note has this mark
        ("xử lý nhà, đất công", "1", None, 4.5),
        ("công thức H", "1", "1", -2.0),  # lowered
    ],
)
def test_other_small_figures_stay(text: str, mark: str, note: str | None, lift: float) -> None:
    assert read(raised(line(85, BASE, text), mark, lift=lift), note=note)[0] == [f"{text}{mark}"]


@pytest.mark.parametrize(("recognised", "notes"), [(True, ["1"]), (False, [])])
def test_a_recognised_mark_that_is_but_a_stroke_is_the_first(recognised: bool, notes: list[str]) -> None:
    words = [word for at in range(4) for word in line(85, 80 + 15 * at, "rà soát các quy định hiện hành về chợ")]
    words += line(85, 715, "ì Đất do Nhà nước quản lý.", size=10)
    for word in words:
        word.confidence = 0.9 if recognised else None
    made = assemble([Page(1, 595, 842, words, [Stroke(85, 700, 230, 700)])])
    assert [note.marker for note in made.footnotes] == notes
    told = [para.text for note in made.footnotes for para in note.paras]
    assert told == ["Đất do Nhà nước quản lý."][: len(notes)]
