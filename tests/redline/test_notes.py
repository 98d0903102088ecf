"""Foot- and endnotes that only one of two documents has."""

from __future__ import annotations

import pytest

from tests.mend.helping import docx, lines, xml
from tests.mend.test_package import members
from tests.office import needs_office, texts, through_office
from tests.readers.docx.build import p, run, table, zipped
from tests.redline.drawing import BORDERS
from tests.redline.test_marking import CLERK
from tests.settling import settled
from thongbao.layout.blocks import Footnote, Layout, Para
from thongbao.readers import read
from thongbao.readers.source import Limits, Source
from thongbao.redline import redline

PATIENT = Limits(seconds=3600)
"""The documents are made when the tests are collected, and their clocks go from then on."""
STYLES = (
    '<w:style w:type="paragraph" w:styleId="VanBanChuThich"><w:name w:val="footnote text"/></w:style>'
    '<w:style w:type="character" w:styleId="DauChuThich"><w:name w:val="footnote reference"/></w:style>'
)


def page(*paras: str, notes: tuple[str, ...] = (), kind: str = "footnote", styles: str = "") -> Source:
    """A document in whose paragraphs ``^`` is the mark of the next note; ``/`` parts paragraphs of a note."""
    number, body = 1, ""
    for text in paras:
        inside = ""
        for at, part in enumerate(text.split("^")):
            if at:
                number += 1
                inside += f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'
            inside += run(part) if part else ""
        body += p(inside)
    held = ""
    for at, note in enumerate(notes, 2):
        first, *others = map(run, note.split("/"))
        inside = p(f"<w:r><w:{kind}Ref/></w:r>{first}") + "".join(map(p, others))
        held += f'<w:{kind} w:id="{at}">{inside}</w:{kind}>'
    parts = {**({f"{kind}s": held} if notes else {}), **({"styles": styles} if styles else {})}
    found = docx(body, parts)
    files = {name: data for name, (data, _) in members(found.data).items()}
    return Source(found.name, zipped({"[Content_Types].xml": types(*parts).encode(), **files}), PATIENT)


def types(*parts: str) -> str:
    """The content types of a package, without which LibreOffice asks a person whether to mend the file."""
    names = {"document": "document.main", **{name: name for name in parts}}
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            f'wordprocessingml.{kind}+xml"/>'
            for name, kind in names.items()
        )
        + "</Types>"
    )


def seen(source: Source) -> list[object]:
    """The lines, and each note with where its mark stands."""
    layout = read(source)
    notes = [(note.marker, [para.text for para in note.paras], note.place) for note in layout.footnotes]
    return [*lines(source), *notes]


FIRST, SECOND = "Căn cứ quy định của tỉnh, Sở Y tế báo cáo", "Giao Sở Nội vụ thẩm định, trình kết quả"
AT_END = "beside others at the end"
"""LibreOffice joins a paragraph with the next one when it rejects a mark right behind another one at its end."""
NONE = page(FIRST, SECOND)
ONE = page(FIRST, "Giao Sở Nội vụ^ thẩm định, trình kết quả", notes=("Phòng Tổ chức biên chế",))
PAIRS = {
    "the first note": (NONE, ONE),
    "the only note goes": (ONE, NONE),
    "in styles": (page(FIRST, SECOND, styles=STYLES), ONE),
    "at both ends": (NONE, page(f"^{FIRST}", f"{SECOND}^", notes=("Đầu dòng thứ nhất", "Cuối dòng thứ hai"))),
    "of several paragraphs": (NONE, page(f"{FIRST}^", SECOND, notes=("Nghị quyết số 5/Và kế hoạch số 7",))),
    "several paragraphs go": (page(f"{FIRST}^", SECOND, notes=("Nghị quyết số 5/Và kế hoạch số 7",)), NONE),
    "among others": (
        page(f"{FIRST}^", f"{SECOND}^", notes=("Nghị quyết số 5", "Kế hoạch số 7 của tỉnh")),
        page(f"{FIRST}^", "Giao Sở^ Nội vụ thẩm định, trình kết quả^",
             notes=("Nghị quyết số 5", "Sở mới được lập", "Kế hoạch số 7 của tỉnh")),
    ),
    "beside others": (
        page(f"{FIRST}^.", SECOND, notes=("Kế hoạch số 7 của tỉnh",)),
        page(f"{FIRST}^^^.", SECOND, notes=("Sở mới được lập", "Kế hoạch số 7 của tỉnh", "Nghị quyết số 5")),
    ),
    AT_END: (
        page(f"{FIRST}^", SECOND, notes=("Kế hoạch số 7 của tỉnh",)),
        page(f"{FIRST}^^^", SECOND, notes=("Sở mới được lập", "Kế hoạch số 7 của tỉnh", "Nghị quyết số 5")),
    ),
    "with its paragraph": (NONE, page(FIRST, "Thời hạn^ là ngày mai", SECOND, notes=("Theo luật mới",))),
    "goes with its paragraph": (page(FIRST, "Thời hạn^ là ngày mai", SECOND, notes=("Theo luật mới",)), NONE),
    "among new words": (
        NONE, page("Căn cứ quyết định mới^ của tỉnh, Sở Y tế báo cáo", SECOND, notes=("Theo luật mới",)),
    ),
    "an endnote": (page(f"{FIRST}^", SECOND, notes=("Theo luật mới",), kind="endnote"), NONE),
    "one paragraph more": (
        page(f"{FIRST}^", SECOND, notes=("Nghị quyết số 5",)),
        page(f"{FIRST}^", SECOND, notes=("Nghị quyết số 5/Và kế hoạch số 7",)),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAIRS)
def test_notes_come_and_go(name: str) -> None:
    one, two = PAIRS[name]
    done = redline(one, read(two), CLERK)
    assert not done.missed
    accepted, rejected = (Source("x.docx", settled(done.data, accept=way)) for way in (True, False))
    assert seen(accepted) == seen(two)
    assert seen(rejected) == seen(one)
    assert texts(rejected.data) == texts(one.data)


@pytest.mark.slow
@needs_office
def test_office_accepts_and_rejects_notes() -> None:
    pairs = {name: pair for name, pair in PAIRS.items() if name != AT_END}
    marked = {str(at): redline(one, read(two), CLERK).data for at, (one, two) in enumerate(pairs.values())}
    accepted = through_office(marked, "AcceptAllTrackedChanges")
    rejected = through_office(marked, "RejectAllTrackedChanges")
    for at, (name, (one, two)) in enumerate(pairs.items()):
        for way, wanted in ((accepted, two), (rejected, one)):
            assert seen(Source("x.docx", way[str(at)])) == seen(wanted), name


def test_the_part_is_made_with_its_separators() -> None:
    one, two = PAIRS["in styles"]
    done = Source("x.docx", redline(one, read(two), CLERK).data)
    notes, body = xml(done, "word/footnotes.xml"), xml(done)
    assert notes.count("<w:separator/>") == notes.count("<w:continuationSeparator/>") == 1
    assert 'PartName="/word/footnotes.xml"' in xml(done, "[Content_Types].xml")
    assert 'Target="footnotes.xml"' in xml(done, "word/_rels/document.xml.rels")
    assert 'w:val="VanBanChuThich"' in notes
    assert 'w:val="DauChuThich"' in body
    inserted = next(part for part in body.split("<w:ins ") if "footnoteReference" in part).split("</w:ins>")[0]
    assert "<w:t" not in inserted
    assert redline(one, read(two), CLERK).data == done.data
    assert [name for name in members(done.data) if name not in members(one.data)] == ["word/footnotes.xml"]


def test_a_note_in_a_table_and_one_with_a_typed_mark() -> None:
    def rows(mark: str) -> str:
        cell = p(run("Sở Nội vụ") + mark + run(" tỉnh"))
        return p("Danh sách") + table(("1", "Sở Y tế"), ("2", cell), properties=BORDERS) + p("Hết")

    mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>(*)</w:t></w:r>'
    note = f'<w:footnote w:id="2">{p(run("(*) Mới lập"))}</w:footnote>'
    one, two = docx(rows("")), docx(rows(mark), {"footnotes": note})
    for begun, wanted in ((one, two), (two, one)):
        done = redline(begun, read(wanted), CLERK)
        assert not done.missed
        assert seen(Source("x.docx", settled(done.data, accept=True))) == seen(wanted)
        assert seen(Source("x.docx", settled(done.data, accept=False))) == seen(begun)


def test_a_note_whose_mark_has_no_known_place_stands_behind_the_text() -> None:
    two = Layout(format="text", blocks=(Para(FIRST), Para(SECOND)), footnotes=(Footnote("1", (Para("Theo luật"),)),))
    done = redline(NONE, two, CLERK)
    assert not done.missed
    (note,) = read(Source("x.docx", settled(done.data, accept=True))).footnotes
    assert note.place == (2, 0)


def test_a_note_is_reworded() -> None:
    one = page(f"{FIRST}^", notes=("Nghị quyết số 12 của Hội đồng nhân dân",))
    two = page(f"{FIRST}^", notes=("Quyết định 5",))
    done = redline(one, read(two), CLERK)
    assert seen(Source("x.docx", settled(done.data, accept=True))) == seen(two)
    assert seen(Source("x.docx", settled(done.data, accept=False))) == seen(one)
