"""What every format says of a notice in the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

_STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def plain(text: str | None) -> str:
    """Text for a cell or a line: nothing for None, on one line, without characters that steer a terminal."""
    if not text:
        return ""
    if text.isprintable():  # nearly always; a blank that is no space is not printable
        return text
    return _CONTROLS.sub("\ufffd", " ".join(text.split()))


def without_controls(text: str) -> str:
    """Text whose lines and blanks stay, without characters that steer a terminal or that XML does not know."""
    return _STEERING.sub("\ufffd", text)


def joined(parts: Iterable[str | None], between: str = "; ") -> str:
    """The parts that are there."""
    return between.join(plain(part) for part in parts if part)


def shortened(text: str, most: int) -> str:
    """The text, or as many of its words as fit."""
    return text if len(text) <= most else text[: max(text.rfind(" ", 0, most), most // 2)].rstrip(" ,;") + "…"


def number_and_symbol(notice: Notice) -> str:
    """Số, ký hiệu, as printed and without its label: 45/TB-UBND."""
    if notice.number is None:
        return ""
    return re.sub(r"^S[^\W\d]{1,2}\s*:?\s*", "", plain(notice.number.text))


def date_of(notice: Notice) -> str | None:
    """The ISO date of issue."""
    return notice.issued.date if notice.issued is not None else None


def kind_and_subject(notice: Notice) -> str:
    """Tên loại và trích yếu, as a register holds them."""
    return joined([notice.kind.name, notice.subject], " ")


def signers(notice: Notice) -> str:
    """The names, left to right."""
    return joined(signer.name for signer in notice.signature)


def key_of(notice: Notice) -> str:
    """What stays the same when a notice is exported again: of issuer, number, symbol and date where it has them.

    A notice without a number (a draft) is known by the checksum of its file; one without that by its name and subject.
    """
    number = notice.number
    if number is not None and number.number and number.symbol:
        year = (date_of(notice) or "")[:4]
        parts = [notice.issuer.parent, notice.issuer.name, number.number.lstrip("0"), number.symbol, year]
    elif notice.source.sha256:
        parts = [notice.source.sha256]
    else:
        parts = [notice.source.name, notice.subject]
    text = "\x1f".join(" ".join((part or "").split()).casefold() for part in parts)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
