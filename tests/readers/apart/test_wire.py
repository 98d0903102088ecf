"""Layouts between two processes: all of a layout comes back, and nothing else can."""

from __future__ import annotations

from pathlib import Path

import pytest

from thongbao.errors import UnreadableError
from thongbao.layout import blocks, stored
from thongbao.layout.blocks import Layout
from thongbao.node import Node
from thongbao.readers.apart.wire import packed, unpacked
from thongbao.readers.docx import read as read_docx
from thongbao.readers.pdf import read as read_pdf
from thongbao.readers.source import Source

SAMPLES = Path(__file__).parents[3] / "samples"


@pytest.mark.parametrize("folder", sorted(SAMPLES.glob("*/source.pdf")), ids=lambda path: path.parent.name)
def test_a_layout_comes_back_as_it_was_sent(folder: Path) -> None:
    for path, read in ((folder, read_pdf), (folder.with_suffix(".docx"), read_docx)):
        layout = read(Source(path.name, path.read_bytes(), whole=True))
        assert unpacked(packed(layout)) == layout


def test_every_kind_of_a_layout_can_be_sent() -> None:
    kinds = {kind for module in (blocks, stored) for kind in vars(module).values() if isinstance(kind, type)}
    for kind in kinds:
        if kind is not Node and kind.__module__ in (blocks.__name__, stored.__name__):
            count = len(getattr(kind, "__dataclass_fields__", ()) or kind._fields)  # type: ignore[attr-defined]
            names = getattr(kind, "__dataclass_fields__", None)
            one = kind(**dict.fromkeys(names)) if names else kind(*[None] * count)
            layout = Layout(format="text", doubts=(one,))
            assert unpacked(packed(layout)) == layout


@pytest.mark.parametrize("sent", [b"", b"{}", b"[99]", b"[0, 1]", b"[-9]", b'["x"]', b"[" * 100_000, b"[18]", b"7"])
def test_what_is_no_layout_is_refused(sent: bytes) -> None:
    with pytest.raises(UnreadableError):
        unpacked(sent)
