"""Stored text: the letters of every paragraph under its ordinal, and the traces of a file's making."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.readers.docx.build import A4, p, package, run, table
from thongbao.layout.blocks import Layout
from thongbao.layout.cleanup import mend_letters
from thongbao.layout.stored import Stored
from thongbao.layout.walking import paras_of
from thongbao.readers.docx import read, stored
from thongbao.readers.source import Source

ROOT = Path(__file__).parents[3]
REAL = sorted((ROOT.parent / "shared" / "corpus" / "files").rglob("*.docx"))
SAMPLES = sorted((ROOT / "samples").glob("*/*.docx"))

DELETED = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
HIDDEN = run("mật", "<w:vanish/>")
BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="900" cy="900"/>'
    f"<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{p('Trong khung')}{p('Dòng hai')}"
    "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
    f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{p('Bản dự phòng')}</w:txbxContent></v:textbox></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)


def source(body: str, parts: dict[str, str] | None = None, section: str = A4) -> Source:
    return Source("thử.docx", package(body, parts, section=section))


def of(body: str, parts: dict[str, str] | None = None) -> Stored:
    return stored(source(body, parts))


def lines(body: str, parts: dict[str, str] | None = None) -> list[tuple[int | None, str]]:
    return [(line.paragraph, line.text) for line in of(body, parts).lines or ()]


def letters(text: str) -> str:
    return "".join(mend_letters(text).upper().split())


def test_one_reading_gives_the_layout_and_what_is_stored() -> None:
    made = source(p("  Thân\tbài") + p(HIDDEN + run("ra")), {"header1": p("2")})
    whole = read(replace(made, whole=True))
    assert whole.stored == stored(made)
    assert replace(whole, stored=None) == read(made)


def agree(layout: Layout, held: Stored) -> int:
    """Every paragraph of the layout stands among the stored lines under its ordinal; gives how many."""
    texts: dict[int | None, list[str]] = {}
    for line in held.lines or ():
        texts.setdefault(line.paragraph, []).append(letters(line.text))
    notes = [para for note in layout.footnotes for para in note.paras]
    running = [item.para for item in layout.furniture if item.para.origin.paragraph is not None]
    count = 0
    for para in (*paras_of(layout.blocks), *notes, *running):
        wanted = letters(para.text[para.generated :])
        assert any(wanted in text for text in texts[para.origin.paragraph]), para
        count += 1
    return count


def test_text_is_given_as_it_lies_in_the_file() -> None:
    body = p(run("Số:\u00a0 7 ", "<w:caps/>") + run("e\u0302\u0301\tÐ\n.")) + p()
    assert lines(body) == [(1, "Số:\u00a0 7 e\u0302\u0301\tÐ\n."), (2, "")]


def test_deleted_and_hidden_text_is_left_out() -> None:
    gone = '<w:del w:id="2"><w:r><w:delText>cũ</w:delText></w:r></w:del>'
    assert lines(p(run("mới") + gone + HIDDEN)) == [(1, "mới")]


def test_a_paragraph_whose_mark_is_deleted_goes_on_in_the_next() -> None:
    assert lines(p("Một ", DELETED) + p("hai") + p("ba")) == [(2, "Một hai"), (3, "ba")]


def test_ordinals_count_cells_and_boxes_where_they_are_read() -> None:
    body = p(BOX + run("Đoạn")) + table(("Trái", "Phải")) + p("Cuối")
    assert sorted(lines(body)) == [
        (1, "Đoạn"),
        (2, "Trong khung"),
        (3, "Dòng hai"),
        (4, "Trái"),
        (5, "Phải"),
        (6, "Cuối"),
    ]


def test_traces_are_counted() -> None:
    inserted = '<w:ins w:id="1"><w:r><w:t>mới</w:t></w:r></w:ins>'
    deleted = '<w:del w:id="2"><w:r><w:delText>cũ</w:delText></w:r></w:del>'
    look = '<w:r><w:rPr><w:b/><w:rPrChange w:id="3"><w:rPr/></w:rPrChange></w:rPr><w:t>đậm</w:t></w:r>'
    body = p(inserted + deleted + look + HIDDEN) + p("x", DELETED) + p("y")
    held = of(body, {"comments": '<w:comment w:id="0"/>'})
    assert held.traces == (4, 1, 1)
    assert of(p("sạch")).traces == (0, 0, 0)


def test_what_only_web_pages_hide_is_no_trace() -> None:
    assert of(p(run("Mục 1") + run("3", "<w:webHidden/>"))).traces.hidden == 0


def test_running_heads_stand_apart() -> None:
    section = A4.replace("<w:pgSz", '<w:headerReference w:type="default" r:id="header1"/><w:pgSz')
    held = stored(source(p("Thân"), {"header1": p("2")}, section))
    assert [(line.text, line.part) for line in held.lines or ()] == [("Thân", "body"), ("2", "running")]


BODIES = {
    "control": "<w:sdt><w:sdtContent>" + p("a") + "</w:sdtContent></w:sdt>" + p("b"),
    "box in a cell": table((p(BOX + run("a")), "b")) + p("c"),
    "nested tables": table((table(("a", "b")) + p("c"), "d")) + p("e"),
    "merged down": table(("a", "b"), (p("rỗng"), "d")) + p("e"),
    "deleted row": "<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>" + p("x") + "</w:tc></w:tr></w:tbl>" + p("y"),
    "page break": p(run("a") + '<w:r><w:br w:type="page"/></w:r>' + run("b")) + p("c"),
    "halves": p("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("c"),
    "stray run": run("lạc") + p("c"),
    "field": p('<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>') + p("c"),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_ordinals_agree_with_the_layout(body: str) -> None:
    made = source(body)
    assert agree(read(made), stored(made))


@pytest.mark.parametrize("path", [*SAMPLES, *REAL], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_ordinals_agree_in_whole_documents(path: Path) -> None:
    made = Source(path.name, path.read_bytes())
    layout = read(made)
    if layout.encoding == "unicode":
        assert agree(layout, stored(made)) > 10
