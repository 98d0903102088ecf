"""Messages between the coordinator and a worker: a header in JSON, and bytes.

No pickles: a worker that a hostile document has got hold of must not be able to hand code to the coordinator.
"""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO

Frame = tuple[dict[str, Any], bytes]

_SIZES = struct.Struct("<II")
_LARGEST_HEADER = 16_000_000


def put(stream: BinaryIO, header: dict[str, Any], data: bytes = b"") -> None:
    """Write one message. Raises OSError when nobody listens."""
    packed = json.dumps(header).encode()
    stream.write(_SIZES.pack(len(packed), len(data)) + packed)
    stream.write(data)
    stream.flush()


def take(stream: BinaryIO) -> Frame | None:
    """The next message; None at the end, and for what is none."""
    sizes = stream.read(_SIZES.size)
    if len(sizes) < _SIZES.size:
        return None
    head, body = _SIZES.unpack(sizes)
    if head > _LARGEST_HEADER:
        return None
    packed, data = stream.read(head), stream.read(body)
    if len(packed) < head or len(data) < body:
        return None
    try:
        header = json.loads(packed)
    except ValueError:
        return None
    return (header, data) if isinstance(header, dict) else None
