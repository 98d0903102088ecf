"""No word is lost and none comes twice, whatever wraps it."""

from __future__ import annotations

import io
import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from shutil import which

import docx
import pytest
from docx.table import Table
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.readers.docx.build import layout, p, run, shown, table, tc, texts
from thongbao.layout.blocks import Block, Layout, Para
from thongbao.readers.docx import read
from thongbao.readers.source import Source

SHARED = Path(__file__).parents[4] / "shared"
CORPUS = sorted(SHARED.glob("corpus/files/**/*.docx"))
WORD = re.compile(r"\w+")

TEXT_BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>'
    "<wps:wsp><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>"
    "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}"
    "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def field(code: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText>{code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("inside", "seen"),
    [
        pytest.param(f"<w:ins>{run('thêm')}</w:ins>", "thêm", id="tracked insertion"),
        pytest.param(
            "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>" + run("còn"), "còn", id="tracked deletion"
        ),
        pytest.param(
            f"<w:moveFrom>{run('cũ')}</w:moveFrom><w:moveTo>{run('mới')}</w:moveTo>", "mới", id="move"
        ),
        pytest.param(
            f"<w:sdt><w:sdtContent>{run('khung')}</w:sdtContent></w:sdt>", "khung", id="inline control"
        ),
        pytest.param(f'<w:hyperlink r:id="x">{run("liên kết")}</w:hyperlink>', "liên kết", id="link"),
        pytest.param(
            f"<w:smartTag><w:smartTag>{run('nhãn')}</w:smartTag></w:smartTag>", "nhãn", id="smart tags"
        ),
        pytest.param(
            f"<w:fldSimple w:instr='DATE'>{run('ngày 5')}</w:fldSimple>", "ngày 5", id="simple field"
        ),
        pytest.param(field("DATE", run("ngày 6")), "ngày 6", id="complex field"),
        pytest.param(
            field("IF " + "x", field("REF a", run("trong")) + run(" ngoài")),
            "trong ngoài",
            id="nested fields",
        ),
        pytest.param(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("còn đây"),
            "còn đây",
            id="field without end",
        ),
        pytest.param(
            "<w:r><w:t>845</w:t><w:noBreakHyphen/><w:t>TB</w:t></w:r>", "845-TB", id="no-break hyphen"
        ),
        pytest.param(
            "<w:r><w:t>thông</w:t><w:softHyphen/><w:t>báo</w:t></w:r>", "thôngbáo", id="soft hyphen"
        ),
        pytest.param(run("trước\nsau"), "trước\nsau", id="line break"),
        pytest.param("<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r>", "a\nb", id="carriage return"),
        pytest.param(run("một\thai"), "một hai", id="tab"),
        pytest.param(
            '<w:r><w:t>a</w:t><w:ptab w:alignment="right"/><w:t>b</w:t></w:r>', "a b", id="position tab"
        ),
        pytest.param(run("hiện") + run("ẩn", "<w:vanish/>"), "hiện", id="hidden"),
        pytest.param(run("hiện") + run("ẩn", "<w:webHidden/>"), "hiện", id="hidden on the web"),
        pytest.param(run("Thông báo", "<w:caps/>"), "THÔNG BÁO", id="capitals"),
        pytest.param(run("Đường", "<w:smallCaps/>"), "ĐƯỜNG", id="small capitals"),
        pytest.param(
            '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>' + run(" đi"), "→ đi", id="symbol"
        ),
        pytest.param(
            run("\uf0b7", '<w:rFonts w:ascii="Symbol"/>') + run(" mục"), "• mục", id="private letter"
        ),
        pytest.param(
            "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
            "a/2",
            id="formula",
        ),
        pytest.param(run(unicodedata.normalize("NFD", "Tỉnh ủy")), "Tỉnh ủy", id="decomposed"),
        pytest.param(
            "<w:r><w:t>Tie</w:t></w:r>" + run("\u0302\u0301ng", "<w:b/>"), "Tiếng", id="mark in the next run"
        ),
        pytest.param("<w:r><w:t>a\n   b</w:t></w:r>", "a b", id="line feed in the markup is a blank"),
        pytest.param("<w:customXml><w:ins>" + run("sâu") + "</w:ins></w:customXml>", "sâu", id="custom XML"),
    ],
)
def test_what_wraps_a_word_does_not_hide_or_repeat_it(inside: str, seen: str) -> None:
    assert texts(p(inside)) == [seen]


def test_text_boxes_stored_twice_are_read_once() -> None:
    assert texts(p(run("thân ") + TEXT_BOX.format(p("hộp")) + run("bài"))) == ["hộp", "thân bài"]


def test_tracked_changes_are_told_once() -> None:
    doubts = layout(p(f"<w:ins>{run('a')}</w:ins>") + p(f"<w:ins>{run('b')}</w:ins>")).doubts
    assert [doubt.key for doubt in doubts] == ["reading.tracked_changes"]
    assert layout(p("yên")).doubts == ()


def test_a_deleted_mark_joins_its_paragraph_to_the_next() -> None:
    mark = "<w:rPr><w:del w:id='1'/></w:rPr>"
    assert texts(p("Nửa đầu ", mark) + p("nửa sau")) == ["Nửa đầu nửa sau"]


def test_a_page_break_parts_a_paragraph() -> None:
    assert texts(p(run("trên") + '<w:r><w:br w:type="page"/></w:r>' + run("dưới"))) == ["trên", "dưới"]


def test_blocks_come_in_order_through_controls_and_tables() -> None:
    inner = table(("trong cùng", "x"))
    cell = tc(p("trước") + inner + p("sau"))
    block = f"<w:sdt><w:sdtContent>{p('khối')}</w:sdtContent></w:sdt>"
    row = "<w:sdt><w:sdtContent><w:tr>" + tc("dòng") + tc("điều khiển") + "</w:tr></w:sdtContent></w:sdt>"
    body = p("đầu") + block + f"<w:tbl><w:tblPr/><w:tr>{cell}{tc('bên')}</w:tr>{row}</w:tbl>" + p("cuối")
    assert texts(body) == [
        "đầu",
        "khối",
        [[["trước", [[["trong cùng"], ["x"]]], "sau"], ["bên"]], [["dòng"], ["điều khiển"]]],
        "cuối",
    ]


def test_runs_outside_a_paragraph_are_kept() -> None:
    assert texts(p("có đoạn") + run("lạc loài")) == ["có đoạn", "lạc loài"]


def test_embedded_files_are_a_doubt() -> None:
    assert layout('<w:altChunk r:id="x"/>').doubts[0].key == "reading.docx_alt_chunk"


LOOKS = ("", "<w:b/>", "<w:i/>", '<w:sz w:val="28"/>', "<w:b/><w:i/>", '<w:lang w:val="vi-VN"/>')
WRAPS = (
    "{}",
    "<w:ins>{}</w:ins>",
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:hyperlink>{}</w:hyperlink>",
)
words = st.text("abcđêơưỦằ 0123,.-", min_size=1, max_size=12)
runs = st.lists(st.tuples(words, st.sampled_from(LOOKS), st.sampled_from(WRAPS)), max_size=6)


@settings(max_examples=60, deadline=None)
@given(paragraphs=st.lists(runs, max_size=5))
def test_text_is_that_of_the_runs_and_spans_cover_it(paragraphs: list[list[tuple[str, str, str]]]) -> None:
    body = "".join(
        p("".join(wrap.format(run(text, look)) for text, look, wrap in each) or run(""))
        for each in paragraphs
    )
    expected = [word for each in paragraphs for word in WORD.findall("".join(text for text, _, _ in each))]
    found = layout(body).blocks
    assert [word for para in _paras(found) for word in WORD.findall(para.text)] == expected
    for para in _paras(found):
        if para.spans:
            assert "".join(para.text[span.start : span.end] for span in para.spans) == para.text
            assert para.style in {span.style for span in para.spans}


@settings(max_examples=60, deadline=None)
@given(
    paragraphs=st.lists(runs, max_size=5), between=st.sampled_from(["", '<w:proofErr w:type="spellStart"/>'])
)
@example([[("một", "<w:b/>", "{}"), ("hai", "<w:i/>", "{}"), ("ba", "<w:i/>", "{}")]], "")
def test_joining_plain_runs_changes_nothing(
    paragraphs: list[list[tuple[str, str, str]]], between: str
) -> None:
    contents = [
        between.join(wrap.format(run(text, look or "<w:u/>")) for text, look, wrap in each)
        for each in paragraphs
    ]
    body = "".join(p(content or run("")) for content in contents)
    # A comment makes the reader take the markup as it is.
    assert layout(body) == layout(body + "<!-- -->")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.lists(words, max_size=3), min_size=2, max_size=2), min_size=1, max_size=4))
def test_python_docx_tables_keep_every_word(rows: list[list[list[str]]]) -> None:
    document = docx.Document()
    grid = document.add_table(rows=len(rows), cols=2)
    for row, cells in enumerate(rows):
        for column, lines in enumerate(cells):
            for line in lines:
                grid.cell(row, column).add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    found = read(Source("bảng.docx", buffer.getvalue()))
    expected = [word for cells in rows for lines in cells for line in lines for word in WORD.findall(line)]
    assert [word for para in _paras(found.blocks) for word in WORD.findall(para.text)] == expected


def _paras(blocks: tuple[Block, ...]) -> Iterator[Para]:
    for block in blocks:
        if isinstance(block, Para):
            yield block
        else:
            yield from (para for row in block.rows for cell in row for para in _paras(cell.blocks))


def _all_words(found: Layout) -> Counter[str]:
    paras = [*_paras(found.blocks), *(item.para for item in found.furniture)]
    paras += [para for note in found.footnotes for para in note.paras]
    return Counter(word for para in paras for word in WORD.findall(para.text))


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS, reason="the real documents are kept outside the repository")
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_python_docx_finds_no_word_that_we_do_not(path: Path) -> None:
    theirs: Counter[str] = Counter()

    def walk(container: object) -> None:
        for block in container.iter_inner_content():  # type: ignore[attr-defined]
            if isinstance(block, Table):
                for row in block._tbl.tr_lst:
                    for cell in row.tc_lst:
                        walk(docx.table._Cell(cell, block))
            else:
                theirs.update(WORD.findall(unicodedata.normalize("NFC", block.text)))

    walk(docx.Document(str(path)))
    ours = _all_words(read(Source.from_path(path)))
    assert not {word for word in theirs if theirs[word] > ours[word]}


@pytest.mark.corpus
@pytest.mark.slow
@pytest.mark.skipif(not CORPUS or which("soffice") is None, reason="needs the real documents and LibreOffice")
def test_libreoffice_finds_no_word_that_we_do_not(tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        str(tmp_path),
    ]
    subprocess.run([*command, *map(str, CORPUS)], check=True, capture_output=True, timeout=180)
    for path in CORPUS:
        text = (tmp_path / f"{path.stem}.txt").read_text(encoding="utf-8-sig")
        theirs = Counter(WORD.findall(unicodedata.normalize("NFC", text)))
        ours = _all_words(read(Source.from_path(path)))
        missing = {word: count - ours[word] for word, count in theirs.items() if count > ours[word]}
        # LibreOffice writes the mark of a note into the text; we keep it with the note.
        assert sum(missing.values()) <= 2 * len(read(Source.from_path(path)).footnotes), (path.name, missing)


TRAPS = SHARED / "peers" / "bench" / "inputs" / "traps.docx"


@pytest.mark.corpus
@pytest.mark.skipif(not TRAPS.exists(), reason="the yardstick documents are kept outside the repository")
def test_every_trap_of_the_yardstick() -> None:
    found = read(Source.from_path(TRAPS))
    text = repr(shown(found.blocks))
    once = [
        "PLAIN",
        "INS",
        "SDTINLINE",
        "SDTBLOCK",
        "TEXTBOX",
        "FIELD",
        "SMARTTAG",
        "LINK",
        "CELL",
        "NESTED",
        "MERGED",
        "NFD",
        "NBH",
        "BR1",
        "BR2",
        "TAB1",
        "TAB2",
    ]
    assert [name for name in once if len(re.findall(rf"TRAP{name}\b", text)) != 1] == []
    assert "TRAPDEL" not in text
    assert "TRAPHIDDEN" not in text
    assert "845-TRAPNBH" in text
    assert "1. TRAPAUTONUM" in text
    assert "2. TRAPAUTONUM" in text
    assert [item.para.text for item in found.furniture] == ["TRAPPAGEHEADER"]
