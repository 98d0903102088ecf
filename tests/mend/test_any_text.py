"""Random edits on random lines give exactly the text that is expected, and nothing else changes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mend.helping import CLERK, REAL, SAMPLES, docx, lines, units
from tests.readers.docx.build import p, run, table
from thongbao.mend import mend
from thongbao.mend.model import Tracked
from thongbao.readers.source import Source
from thongbao.rules.edits import Edit, TextEdit
from thongbao.rules.spot import Spot

WORDS = ("Ủy ban", "tỉnh", "THÔNG BÁO", "số 12", "hòa", "a", "–", "của các", "")


def changed(source: Source, chance: random.Random) -> tuple[list[list[Edit]], list[str]]:
    """An edit for some of the lines, and the lines that they make."""
    edits: list[list[Edit]] = []
    wanted: list[str] = []
    for unit in units(source):
        text, first = unit.text, unit.para.generated
        if chance.random() < 0.4 and len(text) > first + 1:
            start = chance.randrange(first + 1, len(text))
            end = chance.randrange(start, min(start + 12, len(text)) + 1)
            new = chance.choice(WORDS)
            fresh = text[:start] + new + text[end:]
            # What looks like blanks at the ends or twice would be tidied when it is read again.
            if fresh == " ".join(fresh.split()) and fresh[first + 1 :].strip():
                edits.append([TextEdit(Spot(unit=unit, start=start, end=end), new)])
                text = fresh
        wanted.append(text)
    return edits, wanted


def check(source: Source, chance: random.Random, tracked: Tracked | None) -> int:
    edits, wanted = changed(source, chance)
    result = mend(source, edits, tracked)
    assert not result.refused, [(one.reason, one.edit) for one in result.refused]
    found = lines(Source(source.name, result.data))
    # A changed line may be taken for one that goes on, or for half of two that stand side by side.
    assert sorted(" ".join(found).split()) == sorted(" ".join(wanted).split())
    return len(edits)


@pytest.mark.parametrize("tracked", [None, CLERK], ids=["plain", "tracked"])
@pytest.mark.parametrize("path", [*SAMPLES, *REAL], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_whole_documents(path: Path, tracked: Tracked | None) -> None:
    source = Source(path.name, path.read_bytes())
    assert sum(check(source, random.Random(seed), tracked) for seed in range(3)) > 10


LOOKS = st.sampled_from(["", "<w:b/>", "<w:i/>", "<w:caps/>", '<w:sz w:val="26"/>'])
PIECES = st.lists(st.tuples(st.text("aăbế \t\u00a0", min_size=1, max_size=6), LOOKS), min_size=1, max_size=5)


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    inside = ""
    for text, properties in draw(PIECES):
        made = run(text, properties)
        kind = draw(st.sampled_from(["plain", "plain", "ins", "link", "deleted", "mark"]))
        if kind == "ins":
            made = f'<w:ins w:id="7" w:author="A">{made}</w:ins>'
        elif kind == "link":
            made = f"<w:hyperlink>{made}</w:hyperlink>"
        elif kind == "deleted":
            made += '<w:del w:id="8" w:author="A"><w:r><w:delText>bỏ</w:delText></w:r></w:del>'
        elif kind == "mark":
            made += '<w:bookmarkStart w:id="9" w:name="x"/><w:bookmarkEnd w:id="9"/>'
        inside += made
    return p(inside)


@settings(max_examples=150, deadline=None)
@given(st.lists(paragraphs(), min_size=1, max_size=4), st.integers(0, 10_000), st.booleans(), st.booleans())
def test_drawn_paragraphs(bodies: list[str], seed: int, in_table: bool, tracked: bool) -> None:
    body = table(tuple(bodies)) + p("Hết") if in_table else "".join(bodies)
    check(docx(body), random.Random(seed), CLERK if tracked else None)
