"""Family of rules of form and regime, by evidence and date (the recognition rules of the catalogue)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit

# Family -> (first day, regime), newest first; the day a guide came into force.
WINDOWS: dict[str, tuple[tuple[dt.date, str], ...]] = {
    "state": (
        (dt.date(2020, 3, 5), "ND30"),
        (dt.date(2011, 3, 5), "TT01"),
        (dt.date(2005, 6, 1), "TT55"),
    ),
    "party": (
        (dt.date(2026, 5, 27), "HD05"),
        (dt.date(2018, 4, 3), "HD36"),
        (dt.date(2004, 5, 28), "HD11"),
        (dt.date(1998, 2, 2), "HD01"),
    ),
    "union": ((dt.date(2024, 5, 14), "TLD933"), (dt.date(2011, 8, 19), "TLD1014")),
    "youth": ((dt.date(2013, 10, 29), "TWD29"),),
    "front": ((dt.date(2000, 1, 1), "MTTQ"),),
    "assembly": ((dt.date(2017, 5, 20), "NQ351"),),
}
CERTAIN = 2


def read_family(
    units: Sequence[Unit], labels: Sequence[Label], issuer: str, symbol: str, closing: str
) -> tuple[str | None, dict[str, int]]:
    """The family with the most evidence, if it leads by two; and the weights."""
    weights = dict.fromkeys(("state", "party", "youth"), 0)
    head = [unit for unit, label in zip(units, labels, strict=True) if label <= Label.BODY][:40]
    mottos = " | ".join(unit.bare for unit, label in zip(units, labels, strict=True) if label == Label.MOTTO)
    if "cong hoa xa hoi" in mottos or "doc lap" in mottos:
        weights["state"] += 5
    elif "dang cong san" in mottos:
        weights["party"] += 5
    elif "doan tncs" in mottos or "doan thanh nien" in mottos:
        weights["youth"] += 5
    for unit, label in zip(units, labels, strict=True):
        if label == Label.NUMBER:
            if re.match(r"^s\S{1,2}\s*:?\s*[\d.… ]*-\s*[^/\s]+\s*/\s*\S+", unit.bare):
                weights["party"] += 3
                weights["youth"] += 3 if re.search(r"doan|tndtn|tdtn", unit.bare) else 0
            elif re.match(r"^s\S{1,2}\s*[:.]?\s*[\d.… ]*/", unit.bare):
                weights["state"] += 3
        elif label == Label.ORNAMENT:
            mark = unit.text.replace(" ", "")
            if mark == "*":
                weights["party"] += 2
            elif mark == "***":
                weights["youth"] += 2
            elif mark == "-----":
                weights["party"] += 1
        elif label == Label.AUTHORITY:
            if re.match(r"^(?:T/M|K/T|T/L)", unit.text):
                weights["party"] += 2
            elif re.match(r"^(?:TM|KT|TL|TUQ)\s?\.", unit.text):
                weights["state"] += 2
        elif label == Label.ARCHIVE:
            plain = unit.bare.lstrip("-–+ ")
            if re.match(r"^luu ?: ?vt", plain):
                weights["state"] += 1
            elif re.match(r"^luu (?!:)\S", plain):
                weights["party"] += 2
    words = f"{issuer} {closing}".lower()
    if re.search(r"(?:tỉnh|thành|huyện|quận|thị|đảng) [uủ][ỷyỳ]|ban thường vụ|chi bộ|đảng bộ", words):
        weights["party"] += 2
    elif re.search(r"ủy ban nhân dân|ubnd|uỷ ban nhân dân|\bsở\b|\bbộ\b", words):
        weights["state"] += 1
    if re.search(r"-TU\b|/TU\b|/HU\b|/TW\b|/ĐU\b|/VPTU\b|/VPTW\b|/QU\b|/VPHU\b", symbol):
        weights["party"] += 1
    ranked = sorted(weights.items(), key=lambda pair: -pair[1])
    top, second = ranked[0], ranked[1]
    family = top[0] if top[1] >= CERTAIN and top[1] - second[1] >= CERTAIN else None
    if family in ("state", None, "youth"):
        family = _special(issuer, mottos, head, family)
    return family, weights


def _special(issuer: str, mottos: str, head: Sequence[Unit], family: str | None) -> str | None:
    """Families that share the State's letterhead: unions, the Front, the National Assembly."""
    plain = issuer.upper()
    if re.search(r"LIÊN ĐOÀN LAO ĐỘNG|CÔNG ĐOÀN", plain):
        return "union"
    if re.search(r"MẶT TRẬN TỔ QUỐC|UBMTTQ|MTTQ", plain):
        return "front"
    if (
        re.search(r"\bQUỐC HỘI\b|ỦY BAN THƯỜNG VỤ QUỐC HỘI|UỶ BAN THƯỜNG VỤ QUỐC HỘI", plain)
        and "ĐẠI BIỂU" not in plain
    ):
        return "assembly"
    if re.search(
        r"ĐOÀN TNCS|ĐOÀN THANH NIÊN CỘNG SẢN|TỈNH ĐOÀN|THÀNH ĐOÀN|HUYỆN ĐOÀN|QUẬN ĐOÀN|TRUNG ƯƠNG ĐOÀN", plain
    ):
        return "youth"
    return family


def regime_of(family: str | None, issued: dt.date | None) -> str | None:
    """The regime of a family on a day, or None when either is unknown or no regime is known for that day."""
    if family is None or issued is None:
        return None
    return next((regime for first, regime in WINDOWS.get(family, ()) if issued >= first), None)
