"""In one process, bytes to record, after a warm-up: ``python warm.py FILE ROUNDS`` prints seconds as JSON.

It runs in a process of its own, so that what one yardstick leaves in memory weighs on nobody else.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from paired import repeated, run_rounds

OURS = "thongbao"


def notice(path: Path) -> Callable[[], object]:
    """thongbao: bytes to the record that would be written, with every field."""
    from thongbao.pipeline import parse_source
    from thongbao.readers.source import Source
    from thongbao.recognise.plain import record_of

    data = path.read_bytes()
    return lambda: record_of(parse_source(Source(path.name, data)), evidence=False)


def python_docx(path: Path) -> Callable[[], object]:
    """python-docx: all paragraphs, also those in tables, with their runs and the formatting of each."""
    import docx
    from docx.table import Table

    data = path.read_bytes()

    def walk(container: object, found: list[object]) -> None:
        for block in container.iter_inner_content():  # type: ignore[attr-defined]
            if isinstance(block, Table):
                for row in block.rows:
                    for cell in row.cells:
                        walk(cell, found)
                continue
            shape = block.paragraph_format
            runs = [(r.text, r.bold, r.italic, r.underline, r.font.size, r.font.name) for r in block.runs]
            found.append((shape.alignment, shape.first_line_indent, shape.space_after, runs))

    def read() -> object:
        found: list[object] = []
        walk(docx.Document(BytesIO(data)), found)
        return found

    return read


def pdfplumber_words(path: Path) -> Callable[[], object]:
    """pdfplumber: every word with its box, its font and its size."""
    import pdfplumber

    data = path.read_bytes()

    def read() -> object:
        with pdfplumber.open(BytesIO(data)) as pdf:
            return [page.extract_words(extra_attrs=["fontname", "size"]) for page in pdf.pages]

    return read


YARDSTICKS = {
    ".docx": ("python-docx walk", python_docx),
    ".pdf": ("pdfplumber words", pdfplumber_words),
}


def measure(path: Path, rounds: int) -> dict[str, list[float]]:
    """Seconds a document of thongbao and of the yardstick for its kind."""
    name, yardstick = YARDSTICKS[path.suffix]
    return run_rounds({OURS: repeated(notice(path)), name: repeated(yardstick(path))}, rounds)


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]))))
