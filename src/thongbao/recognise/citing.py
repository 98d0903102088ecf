"""Citations of the body (văn bản viện dẫn), each once."""

from __future__ import annotations

from collections.abc import Sequence

from thongbao.notice.model import Citation
from thongbao.recognise.lines.units import Unit
from thongbao.recognise.notes import Notes
from thongbao.vietnamese.documents.citations import find_citations
from thongbao.vietnamese.letters.fold import fold


def read_citations(passages: Sequence[tuple[str, Sequence[Unit]]], notes: Notes) -> tuple[Citation, ...]:
    """Every cited document in order of its first mention; later mentions only fill what the first left open.

    A passage is a text and the units that it was read from.
    """
    found: dict[str, Citation] = {}
    for text, units in passages:
        for cited in find_citations(text):
            key = fold(cited.symbol) if cited.symbol else fold(f"{cited.kind} {cited.text}")
            date = cited.date.isoformat() if cited.date else None
            now = Citation(text=cited.text, kind=cited.kind, symbol=cited.symbol, date=date, issuer=cited.issuer)
            old = found.get(key)
            if old is None:
                notes.saw(f"citations[{len(found)}]", units)
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
