"""Letters of picture fonts (Symbol, Wingdings) -> the characters that they look like."""

from __future__ import annotations

_PRIVATE = 0xF000
"""Word stores letters of picture fonts at this offset, so that they are no letters by accident."""
_BULLET = "•"

_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
_SYMBOL = {
    **dict(zip(range(0x41, 0x5B), _GREEK, strict=True)),
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
    **{code: chr(code) for code in b" !#%&()+,./0123456789:;<=>?[]_{|}"},
    0x22: "∀",
    0x24: "∃",
    0x27: "∋",
    0x2A: "*",
    0x2D: "-",
    0x40: "≅",
    0x5C: "∴",
    0x5E: "⊥",
    0x7E: "~",
    0xA2: "′",
    0xA3: "≤",
    0xA4: "/",
    0xA5: "∞",
    0xA8: "♦",
    0xA9: "♥",
    0xAA: "♠",
    0xAB: "↔",
    0xAC: "←",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
    0xB0: "°",
    0xB1: "±",
    0xB2: "″",
    0xB3: "≥",
    0xB4: "×",
    0xB5: "∝",
    0xB6: "∂",
    0xB7: _BULLET,
    0xB8: "÷",
    0xB9: "≠",
    0xBA: "≡",
    0xBB: "≈",
    0xBC: "…",
    0xBE: "-",
    0xC4: "⊗",
    0xC5: "⊕",
    0xC6: "∅",
    0xC7: "∩",
    0xC8: "∪",
    0xCE: "∈",
    0xCF: "∉",
    0xD0: "∠",
    0xD2: "®",
    0xD3: "©",
    0xD4: "™",
    0xD5: "∏",
    0xD6: "√",
    0xD7: "⋅",
    0xDB: "⇔",
    0xDC: "⇐",
    0xDD: "⇑",
    0xDE: "⇒",
    0xDF: "⇓",
    0xE0: "◊",
    0xE5: "∑",
    0xF2: "∫",
}
_WINGDINGS = {
    0x20: " ",
    0x22: "✂",
    0x28: "☎",
    0x29: "✆",
    0x2A: "✉",
    0x36: "⌛",
    0x3F: "✍",
    0x41: "✌",
    0x45: "☜",
    0x46: "☞",
    0x4A: "☺",
    0x6C: "●",
    0x6D: "❍",
    0x6E: "■",
    0x6F: "□",
    0x70: "❐",
    0x71: "❑",
    0x72: "❒",
    0x73: "◆",
    0x74: "◆",
    0x75: "◆",
    0x76: "❖",
    0x77: "◆",
    0x78: "⌧",
    0x9E: "·",
    0x9F: _BULLET,
    0xA0: "▪",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "☐",
    0xAB: "★",
    0xAE: "✶",
    0xB2: "✧",
    0xD8: "➢",
    0xDC: "➲",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xEF: "⇦",
    0xF0: "⇨",
    0xF3: "⬄",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_WINGDINGS_2 = {
    0x4F: "✗",
    0x50: "✓",
    0x51: "☒",
    0x52: "☑",
    0x53: "☒",
    0x54: "☒",
    0x96: "●",
    0x97: "●",
    0xA2: "■",
    0xA3: "□",
}
_WINGDINGS_3 = {0x7D: "▶", 0x84: "◀", 0x22: "→", 0x21: "←", 0x23: "↑", 0x24: "↓", 0x75: "►"}
_WEBDINGS = {0x34: "▶", 0x61: "✓", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✗"}
_FONTS = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "webdings": _WEBDINGS,
}


def is_symbol_font(font: str) -> bool:
    """Whether letters of the font are pictures."""
    return font.lower() in _FONTS


def symbol(code: int, font: str | None) -> str:
    """The character that letter ``code`` of a picture font looks like; a bullet when it is not known.

    >>> symbol(0xF0B7, "Symbol"), symbol(0xF0D8, "Wingdings"), symbol(0x2022, "Arial")
    ('•', '➢', '•')
    """
    private = _PRIVATE <= code <= _PRIVATE + 0xFF
    table = _FONTS.get((font or "").lower())
    if table is None:
        return (
            _SYMBOL.get(code - _PRIVATE, _BULLET) if private else chr(code) if 0x20 <= code < 0x110000 else ""
        )
    place = code - _PRIVATE if private else code
    if place > 0xFF:
        return chr(place)
    return table.get(place, _BULLET)


def plain_letters(text: str, font: str | None) -> str:
    """``text`` with letters at Word's private places, or few letters of a picture font, as they look.

    A long run of ordinary letters in a picture font is a slip of the clerk: it is kept as it is.
    """
    if font is not None and len(text.strip()) <= 2:
        return "".join(_written(letter, font) for letter in text)
    if any("\uf020" <= letter <= "\uf0ff" for letter in text):
        return "".join(symbol(ord(c), font) if "\uf020" <= c <= "\uf0ff" else c for c in text)
    return text


def _written(letter: str, font: str) -> str:
    # Marks that clerks type as bullets stay what they are, whatever font the list button left behind.
    return letter if letter in "-+*" or letter.isspace() else symbol(ord(letter), font)
