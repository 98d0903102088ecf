"""Citations of the body (văn bản viện dẫn), each once."""

from __future__ import annotations

from collections.abc import Sequence

from thongbao.notice.model import Citation
from thongbao.vietnamese.citations import find_citations
from thongbao.vietnamese.fold import fold


def read_citations(texts: Sequence[str]) -> tuple[Citation, ...]:
    """Every cited document in order of its first mention; later mentions only fill what the first left open."""
    found: dict[str, Citation] = {}
    for text in texts:
        for cited in find_citations(text):
            key = fold(cited.symbol) if cited.symbol else fold(f"{cited.kind} {cited.text}")
            date = cited.date.isoformat() if cited.date else None
            now = Citation(text=cited.text, kind=cited.kind, symbol=cited.symbol, date=date, issuer=cited.issuer)
            old = found.get(key)
            found[key] = now if old is None else _filled(old, now)
    return tuple(found.values())


def _filled(old: Citation, new: Citation) -> Citation:
    return Citation(
        text=old.text,
        kind=old.kind or new.kind,
        symbol=old.symbol,
        date=old.date or new.date,
        issuer=old.issuer or new.issuer,
    )
