"""Recognition never refuses, loses no word, and says the same of the same layout."""

from __future__ import annotations

from functools import cache
from typing import Any

import jsonschema
from hypothesis import given, settings

from tests.recognise.conservation import words_of_layout, words_of_notice
from tests.recognise.drawn import layouts
from thongbao.layout.blocks import Layout, Para
from thongbao.notice.codec import to_plain
from thongbao.notice.schema import schema
from thongbao.readers.source import Source
from thongbao.recognise import recognise
from thongbao.recognise.lines.clues import scores_of
from thongbao.recognise.lines.labels import Label, best_path
from thongbao.recognise.lines.units import units_of


def drawn() -> Source:
    """A source whose clock starts now."""
    return Source("drawn.txt", b"")


@cache
def validator() -> Any:
    return jsonschema.Draft202012Validator(schema())


@settings(max_examples=250, deadline=None)
@given(layouts)
def test_every_word_stands_in_the_record_exactly_once(layout: Layout) -> None:
    notice = recognise(layout, drawn()).notice
    units = units_of(layout)
    printed = Label.KIND in best_path(units, scores_of(units))
    assert words_of_notice(notice, kind_printed=printed) == words_of_layout(layout)


@settings(max_examples=100, deadline=None)
@given(layouts)
def test_every_record_keeps_the_schema(layout: Layout) -> None:
    validator().validate(to_plain(recognise(layout, drawn()).notice))


@settings(max_examples=40, deadline=None)
@given(layouts)
def test_recognition_is_the_same_each_time(layout: Layout) -> None:
    assert recognise(layout, drawn()).notice == recognise(layout, drawn()).notice


def test_nothing_to_read_is_a_record_with_a_doubt() -> None:
    notice = recognise(Layout(format="text"), drawn()).notice
    assert notice.subject is None and notice.sections == ()
    assert any("không có chữ" in doubt.message for doubt in notice.doubts)


def test_a_letter_between_friends_is_no_notice() -> None:
    paras = tuple(Para(text) for text in ("Chào anh,", "Em gửi anh bản dự toán quý 3 như đã trao đổi.", "Em Lan"))
    notice = recognise(Layout(format="text", blocks=paras), drawn()).notice
    assert notice.kind.code is None and notice.number is None
    assert any("không phải văn bản hành chính" in doubt.message for doubt in notice.doubts)
