"""What may be fed with anything: a function for each kind of input, which may raise nothing but our own errors."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, partial

from tests.fuzz import seeds as made
from tests.fuzz.inputs import documents, files, old, outputs, pictures
from thongbao import office

Function = Callable[[bytes], None]


TARGETS: dict[str, tuple[Function, Callable[[], Iterable[bytes]]]] = {
    "docx": (documents.document, made.samples(".docx")),
    "pdf": (documents.document, made.samples(".pdf")),
    "text": (documents.document, made.samples(".txt", ".md")),
    "akn": (documents.document, made.akn),
    "judge": (documents.whole, made.samples(".docx", ".txt")),
    "signed": (documents.document, made.signed),
    "pictures": (pictures.picture, pictures.made_pictures),
    "words": (pictures.read_words, pictures.made_words),
    "archives": (files.packed, made.archives),
    "records": (files.records, made.samples(".yaml", ".json")),
    "corrections": (files.corrected, made.corrections),
    "settings": (files.settings, made.settings),
    "ledger": (files.ledger, made.ledgers),
    "export": (outputs.exported, made.records),
    "diff": (outputs.compared, made.records),
    "shown": (outputs.shown, made.records),
    "heads": (old.heads, made.samples(".docx", ".pdf")),
    "letters": (old.letters, made.samples(".txt")),
    "names": (outputs.spoken, lambda: [b"45-TB.docx", b"\x1b]0;x\x07\xe2\x80\xae.txt"]),
}
"""The function of each, and the samples that it starts from."""
THROUGH_OFFICE: tuple[office.Target, ...] = ("doc", "rtf", "odt")
"""Targets whose samples LibreOffice makes first, and reads each time: some documents a second."""
if office.available():
    TARGETS |= {kind: (partial(old.converted, kind), made.converted(kind)) for kind in THROUGH_OFFICE}


@cache
def seeds(name: str) -> list[bytes]:
    """Samples that a run starts from."""
    return list(TARGETS[name][1]())
