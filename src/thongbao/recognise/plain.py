"""A reading as the plain record that is written, with its evidence where that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from thongbao.notice.codec import to_plain

if TYPE_CHECKING:
    from thongbao.layout.blocks import Origin
    from thongbao.recognise.reading import Reading


def record_of(reading: Reading, *, evidence: bool) -> dict[str, object]:
    """The record's keys in the contract's order, ``evidence`` last."""
    plain: dict[str, object] = to_plain(reading.notice)
    if evidence:
        plain["evidence"] = {
            path: [_place(origin) for origin in found] for path, found in reading.evidence.items()
        }
    return plain


def _place(origin: Origin) -> dict[str, Any]:
    box = None if origin.box is None else [round(float(edge), 1) for edge in origin.box]
    place = {"page": origin.page, "box": box, "paragraph": origin.paragraph, "line": origin.line}
    return place if origin.confidence is None else {**place, "confidence": origin.confidence}
