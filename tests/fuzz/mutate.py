"""Damage that reaches deep: what is packed is unpacked, one of its parts is damaged, and it is packed again.

Bytes changed in a compressed package would mostly fail its checksums, and nothing behind them would be tried; bytes
changed in JSON would mostly fail its grammar.
"""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from typing import Any

Damage = Callable[[bytes], bytes]
_MOST = 2_000_000
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_TOKEN = re.compile(rb"/[A-Za-z]+|-?\d+(?:\.\d+)?|\d+ \d+ R|\[|\]|<<|>>")


def damaged(data: bytes, damage: Damage, seed: int) -> bytes:
    """``data`` with ``damage`` done to it, or to one part of it when it has parts."""
    dice = random.Random(seed)
    if dice.random() < 0.9:
        with suppress(Exception):
            if data.startswith(b"PK"):
                return _of_zip(data, damage, dice)
            if data.startswith(b"%PDF"):
                return _of_pdf(data, damage, dice)
            if data.startswith(b"{"):
                return _of_json(data, damage, dice)
            if data.lstrip().startswith(b"<"):
                return _of_xml(data, dice) if dice.random() < 0.7 else damage(data)
    return damage(data)


def _of_zip(data: bytes, damage: Damage, dice: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [(info.filename, package.read(info)) for info in package.infolist() if info.file_size < _MOST]
    texts = [at for at, (name, _) in enumerate(parts) if name.endswith((".xml", ".rels"))] or range(len(parts))
    chosen = dice.choice(texts)
    name, content = parts[chosen]
    if dice.random() < 0.05:
        parts[chosen] = (dice.choice(_NAMES), content)
    else:
        parts[chosen] = (name, _of_xml(content, dice) if dice.random() < 0.5 else damage(content))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            package.writestr(name, content)
    return out.getvalue()


def _of_xml(content: bytes, dice: random.Random) -> bytes:
    """One element or attribute moved, doubled, dropped or filled with something odd."""
    pieces = content.replace(b"><", b">\0<").split(b"\0")
    at = dice.randrange(len(pieces))
    kind = dice.randrange(6)
    if kind == 0:
        del pieces[at]
    elif kind == 1:
        pieces.insert(dice.randrange(len(pieces) + 1), pieces[at])
    elif kind == 2:
        other = dice.randrange(len(pieces))
        pieces[at], pieces[other] = pieces[other], pieces[at]
    elif kind == 3:
        pieces[at:at] = pieces[at : at + dice.randrange(1, 30)] * dice.randrange(1, 60)
    else:
        quoted = pieces[at].split(b'"')
        if len(quoted) > 2:
            inside = dice.randrange(1, len(quoted), 2)
            quoted[inside] = dice.choice(_ODD)
            pieces[at] = b'"'.join(quoted)
    return b"".join(pieces)


def _of_pdf(data: bytes, damage: Damage, dice: random.Random) -> bytes:
    """A stream damaged behind its compression, or a number, name or bracket of an object changed for another."""
    streams = list(_STREAM.finditer(data))
    if streams and dice.random() < 0.5:
        start, end = dice.choice(streams).span(1)
        content = damage(zlib.decompress(data[start:end]))
        return data[:start] + zlib.compress(content[:_MOST], 1) + data[end:]
    tokens = list(_TOKEN.finditer(data))
    start, end = dice.choice(tokens).span()
    other = dice.choice(tokens)[0] if dice.random() < 0.6 else dice.choice(_PIECES)
    return data[:start] + other + data[end:]


def _of_json(data: bytes, damage: Damage, dice: random.Random) -> bytes:
    """One value of a record changed, dropped, or repeated many times over."""
    whole = json.loads(data)
    places: list[tuple[Any, Any]] = []
    waiting: list[Any] = [whole]
    while waiting:
        one = waiting.pop()
        keys = list(one) if isinstance(one, dict) else range(len(one)) if isinstance(one, list) else ()
        places += [(one, key) for key in keys]
        waiting += [one[key] for key in keys]
    inside, key = dice.choice(places)
    value, kind = inside[key], dice.randrange(6)
    if kind == 0:
        other, there = dice.choice(places)
        inside[key] = other[there]
    elif kind == 1 and isinstance(value, list):
        inside[key] = value * dice.randrange(2, 40)
    elif kind == 2:
        inside[key] = None
    elif isinstance(value, str) and kind > 3:
        inside[key] = damage(value.encode("utf-8", "replace")).decode("utf-8", "replace")
    elif isinstance(value, str):
        at, word = dice.randrange(len(value) + 1), dice.choice(_ODD).decode()
        inside[key] = dice.choice((word, value[:at] + word + value[at:]))
    else:
        inside[key] = dice.choice((0, -1, 10**30, True, [], {}, "x"))
    return json.dumps(whole, ensure_ascii=dice.random() < 0.5).encode("utf-8", "replace")


_ODD = (
    b"", b"0", b"-1", b"999999999999999999999", b"1.5", b"NaN", b"auto", b"\xe2\x80\xae", b"../../x", b"x" * 5000,
    b"http://127.0.0.1/x", b"file:///etc/passwd", b"true", b"00FF00", b"100%", b"rId1", b"rId99", b"2026-02-30",
    b"=cmd|'/c x'!A1", b"+1", b"@x", b"\t=1", b"\x1b]0;x\x07\x1b[2J", b"\xc2\x9b31m", b"\xe2\x80\xa8", b"\r\n", b"\n\n",
    b"</script><script>x</script>", b"\"onload='x'", b"]]>", b"<!--", b"&amp;", b"&#0;", b"{{ x }}", b"{% x %}", b"|",
    b"[x](javascript:x)", b"`", b"<r>x", b"_x000D_", b"\xef\xbf\xbe", b"\xcc\x81" * 300,
    b"BEGIN:VEVENT", b"ngay " * 900,
)  # fmt: skip
_PIECES = (
    b"0", b"-1", b"65536", b"2147483647", b"-2147483648", b"99999999999", b"1e9", b"0.00001", b"1 0 R",
    b"9999 0 R", b"null", b"/Catalog", b"/Pages", b"/Kids", b"/Page",
    b"/XObject", b"/Form", b"/Type3", b"/ObjStm", b"<<", b">>", b"[", b"]",
)  # fmt: skip
_NAMES = (
    "../../x.txt", "/etc/x.txt", "C:\\x.txt", "..\\..\\x.txt", "con.txt", "a/../b.txt", "./x.txt", "x\x00.txt",
    "\u202e.txt", "a" * 400 + ".txt", "x.zip", "word/document.xml", "[Content_Types].xml", "x.txt ", "x:y.txt",
    "\\\\host\\x.txt",
)  # fmt: skip
