"""The signers of a document with the lines of their authority and posts, from a document or from a record."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from thongbao.recognise.lines.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.spot import Spot
from thongbao.vietnamese.letters.fold import fold, level


class Prefix(NamedTuple):
    """The mark of authority that a line begins with: TM, KT, TL, TUQ, Q; as printed, and where it ends."""

    name: str
    shown: str
    end: int
    slash: bool


@lru_cache(maxsize=512)
def prefix_of(text: str) -> Prefix | None:
    """The mark of authority at the start of a line, however it is written.

    >>> prefix_of("KT. CHỦ TỊCH"), prefix_of("T/M BAN THƯỜNG VỤ").name, prefix_of("TỔNG GIÁM ĐỐC")
    (Prefix(name='KT', shown='KT. ', end=4, slash=False), 'TM', None)
    """
    match = re.match(
        r"(?P<mark>T/?UQ|T/?M|K/?T|T/?L|T/U|TU(?=[.:])|Q(?=\s?[./]))(?P<sign>\s*[.:/]{0,2}\s*)(?=[^\W\d_])", text
    )
    if match is None:
        return None
    sign = match["sign"]
    if not sign:  # TLĐ, TMC: letters go on
        return None
    name = match["mark"].replace("/", "")
    return Prefix("TUQ" if name == "TU" else name, match[0], match.end(), "/" in match[0])


@dataclass(slots=True)
class Line:
    """A line of authority or a post, its wrapped lines joined."""

    text: str
    spot: Spot
    prefix: Prefix | None

    @property
    def rest(self) -> str:
        """What follows the mark of authority, in capitals."""
        text = self.text[self.prefix.end :] if self.prefix else self.text
        return level(text).upper().strip(" ()")


@dataclass(slots=True)
class Block:
    """One signer: the lines with authority, then the post lines, then the name."""

    path: str
    lines: list[Line] = field(default_factory=list)
    name: str | None = None

    @property
    def marked(self) -> list[Line]:
        """The lines that begin with a mark of authority."""
        return [line for line in self.lines if line.prefix is not None]

    @property
    def posts(self) -> list[Line]:
        """The lines without one."""
        return [line for line in self.lines if line.prefix is None]

    @property
    def post(self) -> Line | None:
        """The post of the one who signs: the last line, when it has no mark."""
        return self.lines[-1] if self.lines and self.lines[-1].prefix is None else None

    def find(self, name: str) -> Line | None:
        """The line with a mark of authority."""
        return next((line for line in self.marked if line.prefix is not None and line.prefix.name == name), None)


_PREFIXES = re.compile(r"(?<!\S)(?=(?:TUQ|TM|KT|TL|TU)\s?[./]|T/M\b|K/T\b|T/L\b|T/UQ\b|Q\.\s?\S)")
POSTS = (
    "chủ tịch", "phó ", "giám đốc", "chánh ", "trưởng ", "bí thư", "viện trưởng", "hiệu trưởng", "bộ trưởng",
    "thứ trưởng", "cục trưởng", "vụ trưởng", "tổng ", "chủ nhiệm", "thủ tướng", "ủy viên", "đội trưởng",
    "chi cục trưởng", "q.", "quyền ", "tổ trưởng", "thư ký", "đồn trưởng", "hạt trưởng", "tư lệnh", "chính ủy",
    "chỉ huy trưởng", "kế toán trưởng", "thủ trưởng", "kiêm", "chủ tọa", "trạm trưởng", "p.", "thường trực",
)  # fmt: skip


def blocks(case: Case) -> list[Block]:
    """The signers, left to right, with their lines."""
    found: list[Block] = []
    for at, signer in enumerate(case.notice.signature):
        block = Block(f"signature[{at}]", name=signer.name)
        if case.reading is None:
            for piece in [*_PREFIXES.split(signer.authority or ""), signer.position or ""]:
                if piece.strip():
                    text = piece.strip()
                    block.lines.append(Line(text, Spot(path=block.path), prefix_of(text)))
        else:
            origins = case.reading.evidence.get(block.path, ())
            for unit, label in case.labelled:
                if label not in (Label.AUTHORITY, Label.POST) or unit.para.origin not in origins:
                    continue
                _add(block, Line(unit.text, Spot(unit=unit, path=block.path), prefix_of(unit.text)))
        found.append(block)
    return found


def _add(block: Block, line: Line) -> None:
    """Put a line to the block; one that opens neither an authority nor a post goes on with the line before it."""
    before = block.lines[-1] if block.lines else None
    opens = line.prefix is not None or level(line.text).lstrip("(").startswith(POSTS)
    open_end = before is not None and before.text.rstrip().endswith((",", "-", "–"))
    if before is not None and (not opens or open_end):
        before.text = f"{before.text} {line.text}"
    else:
        block.lines.append(line)


def is_deputy(post: str) -> bool:
    """Whether a post, in capitals, is that of a deputy."""
    return bool(re.match(r"(?:PHÓ|THỨ TRƯỞNG|ỦY VIÊN)(?:\s|$)|P\.", post))


def is_post(text: str) -> bool:
    """Whether words, in capitals, begin with a post and not with a body."""
    low = fold(text)
    return low.startswith(POSTS) and not low.startswith(("thường trực", "tổng liên", "tổng công ty", "tổng cục"))
