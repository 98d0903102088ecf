"""No Vietnamese letter is lost, in any encoding, in either case."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from shutil import which

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thongbao.readers.legacy.fonts import OLD, Old, old_font
from thongbao.readers.legacy.judge import Judge, proven
from thongbao.readers.legacy.tables import decoded, meant, storable, table

SMALL = [
    letter
    for base in "aăâeêioôơuưy"
    for tone in ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
    if not (letter := unicodedata.normalize("NFC", base + tone)).isascii()
] + ["đ"]
LETTERS = SMALL + [letter.upper() for letter in SMALL]
WHOLE: tuple[Old, ...] = ("vni", "viscii", "vps")
ICONV = {"tcvn3": "TCVN5712-1", "viscii": "VISCII"}


def stored(letter: str, encoding: Old) -> str:
    """A letter as the encoding stores it."""
    return next(code for code, meaning in table(encoding).letters.items() if meaning == letter)


def test_there_are_134_letters() -> None:
    assert len(set(LETTERS)) == 134
    assert set(table("tcvn3").letters.values()) == {*SMALL, *"ĂÂĐÊÔƠƯ"}
    for encoding in WHOLE:
        assert set(table(encoding).letters.values()) == set(LETTERS)


@given(st.sampled_from(OLD), st.lists(st.sampled_from([*LETTERS, *"bcghklmnpqrtxBCGHKLMN 12.,;/-"]), max_size=30))
def test_letters_come_back(encoding: Old, letters: list[str]) -> None:
    if encoding == "tcvn3":
        letters = [letter.lower() for letter in letters]
    typed = "".join(letter if letter.isascii() else stored(letter, encoding) for letter in letters)
    assert meant(typed, encoding) == "".join(letters)
    assert sum(length for _, length in decoded(typed, encoding)) == len(typed)


@pytest.mark.parametrize("letter", SMALL)
def test_capitals_of_tcvn3_come_from_the_font(letter: str) -> None:
    font = old_font(".VnTimeH")
    assert font is not None
    assert font.capitals
    assert meant(stored(letter, "tcvn3"), "tcvn3").upper() == letter.upper()


@pytest.mark.skipif(which("iconv") is None or sys.platform != "linux", reason="glibc's iconv has the tables")
@pytest.mark.parametrize("encoding", ICONV)
def test_the_tables_are_those_of_iconv(encoding: Old) -> None:
    for code, letter in table(encoding).letters.items():
        command = ["iconv", "-f", ICONV[encoding], "-t", "UTF-8"]
        done = subprocess.run(command, input=code.encode("latin-1"), capture_output=True, check=True)
        assert unicodedata.normalize("NFC", done.stdout.decode()) == letter


@pytest.mark.parametrize("encoding", OLD)
def test_the_tables_are_those_of_another_program(encoding: Old) -> None:
    other = pytest.importorskip("viparse.normalize.encodings")
    theirs = dict(other.CHARMAPS[encoding].pairs)
    for code, letter in table(encoding).letters.items():
        if len(code) == 1 or code in theirs:  # it lacks a few pairs
            assert unicodedata.normalize("NFC", theirs.get(code, code)) == letter


def test_what_producers_put_in_place_of_a_byte() -> None:
    assert meant("®\N{MINUS SIGN}îc", "tcvn3") == "được"
    assert meant("x\N{BULLET OPERATOR} héi", "tcvn3") == "xã hội"
    assert meant("\uf0ae\uf0ad\uf0ee\uf063", "tcvn3") == "được"
    assert meant("“QuyÕt ®Þnh” – 2", "tcvn3") == "“Quyết định” – 2"
    assert meant("\u0152", "vps") == meant("\x8c", "vps") == "ệ"
    assert not storable("Thống nhất", sure=False)


FONTS = {
    ".VnTime": ("tcvn3", False, "Times New Roman"), ".VnTimeH": ("tcvn3", True, "Times New Roman"),
    ".VnArialH": ("tcvn3", True, "Arial"), ".VnAvant": ("tcvn3", False, None),
    "ABCDEF+.VnTime": ("tcvn3", False, "Times New Roman"), "VNI-Times": ("vni", False, "Times New Roman"),
    "VNI-Helve-Condense": ("vni", False, "Arial Narrow"), "VNI-Helve": ("vni", False, "Arial"),
    "VPS Times": ("vps", False, "Times New Roman"), "VI Times": ("viscii", False, "Times New Roman"),
    ".VnTimeH,Bold": ("tcvn3", True, "Times New Roman"), ".VnTimeH-BoldItalic": ("tcvn3", True, "Times New Roman"),
    ".VnArial NarrowH": ("tcvn3", True, "Arial Narrow"), ".VnTime Bold": ("tcvn3", False, "Times New Roman"),
    ".vntimeh": ("tcvn3", True, "Times New Roman"), ".VNTIME": ("tcvn3", False, "Times New Roman"),
    ".VNTIMEH": ("tcvn3", True, "Times New Roman"), "VnTime": ("tcvn3", False, "Times New Roman"),
    "_VnTimeH": ("tcvn3", True, "Times New Roman"), "TCVN3-Times": ("tcvn3", False, "Times New Roman"),
    "ABCDEF+VPSTimes": ("vps", False, "Times New Roman"), "VITimes-Bold": ("viscii", False, "Times New Roman"),
}  # fmt: skip


@pytest.mark.parametrize("name", FONTS)
def test_fonts_tell_their_encoding(name: str) -> None:
    assert old_font(name) == FONTS[name]


@pytest.mark.parametrize("name", ["Times New Roman", "Vnu Sans", "Victor", "VNote", "VIP", "Vista", "", None])
def test_other_fonts_tell_nothing(name: str | None) -> None:
    assert old_font(name) is None


def test_a_letter_across_pieces_goes_where_it_begins() -> None:
    judge = Judge()
    assert judge.pieces(["tho", "âng ba", "ùo"], "vni") == ["thô", "ng bá", "o"]
    assert judge.encoding() == "vni"


def test_unicode_stays_in_an_old_font() -> None:
    judge = Judge()
    assert judge.pieces(["Thông báo công khai"], "vni") is None
    assert judge.pieces(["Đ/c Ô."], "vni") is None
    assert judge.encoding() == "unicode"


def test_a_word_in_unicode_stays_among_others() -> None:
    judge = Judge()
    assert judge.pieces(["thoâng baùo Thống nhất ñöôïc"], "vni") == ["thông báo Thống nhất được"]


def test_a_text_is_proven_by_most_of_its_words_only() -> None:
    old = "Uû ban nh©n d©n tØnh th«ng b¸o kÕt luËn cña ®ång chÝ Chñ tÞch vÒ viÖc tæ chøc kû niÖm"
    assert proven(f"{old} {old}") == "tcvn3"
    assert proven(old) is None
    assert proven(meant(f"{old} {old}", "tcvn3")) is None
    french = "Le préfet a été informé à l'école où la fête a été décidée, très tôt, à côté du château. "
    assert proven(french * 3) is None
    assert proven(f"{old} {old} Ủy ban nhân dân thống nhất") is None
