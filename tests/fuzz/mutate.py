"""Damage that reaches deep: a .docx is unpacked, one of its parts is damaged, and it is packed again.

Bytes changed in the compressed package would mostly fail its checksums, and nothing behind them would be tried.
"""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable

Damage = Callable[[bytes], bytes]
_MOST = 2_000_000


def damaged(data: bytes, damage: Damage, seed: int) -> bytes:
    """``data`` with ``damage`` done to it, or to one part of it when it is a package."""
    dice = random.Random(seed)
    if not data.startswith(b"PK") or dice.random() < 0.1:
        return damage(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = [(info.filename, package.read(info)) for info in package.infolist() if info.file_size < _MOST]
    except Exception:
        return damage(data)
    if not parts:
        return damage(data)
    texts = [at for at, (name, _) in enumerate(parts) if name.endswith((".xml", ".rels"))] or range(len(parts))
    chosen = dice.choice(texts)
    name, content = parts[chosen]
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


_ODD = (
    b"", b"0", b"-1", b"999999999999999999999", b"1.5", b"NaN", b"auto", b"\xe2\x80\xae", b"../../x", b"x" * 5000,
    b"http://127.0.0.1/x", b"file:///etc/passwd", b"true", b"00FF00", b"100%", b"rId1", b"rId99",
)  # fmt: skip
