"""Whatever a clerk did to a notice: accepting all gives her text, rejecting all gives what she began with."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings

from tests.office import texts
from tests.redline.drawing import Page, edited, pages
from tests.settling import settled
from thongbao.mend.model import Tracked
from thongbao.readers import read
from thongbao.redline import redline

CLERK = Tracked("Người sửa", dt.datetime(2026, 3, 2, 8, 30, tzinfo=dt.UTC))


@settings(max_examples=150, deadline=None)
@given(edited())
def test_accepting_gives_the_other_text_and_rejecting_the_own(drawn: tuple[Page, Page]) -> None:
    one, two = (page.source() for page in drawn)
    done = redline(one, read(two), CLERK)
    assert not done.missed
    assert texts(settled(done.data, accept=True)) == texts(two.data)
    assert texts(settled(done.data, accept=False)) == texts(one.data)


@settings(max_examples=60, deadline=None)
@given(pages, pages)
def test_no_word_is_lost_between_two_notices_that_have_nothing_in_common(first: Page, second: Page) -> None:
    one, two = first.source(), second.source()
    done = redline(one, read(two), CLERK)
    assert not done.missed
    assert sorted(texts(settled(done.data, accept=True))) == sorted(texts(two.data))
    assert texts(settled(done.data, accept=False)) == texts(one.data)


@settings(max_examples=30, deadline=None)
@given(pages)
def test_nothing_is_marked_where_nothing_differs(page: Page) -> None:
    source = page.source()
    assert redline(source, read(source), CLERK).data == source.data
