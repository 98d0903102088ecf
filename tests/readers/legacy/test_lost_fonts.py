"""Letters typed for an old font that somebody set in a font of today: decoded only where they leave no doubt."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.readers.docx.build import p
from tests.readers.files import docx
from tests.readers.legacy.test_formats import KINDS, lines, run, texts, typed, word_file
from tests.readers.legacy.test_tables import LETTERS, SMALL
from thongbao import office
from thongbao.cli.app import main
from thongbao.layout.blocks import Layout
from thongbao.layout.cleanup import clean_text
from thongbao.readers import read
from thongbao.readers.legacy.fonts import Old
from thongbao.readers.legacy.judge import likely, proven
from thongbao.readers.source import Limits, Source, TextEncoding
from thongbao.readers.text import read as read_text

ROOT = Path(__file__).parents[3]
REAL = ROOT.parent / "shared" / "corpus" / "files"
NOTICE = [
    "Uỷ ban nhân dân tỉnh thông báo kết luận của đồng chí Phó Chủ tịch tại cuộc họp về phòng chống thiên tai",
    "Yêu cầu các sở, ngành, địa phương khẩn trương kiểm tra, rà soát những khu vực có nguy cơ sạt lở đất",
    "Giao Sở Tài chính chủ trì, phối hợp với các đơn vị liên quan tham mưu bố trí nguồn kinh phí dự phòng",
]
FRENCH = (
    "Les élèves français reçoivent à Noël des fêtes où l'été paraît déjà très éloigné; août, forêt, naïveté, "
    "maïs, hôpital, château, théâtre, première, système, présidée, côté, décembre, même, créé, là, répété, "
    "préféré, général, régional, ministère, février, égalité, liberté, société, nécessité, propriété. "
)
SIGNS = (
    "t = 25 °C ± 0,5 µm; α ≤ 3 × 10² ÷ 4 §2 ¶ ½ ¼ ¾ © ® « texte » 5 ¥ 6 £ 7 ¢ ¬p ¡hola! ¿qué? señor, Straße, größer, "
    "año. "
)
FONTS = ("Times New Roman", "Arial")


def lost(
    wanted: list[str], stored: Old, font: str = FONTS[0], kind: office.Target = "docx", **limits: object
) -> Layout:
    source = word_file([typed(text, stored, shown=True) for text in wanted], font, kind)
    return read(Source(source.name, source.data, Limits(**limits)))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_every_letter_comes_through_without_its_font(encoding: Old, kind: office.Target) -> None:
    """Capitals that only a font of TCVN3 made are lost with it; VNI stores both cases."""
    wanted = NOTICE + lines(SMALL if encoding == "tcvn3" else LETTERS)
    layout = lost(wanted, encoding, kind=kind)
    found = texts(layout)
    if encoding == "tcvn3":
        wanted, found = [text.lower() for text in wanted], [text.lower() for text in found]
    assert found == wanted
    assert layout.encoding == encoding
    assert [doubt.key for doubt in layout.doubts] == ["reading.legacy_decoded"]


@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "viscii", "vps"])
@pytest.mark.parametrize("font", FONTS)
def test_a_user_who_names_the_encoding_is_believed(encoding: TextEncoding, font: str) -> None:
    wanted = lines(SMALL if encoding == "tcvn3" else LETTERS)
    layout = lost(wanted, encoding, font, encoding=encoding)  # type: ignore[arg-type]
    assert texts(layout) == wanted
    assert (layout.encoding, layout.doubts) == (encoding, ())


def test_a_few_words_are_left_as_they_are_and_told() -> None:
    text = NOTICE[0][:60]
    layout = lost([text], "tcvn3")
    assert texts(layout) == [typed(text, "tcvn3", shown=True)]
    assert [doubt.key for doubt in layout.doubts] == ["reading.legacy_font_lost"]
    assert dict(layout.doubts[0].values)["option"] == "tcvn3"


def test_what_is_left_keeps_its_soft_hyphens() -> None:
    stored = typed("những chương trình được trước thư giáo sư ưu tiên ương", "tcvn3", shown=True)
    assert stored.count("\xad") == 7
    assert clean_text(stored) == stored
    assert (
        clean_text("thông\xadbáo, infor\xadmation, représen\xadtation \xad \xadunder")
        == "thôngbáo, information, représentation under"
    )


def test_of_letters_in_capitals_by_format_none_is_lost() -> None:
    caps = '<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:caps/></w:rPr><w:t>{}</w:t></w:r>'
    stored = [typed(text, "tcvn3", shown=True) for text in NOTICE]
    data = docx(
        "".join(p(run(text, "Arial")) for text in stored)
        + p(caps.format(typed("thông báo những", "tcvn3", shown=True)))
    )
    assert texts(read(Source("a.docx", data)))[-1] == "THÔNG BÁO NHỮNG"


def test_a_mended_file_holds_the_letters_that_were_meant(tmp_path: Path) -> None:
    source = word_file([typed(text, "tcvn3", shown=True) for text in NOTICE], FONTS[0], "docx")
    (tmp_path / "a.docx").write_bytes(source.data)
    assert main(["validate", "--fix", str(tmp_path / "a.docx"), "-q"]) < 2
    layout = read(Source.from_path(tmp_path / "a.fixed.docx"))
    assert texts(layout) == NOTICE
    assert (layout.encoding, layout.doubts) == ("unicode", ())


@pytest.mark.parametrize("encoding", [None, "tcvn3", "vni"])
def test_vietnamese_of_today_stays(encoding: TextEncoding | None) -> None:
    wanted = [*NOTICE, "BÁO CÁO", "CÔNG TY TÂN VÂN", "Hà Nội, ngày 12 tháng 3 năm 2025"]
    data = docx("".join(p(run(text, "Times New Roman")) for text in wanted))
    layout = read(Source("a.docx", data, Limits(encoding=encoding)))
    assert texts(layout) == wanted
    assert (layout.encoding, layout.doubts) == ("unicode", ())


@pytest.mark.parametrize("text", [FRENCH, SIGNS, FRENCH + SIGNS])
def test_foreign_text_stays(text: str) -> None:
    wanted = [text.strip()] * 4
    layout = read(Source("a.docx", docx("".join(p(run(one, "Times New Roman")) for one in wanted))))
    assert texts(layout) == wanted
    assert (layout.encoding, layout.doubts) == ("unicode", ())
    assert (proven(text * 4), likely(text * 4)) == (None, None)


@pytest.mark.parametrize(
    "path",
    [*sorted(ROOT.glob("samples/*/source.docx")), *sorted(REAL.glob("*/*.docx"))],
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
def test_real_documents_are_not_taken_for_it(path: Path) -> None:
    keys = {doubt.key for doubt in read(Source(path.name, path.read_bytes())).doubts}
    assert not keys & {"reading.legacy_decoded", "reading.legacy_font_lost"}


@pytest.mark.parametrize(
    "path",
    [*sorted(ROOT.glob("samples/*/source.txt")), *sorted(REAL.glob("*/*.txt"))],
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
def test_real_text_proves_nothing(path: Path) -> None:
    layout = read_text(Source(path.name, path.read_bytes()))
    text = path.read_text("utf-8", "replace")
    assert (proven(text), likely(text), layout.encoding) == (None, None, "unicode")
