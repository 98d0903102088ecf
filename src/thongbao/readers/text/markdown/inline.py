"""Marks inside a paragraph: emphasis, escapes, links, entities, simple HTML. Every word stays."""

from __future__ import annotations

import re
from collections.abc import Callable

from thongbao.node import Draft, draft
from thongbao.readers.text.markdown.rich import BOLD, ITALIC, UNDERLINE, Rich

_TOKEN = re.compile(
    r"\\(?P<escape>[!-/:-@\[-`{-~])"
    r"|(?P<code>`{1,3})"
    r"|<(?P<auto>(?:https?://|mailto:|ftp://)[^\s<>]{1,2000}|[\w.+-]{1,80}@[\w.-]{1,80})>"
    r"|<(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9]{0,9})(?P<rest>(?:\s[^<>]{0,500})?)/?>"
    r"|(?P<entity>&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});)"
    r"|(?P<note>\[\^[\w-]{1,20}\])"
    r"|(?P<open>!?\[)|(?P<shut>\])"
    r"|(?P<run>\*{1,10}|_{1,10}|~~)"
)
_TARGET = re.compile(
    r"\(\s*<?([^\s()<>]{0,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,500})?)>?"
    r"(?:\s+[\"'][^\"'\n]{0,300}[\"'])?\s*\)"
)
_LOOKS = {"b": BOLD, "strong": BOLD, "i": ITALIC, "em": ITALIC, "cite": ITALIC, "u": UNDERLINE}
_SILENT = re.compile("span|font|su[pb]|a|small|big|s|del|mark|img|nobr|wbr|tt|code|kbd")
_DEEPEST = 60
_LONGEST = 1_000_000
"""Nobody marks up a paragraph of this many characters by hand; longer ones are taken as they are."""


_Add = Callable[[str], None]


@draft
class _Node(Draft):
    text: str
    look: int = 0
    mark: str = ""
    count: int = 0
    opens: bool = False
    closes: bool = False


def parse_inline(text: str) -> Rich:
    """Read the words of a paragraph with their looks; ``<br>`` becomes a line break."""
    if len(text) > _LONGEST or _TOKEN.search(text) is None:
        return Rich.of([(text, 0)])
    nodes = _nodes(text)
    _emphasise(nodes)
    return Rich.of((node.text if not node.mark else node.mark * node.count, node.look) for node in nodes)


def _nodes(text: str) -> list[_Node]:
    nodes: list[_Node] = []
    brackets: list[tuple[int, int, bool]] = []
    tags: list[str] = []
    at, end = 0, len(text)

    def add(words: str) -> None:
        if words:
            nodes.append(_Node(words, sum({_LOOKS[tag] for tag in tags})))

    while at < end:
        found = _TOKEN.search(text, at)
        if found is None:
            add(text[at:])
            break
        add(text[at : found.start()])
        at = found.end()
        kind = found.lastgroup
        if found["escape"]:
            add(found["escape"])
        elif kind == "code":
            stop = text.find(found["code"], at, at + 5000)
            add(text[at:stop] if stop >= 0 else found["code"])
            at = stop + len(found["code"]) if stop >= 0 else at
        elif found["auto"]:
            add(found["auto"].removeprefix("mailto:"))
        elif found["tag"]:
            add(_tag(found, tags))
        elif found["entity"]:
            from html import unescape

            add(unescape(found["entity"]))
        elif found["note"]:
            continue  # the mark of a footnote stands with the footnote
        elif found["open"]:
            brackets.append((len(nodes), at, found["open"] == "!["))
            add(found["open"])
        elif found["shut"]:
            at = _link(text, at, nodes, brackets, add)
        else:
            nodes.append(_run(text, found, nodes))
    return nodes


def _tag(found: re.Match[str], tags: list[str]) -> str:
    tag = found["tag"].lower()
    if tag == "br":
        return "\n"
    if tag in _LOOKS:
        if not found["close"]:
            tags.append(tag)
        else:
            place = next((n for n in range(len(tags) - 1, -1, -1) if tags[n] == tag), None)
            if place is not None:
                del tags[place]
        return ""
    # Words in angle brackets that are no tag of HTML are the author's own.
    return "" if _SILENT.fullmatch(tag) else found.group()


def _link(text: str, at: int, nodes: list[_Node], brackets: list[tuple[int, int, bool]], add: _Add) -> int:
    if not brackets:
        add("]")
        return at
    place, start, image = brackets.pop()
    target = _TARGET.match(text, at) if at < len(text) and text[at] == "(" else None
    if target is None:
        add("]")
        return at
    if place < len(nodes):
        nodes[place].text = ""
    shown, address = text[start : at - 1].strip(), target[1]
    if not image and address and not address.startswith("#") and address.removeprefix("mailto:") != shown:
        add(f" ({address})" if shown else address)
    return target.end()


def _run(text: str, found: re.Match[str], nodes: list[_Node]) -> _Node:
    """Tell whether a run of marks can open or close emphasis, by what stands around it."""
    run = found["run"]
    before = text[found.start() - 1] if found.start() else "\n"
    after = text[found.end()] if found.end() < len(text) else "\n"
    node = _Node(run, 0, run[0], len(run))
    if (run[0] == "_" and len(run) > 2) or before + after == "()" or (before.isdigit() and after.isdigit()):
        node.mark = ""  # a blank to fill in; a mark of reference; a product
        return node
    left = not after.isspace() and (_is_word(after) or not _is_word(before) or before.isspace())
    right = not before.isspace() and (_is_word(before) or not _is_word(after) or after.isspace())
    node.opens, node.closes = left, right
    if run[0] == "_":
        node.opens = left and (not right or not _is_word(before))
        node.closes = right and (not left or not _is_word(after))
    if after == "\n" and before == " ":
        node.closes = True  # "*Hà Nội, ngày 01 tháng 3 *": a slip that is often seen at the end of a cell
    if found.start() == 0 and len(run) > 1 and after == " ":
        node.opens = True
    return node


def _is_word(char: str) -> bool:
    return char.isalnum() or char.isspace()


def _emphasise(nodes: list[_Node]) -> None:
    """Pair the runs of marks, innermost first, and give what stands between them its look."""
    stack: list[int] = []
    spans: list[tuple[int, int, int]] = []
    for at, node in enumerate(nodes):
        if not node.mark:
            continue
        while node.closes and node.count:
            reach = range(len(stack) - 1, max(-1, len(stack) - _DEEPEST), -1)
            depth = next((n for n in reach if _fits(nodes[stack[n]], node)), None)
            if depth is None:
                break
            opener = nodes[stack[depth]]
            used = 2 if opener.count >= 2 and node.count >= 2 else 1
            spans.append((stack[depth], at, 0 if node.mark == "~" else (BOLD if used == 2 else ITALIC)))
            opener.count -= used
            node.count -= used
            del stack[depth + (1 if opener.count else 0) :]
        if node.opens and node.count:
            stack.append(at)
    _paint(nodes, spans)


def _fits(opener: _Node, closer: _Node) -> bool:
    if opener.mark != closer.mark:
        return False
    if (opener.closes or closer.opens) and (opener.count + closer.count) % 3 == 0:
        return opener.count % 3 == 0 and closer.count % 3 == 0
    return True


def _paint(nodes: list[_Node], spans: list[tuple[int, int, int]]) -> None:
    """Add up the looks with one pass over starts and ends, so that deep nesting costs nothing."""
    change: dict[int, list[int]] = {}
    for start, end, look in spans:
        for place, step in ((start, 1), (end, -1)):
            counts = change.setdefault(place, [0, 0])
            counts[0] += step if look == BOLD else 0
            counts[1] += step if look == ITALIC else 0
    bold = italic = 0
    for at, node in enumerate(nodes):
        if at in change:
            bold, italic = bold + change[at][0], italic + change[at][1]
        node.look |= (BOLD if bold else 0) | (ITALIC if italic else 0)
