"""Notices as careful clerks write them: invented words in the places where each family puts them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, NamedTuple

from hypothesis import strategies as st

from thongbao.notice.model import (
    Appendix,
    Archive,
    Issued,
    Issuer,
    Kind,
    Marks,
    Note,
    Notice,
    Number,
    Recipient,
    Section,
    Signer,
    SourceInfo,
    Table,
)
from thongbao.recognise.family import regime_of

SOURCE = SourceInfo(name="drawn", format="docx")
TOPICS = (
    "công tác phòng, chống thiên tai", "chuẩn bị năm học mới", "tiến độ giải ngân vốn đầu tư công",
    "chuyển đổi số trong cơ quan, đơn vị", "bảo đảm trật tự, an toàn giao thông dịp cuối năm",
    "việc rà soát, sắp xếp các trạm y tế trên địa bàn và bố trí nhân lực cho các trạm sau sắp xếp",
)  # fmt: skip
WHO = ("Sở Tài chính", "Sở Nội vụ", "Sở Giáo dục và Đào tạo", "Công an tỉnh", "Văn phòng", "Ban Tổ chức Tỉnh ủy")
DONE = (
    "Các cơ quan, đơn vị đã có nhiều cố gắng trong thời gian qua, hoàn thành phần lớn công việc được giao.",
    "Tuy nhiên, tiến độ của một số công việc còn chậm so với yêu cầu đặt ra.",
    "Kết quả trên là sự nỗ lực chung của cán bộ, công chức, viên chức toàn ngành.",
)
WORK = ("rà soát hồ sơ", "lập danh mục các công trình xuống cấp", "hướng dẫn các địa phương thực hiện")
CELLS = ("Rà soát hồ sơ tồn đọng", "Sở Nội vụ", "Quý II", "12", "Các xã, phường", "Đã có phương án")
PEOPLE = ("Trần Văn Bình", "Lê Thị Thu Hằng", "Nguyễn Hữu Tường", "Phạm Ngọc Anh")


class House(NamedTuple):
    """A family's own words."""

    family: str
    bodies: tuple[tuple[str | None, str, str], ...]
    """Parent, issuer, and the end of the symbol."""
    number: str
    authority: tuple[tuple[str | None, str], ...]
    archive: tuple[str, ...]
    end: str
    dates: tuple[str, str]
    """First and last year of issue."""


STATE = House(
    "state",
    (
        ("ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "SGDĐT"),
        (None, "ỦY BAN NHÂN DÂN XÃ TÂN HÒA", "UBND"),
        ("ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH GIAO THÔNG", "BQLDA"),
    ),
    "Số: {number}/TB-{body}",
    (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), (None, "GIÁM ĐỐC"), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    ("VT, TH", "VT, VP (15b)"),
    "./.",
    ("2012", "2026"),
)
PARTY = House(
    "party",
    (("TỈNH ỦY AN BÌNH", "VĂN PHÒNG", "VPTU"), ("ĐẢNG BỘ TỈNH AN BÌNH", "BAN THƯỜNG VỤ", "BTVTU")),
    "Số {number}-TB/{body}",
    (
        ("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"),
        (None, "CHÁNH VĂN PHÒNG"),
        ("K/T CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
    ),
    ("Văn phòng Tỉnh ủy",),
    ".",
    ("2005", "2026"),
)
YOUTH = House(
    "youth",
    (("TỈNH ĐOÀN AN BÌNH", "BAN CHẤP HÀNH ĐOÀN XÃ TÂN HÒA", "ĐTN"),),
    "Số: {number}-TB/{body}",
    (("TM. BAN THƯỜNG VỤ", "BÍ THƯ"), (None, "BÍ THƯ")),
    ("VP",),
    ".",
    ("2014", "2026"),
)
HOUSES = (STATE, PARTY, YOUTH)


def _some(pool: tuple[str, ...], least: int, most: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(pool), min_size=least, max_size=most, unique=True).map(tuple)


@st.composite
def orders(draw: Any) -> str:
    """A directive, whole."""
    lead, other = draw(_some(WHO, 2, 2))
    day, month = draw(st.integers(1, 28)), draw(st.integers(3, 12))
    return f"Giao {lead} chủ trì, phối hợp với {other} {draw(st.sampled_from(WORK))} trước ngày {day:02}/{month}/2027."


@st.composite
def tables(draw: Any, after: int) -> Table:
    """A small table of data with a head."""
    width = draw(st.integers(2, 5))
    row = st.lists(st.sampled_from(CELLS), min_size=width, max_size=width).map(tuple)
    head = tuple(f"Cột {n + 1}" for n in range(width))
    return Table(after=after, rows=(head, *draw(st.lists(row, min_size=1, max_size=4))))


@st.composite
def items(
    draw: Any, markers: tuple[str, ...], mark: str | None, *, titled: bool, below: Any = None
) -> tuple[Section, ...]:
    """Items of one rank; ``below`` draws those under each of them."""
    found = []
    for marker in markers[: draw(st.integers(1, len(markers)))]:
        title = f"Về {draw(st.sampled_from(TOPICS))}" if titled else None
        text = draw(_some(DONE, 0 if titled else 1, 2)) if titled or draw(st.booleans()) else (draw(orders()),)
        children = draw(below) if below is not None else ()
        grids = (draw(tables(len(text))),) if not children and draw(st.integers(0, 5)) == 0 else ()
        found.append(Section(marker=marker, mark=mark, title=title, text=text, tables=grids, children=children))
    return tuple(found)


LETTERS = items(("a", "b", "c", "d", "đ"), ")", titled=False)
DASHES = items(("-", "-"), None, titled=False)
OUTLINES = st.one_of(
    items(("1", "2", "3"), ".", titled=False),
    items(("1", "2", "3"), ".", titled=True, below=LETTERS),
    items(("1", "2"), ".", titled=True, below=DASHES),
    items(("I", "II", "III"), ".", titled=True, below=items(("1", "2"), ".", titled=True, below=LETTERS)).map(
        lambda found: tuple(_capitals(one) for one in found)
    ),
)


def _capitals(section: Section) -> Section:
    return replace(section, title=(section.title or "").upper())


@st.composite
def annexes(draw: Any, house: House) -> tuple[Appendix, ...]:
    """None, one without a number, or two with theirs."""
    count = draw(st.integers(0, 2))
    numerals = ("I", "II") if house.family == "state" else ("1", "2")
    found = []
    for order in range(count):
        label = f"Phụ lục {numerals[order]}" if count > 1 else "Phụ lục"
        text = (DONE[0], *draw(_some(DONE[1:], 0, 2)))
        grids = (draw(tables(len(text))),) if draw(st.booleans()) else ()
        title = f"{label} DANH MỤC CÔNG VIỆC (Kèm theo Thông báo số 12/TB ngày 12/3/2026 của Văn phòng)"
        found.append(Appendix(title=title, text=text, tables=grids))
    return tuple(found)


@st.composite
def careful_notices(draw: Any) -> Notice:
    """A notice of any family; what is only derived from its words (tasks, citations) is left out."""
    house = draw(st.sampled_from(HOUSES))
    parent, issuer, body = draw(st.sampled_from(house.bodies))
    number = draw(st.integers(10, 999))
    date = draw(st.dates()).replace(year=draw(st.integers(*map(int, house.dates))))
    month = f"{date.month:02}" if date.month < 3 else f"{date.month}"
    text = house.number.format(number=number, body=body)
    topic = draw(st.sampled_from(TOPICS))
    letter = draw(st.integers(0, 4)) == 0
    subject = f"kết luận của đồng chí {draw(st.sampled_from(PEOPLE))} tại cuộc họp về {topic}"
    bases = draw(st.booleans())
    dash = "- " if house.family == "party" else ""
    preamble = (
        *((f"{dash}Căn cứ Luật Giáo dục;", f"{dash}Căn cứ Luật Đầu tư công.") if bases else ()),
        f"Ngày 10/3/2026, lãnh đạo cơ quan đã chủ trì cuộc họp về {topic}. Sau khi nghe báo cáo, kết luận như sau:",
    )
    signer = st.tuples(st.sampled_from(house.authority), st.sampled_from(PEOPLE))
    signers = draw(st.lists(signer, min_size=1, max_size=2))
    names = draw(_some(WHO, 1, 5))
    regime = regime_of(house.family, date)
    if letter:
        text = text.replace("TB", "CV") if house.family != "state" else f"Số: {number}/{body}-VP"
        subject = f"{'V/v' if house.family == 'state' else 'về việc'} {topic}"
    symbol = re.split(r"\d[/-]", text)[1]
    kept = draw(st.sampled_from(house.archive))
    archive = Archive(text=kept, copies=15 if "15b" in kept else None)
    return Notice(
        source=SOURCE,
        family=house.family,
        regime=regime,
        kind=Kind(code="CV", name="Công văn") if letter else Kind(code="TB", name="Thông báo"),
        issuer=Issuer(parent=parent, name=issuer),
        number=Number(text=text, number=str(number), symbol=symbol),
        issued=Issued(
            text=f"An Bình, ngày {date.day:02} tháng {month} năm {date.year}", place="An Bình", date=date.isoformat()
        ),
        marks=Marks(
            secrecy=draw(st.sampled_from((None, None, None, "MẬT"))),
            urgency=draw(st.sampled_from((None, None, "KHẨN", "HỎA TỐC"))),
            circulation=draw(st.sampled_from((None, None, "LƯU HÀNH NỘI BỘ"))),
            draft=draw(st.sampled_from((None, None, "Dự thảo lần 2"))),
        ),
        subject=subject if house.family == "party" else subject[0].upper() + subject[1:],
        addressees=draw(_some(WHO, 1, 3)) if letter else (),
        preamble=preamble,
        sections=draw(OUTLINES),
        closing=f"Văn phòng thông báo để các cơ quan, đơn vị biết, thực hiện{house.end}",
        recipients=tuple(Recipient(text=name, name=name) for name in names),
        archive=archive,
        signature=tuple(Signer(authority=a, position=p, name=name) for (a, p), name in signers),
        appendices=draw(annexes(house)),
        footnotes=tuple(
            Note(marker=str(n), text=(one,)) for n, one in enumerate(draw(_some(DONE, 0, 2)), 1)
        ),
    )
