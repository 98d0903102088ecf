"""A digital signature in a PDF: appended as signing programs do, the bytes before it untouched."""

from __future__ import annotations

import re

FIELD = b"<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature)/F 132/Rect[0 0 0 0]/V %d 0 R>>"
MARK = (
    b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 0 0 0]"
    b"/M(D:20260312093000+07'00')/Contents<00>>>"
)


def signed(pdf: bytes) -> bytes:
    """A PDF with a table of places, as LibreOffice writes it, that carries a signature (which nobody can verify)."""
    trailer = pdf[pdf.rindex(b"trailer") :]
    size, root, start = (
        int(found[1])
        for found in (re.search(key + rb"\s*(\d+)", trailer) for key in (b"/Size", b"/Root", b"startxref"))
        if found is not None
    )
    catalogue = re.search(rb"(?<!\d)%d 0 obj\s*<<(.*?)>>\s*endobj" % root, pdf, re.DOTALL)
    assert catalogue is not None and b"/AcroForm" not in catalogue[1]
    objects = {
        root: b"<<" + catalogue[1] + b"/AcroForm<</SigFlags 3/Fields[%d 0 R]>>>>" % size,
        size: FIELD % (size + 1),
        size + 1: MARK,
    }
    whole, table = pdf + b"\n", b"xref\n"
    for number, content in objects.items():
        table += b"%d 1\n%010d 00000 n \n" % (number, len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    end = b"trailer\n<</Size %d/Root %d 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
    return whole + table + end % (size + 2, root, start, len(whole))
