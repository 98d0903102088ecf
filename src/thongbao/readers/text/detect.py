"""Whether text is Markdown, told from its marks."""

from __future__ import annotations

import re

_SURE = re.compile(
    r"^ {0,3}#{1,6} +\S|^ {0,3}\|?[ :]*-{2,}[ :]*\|[-| :]*$|\*\*[^\s*][^*\n]{0,500}\*\*"
    r"|\]\(https?://|^ {0,3}(?:```|~~~)"
    r"|</?(?:center|br|table|strong|em|b|i|u)\s*/?>|<(?:p|div|h[1-6])(?:>| align)|\w\\[.\-)*]|^---\n[\w-]+:",
    re.MULTILINE,
)
_EMPHASIS = re.compile(
    r"(?<![\w*\\])\*[^\s*][^*\n]{1,300}[^\s*]\*(?![\w*])"
    r"|(?<![\w_\\])_[^\s_][^_\n]{1,300}[^\s_]_(?![\w_])"
)
_SETEXT = re.compile(r"^\S[^\n]{2,200}\n={3,}[ \t]*$", re.MULTILINE)
_SAMPLE = 300_000


def looks_like_markdown(text: str) -> bool:
    """Tell whether text has marks of Markdown: headings, bold, links, a table with its line of dashes.

    Bars alone do not tell: people draw tables with them in plain text too.

    >>> looks_like_markdown("## THÔNG BÁO"), looks_like_markdown("* Lưu ý: nộp 2 * 3 bản")
    (True, False)
    """
    text = text[:_SAMPLE].replace("\r\n", "\n")
    if _SURE.search(text) is not None or _SETEXT.search(text) is not None:
        return True
    return len(_EMPHASIS.findall(text)) >= 2
