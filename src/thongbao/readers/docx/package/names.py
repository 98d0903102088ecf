"""Qualified names of the elements and attributes of a Word document (transitional namespaces)."""

from __future__ import annotations

W_URI = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{W_URI}}}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DC = "{http://purl.org/dc/elements/1.1/}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

BODY, P, R, T, TBL, TR, TC = (W + name for name in ("body", "p", "r", "t", "tbl", "tr", "tc"))
PPR, RPR, TBLPR, TRPR, TCPR, SECTPR = (W + name for name in ("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr"))
SDT, SDT_CONTENT, ALT_CHUNK = (W + name for name in ("sdt", "sdtContent", "altChunk"))
INS, DEL, MOVE_TO, MOVE_FROM = (W + name for name in ("ins", "del", "moveTo", "moveFrom"))
TAB, BR, CR, PTAB, SYM = (W + name for name in ("tab", "br", "cr", "ptab", "sym"))
NO_BREAK_HYPHEN, SOFT_HYPHEN = W + "noBreakHyphen", W + "softHyphen"
FLD_CHAR, FLD_SIMPLE, INSTR_TEXT, PAGE_NUMBER = (
    W + n for n in ("fldChar", "fldSimple", "instrText", "pgNum")
)
FOOTNOTE_MARK, ENDNOTE_MARK = W + "footnoteReference", W + "endnoteReference"
DRAWING, PICT, OBJECT, TEXT_BOX = (W + name for name in ("drawing", "pict", "object", "txbxContent"))
SHOWN_BREAK = W + "lastRenderedPageBreak"
ALTERNATE, CHOICE, FALLBACK = MC + "AlternateContent", MC + "Choice", MC + "Fallback"
VAL, TYPE, ID = W + "val", W + "type", W + "id"

STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W_URI.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", WP[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R_ID[1:-3].encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
        b"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    ),
)
"""Namespaces of the strict variant, and the transitional ones that stand for them here."""
