"""Text as stored -> text as meant: NFC, mended look-alike letters, plain blanks."""

from __future__ import annotations

import re
import unicodedata

# Letters that fonts and converters put in place of Vietnamese ones; they look the same (or nearly) on paper.
LOOKALIKES = {
    "Ð": "Đ",  # Latin capital eth
    "ð": "đ",  # Latin small eth
    "Ɖ": "Đ",  # African D
    "Ƣ": "Ư",  # gha, a font fault of old PDFs
    "ƣ": "ư",
    "Ǎ": "Ă",  # caron for breve
    "ǎ": "ă",
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "‐": "-",  # hyphen
    "‑": "-",  # no-break hyphen: it sits inside document numbers
    "\u200b": "",
    "\u200c": "",
    "\u200d": "",
    "\u2060": "",
    "\ufeff": "",
    "\u0340": "\u0300",  # deprecated tone marks
    "\u0341": "\u0301",
}
_TABLE = str.maketrans(LOOKALIKES)
_BLANKS = re.compile(r"[^\S\n]+")
_AROUND_BREAK = re.compile(r" ?\n ?")
_SOFT = "\u00ad"
_INITIALS = "[bcdghklmnprstvx®]|ch|gh|gi|kh|ngh?|nh|ph|qu|th|tr"
_RIMES = "(?:[aiumnct]|ng|[¬êëìíî](?:[cimnptu]|ng)?)?"
_SOFTS = re.compile(
    rf"(?<![\w®{_SOFT}])((?:{_INITIALS}){_SOFT}|{_SOFT}(?=[u¬êëìíî]))(?={_RIMES}(?![\w®¬{_SOFT}]))|{_SOFT}",
    re.IGNORECASE,
)
"""The group has one that stands in the place of a vowel: the letter ư of TCVN3, read without its font."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


def mend_letters(text: str) -> str:
    """NFC with look-alike letters mended and invisible characters gone; blanks are left alone."""
    if text.isascii():
        return _CONTROL.sub(" ", text) if not text.isprintable() else text
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if _SOFT in text:
        text = _SOFTS.sub(lambda found: found[1] or "", text)
    return _CONTROL.sub(" ", unicodedata.normalize("NFC", text.translate(_TABLE)))


def clean_text(text: str) -> str:
    r"""As ``mend_letters``; each run of blanks is one space, none at the ends or around a forced line break.

    >>> clean_text("Số:\u00a0 45/TB\u2011UBND ")
    'Số: 45/TB-UBND'
    """
    text = _BLANKS.sub(" ", mend_letters(text))
    return (_AROUND_BREAK.sub("\n", text) if "\n" in text else text).strip()
