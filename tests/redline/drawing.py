"""Notices that hypothesis draws as small .docx files, and what a clerk makes of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from tests.readers.docx.build import A4, p, package, table, tc
from thongbao.readers.source import Source

WORDS = re.findall(
    r"\S+",
    "Giao Sở Tài chính chủ trì phối hợp với các cơ quan đơn vị liên quan rà soát tổng hợp báo cáo Ủy ban nhân dân tỉnh "
    "trước ngày 30/4/2026 về tiến độ thực hiện dự án kế hoạch số 45/KH-UBND, bảo đảm đúng quy định; không chậm.",
)
BORDERS = "<w:tblBorders>" + "".join(
    f'<w:{edge} w:val="single" w:sz="4"/>' for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
) + "</w:tblBorders>"
MARKERS = ("", "", "1. ", "2. ", "a) ", "- ")


Columns = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True)
class Page:
    """A letterhead of two columns, paragraphs, a table of data, paragraphs, a foot of two columns."""

    head: Columns
    body: tuple[str, ...]
    rows: tuple[tuple[str, str, str], ...]
    tail: tuple[str, ...]
    foot: Columns

    def source(self) -> Source:
        """The page as a file."""
        head, foot = (table(tuple(cell(lines) for lines in one)) for one in (self.head, self.foot))
        rows = table(*(tuple(tc(p(text) if text else p()) for text in row) for row in self.rows), properties=BORDERS)
        body = head + "".join(map(p, self.body)) + (rows if self.rows else "") + "".join(map(p, self.tail)) + foot
        return Source("trang.docx", package(body + p(), section=A4))


def cell(lines: Sequence[str]) -> str:
    """A cell of a paragraph a line."""
    return tc("".join(map(p, lines)) or p())


def phrases(least: int = 1, most: int = 12) -> st.SearchStrategy[str]:
    """Some words in a row."""
    return st.lists(st.sampled_from(WORDS), min_size=least, max_size=most).map(" ".join)


items = st.builds(str.__add__, st.sampled_from(MARKERS), phrases())
columns = st.lists(phrases(1, 4), min_size=1, max_size=4).map(tuple)
rows = st.tuples(st.sampled_from("123456"), phrases(1, 6), phrases(0, 3))
pages = st.builds(
    Page,
    head=st.tuples(
        columns.map(lambda lines: ("UBND TỈNH AN BÌNH", *lines)),
        columns.map(lambda lines: ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", *lines)),
    ),
    body=st.lists(items, min_size=1, max_size=8).map(tuple),
    rows=st.lists(rows, min_size=2, max_size=5).map(tuple),
    tail=st.lists(items, min_size=1, max_size=4).map(tuple),
    foot=st.tuples(columns.map(lambda lines: ("Nơi nhận:", *lines)), columns),
)


@st.composite
def edited(draw: st.DrawFn) -> tuple[Page, Page]:
    """A page, and the page after some edits in each of its parts."""
    page = draw(pages)
    return page, replace(
        page,
        head=draw(_column_edits(page.head)),
        body=draw(_edits(page.body, items, 4)),
        rows=draw(_row_edits(page.rows)),
        tail=draw(_edits(page.tail, items, 2)),
        foot=draw(_column_edits(page.foot)),
    )


@st.composite
def _column_edits(draw: st.DrawFn, columns: Columns) -> Columns:
    """The first line of a column stays: what the table is, is told by it."""
    left, right = ((lines[0], *draw(_edits(lines, phrases(1, 4), 2))[1:]) for lines in columns)
    return left, right


@st.composite
def _edits(draw: st.DrawFn, texts: Sequence[str], fresh: st.SearchStrategy[str], most: int) -> tuple[str, ...]:
    found = list(texts)
    for _ in range(draw(st.integers(0, most))):
        what = draw(st.sampled_from(("insert", "delete", "move", "reword", "reword")))
        at = draw(st.integers(0, max(len(found) - 1, 0)))
        if what == "insert":
            found.insert(at, draw(fresh))
        elif len(found) < 2:
            continue
        elif what == "delete":
            del found[at]
        elif what == "move":
            found.insert(draw(st.integers(0, len(found) - 1)), found.pop(at))
        else:
            words = found[at].split()
            place = draw(st.integers(0, len(words) - 1))
            words[place : place + draw(st.integers(0, 2))] = draw(phrases(0, 3)).split()
            found[at] = " ".join(words) or "Hết"
    return tuple(found)


@st.composite
def _row_edits(draw: st.DrawFn, found: Sequence[tuple[str, str, str]]) -> tuple[tuple[str, str, str], ...]:
    made = list(found)
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(made) - 1))
        what = draw(st.sampled_from(("insert", "delete", "reword")))
        if what == "insert":
            made.insert(at, draw(rows))
        elif what == "delete" and len(made) > 2:
            del made[at]
        else:
            made[at] = (made[at][0], draw(phrases(1, 6)), made[at][2])
    return tuple(made)
