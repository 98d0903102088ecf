from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thongbao.vietnamese.letters.fold import bare, fold, level


def test_tone_placement_is_one_for_open_rimes_only() -> None:
    assert fold("hoà khoẻ uỷ THUỶ Hoá") == "hòa khỏe ủy thủy hóa"
    assert fold("quý quỹ hoàng khuỷu ngoèo toàn") == "quý quỹ hoàng khuỷu ngoèo toàn"


def test_dashes_quotes_and_blanks_are_one_kind() -> None:
    assert fold("Độc lập –  Tự do — “Hạnh phúc”") == 'độc lập - tự do - "hạnh phúc"'


def test_marks_that_mean_something_stay() -> None:
    assert fold("giao") != fold("giáo")
    assert bare("giao GIÁO Đảng") == "giao giao dang"


def test_decomposed_text_is_equal_to_composed() -> None:
    assert fold("Thu\u031b viê\u0323n") == fold("Thư viện")
    assert bare("vie\u0302\u0323n") == "vien"


@given(st.text())
def test_level_keeps_positions_and_folding_twice_changes_nothing(text: str) -> None:
    assert len(level(text)) == len(text)
    assert fold(fold(text)) == fold(text)
    assert bare(bare(text)) == bare(text)


@given(st.text(alphabet="oaòàuỷyủhqeèHÒÀ -"))
def test_both_tone_styles_compare_equal(text: str) -> None:
    assert fold(text.upper()) == fold(text)
