"""Random looks on random stretches: letters stay, the look is there, a second time nothing changes."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.mend.helping import CLERK, docx, lines, mended, units, xml
from tests.mend.test_any_text import paragraphs
from tests.readers.docx.build import p, table
from thongbao.layout.blocks import Para, Style
from thongbao.mend.docx.writing.elements import PARA_ORDER, RUN_ORDER
from thongbao.readers.docx.package.names import PPR, RPR, W
from thongbao.readers.source import Source
from thongbao.rules.edits import LookEdit, TextEdit
from thongbao.rules.spot import Spot

WISHES = st.fixed_dictionaries(
    {},
    optional={
        "font": st.sampled_from(["Arial", "Times New Roman"]),
        "size": st.sampled_from([12.0, 13.5, 14.0]),
        "bold": st.booleans(),
        "italic": st.booleans(),
        "underline": st.booleans(),
        "color": st.sampled_from(["FF0000", None]),
    },
).filter(bool)


def style_at(para: Para, at: int) -> Style:
    return next((span.style for span in para.spans if span.start <= at < span.end), para.style)


def in_order(root: etree._Element) -> bool:
    for tag, order in ((RPR, RUN_ORDER), (PPR, PARA_ORDER)):
        rank = {W + name: at for at, name in enumerate(order)}
        for properties in root.iter(tag):
            places = [rank[child.tag] for child in properties]
            if places != sorted(places):
                return False
    return True


@settings(max_examples=150, deadline=None)
@given(st.lists(paragraphs(), min_size=1, max_size=3), st.data(), WISHES, st.booleans())
def test_the_stretch_looks_as_wished(
    bodies: list[str], data: st.DataObject, wishes: dict[str, object], tracked: bool
) -> None:
    source = docx(table(("".join(bodies), "x")) + p("Hết"))
    chosen = [unit for unit in units(source) if unit.text not in ("x", "Hết")]
    if not chosen:
        return
    number = data.draw(st.integers(0, len(chosen) - 1))
    unit = chosen[number]
    start = data.draw(st.integers(0, len(unit.text) - 1))
    end = data.draw(st.integers(start + 1, len(unit.text)))
    edit = LookEdit(Spot(unit=unit, start=start, end=end), tuple(wishes.items()))
    after = mended(source, edit, tracked=CLERK if tracked else None)
    assert lines(after) == lines(source)
    assert in_order(etree.fromstring(xml(after).encode()))
    fresh = [unit for unit in units(after) if unit.text not in ("x", "Hết")][number]
    for at in range(start, end):
        if fresh.text[at].isspace():  # blanks count with what stands before them
            continue
        style = style_at(fresh.para, fresh.offset + at if fresh.para.text != fresh.text else at)
        for name, value in wishes.items():
            assert getattr(style, name) == value, (name, fresh.text[at])
    again = LookEdit(Spot(unit=fresh, start=start, end=end), tuple(wishes.items()))
    assert mended(after, again).data is after.data


def rejected(source: Source) -> Source:
    """The document after a person rejects every change of the clerk."""
    root = etree.fromstring(xml(source).encode())
    for mark in list(root.iter(W + "ins")):
        if mark.get(W + "author") == CLERK.author and (parent := mark.getparent()) is not None:
            parent.remove(mark)
    for mark in list(root.iter(W + "del")):
        if mark.get(W + "author") == CLERK.author and (parent := mark.getparent()) is not None:
            for child in list(mark):
                mark.addprevious(child)
            parent.remove(mark)
            for text in parent.iter(W + "delText"):
                if not any(above.tag == W + "del" for above in text.iterancestors()):
                    text.tag = W + "t"
    body = re.search(r"<w:body>(.*)<w:sectPr", etree.tostring(root, encoding="unicode"), re.DOTALL)
    assert body
    return docx(body[1])


@settings(max_examples=100, deadline=None)
@given(st.lists(paragraphs(), min_size=1, max_size=3), st.data())
def test_who_rejects_a_tracked_mend_has_the_old_words(bodies: list[str], data: st.DataObject) -> None:
    source = docx(table(("".join(bodies), "x")) + p("Hết"))
    unit = data.draw(st.sampled_from(units(source)))
    start = data.draw(st.integers(0, len(unit.text)))
    end = data.draw(st.integers(start, len(unit.text)))
    edit = TextEdit(Spot(unit=unit, start=start, end=end), data.draw(st.sampled_from(["Ủy ban", "của", "b c", "x"])))
    after = mended(source, edit, tracked=CLERK)
    assert lines(rejected(after)) == lines(source)
