"""Every one of the 134 letters, in both cases, comes through every reader that knows fonts."""

from __future__ import annotations

from xml.sax.saxutils import escape

import pytest

from tests.readers.docx.build import p
from tests.readers.files import docx
from tests.readers.legacy.test_tables import LETTERS, SMALL, stored
from tests.readers.pdf import writer
from tests.readers.pdf.writer import Sheet, pdf
from thongbao import office
from thongbao.layout.blocks import Layout, Para
from thongbao.readers import read
from thongbao.readers.legacy.fonts import OLD, Old
from thongbao.readers.source import Source
from thongbao.vietnamese.spelling.syllables import possible

FONTS: dict[Old, str] = {"tcvn3": ".VnTime", "vni": "VNI-Times", "viscii": "VI Times", "vps": "VPS Times"}
FRAMES = ("h{}nh", "t{}n", "b{}i", "{}n", "x{}", "h{}", "m{}t", "l{}c", "ng{}y", "qu{}", "h{}ng", "g{}p", "{}y", "b{}")
FIRST = "ủy ban nhân dân thông báo"
KINDS: tuple[office.Target, ...] = ("docx", "doc", "rtf", "odt")


def word(letter: str) -> str:
    """A Vietnamese syllable with this letter."""
    small = letter.lower()
    found = next(frame.format(small) for frame in FRAMES if possible(frame.format(small)))
    return found if letter == small else found.upper()


def lines(letters: list[str]) -> list[str]:
    return [FIRST, *(f"{word(letter)} 12/3-2025; A. (b)" for letter in letters)]


def typed(text: str, encoding: Old, *, shown: bool) -> str:
    """Text as it is stored; ``shown``: as programs show the bytes that they take for Windows-1252."""
    codes = "".join(one if one.isascii() else stored(one, encoding) for one in text)
    if not shown:
        return codes
    return "".join(
        bytes([ord(one)]).decode("cp1252", "ignore") or one if 0x80 <= ord(one) < 0xA0 else one for one in codes
    )


def run(text: str, font: str) -> str:
    """A run of Word; letters that XML cannot hold are symbols there."""
    inner = "".join(
        f'<w:sym w:font="{font}" w:char="F0{ord(one):02X}"/>'
        if one < " "
        else f'<w:t xml:space="preserve">{escape(one)}</w:t>'
        for one in text
    )
    return f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>{inner}</w:r>'


def texts(layout: Layout) -> list[str]:
    return [block.text for block in layout.blocks if isinstance(block, Para)]


def word_file(texts: list[str], font: str, kind: office.Target) -> Source:
    data = docx("".join(p(run(text, font)) for text in texts))
    if kind != "docx":
        if not office.available():
            pytest.skip("LibreOffice is not installed")
        data = office.convert(data, "docx", kind, name="x", seconds=120)
    return Source(f"a.{kind}", data)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("shown", [False, True])
@pytest.mark.parametrize("encoding", OLD)
def test_every_letter_comes_through_word_files(encoding: Old, shown: bool, kind: office.Target) -> None:
    wanted = lines(SMALL if encoding == "tcvn3" else LETTERS)
    layout = read(word_file([typed(text, encoding, shown=shown) for text in wanted], FONTS[encoding], kind))
    assert texts(layout) == wanted
    assert layout.encoding == encoding


@pytest.mark.parametrize("kind", KINDS)
def test_every_capital_comes_through_its_font(kind: office.Target) -> None:
    wanted = lines(SMALL)
    layout = read(word_file([typed(text, "tcvn3", shown=True) for text in wanted], ".VnTimeH", kind))
    assert texts(layout) == [text.upper() for text in wanted]


def blank(letter: str, encoding: Old) -> bool:
    """Whether a PDF takes the code of a letter for a blank or a break, whatever the font shows for it."""
    return stored(letter, encoding) < " " or stored(letter, encoding) == "\xa0"


@pytest.mark.parametrize("encoding", OLD)
def test_every_letter_comes_through_pdf(encoding: Old, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "FONTS", {"F1": FONTS[encoding].replace(" ", "#20"), "F2": "ABCDEF+.VnTimeH,Bold"})
    held = SMALL if encoding == "tcvn3" else [one for one in LETTERS if not blank(one, encoding)]
    wanted = lines(held)
    codes = [typed(text, encoding, shown=True) for text in wanted]
    assert printed(codes, "F1") == " ".join(wanted)
    if encoding == "tcvn3":
        assert printed(codes, "F2") == " ".join(wanted).upper()


def printed(lines: list[str], font: str) -> str:
    """The words of a PDF with these lines."""
    sheets = [Sheet().block(70, 100, lines[at : at + 20], font=font) for at in range(0, len(lines), 20)]
    return " ".join(texts(read(Source("a.pdf", pdf(*sheets)))))
