"""Plain data as YAML text that is the same, byte for byte, on every machine and is easy to read.

A record is a tree of known shape, so its YAML is written here and not by a library: no import to wait for,
the same bytes with and without libyaml, Vietnamese and emoji unescaped, long text folded at blanks. It keeps
to what YAML 1.1 and 1.2 read alike. A string stands plain only when it begins with a letter, a bracket or a
quotation mark and no reader could take it for a number, date, truth value or null; else it is quoted.
"""

from __future__ import annotations

import re

WIDTH = 100

_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""What some reader of YAML takes for null or a truth value, in any case."""

_PLAIN_START = frozenset("(“")
_NOT_PLAIN = re.compile(r": | #|:$|  ")

# Not printable in YAML, a line end in YAML 1.1, or not to be seen (blanks of no width, direction marks).
_ESCAPED = re.compile(
    r"[\x00-\x1f\x7f-\xa0\xad\u061c\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f"
    r"\ud800-\udfff\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)
_SHORT = {"\0": "0", "\a": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r", "\x1b": "e",
          "\x85": "N", "\xa0": "_", "\u2028": "L", "\u2029": "P"}  # fmt: skip


def dump(data: dict[str, object]) -> str:
    """One YAML document without its ``---``, with a line end at its end.

    Takes dict, list, str, int, float, bool and None. Half characters (lone surrogates), which YAML
    cannot hold, become U+FFFD.
    """
    lines: list[str] = []
    _mapping(data, "", lines)
    return "\n".join(lines) + "\n"


def _mapping(data: dict[str, object], indent: str, lines: list[str], first: str | None = None) -> None:
    """``first`` stands instead of the indent on the first line: the dash of a list."""
    lead = indent if first is None else first
    for key, value in data.items():
        name = _scalar(key)
        if isinstance(value, str):
            lines.append(_folded(f"{lead}{name}: ", value, indent + "  "))
        elif isinstance(value, dict) and value:
            lines.append(f"{lead}{name}:")
            _mapping(value, indent + "  ", lines)
        elif isinstance(value, list) and value and not isinstance(value[0], float):
            lines.append(f"{lead}{name}:")
            _sequence(value, indent + "  ", lines)
        else:
            lines.append(f"{lead}{name}: {_short(value)}")
        lead = indent


def _sequence(data: list[object], indent: str, lines: list[str], first: str | None = None) -> None:
    lead = indent if first is None else first
    for item in data:
        if isinstance(item, str):
            lines.append(_folded(f"{lead}- ", item, indent + "  "))
        elif isinstance(item, dict) and item:
            _mapping(item, indent + "  ", lines, first=f"{lead}- ")
        elif isinstance(item, list) and item:
            _sequence(item, indent + "  ", lines, first=f"{lead}- ")
        else:
            lines.append(f"{lead}- {_short(item)}")
        lead = indent


def _short(value: object) -> str:
    """Whatever fits on a line: numbers, truth values, null, what is empty, a list of lengths."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list):
        return f"[{', '.join(map(repr, value))}]"
    if value == {}:
        return "{}"
    raise TypeError(type(value).__name__)


def _scalar(text: str) -> str:
    """A string on one line, in the plainest style that no reader misunderstands."""
    odd = _ESCAPED.search(text) is not None
    if odd or '"' in text or "\\" in text:
        if not odd and "'" not in text:
            return f"'{text}'"
        quoted = text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{_ESCAPED.sub(_escape, quoted)}"'
    if (
        (text[:1].isalpha() or text[:1] in _PLAIN_START)
        and text[-1] != " "
        and _NOT_PLAIN.search(text) is None
        and text.lower() not in _WORDS
    ):
        return text
    return "'" + text.replace("'", "''") + "'"


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if char in _SHORT:
        return "\\" + _SHORT[char]
    code = ord(char)
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    if code <= 0xFF:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"


def _folded(lead: str, text: str, indent: str) -> str:
    """The line ``lead`` + text, folded where it is longer than the width.

    A fold stands for one blank, so only a blank between two other characters is folded, in every style alike.
    """
    if "\n" in text and _is_literal(text):
        return lead + "|-\n" + "\n".join(indent + line if line else "" for line in text.split("\n"))
    line = lead + _scalar(text)
    if len(line) <= WIDTH:
        return line
    parts: list[str] = []
    start = 0
    room = WIDTH
    least = len(lead) + 2  # no fold in the lead itself or right after the opening quote
    while len(line) - start > room:
        at = _fold(line, start + least, start + room)
        if at < 0:
            break
        parts.append(line[start:at])
        start = at + 1
        room = max(WIDTH - len(indent), 40)
        least = 1
    parts.append(line[start:])
    return ("\n" + indent).join(parts)


def _fold(line: str, least: int, most: int) -> int:
    """Where to fold: the last lone blank up to ``most``, else the first one after it, else -1."""
    at = line.rfind(" ", least, most + 1)
    while at >= 0 and not _lone(line, at):
        at = line.rfind(" ", least, at)
    if at >= 0:
        return at
    at = line.find(" ", max(least, most + 1))
    while at >= 0 and not _lone(line, at):
        at = line.find(" ", at + 1)
    return at


def _lone(line: str, at: int) -> bool:
    """Whether the blank stands between two characters that are no blanks, and not at a quote that closes."""
    return line[at - 1] != " " and at + 2 < len(line) and line[at + 1] != " "


def _is_literal(text: str) -> bool:
    """Whether a text of several lines can stand as it is under ``|-`` and fit the width."""
    lines = text.split("\n")
    return (
        not text.startswith((" ", "\n"))
        and not text.endswith("\n")
        and all(len(line) <= WIDTH and not line.endswith(" ") for line in lines)
        and _ESCAPED.search(text.replace("\n", "")) is None
    )
