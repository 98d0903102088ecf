"""A layout as bytes and back, between two processes.

JSON, not pickles: the process that read a hostile document must not be able to hand code to the one that asked. What
comes back can only be made of the classes of the neutral page.
"""

from __future__ import annotations

import json
from typing import Any

from thongbao.errors import UnreadableError
from thongbao.layout import blocks, stored
from thongbao.layout.blocks import Layout
from thongbao.node import Node

_NODES: tuple[type[Any], ...] = (
    blocks.Style, blocks.Shape, blocks.Span, blocks.Origin, blocks.Para, blocks.Cell, blocks.Grid, blocks.Furnishing,
    blocks.Footnote, blocks.RuleLine, blocks.Sheet, blocks.SignatureMark, blocks.LayoutDoubt, blocks.Unsure,
    blocks.Layout, stored.Stored,
)  # fmt: skip
_TUPLES: tuple[type[Any], ...] = (blocks.Box, blocks.NotePlace, stored.StoredLine, stored.Traces)
_KINDS: tuple[type[Any], ...] = (*_NODES, *_TUPLES, tuple)
_NUMBERS = {kind: number for number, kind in enumerate(_KINDS)}


def packed(layout: Layout) -> bytes:
    """A layout as it is sent: every node and tuple a list that begins with the number of its kind."""
    return json.dumps(_plain(layout), separators=(",", ":")).encode()


def unpacked(data: bytes) -> Layout:
    """The layout. Raises UnreadableError for bytes that are none."""
    try:
        made = _made(json.loads(data))
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise UnreadableError("reading.crashed", name="", how=type(error).__name__) from error
    if not isinstance(made, Layout):
        raise UnreadableError("reading.crashed", name="", how=type(made).__name__)
    return made


def _plain(value: object) -> object:
    if value is None or isinstance(value, str | int | float):
        return value
    kind = type(value)
    if isinstance(value, Node):
        return [_NUMBERS[kind], *map(_plain, value.__getstate__())]
    if isinstance(value, tuple):
        return [_NUMBERS[kind], *map(_plain, value)]
    return str(value)


def _made(plain: Any) -> Any:
    if not isinstance(plain, list):
        return plain
    kind, *values = plain
    made = [_made(value) for value in values]
    chosen = _KINDS[kind]
    if chosen is tuple:
        return tuple(made)
    if kind < len(_NODES):
        return chosen(**dict(zip(chosen.__dataclass_fields__, made, strict=True)))
    return chosen(*made)
