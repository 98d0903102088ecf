"""Letters of before Unicode whose font was lost: somebody set all in a font of today, and the letters stayed.

What stands in no old font is looked at as a whole before it is read. Where its letters leave no doubt they are taken
for what was meant, and a doubt says so; where they only look like it they are left, and a doubt says what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thongbao.layout.blocks import LayoutDoubt
from thongbao.readers.docx.context import Context, open_document
from thongbao.readers.docx.package import Part
from thongbao.readers.docx.package.names import T
from thongbao.readers.docx.story import Story
from thongbao.readers.legacy.fonts import OLD, Old
from thongbao.readers.legacy.judge import likely, proven

if TYPE_CHECKING:
    from lxml import etree

_UNICODE = 0.05
"""Share of letters beyond Latin ones that Vietnamese of today has at least."""
_LABELS = {"tcvn3": "TCVN3", "vni": "VNI"}


def look_for_lost(context: Context, part: Part, body: etree._Element) -> None:
    """Set ``lost`` to the encoding of what has no old font: as the user says, or as the letters prove."""
    told = context.source.limits.encoding
    if told is not None:
        context.lost = told if told in OLD else None
        return
    if not _strange("".join(map(str, part.root.itertext(T)))):
        return
    probe = open_document(context.source, context.package)
    probe.gathered = []
    Story(probe, part).items(body)
    text = "\n".join(probe.gathered)
    sure: Old | None = proven(text)
    context.lost = sure
    looks_like = sure or likely(text)
    if looks_like is not None:
        key = "reading.legacy_decoded" if sure else "reading.legacy_font_lost"
        label = _LABELS[looks_like]
        context.doubts[key] = LayoutDoubt(key, (("encoding", label), ("option", looks_like)))


def _strange(text: str) -> bool:
    """Whether a text has letters with marks, and hardly any that only Unicode has."""
    if text.isascii():
        return False
    return len(text) - len(text.encode("cp1252", "ignore")) < _UNICODE * len(text)
