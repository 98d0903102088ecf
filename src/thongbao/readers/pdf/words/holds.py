"""What a page holds: text that can be used, text with wrong letters, only a picture, or nothing.

This is the seam for recognition of pictures (OCR): pages for which ``holds`` says ``garbled`` or ``picture``
are the ones to be read from their image.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Literal

from thongbao.layout.assemble import Word
from thongbao.layout.assemble.lines import segments
from thongbao.node import Node, node
from thongbao.readers.pdf.words.mismapped import by_font, mismapped

Holds = Literal["text", "layer", "garbled", "picture", "nothing"]
"""``text``: letters that are drawn; ``layer``: invisible ones over a picture; the others: nothing usable."""


@node()
class Marks(Node):
    """What else stands on a page, besides letters that can be read."""

    hidden: int = 0
    """Letters that are invisible (those of an OCR layer)."""
    mute: int = 0
    """Pieces of text that are drawn but stand for no letters."""
    images: float = 0.0
    """Area of images, in square points."""
    paths: int = 0
    """Drawn paths."""


_WORD = re.compile(r"\w+")
_COMMON = frozenset(
    _WORD.findall(
        "và của các có được ngày số tỉnh cho về theo tại trong năm tháng với thực hiện ban nhân dân việc công"
        " không những là này khi đến từ ủy uỷ sở phòng cơ quan đơn vị thông báo"
    )
)
_ENGLISH = frozenset(_WORD.findall("the of and to in for is on that by with as are be this from at"))
_TOKEN = re.compile(r"[^\W\d_]+(?:[^\W_]*[^\W\d_])?")
_ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f¡-©«¬®¯±-´¶¸¹»-¿×÷þßæøåäëïöüÿñçªµºîûœ"
    "\u0180-\u019f\u01a2-\u01ae\u01b1-\u02ff\u0370-\u1dff\u1f00-\u1fff\u2c00-\uf8ff\ufffd]"
)
_LOST = re.compile(r"(?<=[^\W\d_])\?+(?=[^\W\d_])")
"""What stands within words for letters that a program did not know."""
_FEW = 12
_MANY = 30
_ENGLISH_SHARE = 0.08
_MARKED = 0.55
_LONGEST_ABBREVIATION = 8


def holds(words: Sequence[Word], marks: Marks, area: float) -> Holds:
    """Judge a page from its own words (no annotations), the other marks on it, and its area."""
    text = " ".join(word.text for word in words)
    letters = len("".join(text.split()))
    if letters < 40 and marks.images >= 0.5 * area:
        return "picture"
    if letters < 40 and marks.mute > max(10, letters):
        return "garbled"
    if not letters:
        return "picture" if marks.images >= 0.05 * area or marks.paths > 300 else "nothing"
    if marks.hidden > 0.5 * letters and foreign(text):
        return "garbled"
    fonts = by_font(words)
    if _usual(text) and not any(mismapped(" ".join(word.text for word in group)) for group in fonts):
        return "layer" if marks.hidden > 0.5 * letters else "text"
    # Pieces of words count for nothing: the odd page is judged by its words as they are read.
    if garbled(_read(words)) or any(mismapped(_read(group)) for group in fonts):
        return "garbled"
    return "layer" if marks.hidden > 0.5 * letters else "text"


def _read(words: Sequence[Word]) -> str:
    return "\n".join(line.text for line in segments(words, 0))


def foreign(text: str) -> bool:
    """Whether a text was recognised as another language: Vietnamese words that lost their marks.

    In Vietnamese prose more than three words of four have a mark; what a reader of English makes of it has next to
    none, what one of other languages makes of it has a few.
    """
    words = [token for token in _TOKEN.findall(unicodedata.normalize("NFC", text)) if len(token) > 1]
    words = [word.lower() for word in words if not _abbreviation(word)]
    if len(words) < _MANY or sum(word in _ENGLISH for word in words) > _ENGLISH_SHARE * len(words):
        return False
    marked = sum(not unicodedata.normalize("NFD", word).replace("đ", "d\u0323").isascii() for word in words)
    return marked < _MARKED * len(words)


def _usual(text: str) -> bool:
    """Whether a cheap look finds nothing odd: enough common words, no odd letters."""
    text = unicodedata.normalize("NFC", text).lower()
    tokens = _TOKEN.findall(text)
    return sum(token in _COMMON for token in tokens) >= 0.05 * len(tokens) and _odd_letters(text) < 0.01


def garbled(text: str) -> bool:
    """Whether the letters of a text are the wrong ones: a broken mapping or an old 8-bit encoding."""
    text = unicodedata.normalize("NFC", text)
    odd = _odd_letters(text.lower())
    tokens = _TOKEN.findall(text)
    if odd > 0.08:
        return True
    if sum(token.lower() in _ENGLISH for token in tokens) > max(2, 0.08 * len(tokens)):
        return False
    words = [token.lower() for token in tokens if len(token) > 1 and not _abbreviation(token)]
    if len(words) < _FEW:
        return False
    from thongbao.vietnamese.spelling.syllables import possible

    good = sum(possible(word) for word in words) / len(words)
    return good < 0.6 and (odd > 0.01 or not _latin_words(words))


def _odd_letters(text: str) -> float:
    """Share of letters that Vietnamese text has no use for: control, private, other scripts, 8-bit signs."""
    letters = len(text) - text.count(" ")
    return (len(_ODD.findall(text)) + len(_LOST.findall(text))) / letters if letters else 0.0


def _abbreviation(token: str) -> bool:
    """Whether a token looks like UBND or GDĐT; such tokens say nothing about the letters."""
    return len(token) <= _LONGEST_ABBREVIATION and token.isupper() and token.replace("Đ", "D").isascii()


def _latin_words(words: Sequence[str]) -> bool:
    """Whether most words have the vowels that words of any Latin-script language have."""
    vowels = sum(any(letter in "aeiouy" for letter in unicodedata.normalize("NFD", word)) for word in words)
    return vowels >= 0.85 * len(words)
