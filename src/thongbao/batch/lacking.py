"""Documents that were read in part, since a program was missing or broke down: they are read again."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from thongbao.errors import MissingToolError

_BY_KEY = {
    "reading.no_tesseract_pages": "tesseract",
    "reading.no_tesseract_model_pages": "tesseract",
    "reading.bare_text": "libreoffice",
    "reading.ocr_failed": "tesseract",
    "reading.ocr_slow": "tesseract",
}


def missed(doubts: Iterable[str]) -> str | None:
    """The program that would have read more of a document, told from the keys of its doubts."""
    return next((_BY_KEY[key] for key in doubts if key in _BY_KEY), None)


@cache
def is_there(program: str) -> bool:
    """Whether a program can be used now."""
    if program == "libreoffice":
        from thongbao import office

        return office.available()
    from thongbao.readers.ocr import engine

    try:
        engine()
    except MissingToolError:
        return False
    return True
