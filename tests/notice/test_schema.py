"""The schema takes every notice and refuses what the contract refuses."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from tests.strategies import notices
from thongbao.notice import schema
from thongbao.notice.codec import to_plain
from thongbao.notice.model import Kind, Notice, SourceInfo

VALIDATOR = Draft202012Validator(schema.schema())
PLAIN: dict[str, Any] = to_plain(Notice(source=SourceInfo(name="a.txt", format="text"), kind=Kind(code="TB")))


def test_the_schema_itself_is_sound() -> None:
    Draft202012Validator.check_schema(schema.schema())
    assert schema.schema()["$id"] == "urn:thongbao:notice:1"


@settings(max_examples=25, deadline=None)
@given(notices())
def test_every_notice_is_valid(notice: Notice) -> None:
    VALIDATOR.validate(to_plain(notice))


def test_evidence_may_stand_beside_a_notice() -> None:
    place = {"page": 1, "box": [1.0, 2.0, 3.0, 4.0], "paragraph": None, "line": None}
    VALIDATOR.validate({**PLAIN, "evidence": {"issued.date": [place]}})
    assert not VALIDATOR.is_valid({**PLAIN, "evidence": {"issued.date": [{**place, "page": 0}]}})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("record", "thongbao/2"), ("subject", ""), ("subject", 7), ("family", "royal"), ("kind", None),
        ("tasks", None), ("more", 1), ("issued", {"text": "x", "place": None, "date": "5/2/2018"}),
        ("issued", {"text": "x", "date": "2018-13-01"}), ("source", {"name": "a.txt"}),
        ("archive", {"text": "VT", "copies": -1}), ("sections", [{"children": [{"children": [{"odd": 1}]}]}]),
    ],
)  # fmt: skip
def test_what_the_contract_refuses_is_invalid(key: str, value: object) -> None:
    record = copy.deepcopy(PLAIN)
    VALIDATOR.validate(record)
    record[key] = value
    assert not VALIDATOR.is_valid(record)


def test_every_key_is_described() -> None:
    whole = schema.schema()
    for part in (whole, *whole["$defs"].values()):
        for key, value in part["properties"].items():
            assert value.get("description"), (part["title"], key)
