"""Text layers that hold letters of before Unicode: told by the font, or by the letters where it says nothing."""

from __future__ import annotations

import pytest

from tests.readers.pdf import writer
from tests.readers.pdf.writer import Sheet, pdf
from thongbao.layout.blocks import Layout, Para
from thongbao.readers.pdf import read
from thongbao.readers.source import Source

BODY = (
    "Uû ban nh©n d©n tØnh th«ng b¸o kÕt luËn cña ®ång chÝ Chñ tÞch",
    "vÒ viÖc tæ chøc thùc hiÖn c«ng t¸c c¶i c¸ch hµnh chÝnh, n©ng cao",
    "chÊt l\N{SOFT HYPHEN}îng phôc vô nh©n d©n; ®Ò nghÞ c¸c ®¬n vÞ nghiªm tóc thùc hiÖn.",
)
MEANT = (
    "Uỷ ban nhân dân tỉnh thông báo kết luận của đồng chí Chủ tịch về việc tổ chức thực hiện công tác cải cách "
    "hành chính, nâng cao chất lượng phục vụ nhân dân; đề nghị các đơn vị nghiêm túc thực hiện."
)


def of(layout: Layout) -> list[Para]:
    return [block for block in layout.blocks if isinstance(block, Para)]


def words(layout: Layout) -> str:
    return " ".join(para.text for para in of(layout))


@pytest.fixture
def fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    names = {"F1": "ABCDEF+.VnTime", "F2": "ABCDEE+.VnTimeH", "F3": "VNI-Times"}
    monkeypatch.setattr(writer, "FONTS", names)


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("hyphen", ["\N{SOFT HYPHEN}", "\N{MINUS SIGN}"])
def test_the_font_tells(hyphen: str) -> None:
    sheet = Sheet().centred(300, 80, "th«ng b¸o").block(70, 120, [line.replace("\xad", hyphen) for line in BODY])
    layout = read(Source("a.pdf", pdf(sheet)))
    assert words(layout) == f"THÔNG BÁO {MEANT}"
    assert layout.encoding == "tcvn3"
    assert layout.doubts == ()
    assert {para.style.font for para in of(layout)} == {"Times New Roman"}


@pytest.mark.usefixtures("fonts")
def test_fonts_mix_on_a_page() -> None:
    sheet = Sheet().text(70, 100, "Uû ban nh©n d©n").text(70, 200, "Thoâng baùo keát luaän", font="F3")
    layout = read(Source("a.pdf", pdf(sheet)))
    assert words(layout) == "Uỷ ban nhân dân Thông báo kết luận"
    assert layout.encoding == "mixed"


@pytest.mark.usefixtures("fonts")
def test_pairs_of_vni_in_objects_of_their_own() -> None:
    sheet = Sheet().text(70, 100, "tho", font="F3").text(70 + 3 * 6.5, 100, "âng baùo", font="F3")
    assert words(read(Source("a.pdf", pdf(sheet)))) == "thông báo"


@pytest.mark.usefixtures("fonts")
def test_unicode_in_an_old_font_is_left_alone() -> None:
    layout = read(Source("a.pdf", pdf(Sheet().text(70, 100, "Thông báo kết luận của Chủ tịch"))))
    assert words(layout) == "Thông báo kết luận của Chủ tịch"
    assert layout.encoding == "unicode"


def test_letters_tell_where_the_font_does_not() -> None:
    layout = read(Source("a.pdf", pdf(Sheet().block(70, 120, BODY))))
    assert words(layout) == MEANT
    assert layout.encoding == "tcvn3"
    assert [doubt.key for doubt in layout.doubts] == ["reading.pdf_by_letters"]
