"""Bytes -> text, when nothing says which encoding they are in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from thongbao.errors import UnreadableError
from thongbao.layout.blocks import Encoding, LayoutDoubt
from thongbao.readers.legacy.fonts import OLD
from thongbao.readers.source import Source, TextEncoding
from thongbao.readers.text.legacy import garbled, suspected

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SAMPLE = 8192
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MOST_CONTROL = 0.01
_MOST_BROKEN = 0.01
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VOWELS = frozenset("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY")


class Decoded(NamedTuple):
    """Text with any line ends and NUL-free, how it was stored, and what is doubtful about it."""

    text: str
    encoding: Encoding
    doubts: tuple[LayoutDoubt, ...]
    tick: Callable[[], None]
    """To be called now and then: raises UnreadableError when the time is used up."""


def decode(source: Source) -> Decoded:
    """Give the text of a source. Raises UnreadableError for binary data and for text over the limit."""
    told = source.limits.encoding
    text, doubts = _as_told(source.data, told) if told is not None else _unicode(source.data)
    if text is None:
        text, doubts = _single_byte(source.data)
    if len(text) > source.limits.characters:
        raise UnreadableError("reading.too_many_characters", name=source.name, limit=source.limits.characters)
    control = len(_CONTROL.findall(text))
    if control > max(3, _MOST_CONTROL * len(text)):
        raise UnreadableError("reading.binary_text", name=source.name)
    text = text.replace("\x00", "").replace("\x1a", "")
    if not text.strip():
        raise UnreadableError("reading.empty", name=source.name)
    if told is not None:
        return Decoded(text, told if told in OLD else "unicode", doubts, source.check_time)
    old = suspected(text)
    if old in ("tcvn3", "vni"):
        from thongbao.readers.legacy.judge import proven
        from thongbao.readers.legacy.tables import meant

        sure = proven(text)
        if sure is not None:
            doubt = LayoutDoubt("reading.legacy_decoded", (("encoding", sure.upper()),))
            return Decoded(meant(text, sure), sure, (*doubts, doubt), source.check_time)
    if old is None and garbled(text):
        doubts = (*doubts, LayoutDoubt("reading.garbled_suspected"))
    if old is None:
        return Decoded(text, "unicode", doubts, source.check_time)
    label = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI-Windows", "mixed": "TCVN3/VNI + Unicode"}[old]
    doubt = LayoutDoubt("reading.legacy_encoding_suspected", (("encoding", label),))
    return Decoded(text, old, (*doubts, doubt), source.check_time)


def _as_told(data: bytes, encoding: TextEncoding) -> tuple[str, tuple[LayoutDoubt, ...]]:
    """The text in the encoding that the user names; old ones may lie in bytes, or in a file of another encoding."""
    if encoding in OLD:
        from thongbao.readers.legacy.tables import meant

        stored = _unicode(data)[0]
        return meant(data.decode("latin-1") if stored is None else stored, encoding), ()
    if encoding == "utf-16":
        codec, mark = codec_of(data)
        encoding_used = codec if codec.startswith("utf-16") else "utf-16-le"
        text = data[len(mark) :].decode(encoding_used, "replace")
    else:
        text = data.decode("utf-8-sig" if encoding == "utf-8" else encoding, "replace")
    text = unicodedata.normalize("NFC", text) if encoding == "cp1258" else text
    broken = text.count("\ufffd")
    return text, ((LayoutDoubt("reading.broken_bytes", (("count", broken),)),) if broken else ())


def codec_of(data: bytes) -> tuple[str, bytes]:
    """The codec that ``decode`` reads data with, and the byte order mark before the text."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            order = "-le" if mark[:1] == b"\xff" else "-be"
            return (codec + order if codec.startswith(("utf-16", "utf-32")) else "utf-8"), mark
    wide = _wide(data[:_SAMPLE])
    if wide is not None:
        return wide, b""
    if _unicode(data)[0] is not None:
        return "utf-8", b""
    _, (doubt,) = _single_byte(data)
    return ("cp1258" if ("encoding", "Windows-1258") in doubt.values else "cp1252"), b""


def _unicode(data: bytes) -> tuple[str | None, tuple[LayoutDoubt, ...]]:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data.decode(codec, "replace"), ()
    wide = _wide(data[:_SAMPLE])
    if wide is not None:
        return data.decode(wide, "replace"), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _broken_utf8(data)


def _wide(sample: bytes) -> str | None:
    """UTF-16 without its mark: in Vietnamese most high bytes are 0, low bytes never are."""
    if len(sample) < 4:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.4 and even < 0.02:
        return "utf-16-le"
    if even > 0.4 and odd < 0.02:
        return "utf-16-be"
    return None


def _broken_utf8(data: bytes) -> tuple[str | None, tuple[LayoutDoubt, ...]]:
    """UTF-8 with a few damaged characters (a cut-off end, a bad copy) is still UTF-8."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(1 for char in text[:200_000] if char > "\x7f") - text[:200_000].count("\ufffd")
    if broken <= 1 + _MOST_BROKEN * len(text) and sound > 4 * broken:
        return text, (LayoutDoubt("reading.broken_bytes", (("count", broken),)),)
    return None, ()


def _single_byte(data: bytes) -> tuple[str, tuple[LayoutDoubt, ...]]:
    """Windows-1258 where tone marks follow vowels; otherwise Windows-1252, as old fonts used it."""
    try:
        text = data.decode("cp1258")
    except UnicodeDecodeError:
        text = ""
    tones = sum(text.count(tone) for tone in _TONES)
    seated = sum(a in _VOWELS and b in _TONES for a, b in pairwise(text)) if tones else 0
    if tones and seated >= 0.9 * tones:
        return unicodedata.normalize("NFC", text), (_read_as("Windows-1258"),)
    return data.decode("cp1252", "replace"), (_read_as("Windows-1252"),)


def _read_as(encoding: str) -> LayoutDoubt:
    return LayoutDoubt("reading.single_byte_decoded", (("encoding", encoding),))
