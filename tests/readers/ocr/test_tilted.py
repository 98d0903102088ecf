"""A signed half is read again where its posts or its name do not read; what reads at once is left alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PIL import Image

from tests.readers.ocr.test_junk import line
from thongbao.readers.ocr.again.tilted import best
from thongbao.readers.ocr.engine import Read, RecognitionFailed

HALF = Image.new("L", (600, 400), 255)
DEPUTY = line(("PHÓ", 0.9), ("GIÁM", 0.9), ("ĐỐC", 0.9), number=1)
NAME = line(("Lê", 0.9), ("Văn", 0.95), ("An", 0.9), number=2)
ACTING = line(("KT.", 0.9), ("GIÁM", 0.9), ("ĐỐC", 0.9))


def readings(*found: Sequence[Read]) -> tuple[list[str], int]:
    """The words that count, and how many readings it took to get them."""
    left = [list(one) for one in found]
    count = len(left)
    words = best(HALF, lambda _: left.pop(0), 200)
    return [one.text for one in words], count - len(left)


def test_a_whole_signature_is_read_once() -> None:
    words, count = readings([*ACTING, *DEPUTY, *NAME])
    assert (words[0], words[-1], count) == ("KT.", "An", 1)


def test_a_half_that_nobody_signed_is_read_once() -> None:
    assert readings(line(("2", 0.9))) == (["2"], 1)


def test_a_turned_reading_counts_where_it_has_the_authority() -> None:
    words, count = readings([*DEPUTY, *NAME], [*DEPUTY, *NAME], [*ACTING, *DEPUTY, *NAME])
    assert (words[0], count) == ("KT.", 3)


def test_the_name_stays_as_it_was_read_with_more_confidence() -> None:
    worse = line(("Lý", 0.4), ("Văn", 0.95), ("An", 0.9), number=2)
    words, _ = readings([*DEPUTY, *NAME], [*ACTING, *DEPUTY, *worse])
    assert words == ["KT.", "GIÁM", "ĐỐC", "PHÓ", "GIÁM", "ĐỐC", "Lê", "Văn", "An"]


def test_the_first_reading_stays_where_no_other_has_more() -> None:
    assert readings(NAME, [], DEPUTY, NAME, NAME, NAME) == (["Lê", "Văn", "An"], 6)


def test_a_post_and_a_name_of_another_ink_are_added_where_they_are_missing() -> None:
    chief = line(("GIÁM", 0.9), ("ĐỐC", 0.9))
    stamped = [*line(("Lê", 0.9), ("Văn", 0.95), ("An", 0.9), number=1)]
    for read in stamped:
        read.top, read.bottom, read.base = read.top + 90, read.bottom + 90, read.base + 90
    seal = line(("SỞ", 0.9), ("Y", 0.9), ("TẾ", 0.9), number=2)
    pages = iter([chief, chief, chief, chief, chief, chief, [*stamped, *seal]])
    words = best(HALF, lambda _: [*next(pages)], 200, lambda: [HALF])
    assert [one.text for one in words] == ["GIÁM", "ĐỐC", "Lê", "Văn", "An"]


def test_a_pen_that_reads_badly_gives_no_name() -> None:
    chief = line(("GIÁM", 0.9), ("ĐỐC", 0.9))
    pen = line(("Lê", 0.2), ("Văn", 0.95), ("An", 0.3), number=1)
    for read in pen:
        read.top, read.bottom, read.base = read.top + 90, read.bottom + 90, read.base + 90
    pages = iter([chief, chief, chief, chief, chief, chief, pen])
    assert [one.text for one in best(HALF, lambda _: [*next(pages)], 200, lambda: [HALF])] == ["GIÁM", "ĐỐC"]


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ((("Mai", 0.9), ("Đau", 0.6), ("Hòa", 0.95)), False),
        ((("Thị", 0.94), ("Xuân", 0.87)), False),
        ((("Mai", 0.9), ("Duy", 0.6), ("Hòa", 0.95)), True),
        ((("Cù", 0.96), ("Văn", 0.96), ("Khuông", 0.97)), True),
    ],
)
def test_a_stamped_name_of_unusual_words_must_be_read_surely(
    words: tuple[tuple[str, float], ...], *, taken: bool
) -> None:
    chief = line(("GIÁM", 0.9), ("ĐỐC", 0.9))
    stamped = line(*words, number=1)
    for read in stamped:
        read.top, read.bottom, read.base = read.top + 90, read.bottom + 90, read.base + 90
    pages = iter([chief, chief, chief, chief, chief, chief, stamped])
    found = [one.text for one in best(HALF, lambda _: [*next(pages, [])], 200, lambda: [HALF])]
    assert found == ["GIÁM", "ĐỐC", *(word for word, _ in words if taken)]


def test_an_ink_that_cannot_be_read_costs_nothing_that_was_read_before() -> None:
    def read(picture: Image.Image) -> list[Read]:
        if picture is ink:
            raise RecognitionFailed(slow=True)
        return list(ACTING)

    ink = HALF.copy()
    assert [one.text for one in best(HALF, read, 200, lambda: [ink])] == ["KT.", "GIÁM", "ĐỐC"]
