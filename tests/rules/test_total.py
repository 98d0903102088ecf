"""No rule stops a run, whatever is laid before it, and every finding can be said."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.recognise.drawn import layouts
from thongbao.layout.blocks import Layout
from thongbao.readers.source import Source
from thongbao.recognise import recognise
from thongbao.rules.catalogue import regimes
from thongbao.validation.places import Places
from thongbao.validation.runner import judge
from thongbao.validation.settings import Settings
from thongbao.validation.subject import case_of


@settings(max_examples=60, deadline=None)
@given(layouts, st.sampled_from(sorted(regimes())), st.booleans())
def test_no_rule_fails(layout: Layout, regime: str, record: bool) -> None:
    reading = recognise(layout, Source("drawn", b""))
    asked = Settings(select=("all",), regime=regime)
    case = case_of(reading.notice, None if record else reading, asked)
    report = judge(case, asked, Places(case))
    assert not report.faults
    assert all(one.finding.message for one in report.findings)
