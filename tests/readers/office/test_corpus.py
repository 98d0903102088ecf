"""Real old Word files: every word of LibreOffice's own text stands in the record, and nothing else does."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.recognise.conservation import total, words_of, words_of_layout, words_of_notice
from thongbao import office
from thongbao.pipeline import parse_source
from thongbao.readers.legacy.fonts import OLD
from thongbao.readers.legacy.judge import Judge
from thongbao.readers.source import Source

FILES = Path(__file__).parents[4] / "shared" / "corpus" / "files"
DOCS = sorted(FILES.rglob("*.doc")) if FILES.is_dir() else []

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not DOCS, reason="the real documents are kept outside the repository"),
    pytest.mark.skipif(not office.available(), reason="LibreOffice is not installed"),
]


def office_words(data: bytes, encoding: str) -> Counter[str]:
    """The words of the text that LibreOffice writes, decoded line by line where they are in an old encoding."""
    text = office.convert(data, "doc", "txt", name="x", seconds=120).decode("utf-8-sig")
    old = next((one for one in OLD if one == encoding), None)
    if old is None:
        return words_of(text)
    judge = Judge()
    return total("".join(judge.pieces([line], old) or [line]) for line in text.splitlines())


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_no_word_is_lost(path: Path) -> None:
    reading = parse_source(Source.from_path(path))
    layout, notice = words_of_layout(reading.layout), words_of_notice(reading.notice, kind_printed=True)
    assert notice == layout
    missing = office_words(path.read_bytes(), reading.layout.encoding) - layout
    assert not missing
