"""Paper, running headers and footers, page numbers, notes, lines and counts of pages."""

from __future__ import annotations

import pytest

from tests.readers.docx.build import layout, only_para, p, package, run, table, tc, zipped
from thongbao.layout.blocks import Layout, Para, Sheet
from thongbao.readers.docx import read
from thongbao.readers.source import Source

SIZE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851"/>'
PAGE = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
CENTER = '<w:jc w:val="center"/>'
BREAK = '<w:r><w:br w:type="page"/></w:r>'
SHOWN = "<w:r><w:lastRenderedPageBreak/></w:r>"


def section(*inside: str) -> str:
    return f"<w:sectPr>{''.join(inside)}{SIZE}</w:sectPr>"


def header(name: str, kind: str = "default") -> str:
    role = name.rstrip("0123456789")
    return f'<w:{role}Reference w:type="{kind}" r:id="{name}"/>'


def test_paper_and_margins_in_points() -> None:
    (sheet,) = layout(p("a")).sheets
    assert sheet == Sheet(
        width=595.3, height=841.9, top=56.7, bottom=56.7, left=85.05, right=42.55, mirrored=False, last=1
    )


def test_what_a_section_says_of_its_numbers_and_header() -> None:
    inside = '<w:pgMar w:header="567"/><w:pgNumType w:start="3"/>'
    sheet, _ = layout(p("a") + f"<w:sectPr>{inside}</w:sectPr>").sheets
    assert (sheet.number_from, sheet.header) == (3, 28.35)


def test_a_sheet_for_each_section() -> None:
    wide = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    assert [sheet.width for sheet in layout(p("a", wide) + p("b")).sheets] == [841.9, 595.3]


@pytest.mark.parametrize(
    ("name", "content", "where"),
    [
        ("header1", p(PAGE, CENTER), "top-center"),
        ("footer1", p(PAGE, '<w:jc w:val="right"/>'), "bottom-right"),
        ("footer1", p(run("\t") + PAGE), "bottom-center"),
        (
            "header1",
            p(PAGE, '<w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="center"/>'),
            "top-center",
        ),
        ("header1", f"<w:sdt><w:sdtContent>{p(PAGE, CENTER)}</w:sdtContent></w:sdt>", "top-center"),
        ("header1", p(f"<w:fldSimple w:instr='PAGE \\* MERGEFORMAT'>{run('2')}</w:fldSimple>"), "top-left"),
        ("header1", p("<w:r><w:pgNum/></w:r>", CENTER), "top-center"),
        ("header1", p("UBND XÃ AN BÌNH", CENTER), None),
    ],
)
def test_where_page_numbers_stand(name: str, content: str, where: str | None) -> None:
    (sheet,) = layout(p("a"), {name: content}, section=section(header(name))).sheets
    assert sheet.page_number == where
    assert sheet.first_page_numbered is (True if where else None)


def test_a_first_page_without_number() -> None:
    parts = {"header1": p(PAGE, CENTER), "header2": p()}
    inside = section(header("header1"), header("header2", "first"), "<w:titlePg/>")
    found = layout(p("a"), parts, section=inside)
    assert (found.sheets[0].page_number, found.sheets[0].first_page_numbered) == ("top-center", False)
    assert [(item.role, item.para.text) for item in found.furniture] == [("page-number", "2")]


def test_headers_are_furniture_once_and_only_those_in_use() -> None:
    parts = {
        "header1": p("BẢN TIN"),
        "header2": p("BẢN TIN"),
        "header3": p("không dùng"),
        "footer1": p(run("Trang ") + PAGE),
    }
    first = p("a", section(header("header1"), header("footer1")))
    found = layout(first + p("b"), parts, section=section(header("header2"), header("header3", "even")))
    assert [(item.role, item.para.text) for item in found.furniture] == [
        ("header", "BẢN TIN"),
        ("page-number", "Trang 2"),
    ]
    assert [block.text for block in found.blocks if isinstance(block, Para)] == ["a", "b"]


def test_word_art_is_a_watermark() -> None:
    art = '<w:r><w:pict><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict></w:r>'
    (item,) = layout(p("a"), {"header1": p(art)}, section=section(header("header1"))).furniture
    assert (item.role, item.para.text) == ("watermark", "DỰ THẢO")


def test_notes_carry_the_mark_that_is_shown() -> None:
    body = p(
        run("Một")
        + '<w:r><w:footnoteReference w:id="7"/></w:r>'
        + run(" hai")
        + '<w:r><w:endnoteReference w:id="2"/></w:r>'
    )
    body += p(run("Ba") + '<w:r><w:footnoteReference w:id="3" w:customMarkFollows="1"/><w:t>*</w:t></w:r>')
    body += p(run("Bốn") + '<w:r><w:footnoteReference w:id="8"/></w:r>')
    mark = "<w:r><w:footnoteRef/></w:r>"
    notes = "".join(
        f'<w:footnote w:id="{n}">{p(mark + run(" " + text))}</w:footnote>'
        for n, text in ((3, "sao"), (7, "đầu"), (8, "sau"))
    )
    found = layout(body, {"footnotes": notes, "endnotes": f'<w:endnote w:id="2">{p("cuối")}</w:endnote>'})
    assert [(note.marker, [para.text for para in note.paras]) for note in found.footnotes] == [
        ("1", ["đầu"]),
        ("i", ["cuối"]),
        ("*", ["sao"]),
        ("2", ["sau"]),
    ]
    assert [block.text for block in found.blocks if isinstance(block, Para)] == ["Một hai", "Ba", "Bốn"]


def test_a_mark_of_the_author_is_not_part_of_the_note() -> None:
    body = p(run("Ba") + '<w:r><w:footnoteReference w:id="3" w:customMarkFollows="1"/><w:t>*</w:t></w:r>')
    (note,) = layout(body, {"footnotes": f'<w:footnote w:id="3">{p(run("* sao"))}</w:footnote>'}).footnotes
    assert (note.marker, [para.text for para in note.paras]) == ("*", ["sao"])


def counted(body: str, pages: int, letters: int) -> Layout:
    """A document whose properties say so many pages and letters."""
    said = f'<Properties xmlns="x"><Pages>{pages}</Pages><Characters>{letters}</Characters></Properties>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{kind}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="b" Type="{kind}/extended-properties" Target="docProps/app.xml"/></Relationships>'
    )
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(package(body))) as old:
        main = old.read("word/document.xml")
    files = {"_rels/.rels": rels.encode(), "word/document.xml": main, "docProps/app.xml": said.encode()}
    return read(Source("a.docx", zipped(files)))


@pytest.mark.parametrize(
    ("body", "pages", "letters", "known"),
    [
        (p("abcd"), 1, 4, 1),
        (p("abcd") + p(SHOWN + run("efgh")), 2, 8, 2),
        (p("abcd") + p(BREAK + SHOWN + run("efgh")), 2, 8, 2),
        (p("abcd"), 3, 4, None),
        (p("abcd" * 50), 1, 0, None),
    ],
)
def test_pages_are_believed_when_the_breaks_agree(
    body: str, pages: int, letters: int, known: int | None
) -> None:
    assert counted(body, pages, letters).pages == known


def test_pages_of_paragraphs_where_the_file_shows_its_breaks() -> None:
    found = layout(p("a") + p(SHOWN + run("b")) + p(run("c") + SHOWN) + p("d")).blocks
    assert [block.origin.page for block in found] == [1, 2, 2, 3]
    assert [block.origin.page for block in layout(p("a") + p(BREAK + run("b"))).blocks] == [None, None]
    both = layout(p("a") + p(BREAK + SHOWN + run("b")) + p("c") + p(SHOWN + run("d"))).blocks
    assert [block.origin.page for block in both] == [1, 2, 2, 3]


def test_ordinals_count_cells_and_boxes_in_reading_order() -> None:
    found = layout(p() + p("hai") + table(("ba", "bốn")) + p("năm")).blocks
    assert [block.origin.paragraph for block in found] == [2, 3, 5]


LINE = (
    '<w:r><w:drawing><wp:anchor><wp:positionV relativeFrom="paragraph"><wp:posOffset>{}</wp:posOffset>'
    '</wp:positionV><wp:extent cx="914400" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>'
    '<a:prstGeom prst="line"/></wps:spPr>'
    "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
)
OLD_LINE = '<w:r><w:pict><v:line style="position:absolute" from="10pt,2pt" to="82pt,2pt"/></w:pict></w:r>'
BORDER = '<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>'
TOP = BORDER.replace("bottom", "top")
AROUND = "<w:pBdr>" + "".join(f'<w:{e} w:val="single"/>' for e in ("top", "left", "bottom", "right")) + "</w:pBdr>"
INSET = '<w:ind w:left="400" w:right="400"/>'


@pytest.mark.parametrize(
    ("body", "kind", "length", "above", "block"),
    [
        (p("THÔNG BÁO") + p(LINE.format(20_000)) + p("thân"), "drawn", 72, "THÔNG BÁO", 0),
        (p("một") + p(run("THÔNG BÁO") + LINE.format(200_000)) + p("thân"), "drawn", 72, "THÔNG BÁO", 1),
        (p("một\nhai\nba", "").replace("</w:p>", LINE.format(330_000) + "</w:p>"), "drawn", 72, "hai", 0),
        (p("THÔNG BÁO") + p(OLD_LINE) + p("thân"), "drawn", 72, "THÔNG BÁO", 0),
        (p("THÔNG BÁO", BORDER) + p("thân"), "border", 467.7, "THÔNG BÁO", 0),
        (p("THÔNG BÁO") + p("", TOP) + p("thân"), "border", 467.7, "THÔNG BÁO", 0),
        (p("THÔNG BÁO") + p("", BORDER + INSET) + p("thân"), "border", 427.7, "THÔNG BÁO", 0),
        (p("THÔNG BÁO") + p("thân", TOP), "border", 467.7, "THÔNG BÁO", 1),
        (
            table((tc(p("SỞ NỘI VỤ") + p("", TOP + INSET), '<w:tcW w:w="3816" w:type="dxa"/>'), "b")),
            "border",
            140,
            "SỞ NỘI VỤ",
            0,
        ),
        (p("THÔNG BÁO") + p("_" * 10) + p("thân"), "characters", 50, "THÔNG BÁO", 1),
        (p("VĂN PHÒNG") + p("*") + p("thân"), "characters", 5, "VĂN PHÒNG", 1),
        (
            table((p("SỞ NỘI VỤ"), "b"), (p(LINE.format(0) + run("Số: 1/TB")), "d")),
            "drawn",
            72,
            "SỞ NỘI VỤ",
            0,
        ),
    ],
)
def test_lines(body: str, kind: str, length: float, above: str, block: int) -> None:
    (rule,) = layout(body).rules
    assert (rule.kind, rule.text_above, rule.block) == (kind, above, block)
    assert rule.length == pytest.approx(length, abs=0.1)


def test_invisible_borders_and_upright_lines_are_no_lines() -> None:
    upright = LINE.format(0).replace('cx="914400" cy="0"', 'cx="0" cy="914400"')
    assert layout(p("KHẨN", AROUND) + p("", AROUND)).rules == ()
    assert layout(p("a", BORDER.replace("w:sz", 'w:color="FFFFFF" w:sz')) + p(upright)).rules == ()


def test_merged_paragraph_marks_keep_later_words() -> None:
    assert only_para(p("Đ", '<w:framePr w:dropCap="drop"/>') + p("ồng chí")).text == "Đồng chí"
