"""The half of a foot that is signed: seals and pens over posts and names."""

from __future__ import annotations

from PIL import Image, ImageDraw

from tests.readers.ocr.test_junk import line, texts
from thongbao.readers.ocr.again.foot import without_seal
from thongbao.readers.ocr.picture.halves import Zone, signed
from thongbao.readers.ocr.picture.ink import black

POST = (("GIÁM", 0.9), ("ĐỐC", 0.9))
NAME = (("Lê", 0.9), ("Văn", 0.95), ("An", 0.9))


def test_the_edge_of_a_seal_at_a_name_is_no_part_of_it() -> None:
    kept, out = without_seal([line(*POST), line(("“Lê", 0.1), ("Văn", 0.95), ("An’", 0.6))])
    assert texts(kept) == ["GIÁM ĐỐC", "Lê Văn An"]
    assert out == []


def test_scribble_before_a_whole_name_goes() -> None:
    kept, out = without_seal([line(*POST), line(("Z⁄⁄”", 0.1), ("Lê", 0.9), ("Văn", 0.95), ("An", 0.9))])
    assert texts(kept) == ["GIÁM ĐỐC", "Lê Văn An"]
    assert out == ["Z⁄⁄”"]


def test_two_letters_of_a_seal_are_no_authority() -> None:
    kept, out = without_seal([line(*POST), line(("TU", 0.1)), line(("Lê", 0.9), ("Văn", 0.95), ("An", 0.9))])
    assert texts(kept) == ["GIÁM ĐỐC", "Lê Văn An"]
    assert out == ["TU"]


def test_a_post_above_a_line_that_ends_like_it_and_cannot_be_read_is_not_sure() -> None:
    chief = line(("HIỆU", 0.9), ("TRƯỞNG", 0.9))
    kept, out = without_seal([chief, line(("PHÓ#N§N", 0.1), ("TRƯỞNG", 0.9)), line(*NAME)])
    assert texts(kept) == ["Lê Văn An"]
    assert out == ["HIỆU TRƯỞNG", "PHÓ#N§N TRƯỞNG"]


def test_a_post_above_a_line_that_ends_otherwise_stays() -> None:
    kept, out = without_seal([line(*POST), line(("Z⁄⁄”", 0.1), ("TẾ", 0.9)), line(*NAME)])
    assert texts(kept) == ["GIÁM ĐỐC", "Lê Văn An"]
    assert out == ["Z⁄⁄” TẾ"]


def test_a_name_is_not_cut_where_its_family_reads_badly() -> None:
    kept, out = without_seal([line(*POST), line(("##oăng", 0.2), ("Văn", 0.95), ("An", 0.9))])
    assert texts(kept) == ["GIÁM ĐỐC"]
    assert out == ["##oăng Văn An"]


def test_a_line_of_a_seal_leaves_no_gap_in_the_stroke_below_it() -> None:
    page = Image.new("RGB", (60, 60), "white")
    brush = ImageDraw.Draw(page)
    brush.rectangle((25, 10, 30, 50), fill="black")
    brush.line((0, 30, 60, 30), fill=(230, 40, 60), width=3)
    clean = black(page)
    assert max(clean.crop((26, 12, 30, 48)).tobytes()) < 100
    assert min(clean.crop((0, 28, 20, 33)).tobytes()) > 200


def test_a_page_may_begin_with_the_foot_of_its_text_while_a_letterhead_has_text_below() -> None:
    letterhead, foot = Zone(0, 430, 700), Zone(490, 2339, 900)
    assert signed([letterhead], 2339) is None
    assert signed([foot], 2339) == foot
    assert signed([letterhead, Zone(1500, 2100, 900)], 2339) == Zone(1500, 2100, 900)
