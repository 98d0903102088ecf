"""The smallest TrueType font: an empty glyph, and a box that stands for every letter.

Embedded, it makes the test PDFs look the same to every machine, whatever fonts that has.
"""

from __future__ import annotations

import struct
import zlib

UNITS = 1000
INK = (40, 0, 460, 680)
"""Left, bottom, right, top of the box, in thousandths of the size; a letter is 500 wide."""


def _tables() -> dict[bytes, bytes]:
    left, bottom, right, top = INK
    box = struct.pack(">hhhhh", 1, left, bottom, right, top) + struct.pack(">HH", 3, 0) + bytes([1, 1, 1, 1])
    box += struct.pack(">hhhh", left, right - left, 0, left - right) + struct.pack(
        ">hhhh", bottom, 0, top - bottom, 0
    )
    head = struct.pack(">IIIIHH", 0x10000, 0x10000, 0, 0x5F0F3CF5, 3, UNITS) + bytes(16)
    head += struct.pack(">hhhhHHhhh", left, bottom, right, top, 0, 8, 2, 1, 0)
    hhea = struct.pack(">IhhhHhhhhhh", 0x10000, 900, -200, 0, 500, 0, 0, right, 1, 0, 0) + bytes(8)
    hhea += struct.pack(">hH", 0, 2)
    return {
        b"glyf": box,
        b"head": head,
        b"hhea": hhea,
        b"hmtx": struct.pack(">HhHh", 500, 0, 500, left),
        b"loca": struct.pack(">III", 0, 0, len(box)),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, 2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    }


def file() -> bytes:
    """Give the bytes of the font."""
    tables = _tables()
    directory = struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, 32)
    place, body = 12 + 16 * len(tables), b""
    for tag, data in tables.items():
        directory += tag + struct.pack(">III", 0, place + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    return directory + body


def glyphs() -> bytes:
    """Which glyph each code has, packed by zlib: the empty one for blanks, the box for everything else."""
    table = bytearray(b"\x00\x01" * 0x10000)
    for blank in (0x20, 0xA0):
        table[2 * blank : 2 * blank + 2] = b"\x00\x00"
    return zlib.compress(bytes(table))
