"""Names of a document in the naming convention of Akoma Ntoso: /akn/vn/doc/thong-bao/so-noi-vu/2026-03-12/45-tb-snv."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from thongbao.export.facts import date_of, key_of, number_and_symbol
from thongbao.vietnamese.letters.fold import bare

if TYPE_CHECKING:
    from thongbao.notice.model import Citation, Notice

NO_DAY = "0001-01-01"
"""Stands where the schema asks for a day and the document has none; its name says so."""
_ACTS = {"hien-phap", "bo-luat", "luat", "phap-lenh", "nghi-dinh", "thong-tu", "thong-tu-lien-tich"}
_LONGEST = 60


class Work:
    """The names of a notice as a work, in Vietnamese, and as this file."""

    def __init__(self, notice: Notice) -> None:
        self.day = a_day(date_of(notice))
        self.kind = slug(notice.kind.name) or "van-ban"
        self.issuer = slug(" ".join(filter(None, (notice.issuer.parent, notice.issuer.name))))
        self.number = slug(number_and_symbol(notice)) if _is_numbered(notice) else f"nn-{key_of(notice)[:12]}"
        parts = ("/akn/vn/doc", self.kind, self.issuer, self.day or "nd", self.number)
        self.uri = "/".join(filter(None, parts))
        self.expression = f"{self.uri}/vie@{self.day or ''}"


def _is_numbered(notice: Notice) -> bool:
    return notice.number is not None and bool(notice.number.number and slug(number_and_symbol(notice)))


def uri_of(citation: Citation) -> str:
    """The name of a cited document, as far as its citation tells.

    >>> from thongbao.notice.model import Citation
    >>> uri_of(Citation(text="x", kind="Chỉ thị", symbol="05-CT/TW", date="2016-05-15"))
    '/akn/vn/doc/chi-thi/2016-05-15/05-ct-tw'
    """
    kind = slug(citation.kind) or "van-ban"
    number = slug(citation.symbol) or f"nn-{slug(citation.text)}"
    day = a_day(citation.date) or "nd"
    return "/".join(["/akn/vn", "act" if kind in _ACTS else "doc", kind, day, number])


def a_day(text: str | None) -> str | None:
    """An ISO day, or None where a text is none."""
    try:
        return dt.date.fromisoformat(text or "").isoformat()
    except ValueError:
        return None


def slug(text: str | None) -> str:
    """A text as a part of a name.

    >>> slug("Ủy ban nhân dân tỉnh An Bình"), slug("45/TB-VP"), slug(None)
    ('uy-ban-nhan-dan-tinh-an-binh', '45-tb-vp', '')
    """
    made = re.sub(r"[^a-z0-9]+", "-", bare(text or "")).strip("-")
    return made if len(made) <= _LONGEST else made[: made.rfind("-", 0, _LONGEST)] if "-" in made else made[:_LONGEST]
