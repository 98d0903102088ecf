"""Bytes become the letters that were meant, or a doubt says that they may not be."""

from __future__ import annotations

import unicodedata

import pytest

from tests.readers.text.looking import layout_of, texts
from thongbao.errors import UnreadableError
from thongbao.messages import say
from thongbao.readers.legacy.fonts import Old
from thongbao.readers.legacy.tables import table
from thongbao.readers.source import Limits, Source, TextEncoding
from thongbao.readers.text.decode import decode

WORDS = "Ủy ban nhân dân tỉnh Quảng Ngãi thông báo kết luận: Sở Nội vụ đề xuất, trước ngày 15/8."
TCVN3 = "Uû ban nh©n d©n tØnh th«ng b¸o kÕt luËn, ®Ò nghÞ c¸c ®¬n vÞ thùc hiÖn nghiªm tóc"
VNI = "UÛy ban nhaân daân tænh thoâng baùo keát luaän, ñeà nghò caùc ñôn vò thöïc hieän nghieâm tuùc"


def cp1258(text: str) -> bytes:
    """Write text as Windows-1258 does: tone marks by themselves, after the vowel."""
    out = []
    for char in text:
        try:
            out.append(char.encode("cp1258"))
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", char)
            tones = [mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323"]
            base = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tones))
            out.append((base + "".join(tones)).encode("cp1258"))
    return b"".join(out)


STORED = {
    "utf-8": WORDS.encode(),
    "utf-8 with a mark": WORDS.encode("utf-8-sig"),
    "utf-8 decomposed": unicodedata.normalize("NFD", WORDS).encode(),
    "utf-16-le with a mark": b"\xff\xfe" + WORDS.encode("utf-16-le"),
    "utf-16-be with a mark": b"\xfe\xff" + WORDS.encode("utf-16-be"),
    "utf-16-le": WORDS.encode("utf-16-le"),
    "utf-16-be": WORDS.encode("utf-16-be"),
    "windows-1258": cp1258(WORDS),
}


@pytest.mark.parametrize("name", STORED)
def test_unicode_and_windows_1258(name: str) -> None:
    layout = layout_of(STORED[name])
    assert texts(layout.blocks) == [WORDS]
    assert layout.encoding == "unicode"
    assert [doubt.key for doubt in layout.doubts] == ["reading.single_byte_decoded"] * (
        name == "windows-1258"
    )


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TCVN3.encode(), "tcvn3"),
        (TCVN3.encode("cp1252"), "tcvn3"),
        (VNI.encode(), "vni"),
        (VNI.encode("cp1252"), "vni"),
        (f"{WORDS * 2}\n{TCVN3}".encode(), "mixed"),
    ],
)
def test_old_encodings_are_doubted(data: bytes, encoding: str) -> None:
    layout = layout_of(data)
    assert layout.encoding == encoding
    doubts = {doubt.key: dict(doubt.values) for doubt in layout.doubts}
    assert say("reading.legacy_encoding_suspected", **doubts["reading.legacy_encoding_suspected"])


@pytest.mark.parametrize(
    "text",
    [
        WORDS,
        "Nhiệt độ 25 °C ± 2, cỡ hạt 30 µm, § 5, Café Müller, Đại sứ quán Cộng hòa Côte d'Ivoire",
        "Ngài Åse Øst",
    ],
)
def test_sound_text_is_not_doubted(text: str) -> None:
    assert layout_of(text).doubts == ()


def test_copies_from_broken_fonts_are_doubted() -> None:
    assert [doubt.key for doubt in layout_of("Giám ÿӕF 6ӣ Công 7KѭѫQJ YӅ YLӋF WLӃQ hành").doubts] == [
        "reading.garbled_suspected"
    ]


def test_a_damaged_letter_is_doubted() -> None:
    layout = layout_of(WORDS.encode() + b"\xe1\xba")
    assert [doubt.key for doubt in layout.doubts] == ["reading.broken_bytes"]
    assert texts(layout.blocks)[0].startswith(WORDS)


def test_binary_data_is_refused() -> None:
    with pytest.raises(UnreadableError) as caught:
        layout_of(bytes(range(1, 256)) * 20)
    assert caught.value.key == "reading.binary_text"


OLD = "Uû ban nh©n d©n tØnh th«ng b¸o kÕt luËn cña ®ång chÝ Chñ tÞch vÒ viÖc tæ chøc kû niÖm ngµy thµnh lËp"
MEANT = "Uỷ ban nhân dân tỉnh thông báo kết luận của đồng chí Chủ tịch về việc tổ chức kỷ niệm ngày thành lập"


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "latin-1"])
def test_a_text_of_old_letters_is_decoded_when_all_words_say_so(codec: str) -> None:
    found = decode(Source("a.txt", f"{OLD}; {OLD}".encode(codec)))
    assert found.text == f"{MEANT}; {MEANT}"
    assert found.encoding == "tcvn3"
    assert "reading.legacy_decoded" in {doubt.key for doubt in found.doubts}


@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "viscii", "vps"])
def test_old_letters_are_decoded_when_asked(encoding: Old) -> None:
    codes = {letter: code for code, letter in reversed(table(encoding).letters.items())}
    short = "số một, ngày mười"
    stored = "".join(codes.get(letter, letter) for letter in short)
    for data in (stored.encode("latin-1"), stored.encode()):
        found = decode(Source("a.txt", data, Limits(encoding=encoding)))
        assert (found.text, found.encoding, found.doubts) == (short, encoding, ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1258"])
def test_the_encoding_that_is_named_is_used(encoding: TextEncoding) -> None:
    plain = "Thông báo" if encoding != "cp1258" else "thô"
    found = decode(Source("a.txt", plain.encode(encoding), Limits(encoding=encoding)))
    assert (found.text, found.encoding, found.doubts) == (plain, "unicode", ())


def test_bytes_that_are_not_in_the_encoding_named_are_told() -> None:
    found = decode(Source("a.txt", "Thông báo".encode("latin-1"), Limits(encoding="utf-8")))
    assert [doubt.key for doubt in found.doubts] == ["reading.broken_bytes"]
