"""What kind of file some bytes are. Names are never looked at, nothing is unpacked, time is bounded."""

from __future__ import annotations

from typing import NamedTuple

from thongbao.readers import containers


class Kind(NamedTuple):
    """``code`` chooses the reader or the refusal; ``label`` is its name in any language."""

    code: str
    label: str


TEXT = Kind("text", "text/Markdown")
_BLANK = b"\x00 \t\r\n\x0b\x0c\xef\xbb\xbf\xfe\xff\x1a"
_HEAD = 4096
_JUNK_BEFORE_PDF = 1024

_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG\r\n", "image", "PNG"),
    (b"\xff\xd8\xff", "image", "JPEG"),
    (b"II*\x00", "image", "TIFF"),
    (b"MM\x00*", "image", "TIFF"),
    (b"GIF87a", "image", "GIF"),
    (b"GIF89a", "image", "GIF"),
    (b"\x00\x00\x00\x0cjP  \r\n", "image", "JPEG 2000"),
    (b"\x97JB2\r\n", "image", "JBIG2"),
    (b"AT&TFORM", "image", "DjVu"),
    (b"8BPS", "image", "Photoshop"),
    (b"Rar!\x1a\x07", "other", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "other", "7-Zip"),
    (b"\x1f\x8b", "other", "GZIP"),
    (b"\xfd7zXZ\x00", "other", "XZ"),
    (b"BZh", "other", "BZIP2"),
    (b"\x7fELF", "other", "ELF"),
    (b"SQLite format 3\x00", "other", "SQLite"),
    (b"%!PS", "other", "PostScript"),
    (b"ID3", "other", "MP3"),
    (b"OggS", "other", "Ogg"),
)


def kind_of(data: bytes) -> Kind:
    """Tell the kind of a file with these bytes; ``text`` where nothing else fits, binary or not."""
    head = data[:_HEAD]
    if not head.strip(_BLANK) and not data.strip(_BLANK):
        return Kind("empty", "trống")
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return Kind(*containers.zip_kind(data))
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return Kind(*containers.ole_kind(data))
    for magic, code, label in _MAGIC:
        if head.startswith(magic):
            return Kind(code, label)
    return _by_shape(head) or _by_words(head) or TEXT


def _by_shape(head: bytes) -> Kind | None:
    at = head.find(b"%PDF-", 0, _JUNK_BEFORE_PDF + 5)
    if at >= 0 and head[at + 5 : at + 6].isdigit():
        return Kind("pdf", "PDF")
    if head.startswith(b"RIFF"):
        return Kind("image", "WebP") if head[8:12] == b"WEBP" else Kind("other", "RIFF")
    if head[4:8] == b"ftyp":
        still = head[8:12] in (b"heic", b"heix", b"mif1", b"avif")
        return Kind("image", "HEIC/AVIF") if still else Kind("other", "MP4")
    if head.startswith(b"BM") and head[14:18] in (b"\x0c\0\0\0", b"\x28\0\0\0", b"\x6c\0\0\0", b"\x7c\0\0\0"):
        return Kind("image", "BMP")
    if head.startswith(b"MZ") and b"\x00" in head[:64]:
        return Kind("other", "EXE")
    return None


def _by_words(head: bytes) -> Kind | None:
    """Tell formats that are written as text: RTF, HTML, XML, mail."""
    text = _peek(head).lstrip("\ufeff\x00 \t\r\n").lower()
    if text.startswith(("{\\rtf", "{\\\\rtf")):
        return Kind("rtf", "RTF")
    mail = "\nmime-version:" in text[:600] and "content-type: multipart" in text
    if mail or text.startswith("mime-version:"):
        return Kind("html", "MHTML")
    if not text.startswith("<"):
        return None
    if text.startswith(("<?xml", "<akomantoso", "<w:worddocument", "<pkg:package", "<office:document")):
        if "word.document" in text or "worddocument" in text or "<pkg:package" in text:
            return Kind("word-xml", "Word XML")
        if "opendocument:xmlns:office" in text and "<office:document" in text:
            return Kind("odt", "OpenDocument XML (.fodt)")
        if "akomantoso" in text:
            return Kind("akn", "Akoma Ntoso")
        return Kind("html", "XHTML") if "<html" in text else Kind("other", "XML")
    while text.startswith("<!--"):
        after = text.find("-->")
        if after < 0:
            return None
        text = text[after + 3 :].lstrip()
    opens = ("<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<style", "<script")
    return Kind("html", "HTML") if text.startswith(opens) else None


def _peek(head: bytes) -> str:
    """Give the first characters, well enough to compare them with ASCII words."""
    if head.startswith(b"\xff\xfe") or head[1:8:2] == b"\0\0\0\0":
        return head.decode("utf-16-le", "replace")
    if head.startswith(b"\xfe\xff") or head[0:8:2] == b"\0\0\0\0":
        return head.decode("utf-16-be", "replace")
    return head.decode("utf-8", "replace")
