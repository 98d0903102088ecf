"""What the engine read stands in the record once, or a doubt tells of it: pictures lose no word on their way."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from PIL import Image

from tests.recognise.conservation import total, words_of_layout, words_of_notice
from thongbao.pipeline import parse_source
from thongbao.readers import image, ocr
from thongbao.readers.source import Source
from thongbao.recognise.lines.clues import scores_of
from thongbao.recognise.lines.labels import Label, best_path
from thongbao.recognise.lines.units import units_of

from .scans import drawn, file_of, needs_tesseract, noisy, sealed


def harmed(name: str) -> Image.Image:
    """The last page with its foot, as it comes out of a copier."""
    page = drawn(name)[-1]
    return noisy(sealed(page, round(0.62 * page.width), round(0.3 * page.height)))


@needs_tesseract
@pytest.mark.parametrize("name", ["mau-nd30-quyet-dinh", "ket-luan-dau-tu-cong", "mau-nd30-ket-luan"])
def test_no_word_of_the_engine_is_lost(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[list[str]] = []
    seen: list[ocr.Recognised] = []
    engine_read, recognise = ocr._read, ocr.recognise

    def reading(*arguments: Any) -> Any:
        found = engine_read(*arguments)
        read.append([one.text for one in found[0]])
        return found

    def recognising(*arguments: Any) -> ocr.Recognised:
        seen.append(recognise(*arguments))
        return seen[-1]

    monkeypatch.setattr(ocr, "_read", reading)
    monkeypatch.setattr(image, "recognise", recognising)
    found = parse_source(Source("a", file_of(drawn(name)[0], harmed(name), form="TIFF")))
    for before, page in zip(read, seen, strict=True):
        expected = total(before)
        for mend in page.mends:
            expected.subtract(total([mend.read]))
            expected.update(total([mend.text]))
        kept = total([*(word.text for word in page.page.words), *page.out])
        assert {word: count for word, count in expected.items() if count and word.strip("_")} == words(kept)
        assert all(any(text in str(doubt.values[-1][1]) for doubt in page.doubts) for text in page.out)
    units = units_of(found.layout)
    printed = Label.KIND in best_path(units, scores_of(units))
    assert words_of_layout(found.layout) == total(word.text for page in seen for word in page.page.words)
    assert words_of_notice(found.notice, kind_printed=printed) == words_of_layout(found.layout)


def words(found: Counter[str]) -> dict[str, int]:
    return {word: count for word, count in found.items() if word.strip("_")}
