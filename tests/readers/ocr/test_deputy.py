"""A pen's "KT." before a printed post, and the stamped post of the deputy below it: two lines that say who signed."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image, ImageDraw

from tests.readers.ocr.test_junk import line
from thongbao.readers.ocr.again.tilted import best
from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.words.mend import mend, mend_acting
from thongbao.readers.ocr.words.placed import measured, pieces
from thongbao.readers.ocr.words.posts import mend_posts

HALF = Image.new("L", (600, 400), 255)


def inked(top: int, bottom: int, letters: int) -> Image.Image:
    """Ink of a colour, with so many letters in a line where a half has nothing in black."""
    picture = Image.new("L", (600, 400), 255)
    wide = 360 // letters
    for at in range(letters):
        ImageDraw.Draw(picture).rectangle((60 + wide * at, top, 60 + wide * at + wide * 2 // 3, bottom), fill=0)
    return picture


def signed(
    first: list[Read], *ink: list[Read], at: tuple[int, int] = (110, 130), letters: int = 24
) -> tuple[list[str], list[str]]:
    """The lines of a signature that has a stamped line in colour; and what was put right."""
    picture = inked(*at, letters)
    left = list(ink)

    def read(seen: Image.Image) -> list[Read]:
        if seen.size == HALF.size:
            return [] if seen.tobytes() == picture.tobytes() else first
        return [replace(one, top=5, bottom=25, base=25) for one in left.pop(0)] if left else []

    found = best(HALF, read, 200, lambda: [picture])
    cut = list(pieces(found, measured(found)))
    mends = [done for piece in cut for done in mend(piece)] + mend_posts(cut) + mend_acting(cut)
    return [" ".join(one.text for one in piece if one.text) for piece in cut], [done.read for done in mends]


def name() -> list[Read]:
    found = line(("Lê", 0.9), ("Văn", 0.95), ("An", 0.9), number=2)
    for one in found:
        one.top, one.bottom, one.base = one.top + 160, one.bottom + 160, one.base + 160
    return found


def test_the_stamped_post_is_of_the_signer_and_the_printed_one_of_whom_he_acts_for() -> None:
    first = [*line(("4,", 0.3), ("GIÁM", 0.9), ("ĐỐC", 0.9)), *name()]
    seal = line(("YTÊHO#", 0.1), ("GIÁM", 0.9), ("ĐỐC", 0.9))
    lines, mended = signed(first, seal, line(("3HÔ", 0.1), ("GIÁM", 0.9), ("ĐỐC", 0.9)))
    assert lines == ["KT. GIÁM ĐỐC", "Lê Văn An", "PHÓ GIÁM ĐỐC"]
    assert mended == ["YTÊHO# GIÁM ĐỐC", "4, GIÁM ĐỐC"]


def test_one_reading_of_a_stamped_post_is_not_enough() -> None:
    first = [*line(("4,", 0.3), ("GIÁM", 0.9), ("ĐỐC", 0.9)), *name()]
    lines, _ = signed(first, line(("PHÓ", 0.9), ("GIÁM", 0.9), ("ĐỐC", 0.9)), line(("Z⁄⁄", 0.1)))
    assert lines == ["GIÁM ĐỐC", "Lê Văn An"]


def test_a_pen_whose_ink_was_taken_off_left_nothing_before_the_post() -> None:
    first = [*line(("GIÁM", 0.9), ("ĐỐC", 0.9)), *name()]
    deputy = line(("PHÓ", 0.9), ("GIÁM", 0.9), ("ĐỐC", 0.9))
    assert signed(first, deputy, deputy)[0] == ["KT. GIÁM ĐỐC", "Lê Văn An", "PHÓ GIÁM ĐỐC"]


def test_strokes_of_a_signature_are_not_read() -> None:
    first = [*line(("GIÁM", 0.9), ("ĐỐC", 0.9)), *name()]
    deputy = line(("PHÓ", 0.9), ("GIÁM", 0.9), ("ĐỐC", 0.9))
    assert signed(first, deputy, deputy, letters=1)[0] == ["GIÁM ĐỐC", "Lê Văn An"]


def test_what_stands_far_below_a_post_is_no_post() -> None:
    first = [*line(("4,", 0.3), ("GIÁM", 0.9), ("ĐỐC", 0.9)), *name()]
    deputy = line(("PHÓ", 0.9), ("GIÁM", 0.9), ("ĐỐC", 0.9))
    lines, _ = signed(first, deputy, deputy, at=(300, 320))
    assert lines == ["GIÁM ĐỐC", "Lê Văn An"]
