"""No word of a text is lost, none is made up, however it is set."""

# ruff: noqa: E501, SIM905 - samples stand as they are written

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.text.looking import layout_of
from thongbao.layout.blocks import Layout
from thongbao.layout.cleanup import clean_text
from thongbao.layout.walking import paras_of

CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "files"
WORD = re.compile(r"\w+")

phrases = st.lists(
    st.sampled_from(
        "Sở Nội vụ chủ trì, phối hợp với các đơn vị báo cáo trước ngày 30/6/2026; - a) 1. I. Điều 5. KT. CHỦ TỊCH "
        "Nơi nhận: Lưu: VT. Số: 12/TB-UBND CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập Tự do ----- 2 3 THÔNG BÁO V/v "
        "| ** * # > ``` <br> <b> </table> <table> <td> &amp; \\. [x](y) _a_ 09:27:05 01.02.2026 (*) ___ • + \f \t".split(
            " "
        )
    ),
    max_size=14,
).map(" ".join)
lines = st.builds(
    lambda indent, left, gap, right: " " * indent + left + " " * gap + right,
    st.integers(0, 50),
    phrases,
    st.sampled_from([1, 1, 1, 2, 3, 8, 30]),
    phrases,
)
documents = st.lists(lines, max_size=25).flatmap(
    lambda drawn: st.sampled_from(["\n", "\n\n", "\r\n"]).map(lambda end: end.join(drawn))
)


def words_of(layout: Layout) -> Counter[str]:
    read = [para.text for para in paras_of(layout.blocks)]
    read += [item.para.text for item in layout.furniture]
    read += [text for note in layout.footnotes for text in (note.marker, *(para.text for para in note.paras))]
    return Counter(word for text in read for word in WORD.findall(text.replace("_", " ")))


@settings(deadline=None)  # the first call loads the reader
@given(documents)
def test_every_word_of_a_drawn_text_stays(text: str) -> None:
    if not text.strip():
        return
    layout = layout_of("Mở đầu.\n" + text)
    shown = "Mở đầu.\n" + text
    if layout.format == "markdown":
        shown = re.sub(r"<br>|</?b>|</?t(?:able|d)>|&amp;", " ", shown)
    expected = Counter(WORD.findall(clean_text(shown).replace("_", " ")))
    found = words_of(layout)
    for name in ("br", "b", "td", "table", "amp"):  # tags may be words, as in a fence
        del expected[name], found[name]
    assert found == expected


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the real documents are not here")
def test_every_word_of_a_real_text_stays() -> None:
    for path in sorted(file for ending in ("*.txt", "*.md") for file in CORPUS.rglob(ending)):
        data = path.read_bytes()
        assert words_of(layout_of(data)) == Counter(
            WORD.findall(clean_text(data.decode()).replace("_", " "))
        ), path.name
