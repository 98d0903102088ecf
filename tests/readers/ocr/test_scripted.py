"""A signer's name stamped in a script face: told by many readings together; rings of seals and pens give none."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageFont

from tests.readers.ocr.test_junk import line
from thongbao.readers.ocr.again.slanted import upright
from thongbao.readers.ocr.again.tilted import best
from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.words.mend import mend
from thongbao.readers.ocr.words.placed import measured, pieces

HALF = Image.new("L", (600, 400), 255)
WORDS = ((100, 170), (200, 290), (320, 420))
"""Where the words of a stamped name stand."""


def stamped(top: int = 200) -> Image.Image:
    """Ink of a stamp: a name whose letters are dots here."""
    ink = Image.new("L", HALF.size, 255)
    for left, right in WORDS:
        ImageDraw.Draw(ink).rectangle((left, top, right, top + 30), fill=0)
    return ink


def signed(first: list[Read], ink: Image.Image, *lines: str) -> tuple[list[str], list[tuple[str, str]], int]:
    """The lines of a half whose ink reads as ``lines``, one after the other; what was mended; how often it was read."""
    count = 0

    def read(seen: Image.Image) -> list[Read]:
        nonlocal count
        if seen.size == HALF.size:
            return [] if seen.tobytes() == ink.tobytes() else first
        words = lines[count % len(lines)].split()
        count += 1
        scale = (seen.width - 32) / 320
        return [
            Read(word, 16 + (left - 100) * scale, 16, 16 + (right - 100) * scale, 60, 60, 44, 0.3, 0)
            for word, (left, right) in zip(words, WORDS, strict=True)
        ]

    found = best(HALF, read, 200, lambda: [ink])
    cut = list(pieces(found, measured(found)))
    mends = [(done.read, done.text) for piece in cut for done in mend(piece)]
    return [" ".join(one.text for one in piece) for piece in cut], mends, count


POST = [("GIÁM", 0.9), ("ĐỐC", 0.9)]
READINGS = ("€hái G)oãn Ghanh", "hái Doãn ©hanh", "Shái Goãm Chanh")


def test_a_stamped_name_is_told_by_its_readings_together_and_what_was_read_is_kept() -> None:
    lines, mends, count = signed(line(*POST), stamped(), *READINGS)
    assert lines == ["GIÁM ĐỐC", "Thái Doãn Thanh"]
    assert [meant for _, meant in mends] == ["Thái Doãn Thanh"]
    assert set(mends[0][0].split()) <= set(" ".join(READINGS).split())
    assert count == 12


def test_a_line_that_reads_like_no_name_is_soon_given_up() -> None:
    lines, mends, count = signed(line(*POST), stamped(), "Z⁄⁄ d4 ŠJfu", "2# \\ uạ")
    assert (lines, mends, count) == (["GIÁM ĐỐC"], [], 6)


def test_where_no_post_is_nothing_is_looked_for() -> None:
    assert signed(line(("2", 0.9)), stamped(), *READINGS)[2] == 0


def test_what_stands_above_the_post_is_no_name() -> None:
    assert signed(line(*POST), stamped(top=20), *READINGS)[2] == 0


def test_a_seal_is_no_name() -> None:
    ink = Image.new("L", HALF.size, 255)
    ImageDraw.Draw(ink).ellipse((100, 130, 340, 370), outline=0, width=8)
    assert signed(line(*POST), ink, *READINGS)[0] == ["GIÁM ĐỐC"]


def test_a_seal_beside_a_name_is_no_part_of_it() -> None:
    ink = stamped()
    brush = ImageDraw.Draw(ink)
    brush.ellipse((-110, 20, 94, 224), outline=0, width=8)
    brush.text((20, 110), "SEAL", fill=0)
    lines, _, _ = signed(line(*POST), ink, *READINGS)
    assert lines == ["GIÁM ĐỐC", "Thái Doãn Thanh"]


def test_slanted_letters_are_set_upright() -> None:
    straight = Image.new("L", (420, 80))
    ImageDraw.Draw(straight).text((20, 10), "Nam Minh Hai", font=ImageFont.load_default(48), fill=255)
    slanted = straight.transform((470, 80), Image.Transform.AFFINE, (1, 0.4, -32, 0, 1, 0), Image.Resampling.BICUBIC)
    *_, last = upright(slanted)
    box = straight.getbbox()
    assert box is not None
    ratio = (box[2] - box[0]) / (box[3] - box[1])
    assert abs((last.width - 32) / (last.height - 32) - ratio) < 0.06 * ratio
