"""Markdown lines -> elements: headings, rules, tables, lines of text."""

from __future__ import annotations

import re

from thongbao.layout.blocks import Align
from thongbao.readers.text.markdown.elements import Element
from thongbao.readers.text.markdown.pipes import pipe_rows
from thongbao.readers.text.marks import is_capitals, is_rule
from thongbao.readers.text.plain.lines import place

_LINE_END = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|(?=[^\W\d_]|\*\*))(.*)\Z")
_HEADING_TAIL = re.compile(r"[ \t]+#+[ \t]*\Z")
_FENCE = re.compile(r"(`{3,}|~{3,})\s*(?:[a-z][a-z0-9+#.-]{0,20})?\s*\Z", re.ASCII)
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_NOTE = re.compile(r"\[\^([\w-]{1,20})\]:\s*(.*)\Z")
_LINK_TARGET = re.compile(r"\[[^\]\n]{1,200}\]:\s*\S+\Z")
_BLOCK_TAG = re.compile(
    r"<(/?)(p|div|center|h[1-6]|hr|ul|ol|li|blockquote|pre|section|article|header|footer|main|body|html|thead|tbody|br)"
    r"((?:\s[^<>]{0,500})?)/?>",
    re.IGNORECASE,
)
_ALIGN = re.compile(r"(?:align\s*=\s*[\"']?|text-align\s*:\s*)(left|center|right|justify)", re.IGNORECASE)
_TABLE = re.compile(r"<table\b[^<>]{0,1000}>", re.IGNORECASE)
_TABLE_END = re.compile(r"</table\s*>", re.IGNORECASE)
_YAML_LINE = re.compile(r"\s*(?:[\w .-]{1,60}:(?:\s|\Z)|-\s|#)|\s+\S|\s*\Z")


def scan(text: str) -> list[Element]:
    """Tell the elements of Markdown text apart, in order; comments are gone."""
    lines = _lines(_without_comments(text))
    elements: list[Element] = []
    at = _front_matter(lines, elements)
    blanks, fence, align = 0, "", None
    while at < len(lines):
        number, raw = lines[at]
        at += 1
        shown = place(raw)
        body = shown.strip()
        if fence:
            if body.startswith(fence) and not body.strip(fence[0]):
                fence = ""
            elif body:
                indent = len(shown) - len(shown.lstrip())
                elements.append(Element("code", body, number, indent, blanks))
            continue
        if not body:
            blanks += 1
            continue
        opened = _FENCE.match(body)
        if opened is not None:
            fence = opened[1]
            continue
        if _TABLE.match(body):
            at, element = _html_table(lines, at - 1)
            elements.append(element)
        elif "|" in body and (rows := pipe_rows(lines, at - 1)):
            elements.append(Element("pipes", "", number, blanks=blanks, rows=tuple(rows[0])))
            at = rows[1]
        elif "<" in body and _BLOCK_TAG.search(body):
            align = _html_line(raw, number, blanks, align, elements)
        else:
            _line(raw, number, blanks, align, elements)
        blanks = 0
    return elements


def _lines(text: str) -> list[tuple[int, str]]:
    return list(enumerate(_LINE_END.split(text), 1))


def _without_comments(text: str) -> str:
    """Text without HTML comments; their line ends stay, so that lines keep their numbers."""
    out, at = [], 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            break
        out += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + 3
    return "".join(out) + text[at:]


def _front_matter(lines: list[tuple[int, str]], elements: list[Element]) -> int:
    first = next((at for at, (_, raw) in enumerate(lines) if raw.strip()), None)
    if first is None or lines[first][1].rstrip() != "---":
        return 0
    kept: list[str] = []
    for at in range(first + 1, min(first + 200, len(lines))):
        raw = lines[at][1]
        if raw.rstrip() in ("---", "..."):
            if not any(":" in line for line in kept):
                return 0
            elements.append(Element("aside", " ".join(kept), lines[first][0]))
            return at + 1
        if _YAML_LINE.match(raw) is None:
            return 0
        kept.append(raw.strip())
    return 0


def _html_table(lines: list[tuple[int, str]], at: int) -> tuple[int, Element]:
    number = lines[at][0]
    kept = []
    while at < len(lines):
        kept.append(lines[at][1])
        at += 1
        if _TABLE_END.search(kept[-1]):
            break
    return at, Element("html-table", "\n".join(kept), number)


def _html_line(
    raw: str, number: int, blanks: int, align: Align | None, elements: list[Element]
) -> Align | None:
    """Take a line with tags of blocks: what stands between them is text; gives the alignment after it."""
    at, level, prefix = 0, 0, ""
    for tag in _BLOCK_TAG.finditer(raw):
        words = raw[at : tag.start()]
        at = tag.end()
        name, closing = tag[2].lower(), bool(tag[1])
        if words.strip():
            _line(prefix + words, number, blanks, align, elements, level=level)
            prefix, blanks = "", 1
            elements[-1].hard = name == "br"
            blanks = 0 if name == "br" else 1
        if name == "hr":
            elements.append(Element("rule", "", number, blanks=blanks))
        elif name == "li" and not closing:
            prefix = "- "
        elif name.startswith("h") and name[1:].isdigit():
            level = 0 if closing else int(name[1:])
        if name != "br" and name not in ("hr", "li"):
            found = _ALIGN.search(tag[3] or "")
            if closing:
                align = None
            elif name == "center":
                align = "center"
            elif found is not None:
                align = _as_align(found[1].lower())
    if raw[at:].strip():
        _line(prefix + raw[at:], number, blanks, align, elements, level=level)
    return align


def _as_align(word: str) -> Align | None:
    known: tuple[Align, ...] = ("left", "center", "right", "justify")
    return next((align for align in known if align == word), None)


def _line(
    raw: str, number: int, blanks: int, align: Align | None, elements: list[Element], *, level: int = 0
) -> None:
    shown = place(raw)
    quoted = _QUOTE.match(shown.lstrip())
    if quoted is not None:
        shown = " " * (4 * quoted[0].count(">")) + shown.lstrip()[quoted.end() :]
    body = shown.strip()
    if not body:
        return
    indent = len(shown) - len(shown.lstrip())
    heading = _HEADING.match(body) if indent < 4 else None
    above = elements[-1] if elements and elements[-1].kind == "text" and blanks == 0 else None
    note = _NOTE.match(body)
    if level or heading is not None:
        text = _HEADING_TAIL.sub("", heading[2]) if heading is not None else body
        depth = level or (len(heading[1]) if heading is not None else 1)
        if text.strip(" #"):
            text = text.strip()
            elements.append(Element("heading", text, number, indent, blanks, align=align, level=depth))
    elif note is not None:
        elements.append(Element("note", note[2], number, align=None, rows=((note[1],),)))
    elif _LINK_TARGET.match(body):
        elements.append(Element("aside", body, number))
    elif above is not None and _underlines(above.text, body):
        above.kind, above.level = "heading", 1 if body[0] == "=" else 2
    elif is_rule(body) or body == "\\*":
        elements.append(Element("rule", body, number, indent, blanks))
    else:
        hard = raw.rstrip("\r").endswith("  ") or (body.endswith("\\") and not body.endswith("\\\\"))
        body = body.removesuffix("\\") if hard else body
        elements.append(Element("text", body, number, indent, blanks, hard, align))


def _underlines(above: str, body: str) -> bool:
    """Whether a line of = or - makes the one above a heading, rather than being the mark under an issuer."""
    if len(body) >= 2 and not body.strip("="):
        return True
    long = not body.strip("-") and len(body) >= max(3, 0.8 * len(above))
    return long and not is_capitals(above) and len(above) > 12
