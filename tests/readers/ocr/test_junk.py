"""Seals and signatures give no text; text that was read with doubt stays."""

from __future__ import annotations

import pytest

from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.words.junk import sort_out
from thongbao.readers.ocr.words.mend import mend


def line(*words: tuple[str, float], number: int = 0, left: float = 100.0) -> list[Read]:
    made = []
    for text, confidence in words:
        made.append(Read(text, left, 80, left + 12 * len(text), 100, 100, 36, confidence, number))
        left += 12 * len(text) + 10
    return made


def texts(pieces: list[list[Read]]) -> list[str]:
    return [" ".join(read.text for read in piece) for piece in pieces]


def test_a_signature_is_taken_out_and_told() -> None:
    kept, out = sort_out([line(("Z⁄⁄⁄”", 0.2), ("d4", 0.1)), line(("Trần", 0.9), ("Văn", 0.95), ("An", 0.9))])
    assert texts(kept) == ["Trần Văn An"]
    assert out == ["Z⁄⁄⁄” d4"]


def test_initials_behind_the_end_of_the_text_are_cut_off() -> None:
    kept, out = sort_out([line(("thực", 0.95), ("hiện./.", 0.9), ("/WŒ", 0.1))])
    assert texts(kept) == ["thực hiện./."]
    assert out == ["/WŒ"]


def test_a_doubtful_word_among_good_ones_stays() -> None:
    kept, out = sort_out([line(("ngày", 0.9), ("25/02/2026", 0.9), ("(71", 0.3), ("Ba),", 0.9))])
    assert texts(kept) == ["ngày 25/02/2026 (71 Ba),"]
    assert out == []


def test_a_marker_that_hangs_before_its_text_stays() -> None:
    kept, _ = sort_out([line(("-", 0.8)), line(("Hiệu", 0.9), ("trưởng;", 0.9), left=160)])
    assert texts(kept) == ["-", "Hiệu trưởng;"]
    kept, _ = sort_out([line(("-", 0.8))])
    assert kept == []


def test_the_line_of_a_handwritten_number_stays_whatever_was_made_of_the_number() -> None:
    kept, _ = sort_out([line(("Số:3€€9", 0.1), ("/TB-SYT", 0.9))])
    assert texts(kept) == ["Số:3€€9 /TB-SYT"]


def test_the_words_of_the_date_of_issue_are_parted() -> None:
    piece = line(("An", 0.9), ("Bình,", 0.9), ("ngàyaØtháng", 0.2), ("3năm", 0.4), ("2026", 0.9))
    (done,) = mend(piece)
    assert done.read == "An Bình, ngàyaØtháng 3năm 2026"
    assert done.text == "An Bình, ngày aØ tháng 3 năm 2026"


def test_a_letter_of_another_language_that_looks_the_same_is_the_vietnamese_one() -> None:
    piece = line(("36/QĐ\u00d0-SYT", 0.9), ("\u00d0oàn", 0.9))
    mend(piece)
    assert texts([piece]) == ["36/QĐ-SYT Đoàn"]


def test_a_speck_beside_the_dash_of_an_item_leaves_the_dash() -> None:
    piece = line(("—_", 0.6), ("Địa", 0.9), ("điểm:", 0.9))
    mend(piece)
    assert texts([piece]) == ["— Địa điểm:"]


def test_the_unit_that_keeps_a_copy_stays_however_badly_it_reads() -> None:
    kept, out = sort_out([line(("-", 0.9), ("Lưu:", 0.9), ("VT,", 0.9), ("NN.", 0.2))])
    assert (texts(kept), out) == (["- Lưu: VT, NN."], [])


def test_a_line_that_a_mend_put_into_its_first_word_stays() -> None:
    kept, _ = sort_out([line(("An Bình, ngày 8} tháng 3 năm 2026", 0.1), ("", 0.96), ("", 0.96))])
    assert texts(kept) == ["An Bình, ngày 8} tháng 3 năm 2026"]


def test_what_a_copy_is_for_stays_however_it_was_read() -> None:
    lines = [
        line(("Hiệu", 0.96), ("trưởng", 0.96), ("(để", 0.94), ("b/e);", 0.23), ("l", 0.0)),
        line(("t\u2044h);", 0.75), number=1),
    ]
    for piece in lines:
        mend(piece)
    kept, out = sort_out(lines)
    assert texts(kept) == ["Hiệu trưởng (để b/c);", "t/h);"]
    assert out == ["l"]
    kept, _ = sort_out([line(("phòng", 0.96), ("(để", 0.77), ("ph", 0.34))])
    assert texts(kept) == ["phòng (để ph"]


@pytest.mark.parametrize("sign", ["¬", "~", "«", "_"])
def test_a_dash_read_as_another_sign_still_opens_an_item(sign: str) -> None:
    piece = line((sign, 0.4), ("Các", 0.96), ("t\u2044h", 0.9))
    mend(piece)
    assert [read.text for read in piece] == ["-", "Các", "t/h"]
    alone = line((sign, 0.4))
    mend(alone)
    assert [read.text for read in alone] == [sign]


def test_a_word_that_reads_well_is_no_slip_for_the_word_of_a_phrase() -> None:
    cell = line(("UBND", 0.88), ("các", 0.96), ("xã,", 0.93))
    assert mend(cell) == []
    assert [read.text for read in cell] == ["UBND", "các", "xã,"]


def test_specks_over_an_n_make_no_other_letter() -> None:
    copies = line(("Lưu:", 0.9), ("VT,", 0.9), ("ÑVY.", 0.6))
    assert [(done.read, done.text) for done in mend(copies)] == [("ÑVY.", "NVY.")]
    assert copies[-1].text == "NVY."
