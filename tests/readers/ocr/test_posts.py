"""Posts that a seal or a pen runs through are what the list of posts says; what reads well stays."""

from __future__ import annotations

import pytest

from tests.readers.ocr.test_junk import line, texts
from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.words.endings import names_deputy
from thongbao.readers.ocr.words.mend import mend_signers
from thongbao.readers.ocr.words.posts import mend_posts


def lines(*rows: tuple[str, float], apart: float = 30) -> list[list[Read]]:
    """Lines of words, each with one confidence, one under the other."""
    made = []
    for number, (text, confidence) in enumerate(rows):
        piece = line(*((word, confidence) for word in text.split()), number=number)
        for read in piece:
            read.top, read.bottom, read.base = (edge + apart * number for edge in (read.top, read.bottom, read.base))
        made.append(piece)
    return made


def posts(pieces: list[list[Read]]) -> list[str]:
    return [" ".join(text.split()) for text in texts(pieces)]


def test_two_lines_run_into_one_another_are_a_deputy_and_whom_he_acts_for() -> None:
    pieces = lines((". l1, GIÁM ĐỐC, -", 0.3), ("'ñloGAMĐđốc", 0.1))
    done = mend_posts(pieces)
    assert posts(pieces) == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
    assert [(mend.read, mend.text) for mend in done] == [
        (". l1, GIÁM ĐỐC, -", "KT. GIÁM ĐỐC"),
        ("'ñloGAMĐđốc", "PHÓ GIÁM ĐỐC"),
    ]


def test_one_line_that_was_read_twice_is_one_line() -> None:
    pieces = [*lines(("^L.GIÁMĐỐC", 0.2)), *lines((".GIÁM ĐỐC", 0.8)), lines(("x", 0.1), ("PHÓ GIẦM ĐỐC", 0.3))[1]]
    mend_posts(pieces)
    assert posts(pieces) == ["KT. GIÁM ĐỐC", "", "PHÓ GIÁM ĐỐC"]


@pytest.mark.parametrize("lower", [0.0, 2.0, 30.0])
def test_posts_side_by_side_are_of_two_signers(lower: float) -> None:
    left, right = lines(("GIÁM ĐỐC", 0.9))[0], lines(("GIÁM ĐỐC", 0.9))[0]
    for read in right:
        read.left, read.right = read.left + 600, read.right + 600
        read.top, read.bottom, read.base = read.top + lower, read.bottom + lower, read.base + lower
    assert mend_posts([left, right]) == []
    assert posts([left, right]) == ["GIÁM ĐỐC", "GIÁM ĐỐC"]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("4,HUỆU TRƯỞNG", "HIỆU TRƯỞNG"),
        ("KT, CHÙ TỊCH", "KT. CHỦ TỊCH"),
        ("PHÖ CHỦ TICH", "PHÓ CHỦ TỊCH"),
        ("TL.CHỦ TỊCH", "TL.CHỦ TỊCH"),
    ],
)
def test_a_post_is_put_right(read: str, meant: str) -> None:
    pieces = lines((read, 0.4))
    mend_posts(pieces)
    assert posts(pieces) == [meant]


@pytest.mark.parametrize(
    "read",
    ["QUYỀN GIÁM ĐỐC", "TỔ TRƯỞNG", "TM. ỦY BAN NHÂN DÂN", "GIÁM ĐỐC SỞ", "Nguyễn Trúc Linh", "PHÓ BÍ THƯ"],
)
def test_what_reads_well_stays(read: str) -> None:
    pieces = lines((read, 0.9))
    assert mend_posts(pieces) == []
    assert posts(pieces) == [read]


def test_a_name_behind_scribble_gets_the_rest_of_its_family() -> None:
    pieces = lines(("rø “ hạm Văn Lâm", 0.8))
    (done,) = mend_signers(pieces)
    assert (done.read, done.text) == ("hạm Văn Lâm", "Phạm Văn Lâm")


@pytest.mark.parametrize(
    ("read", "post", "names"),
    [
        ("ĐẠI HOÈHO#ÌÌÊU TRƯỞNG", "hiệu trưởng", True),
        ("/$ PHÓ NƒÊN TRƯỜNG", "hiệu trưởng", True),
        ("Pf9NHÁNH VĂN PHÒNG", "chánh văn phòng", True),
        ("1® )§N TRƯỜNG", "viện trưởng", False),
        ("PHÓ TRƯỞNG PHÒNG", "chánh văn phòng", False),
        ("", "giám đốc", False),
    ],
)
def test_below_a_post_only_its_deputy_is_looked_for(read: str, post: str, *, names: bool) -> None:
    assert (names_deputy(lines((read, 0.3))[0], post) > 0) is names


def test_a_second_name_with_the_letters_of_a_family_stays() -> None:
    pieces = [line(("Huỳnh", 0.9), ("Tấn", 0.95), ("Phát", 0.95), ("Đạt", 0.95))]
    assert mend_signers(pieces) == []
    assert posts(pieces) == ["Huỳnh Tấn Phát Đạt"]
