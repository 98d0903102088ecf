"""Records go out as JSON, JSON lines and YAML, and come in again as they were."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies import notices
from thongbao.export import EXPORTERS, Choices, exporter, format_of
from thongbao.notice.codec import to_plain
from thongbao.notice.files import store
from thongbao.notice.model import Notice, SourceInfo
from thongbao.notice.schema import schema

EMPTY = Notice(source=SourceInfo(name="a.txt", format="text"))


def exported(form: str, *given_notices: Notice, **choices: Any) -> bytes:
    return b"".join(exporter(form)(iter(given_notices), Choices(**choices)))


@given(st.lists(notices(), max_size=3), st.sampled_from(["json", "jsonl", "yaml"]))
@settings(deadline=None)
def test_records_come_back(drawn: list[Notice], form: store.Format) -> None:
    data = exported(form, *drawn)
    assert store.read_records(data, form, "x") == drawn
    assert exported(form, *drawn) == data


@given(st.lists(notices(), max_size=3))
@settings(deadline=None)
def test_json_is_what_the_store_writes(drawn: list[Notice]) -> None:
    records = [to_plain(notice) for notice in drawn]
    assert exported("json", *drawn) == store.encode(records, "json")
    for record in records:
        jsonschema.validate(record, schema())


def test_nothing_is_told_of_no_notice() -> None:
    assert json.loads(exported("json")) == []
    assert exported("jsonl") == exported("yaml") == b""


def test_one_line_a_record() -> None:
    assert exported("jsonl", EMPTY, EMPTY).count(b"\n") == 2


@pytest.mark.parametrize("form", [form for form, kind in EXPORTERS.items() if kind.ending])
def test_the_ending_tells_the_format(form: str) -> None:
    assert format_of(f"a{EXPORTERS[form].ending.upper()}") == form
    assert format_of("a.doc") is None


@pytest.mark.parametrize("form", EXPORTERS)
def test_a_format_holds_one_notice_or_many(form: str) -> None:
    assert EXPORTERS[form].one or EXPORTERS[form].many
