"""Markup folded before it is parsed: plain runs of one look joined, each plain look an index into a list."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from thongbao.readers.docx.package.names import W_URI

# Run properties made of empty elements only, and a run of nothing but such properties and text. Nothing else
# in a well-formed part can look like this outside comments and CDATA sections: those are not folded.
_LOOK = rb'(?:<w\d*+:\w++(?: w\d*+:\w++="[^"<>]*+")*+ ?/>)++'
_PLAIN_LOOK = re.compile(b"<w:rPr>(" + _LOOK + b")</w:rPr>")
_PLAIN_RUN = re.compile(
    rb"<w:r(?: [^<>/]*+)?+>(?:<w:rPr>(" + _LOOK + rb")</w:rPr>)?+"
    rb'<w:t(?: xml:space="preserve")?+>([^<]++)</w:t></w:r>(?:<w:proofErr [^<>/]*+/>)*+'
)
FOLDED = "look"
"""Attribute of a folded ``w:rPr``: the index of its text."""


def folded(data: bytes) -> tuple[bytes, list[bytes]]:
    """The markup of a part, folded, and the looks by their index; those with comments or CDATA stay as they are."""
    if b"<!--" in data or b"<![CDATA[" in data:
        return data, []
    places: dict[bytes, bytes] = {b"": b""}

    def mark(look: bytes) -> bytes:
        index = places.get(look)
        if index is None:
            index = places[look] = b'<w:rPr %s="%d"/>' % (FOLDED.encode(), len(places))
        return index

    return _PLAIN_LOOK.sub(lambda match: mark(match[1]), _join_runs(data, mark)), list(places)


def _join_runs(data: bytes, mark: Callable[[bytes], bytes]) -> bytes:
    """The markup with neighbouring plain runs of one look made one run: Word cuts runs everywhere."""
    joined: list[bytes] = []
    at = 0
    last: bytes | None = None
    for match in _PLAIN_RUN.finditer(data):
        look, text = match.group(1, 2)
        look = look or b""
        start = match.start()
        if start != at or look != last:
            if last is not None:
                joined.append(b"</w:t></w:r>")
            joined.append(data[at:start])
            joined.append(b"<w:r>" + mark(look) + b"<w:t>")
            last = look
        joined.append(text)
        at = match.end()
    if last is not None:
        joined.append(b"</w:t></w:r>")
    joined.append(data[at:])
    return b"".join(joined)


def unfolded(root: etree._Element, looks: list[bytes]) -> tuple[etree._Element, ...]:
    """The ``w:rPr`` elements that folded ones stand for, in order."""
    if len(looks) < 2:
        return ()
    names = {prefix: uri for prefix, uri in root.nsmap.items() if prefix and prefix.startswith("w")}
    names["w"] = root.nsmap.get("w") or W_URI
    declared = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in names.items() if '"' not in uri)
    text = f"<w:looks{declared}><w:rPr>".encode() + b"</w:rPr><w:rPr>".join(looks) + b"</w:rPr></w:looks>"
    # A prefix that is declared further in is unknown here; its properties are none that are read.
    return tuple(etree.fromstring(text, etree.XMLParser(recover=True, resolve_entities=False, no_network=True)))
