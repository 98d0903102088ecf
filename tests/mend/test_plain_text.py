"""Plain text and Markdown: encoding, marks and line ends stay."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from tests.mend.helping import SAMPLES, look, mended, put, reason, units
from thongbao.mend import mend
from thongbao.readers import stored
from thongbao.readers.source import Source
from thongbao.rules.edits import LegacyEdit, ParagraphEdit, TextEdit
from thongbao.rules.spot import Spot

WORDS = (
    "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "TỈNH AN BÌNH                 Độc lập - Tự do - Hạnh phúc\n\n"
    "THÔNG BÁO\n\n"
    "Căn cứ luật đất đai, Ủy ban nhân dân tỉnh thông báo kết luận của đồng chí Chủ tịch về việc rà soát quy hoạch như\n"
    "sau và yêu cầu các sở, ngành, địa phương thực hiện nghiêm túc các nội dung đã được kết luận tại cuộc họp.\n"
)
CODES = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"]


def text(words: str = WORDS, code: str = "utf-8") -> Source:
    return Source("thử.txt", words.encode(code))


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_all_but_the_words_stays(code: str, ends: str) -> None:
    words = WORDS.replace("\n", ends)
    source = text(words, code)
    after = mended(source, put(source, "luật đất đai", "Luật Đất đai"), put(source, "CỘNG HÒA", "CỘNG HOÀ"))
    wanted = words.replace("luật đất đai", "Luật Đất đai").replace("CỘNG HÒA", "CỘNG HOÀ")
    assert after.data == wanted.encode(code)


def test_a_wrapped_line_keeps_its_line_end() -> None:
    source = text()
    after = mended(source, put(source, "hoạch như sau", "hoạch sau"))
    assert after.data.decode() == WORDS.replace("hoạch như\nsau", "hoạch\nsau")


def test_windows_1258_keeps_its_tone_marks_apart() -> None:
    apart = "".join(letter if letter.isascii() else _apart(letter) for letter in WORDS)
    source = Source("thử.txt", apart.encode("cp1258"))
    after = mended(source, put(source, "luật", "Luật"), put(source, "cuộc họp", "hội nghị"))
    wanted = apart.replace("luâ", "Luâ", 1).replace(_apart_all("cuộc họp"), _apart_all("hội nghị"))
    assert after.data == wanted.encode("cp1258")


def _apart(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    tones = [mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323"]
    return unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tones)) + "".join(tones)


def _apart_all(words: str) -> str:
    return "".join(_apart(letter) for letter in words)


def test_letters_that_the_encoding_has_not_are_refused() -> None:
    source = Source("thử.txt", ("Thông báo\n" * 3 + "Đà Nẵng").encode("utf-8"))
    assert mended(source, put(source, "Nẵng", "Nẵng →")).data.decode().endswith("→")
    broken = Source("thử.txt", WORDS.encode() + b"\xff\n")
    assert reason(broken, put(broken, "luật", "Luật")) == "mend.encoding"


def test_stored_lines() -> None:
    source = text(WORDS.replace("luật đất", "luật  đất"))
    line = next(one for one in stored(source).lines or () if "  đất" in one.text)
    at = line.text.index("  đất")
    edit = TextEdit(Spot(raw=line.text, line=line.line, start=at, end=at + 2), " ")
    assert mended(source, edit).data == WORDS.encode()


def test_looks_cannot_be_given() -> None:
    source = text()
    assert reason(source, look(source, "THÔNG BÁO", bold=True)) == "mend.no_looks"


def test_lines_come_and_go() -> None:
    source = text(WORDS.replace("\n", "\r\n"))
    gone = mended(source, ParagraphEdit(Spot(line=3, raw=""), None))
    assert gone.data.decode() == WORDS.replace("\n\n", "\n", 1).replace("\n", "\r\n")
    unit = next(one for one in units(source) if one.text == "THÔNG BÁO")
    more = mended(source, ParagraphEdit(Spot(unit=unit), "Kết luận"))
    assert "THÔNG BÁO\r\nKết luận\r\n" in more.data.decode()
    assert reason(source, ParagraphEdit(Spot(unit=unit), None)) == "mend.not_empty"


def test_markdown_keeps_its_marks() -> None:
    words = (
        "# THÔNG BÁO\n\n**Về việc** *rà soát*\n\n- Căn cứ **luật** đất đai;\n- Giao sở\n  nội vụ.\n\n"
        "| a | b |\n|---|---|\n| Sở y tế | 5 |\n"
    )
    source = Source("thử.md", words.encode())
    after = mended(
        source,
        put(source, "luật đất", "Luật Đất"),
        put(source, "sở nội", "Sở Nội"),
        put(source, "y tế", "Y tế"),
    )
    wanted = words.replace("**luật** đất", "**Luật** Đất").replace("sở\n  nội", "Sở\n  Nội").replace("y tế", "Y tế")
    assert after.data.decode() == wanted


def test_tcvn3_becomes_utf_8() -> None:
    words = "Uû ban nh©n d©n tØnh th«ng b¸o kÕt luËn cña ®ång chÝ Chñ tÞch\n"
    after = mended(Source("thử.txt", words.encode("cp1252")), LegacyEdit("Times New Roman"))
    assert after.data.decode() == "Uỷ ban nhân dân tỉnh thông báo kết luận của đồng chí Chủ tịch\n"


TEXTS = [path for sample in SAMPLES if (path := sample.parent / "source.txt").exists()]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.parent.name)
def test_every_printed_line_of_a_sample_is_found(path: Path) -> None:
    source = Source(path.name, path.read_bytes())
    found = [unit for unit in units(source) if len(unit.text) > 3 and unit.para.origin.line is not None]
    result = mend(source, [[TextEdit(Spot(unit=unit, start=1, end=2), "§")] for unit in found])
    assert {one.reason for one in result.refused} <= {"mend.twice"}
    assert len(result.refused) <= 0.1 * len(found)
    before, after = source.data.decode(), result.data.decode()
    changed = [old for old, new in zip(before, after, strict=True) if new == "§"]
    assert sorted(changed) == sorted(found[at].text[1] for at in result.made)
