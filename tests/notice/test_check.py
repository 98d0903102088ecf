"""All faults of a record against the schema are found, where they stand."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.strategies import notices
from thongbao.notice import schema
from thongbao.notice.check import faults
from thongbao.notice.codec import to_plain
from thongbao.notice.files import marks, store
from thongbao.notice.model import Notice

VALUES = st.sampled_from([None, "", "x", "2025-13-40", "2025-01-05", 0, -1, 3, 2.5, True, [], {}, ["a"], {"text": "a"}])


@cache
def validator() -> Any:
    return Draft202012Validator(schema.schema())


def places(plain: Any) -> list[Callable[[Any], None]]:
    """Functions that put a value in place of each value of a record."""
    found: list[Callable[[Any], None]] = []
    waiting = [plain]
    while waiting:
        inside = waiting.pop()
        keys = list(inside) if isinstance(inside, dict) else range(len(inside))
        for key in keys:
            found.append(lambda value, inside=inside, key=key: inside.__setitem__(key, value))  # type: ignore[misc]
            if isinstance(inside[key], dict | list):
                waiting.append(inside[key])
    return found


@settings(max_examples=150, deadline=None)
@given(notices(), st.data())
def test_what_is_found_is_what_the_schema_refuses(notice: Notice, data: st.DataObject) -> None:
    plain = to_plain(notice)
    assert list(faults(plain)) == []
    for _ in range(data.draw(st.integers(1, 3))):
        data.draw(st.sampled_from(places(plain)))(data.draw(VALUES))
    ours = {fault.path for fault in faults(plain)}
    theirs = list(validator().iter_errors(plain))
    assert bool(ours) == bool(theirs)
    if theirs and all(error.validator not in ("required", "additionalProperties", "anyOf") for error in theirs):
        named = {"".join(f"[{one}]" if isinstance(one, int) else f".{one}" for one in e.path)[1:] for e in theirs}
        assert ours == named


def test_every_fault_is_told_not_only_the_first() -> None:
    plain = {"record": "thongbao/1", "source": 1, "subjct": "x", "tasks": [{"text": 5}]}
    found = {fault.path: fault.key.rpartition(".")[2] for fault in faults(plain)}
    assert found == {
        "source": "not_an_object", "subjct": "unknown_key_near", "tasks[0].text": "not_text", "tasks[0]": "missing_key",
    }  # fmt: skip


@pytest.mark.parametrize("form", ["yaml", "json", "jsonl"])
@settings(max_examples=40, deadline=None)
@given(both=st.lists(notices(), min_size=1, max_size=2))
def test_every_value_has_its_place(form: store.Format, both: list[Notice]) -> None:
    plain = [to_plain(one) for one in both]
    text = store.encode(plain, form).decode()
    lines = text.split("\n")
    found = marks.marks_of(text, form)
    assert len(found) == len(plain)
    for record, known in zip(plain, found, strict=True):
        for path, value in leaves(record):
            line, column = known[path]
            rest = lines[line - 1][column - 1 :]
            if form == "yaml":
                assert rest
            else:
                assert rest.startswith(json.dumps(value, ensure_ascii=False)[:20]) or "\\u" in rest


def leaves(value: Any, path: str = "") -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        return [leaf for key, one in value.items() for leaf in leaves(one, f"{path}.{key}" if path else key)]
    if isinstance(value, list):
        return [leaf for at, one in enumerate(value) for leaf in leaves(one, f"{path}[{at}]")]
    return [(path, value)]


def test_what_is_missing_stands_where_it_should_be() -> None:
    (known,) = marks.marks_of("record: thongbao/1\ntasks:\n  - text: a\n    lead: [b, c]\n", "yaml")
    assert known["tasks[0].lead[1]"] == (4, 15)
    assert marks.find(known, "tasks[0].deadline.date") == known["tasks[0]"] == (3, 5)
    assert marks.find(known, "number") == (1, 1)
