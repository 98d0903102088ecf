"""A document of the strict variant is mended, and stays one."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from tests.mend.helping import CLERK, SAMPLES, layout, lines, look, mended, put, unit, xml
from tests.mend.test_package import members
from tests.office import needs_office, texts, through_office
from tests.readers.docx.build import zipped
from thongbao.readers.docx.package.names import STRICT
from thongbao.readers.source import Source
from thongbao.rules.edits import Edit, PageEdit, RuleLineEdit
from thongbao.rules.spot import Spot

SAMPLE = next(path for path in SAMPLES if path.parent.name == "mau-nd30-ket-luan")
SIDES = ((b'w:jc w:val="left"', b'w:jc w:val="start"'), (b'w:jc w:val="right"', b'w:jc w:val="end"'))


@pytest.fixture(scope="module")
def strict() -> Source:
    """A sample as Word saves it when it is asked for the strict variant."""
    with zipfile.ZipFile(io.BytesIO(SAMPLE.read_bytes())) as opened:
        return Source("a.docx", zipped({info.filename: made_strict(opened.read(info)) for info in opened.infolist()}))


def made_strict(data: bytes) -> bytes:
    for ours, others in (*((new, old) for old, new in STRICT), *SIDES):
        data = data.replace(ours, others)
    return re.sub(rb"(<w:ind [^>]*?)w:left=", rb"\1w:start=", data)


def edits(source: Source) -> list[Edit]:
    return [
        put(source, "Hạnh phúc", "Hạnh Phúc"),
        look(source, "THÔNG BÁO", size=20.0, align="right", left=28.4),
        RuleLineEdit(Spot(unit=unit(source, "Độc lập")), 0.5),
        PageEdit(None, (("page_number", "bottom-right"), ("left", 99.2))),
    ]


@pytest.mark.parametrize("tracked", [None, CLERK], ids=["plain", "tracked"])
def test_what_is_written_is_strict_again(strict: Source, tracked: object) -> None:
    after = mended(strict, *edits(strict), tracked=CLERK if tracked else None)
    assert "Độc lập - Tự do - Hạnh Phúc" in lines(after)
    assert layout(after).sheets[0].page_number == "bottom-right"
    old, new = members(strict.data), members(after.data)
    written = {name: data for name, (data, _) in new.items() if old.get(name, (b"",))[0] != data}
    assert {"word/document.xml", "word/footer1.xml"} <= written.keys()
    for data in written.values():
        assert not any(transitional in data for _, transitional in STRICT)
    body = xml(after)
    assert 'w:jc w:val="end"' in body
    assert 'w:start="568"' in body
    assert "w:pict" not in body


def test_the_same_is_mended_as_in_the_usual_variant(strict: Source) -> None:
    usual = Source("a.docx", SAMPLE.read_bytes())
    assert layout(mended(strict, *edits(strict))).blocks == layout(mended(usual, *edits(usual))).blocks


@pytest.mark.slow
@needs_office
def test_libreoffice_opens_it(strict: Source) -> None:
    plain, tracked = mended(strict, *edits(strict)), mended(strict, *edits(strict), tracked=CLERK)
    accepted = through_office({"plain": plain.data, "tracked": tracked.data}, "AcceptAllTrackedChanges")
    assert texts(accepted["tracked"]) == texts(accepted["plain"])
    assert any("Hạnh Phúc" in text for text in texts(accepted["plain"]))
