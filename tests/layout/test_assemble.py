"""Words with boxes -> blocks, without any file: the seam that recognition of pictures will use too."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thongbao.layout.assemble import Page, Stroke, Word, assemble
from thongbao.layout.blocks import Block, Grid, Para, Style

SIZE = 13.0


def line(left: float, base: float, text: str, *, size: float = SIZE, sure: float | None = None) -> list[Word]:
    """Give the words of a line as OCR gives them: one by one, a blank stored after each."""
    made = []
    for word in text.split():
        right = left + len(word) * size / 2
        made.append(Word(f"{word} ", left, right, base, size, Style(size=size), sure))
        left = right + size / 4
    return made


def texts(blocks: tuple[Block, ...]) -> list[str]:
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Para):
            found.append(block.text)
        else:
            found += [text for row in block.rows for cell in row for text in texts(cell.blocks)]
    return found


def page(*lines: list[Word]) -> Page:
    return Page(1, 595, 842, [word for words in lines for word in words])


def body(*lines: tuple[float, str]) -> list[str]:
    """Lines given by indent and text, 15 points apart between the edges 85 and 540, as paragraphs."""
    return texts(
        assemble([page(*(line(85 + x, 100 + 15 * at, text) for at, (x, text) in enumerate(lines)))]).blocks
    )


FULL = "rà soát các quy định hiện hành về quản lý chợ và đề xuất sửa đổi cho"
SHORT = "phù hợp với tình hình thực tế."


def test_unindented_bullets_open_paragraphs_and_hang() -> None:
    assert body((0, f"- {FULL}"), (9, SHORT), (0, f"- {FULL}"), (9, SHORT)) == [f"- {FULL} {SHORT}"] * 2


def test_first_line_indents_open_paragraphs() -> None:
    first = "Giao Sở Công Thương chủ trì và các sở liên quan phối hợp thực"
    got = body((33, first), (0, FULL), (0, SHORT), (33, first), (0, SHORT))
    assert got == [f"{first} {FULL} {SHORT}", f"{first} {SHORT}"]


@pytest.mark.parametrize("marker", ["I.", "1.", "1.1.", "a)", "đ)", "-", "+", "•", "Điều 2.", "2-", "III-"])
def test_a_marker_opens_a_paragraph(marker: str) -> None:
    assert body((33, FULL[:60]), (0, SHORT), (33, f"{marker} {SHORT}")) == [
        f"{FULL[:60]} {SHORT}",
        f"{marker} {SHORT}",
    ]


def test_a_number_at_a_line_start_may_run_on() -> None:
    first = "Thực hiện quy định của pháp luật về đất đai nêu tại các Khoản"
    assert body((33, first), (0, "3 - Điều 61 Luật Đất đai."), (0, FULL)) == [
        f"{first} 3 - Điều 61 Luật Đất đai.",
        FULL,
    ]


def test_a_symbol_broken_at_its_hyphen_is_whole_again() -> None:
    first = "Thực hiện ý kiến của lãnh đạo tỉnh tại Văn bản số 4135/UBND-"
    assert body((33, first), (0, "KTTH ngày 05/01/2026.")) == [f"{first}KTTH ngày 05/01/2026."]


def test_confidence_is_kept() -> None:
    (para,) = assemble([page(line(85, 100, "Tỉnh An Bình", sure=0.5))]).blocks
    assert para.origin.confidence == 0.5
    assert para.origin.page == 1


def test_two_columns_are_told_apart_by_the_empty_stripe() -> None:
    lines = [line(85, 100, "ỦY BAN NHÂN DÂN"), line(260, 100, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]
    lines += [line(100, 115, "TỈNH AN BÌNH"), line(300, 117, "Độc lập - Tự do - Hạnh phúc")]
    (grid,) = assemble([page(*lines)]).blocks
    assert isinstance(grid, Grid)
    assert [texts(cell.blocks) for cell in grid.rows[0]] == [
        ["ỦY BAN NHÂN DÂN", "TỈNH AN BÌNH"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    ]


def test_columns_out_of_step_stay_columns() -> None:
    lines = [line(260, 92, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT"), line(100, 99, "ỦY BAN NHÂN DÂN")]
    lines += [
        line(370, 107, "NAM"),
        line(110, 114, "TỈNH AN BÌNH"),
        line(300, 122, "Độc lập - Tự do - Hạnh phúc"),
    ]
    lines += [line(110, 122 + 9, "Số: 45/TB-UBND")]
    (grid,) = assemble([page(*lines)]).blocks
    assert isinstance(grid, Grid)
    assert [texts(cell.blocks) for cell in grid.rows[0]] == [
        ["ỦY BAN NHÂN DÂN", "TỈNH AN BÌNH", "Số: 45/TB-UBND"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", "NAM", "Độc lập - Tự do - Hạnh phúc"],
    ]


def test_tabs_in_a_list_are_no_columns() -> None:
    lines = [line(85, 100, "- Thời gian:"), line(250, 100, "08 giờ 00"), line(85, 115, "- Địa điểm:")]
    lines += [line(250, 115, "Hội trường lớn")]
    assert texts(assemble([page(*lines)]).blocks) == ["- Thời gian: 08 giờ 00", "- Địa điểm: Hội trường lớn"]


def test_text_that_hangs_behind_its_bullets_is_no_column() -> None:
    """The bullet is a piece of its own; wrapped lines stand right of it, as do short headings."""
    rows = [
        (24.0, "1. Về công tác chuẩn bị"),
        (0.0, "-"), (24.0, FULL), (24.0, SHORT),
        (0.0, "-"), (24.0, FULL), (24.0, SHORT),
        (24.0, "2. Về kinh phí"),
        (0.0, "-"), (24.0, FULL),
    ]  # fmt: skip
    lines: list[list[Word]] = []
    base = 85.0
    for left, text in rows:
        base += 0 if lines and left and rows[len(lines) - 1][1] == "-" else 15
        lines.append(line(85 + left, base, text))
    blocks = assemble([page(*lines)]).blocks
    assert not any(isinstance(block, Grid) for block in blocks)
    assert [text for text in texts(blocks) if text.startswith("- ")] == [
        f"- {FULL} {SHORT}", f"- {FULL} {SHORT}", f"- {FULL}",
    ]  # fmt: skip


def test_a_paragraph_opens_behind_a_list_that_stands_far_right() -> None:
    rows = [
        (113.0, "- Các phòng chuyên môn;"), (113.0, "- Ủy ban nhân dân các xã, phường."),
        (34.0, "Thực hiện kế hoạch công tác năm, Sở thông báo một số nội dung"), (0.0, "như sau:"),
    ]  # fmt: skip
    assert body(*rows)[1:] == [rows[1][1], f"{rows[2][1]} {rows[3][1]}"]


places = st.builds(
    Word,
    st.sampled_from(["Sở", "Công", "Thương", "1.", "-", "2", "45/TB-UBND"]).map(lambda text: f" {text} "),
    st.floats(0, 560),
    st.just(0.0),
    st.floats(10, 840),
    st.sampled_from([6.0, 11.0, 13.0, 30.0]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(places, max_size=25), min_size=1, max_size=3))
def test_no_word_is_ever_lost(pages: list[list[Word]]) -> None:
    made = []
    for number, words in enumerate(pages, 1):
        for word in words:
            word.right = word.left + len(word.text) * word.size / 2
        made.append(Page(number, 595, 842, words))
    result = assemble(made)
    found = texts(result.blocks) + [item.para.text for item in result.furniture]
    found += [f"{note.marker} {para.text}" for note in result.footnotes for para in note.paras]
    assert sorted("".join(" ".join(found).split())) == sorted(
        "".join(w.text.strip() for words in pages for w in words)
    )


def test_a_box_around_a_mark_underlines_nothing() -> None:
    frame = [
        Stroke(260, 190, 330, 190), Stroke(260, 210, 330, 210), Stroke(260, 190, 260, 210), Stroke(330, 190, 330, 210)
    ]  # fmt: skip
    words = [*line(120, 180, "Về việc phòng, chống dịch bệnh mùa mưa"), *line(275, 205, "KHẨN")]
    under = Stroke(200, 230, 300, 230)
    made = assemble([Page(1, 595, 842, [*words, *line(200, 226, "Kính gửi các xã")], [*frame, under])])
    assert [(rule.text_above, rule.length) for rule in made.rules] == [("Kính gửi các xã", 100)]
