"""Kinds of document (tên loại) and their letters, State and Party."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from thongbao.vietnamese.letters.fold import bare, fold

# Name -> letters in the symbol; None where the kind has no letters.
KINDS: dict[str, str | None] = {
    "Thông báo": "TB",
    "Công văn": "CV",
    "Quyết định": "QĐ",
    "Kế hoạch": "KH",
    "Chỉ thị": "CT",
    "Giấy mời": "GM",
    "Báo cáo": "BC",
    "Tờ trình": "TTr",
    "Nghị quyết": "NQ",
    "Nghị quyết liên tịch": "NQLT",
    "Nghị định": "NĐ",
    "Hướng dẫn": "HD",
    "Chương trình": "CTr",
    "Quy chế": "QC",
    "Quy định": "QyĐ",
    "Kết luận": "KL",
    "Kết luận thanh tra": "KLTT",
    "Thông tư": "TT",
    "Thông tri": "TT",
    "Thông tư liên tịch": "TTLT",
    "Thông cáo": "TC",
    "Công điện": "CĐ",
    "Biên bản": "BB",
    "Phương án": "PA",
    "Đề án": "ĐA",
    "Dự án": "DA",
    "Hợp đồng": "HĐ",
    "Bản ghi nhớ": "BGN",
    "Bản thỏa thuận": "BTT",
    "Giấy ủy quyền": "GUQ",
    "Giấy giới thiệu": "GGT",
    "Giấy nghỉ phép": "GNP",
    "Giấy đi đường": "GĐĐ",
    "Giấy chứng nhận": "GCN",
    "Phiếu gửi": "PG",
    "Phiếu chuyển": "PC",
    "Phiếu báo": "PB",
    "Phiếu trình": None,
    "Thư công": None,
    "Thư mời": None,
    "Bản sao y": "SY",
    "Bản trích sao": "TrS",
    "Bản sao lục": "SL",
    "Luật": None,
    "Bộ luật": None,
    "Pháp lệnh": None,
    "Lệnh": None,
    "Tuyên bố": None,
    "Lời kêu gọi": None,
    "Điều lệ": None,
}
# Other letters that stand for a kind: Party, older habits, slips of the pen.
_OTHER_LETTERS = {
    "QĐi": "QyĐ",
    "QYĐ": "QyĐ",
    "QUYĐ": "QyĐ",
    "TTR": "TTr",
    "TTTr": "TTr",
    "TTTR": "TTr",
    "CTR": "CTr",
    "CTHĐ": "CTr",
    "TRS": "TrS",
    "TB.": "TB",
    "PGM": "GM",
    "QÐ": "QĐ",
    "TBKL": "TB",
    "QCPH": "QC",
}


class KindLine(NamedTuple):
    """A kind of document as printed: its letters (None when it has none) and its name in sentence case."""

    code: str | None
    name: str


@cache
def _codes() -> dict[str, str]:
    return {code: code for code in KINDS.values() if code} | _OTHER_LETTERS


@cache
def _by_words() -> dict[str, str]:
    """Folded and bare names, with and without blanks -> name."""
    table: dict[str, str] = {}
    for name in KINDS:
        for form in (fold(name), bare(name)):
            table[form] = name
            table.setdefault(form.replace(" ", ""), name)
    return table


def kind_of_symbol(symbol: str | None) -> str | None:
    """The letters of the kind that a symbol starts with, or None (a công văn has none).

    >>> kind_of_symbol("TB-UBND"), kind_of_symbol("TB/TU"), kind_of_symbol("VPCP-KTTH")
    ('TB', 'TB', None)
    """
    if not symbol:
        return None
    head = symbol.strip().replace("–", "-").replace("/", "-").split("-", 1)[0].strip()
    return _codes().get(head)


def code_of_kind(name: str | None) -> str | None:
    """The letters of a kind by its name, in any case and with or without marks."""
    found = _by_words().get(fold(name)) or _by_words().get(bare(name)) if name else None
    return KINDS[found] if found else None


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for name, code in KINDS.items():
        if code:
            names.setdefault(code, name)
    return names


def name_of_code(code: str | None) -> str | None:
    """The name of a kind by its letters; the more common one where two kinds share them (TT is Thông tư)."""
    return _names().get(code) if code else None


def kind_of_line(text: str) -> KindLine | None:
    """The kind that a title line names: the line is a kind, or starts with one in capitals; else None.

    Missing marks, letter-spaced type and a colon at the end do no harm.

    >>> kind_of_line("GIẤY MỜI HỌP")
    KindLine(code='GM', name='Giấy mời')
    >>> kind_of_line("T H Ô N G B Á O")
    KindLine(code='TB', name='Thông báo')
    >>> kind_of_line("Thông báo kết luận của đồng chí") is None
    True
    """
    words = text[:200].strip(" \n\t:.;*_-–—\"“”'‘’").split()
    if not words:
        return None
    table = _by_words()
    if len(words) >= 4 and sum(len(word) == 1 for word in words) >= 0.7 * len(words):
        name = _longest_start("".join(words), table)
    else:
        line = " ".join(words).strip()
        name = table.get(fold(line)) or table.get(bare(line))
        name = name or _longest_start_of_words(words, table)
    return KindLine(KINDS[name], name) if name else None


def _longest_start_of_words(words: list[str], table: dict[str, str]) -> str | None:
    for count in (4, 3, 2):  # one syllable starts other words: LUẬT SƯ, LỆNH TRUY NÃ
        head = " ".join(words[:count])
        if len(words) < count or not head.isupper():
            continue
        clean = head.rstrip(":.,;-–")
        name = table.get(fold(clean)) or table.get(bare(clean))
        if name:
            return name
    return None


def _longest_start(letters: str, table: dict[str, str]) -> str | None:
    """For letter-spaced type: the longest kind whose letters start ``letters``."""
    low = bare(letters)
    best = max(
        (form for form in table if " " not in form and low.startswith(form) and len(form) > 5),
        key=len,
        default=None,
    )
    return table[best] if best else None
