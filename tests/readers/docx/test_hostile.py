"""Broken and hostile packages end in one clear error, never in a crash, a wait or a flood of memory."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.docx.build import NAMESPACES, layout, p, package, run, table, zipped
from thongbao.errors import ThongbaoError, UnreadableError
from thongbao.layout.blocks import Para
from thongbao.readers.docx import read
from thongbao.readers.source import Clock, Limits, Source

RELS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="m" Target="word/document.xml" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>'
    b"</Relationships>"
)


def refused(data: bytes, limits: Limits | None = None) -> str:
    """The key of the error that reading ends in; its message must be sayable."""
    with pytest.raises(UnreadableError) as caught:
        read(Source("hỏng.docx", data, limits or Limits()))
    assert "hỏng.docx" in str(caught.value)
    assert "{" not in str(caught.value)
    return caught.value.key


def with_main(markup: bytes) -> bytes:
    return zipped({"_rels/.rels": RELS, "word/document.xml": markup})


def document(inside: str) -> bytes:
    return f"<w:document {NAMESPACES}><w:body>{inside}</w:body></w:document>".encode()


BOMB = (
    b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a;" * 10) for n in range(9))
    + b"]>"
)


@pytest.mark.parametrize(
    ("data", "key"),
    [
        pytest.param(b"", "reading.zip_broken", id="empty"),
        pytest.param(package(p("a"))[:-40], "reading.zip_broken", id="cut off"),
        pytest.param(zipped({"a.txt": b"a"}), "reading.docx_no_main", id="no document"),
        pytest.param(with_main(BOMB + document(p("&a8;"))), "reading.docx_broken_part", id="entity bomb"),
        pytest.param(
            with_main(document(p("a")).decode().encode("utf-16")[2:]),
            "reading.docx_broken_part",
            id="no mark",
        ),
        pytest.param(
            with_main(b"<!DOCTYPE d SYSTEM 'file:///etc/passwd'>" + document("")),
            "reading.docx_broken_part",
            id="outside entity",
        ),
        pytest.param(
            with_main(document(p("a")).replace(b">a<", b">\0<")), "reading.docx_broken_part", id="NUL"
        ),
        pytest.param(with_main(document(p("a"))[:-20]), "reading.docx_broken_part", id="cut markup"),
        pytest.param(with_main(b"<x/>"), "reading.docx_no_main", id="not Word"),
        pytest.param(with_main(b"<!--" + b"x" * 3_000_000 + b"-->"), "reading.docx_bomb", id="zip bomb"),
    ],
)
def test_broken_packages(data: bytes, key: str) -> None:
    assert refused(data) == key


def test_a_damaged_part_is_named() -> None:
    data = bytearray(package(p("một hai ba bốn năm sáu bảy tám chín mười")))
    name = b"word/document.xml"
    at = data.index(name) + len(name) + 60
    data[at] ^= 0xFF
    assert refused(bytes(data)) == "reading.docx_broken_part"


def test_an_encrypted_zip_is_told() -> None:
    data = bytearray(package(p("a")))
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 4)
    assert refused(bytes(data)) == "reading.docx_encrypted"


def test_limits_are_kept() -> None:
    text = p("chữ " * 100) * 20
    assert refused(package(text), Limits(characters=1_000)) == "reading.too_many_characters"
    assert refused(package(text), Limits(unpacked_megabytes=0.001)) == "reading.docx_unpacks_too_large"
    late = Source("a.docx", package(text), Limits(seconds=1), clock=Clock(time.monotonic() - 2))
    with pytest.raises(UnreadableError, match="1 giây"):
        read(late)


@pytest.mark.parametrize(("times", "padding"), [(400, 0), (4_000, 0), (4_000, 10_000_000)])
@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:ins>", "</w:ins>"),
        ("<w:p><w:hyperlink>", "</w:hyperlink></w:p>"),
        (
            "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>",
            "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
        ),
    ],
)
def test_deep_nesting_is_an_error_not_a_crash(opening: str, closing: str, times: int, padding: int) -> None:
    inside = opening * times + p("đáy") + closing * times
    body = inside + (p(run(" " * padding)) if padding else "")
    assert refused(package(body), Limits(ratio=1e9)) == "reading.too_deep"


def test_nesting_that_people_make_is_read() -> None:
    inside = "<w:tbl><w:tr><w:tc>" * 12 + p("đáy") + "</w:tc></w:tr></w:tbl>" * 12
    (para,) = layout(f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>").blocks
    assert isinstance(para, Para)
    assert para.text == "đáy"


def test_a_paragraph_of_ten_megabytes_is_read() -> None:
    text = "thông báo " * 900_000
    (para,) = layout(p(run(text)), limits=Limits(ratio=1e9)).blocks
    assert isinstance(para, Para)
    assert len(para.text) == len(text) - 1


def test_a_million_empty_elements_do_not_take_long() -> None:
    started = time.monotonic()
    layout("<w:bookmarkStart/>" * 300_000 + p("a"), limits=Limits(ratio=1e9))
    assert time.monotonic() - started < 10


def test_styles_that_are_based_on_each_other_end() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:basedOn w:val="{b}"/></w:style>'
        for a, b in ("AB", "BA")
    )
    (para,) = layout(p("a", '<w:pStyle w:val="A"/>'), {"styles": styles}).blocks
    assert isinstance(para, Para)


SOUND = package(table(("một", "hai")) + p("ba", '<w:pStyle w:val="x"/>'), {"styles": "", "header1": p("đầu")})


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_flipped_bytes_give_a_layout_or_a_clear_error(changes: list[tuple[int, int]]) -> None:
    data = bytearray(SOUND)
    for at, value in changes:
        data[at] = value
    try:
        read(Source("lật.docx", bytes(data)))
    except ThongbaoError as error:
        assert "lật.docx" in str(error)


ELEMENTS = st.sampled_from(
    [
        "p",
        "r",
        "t",
        "tbl",
        "tr",
        "tc",
        "pPr",
        "rPr",
        "ins",
        "del",
        "sdt",
        "sdtContent",
        "numPr",
        "fldChar",
        "br",
        "tab",
        "hyperlink",
        "pict",
        "drawing",
        "txbxContent",
        "sectPr",
        "tcPr",
        "gridSpan",
        "vMerge",
        "ind",
        "spacing",
        "jc",
        "tabs",
        "tblPr",
        "framePr",
        "sym",
        "footnoteReference",
    ]
)
VALUES = st.sampled_from(
    ["", "0", "-1", "99999999999", "center", "restart", "x", "begin", "end", "4.5in", "nan", "inf"]
)
trees = st.recursive(
    st.tuples(ELEMENTS, VALUES, st.just(())),
    lambda inner: st.tuples(ELEMENTS, VALUES, st.lists(inner, max_size=4)),
    max_leaves=25,
)


def markup(tree: tuple[str, str, tuple[object, ...]]) -> str:
    name, value, children = tree
    said = " ".join(
        f'w:{key}="{value}"'
        for key in ("val", "type", "left", "line", "before", "pos", "fldCharType", "char", "id")
    )
    inside = "chữ" if name == "t" else "".join(markup(child) for child in children)  # type: ignore[arg-type]
    return f"<w:{name} {said}>{inside}</w:{name}>"


@settings(max_examples=150, deadline=None)
@given(st.lists(trees, max_size=5))
def test_any_arrangement_of_elements_is_read(found: list[tuple[str, str, tuple[object, ...]]]) -> None:
    layout("".join(markup(tree) for tree in found))


def test_names_with_odd_slashes_and_cases_are_found() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package(p("thấy")))) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(
                name.replace("word/document.xml", "Word/Document.XML").replace("/", "\\"), old.read(name)
            )
    (para,) = read(Source("a.docx", buffer.getvalue())).blocks
    assert isinstance(para, Para)
    assert para.text == "thấy"


def test_the_main_part_is_found_by_its_relationship() -> None:
    (para,) = read(Source("a.docx", package(p("đổi tên"), main="noi-dung/van-ban.xml"))).blocks
    assert isinstance(para, Para)
    assert para.text == "đổi tên"


def test_strict_documents_and_utf_16_are_read() -> None:
    strict = document(p("chặt", '<w:ind w:left="1in"/>')).replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    (para,) = read(Source("a.docx", with_main(strict))).blocks
    assert isinstance(para, Para)
    assert (para.text, para.shape.left) == ("chặt", 72.0)
    (para,) = read(Source("a.docx", with_main(document(p("rộng")).decode().encode("utf-16")))).blocks
    assert isinstance(para, Para)
    assert para.text == "rộng"
