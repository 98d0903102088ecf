"""Real documents, from file to record: no word is lost, the schema is kept, what cannot be read is said in one line.

What the readers find in them is held against other programs in tests/readers.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.recognise.conservation import total, words_of_layout, words_of_notice
from thongbao import office
from thongbao.errors import ThongbaoError
from thongbao.notice.codec import to_plain
from thongbao.notice.files import store
from thongbao.notice.schema import schema
from thongbao.pipeline import parse_source
from thongbao.readers.source import Source
from thongbao.recognise.lines.clues import scores_of
from thongbao.recognise.lines.labels import Label, best_path
from thongbao.recognise.lines.units import units_of
from thongbao.recognise.reading import Reading

SHARED = Path(__file__).parents[3] / "shared" / "corpus"
LABELS = [json.loads(path.read_text("utf-8")) for path in sorted((SHARED / "labels").glob("*.json"))]
READ = ("native", "legacy") if office.available() else ("native",)
NATIVE = [SHARED / "files" / label["file"] for label in LABELS if label.get("form", "native") in READ]
OTHERS = [SHARED / "files" / label["file"] for label in LABELS if label.get("form", "native") not in READ]

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not SHARED.is_dir(), reason="the real documents are kept outside the repository"),
]


@cache
def reading(path: Path) -> Reading:
    return parse_source(Source.from_path(path))


@cache
def validator() -> Any:
    return jsonschema.Draft202012Validator(schema())


@pytest.mark.parametrize("path", NATIVE, ids=lambda path: path.name)
def test_the_record_keeps_the_schema_and_comes_back_from_disk(path: Path) -> None:
    notice = reading(path).notice
    record = to_plain(notice)
    validator().validate(record)
    forms: tuple[store.Format, ...] = ("yaml", "json")
    for form in forms:
        kept = store.encode([record], form)
        assert store.read_records(kept, form, path.name) == [notice]


@pytest.mark.parametrize("path", NATIVE, ids=lambda path: path.name)
def test_every_word_stands_in_the_record_exactly_once(path: Path) -> None:
    found = reading(path)
    units = units_of(found.layout)
    printed = Label.KIND in best_path(units, scores_of(units))
    expected = words_of_layout(found.layout)
    assert expected.total() > 100
    assert words_of_notice(found.notice, kind_printed=printed) == expected


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.name)
def test_what_is_no_text_of_its_own_is_refused_or_doubted(path: Path) -> None:
    try:
        found = reading(path)
    except ThongbaoError as error:
        assert str(error).startswith(path.name)
        assert "\n" not in str(error)
    else:
        validator().validate(to_plain(found.notice))
        if found.layout.layer != "native":
            assert any(doubt.path == "source" for doubt in found.notice.doubts)
        # Of a scan, too: what the engine read and was taken for text, and what red stamps say besides.
        units = units_of(found.layout)
        printed = Label.KIND in best_path(units, scores_of(units))
        expected = words_of_layout(found.layout) + total(found.layout.stamped)
        assert words_of_notice(found.notice, kind_printed=printed) == expected
