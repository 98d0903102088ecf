"""What is done with one document: bytes in, the bytes of its record out, and what the report will say of it.

Every engine calls this one function; so does whoever reads documents on another machine.
"""

from __future__ import annotations

import contextvars
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from thongbao import messages
from thongbao.batch.lacking import missed
from thongbao.batch.model import Failure
from thongbao.errors import ThongbaoError, UnreadableError
from thongbao.readers.source import Clock, Limits, Source

if TYPE_CHECKING:
    from thongbao.notice.model import Notice
    from thongbao.recognise.reading import Reading

Facts = dict[str, Any]

_ASKED = ("kind", "issuer", "number", "symbol", "date", "subject", "signer", "recipients")
"""Fields that nearly every notice has."""


def read_one(name: str, data: bytes, recipe: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The record of a document in the form of the recipe and its facts; or why there is none."""
    return contextvars.copy_context().run(_read, name, data, recipe)


def _read(name: str, data: bytes, recipe: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    from thongbao.notice.files import store
    from thongbao.pipeline import parse_source
    from thongbao.recognise.plain import record_of

    messages.use(recipe["lang"])
    clock = _Clock()
    try:
        reading = parse_source(Source(name, data, _limits(tuple(recipe["limits"].items())), clock))
        if recipe.get("corrections"):
            reading = _corrected(reading, recipe["corrections"])
    except ThongbaoError as error:
        failure = Failure.of(error)
        return {"error": failure.key, "values": failure.values, "exit": failure.exit}, b""
    record = store.encode([record_of(reading, evidence=recipe["evidence"])], recipe["form"])
    found = facts(reading.notice)
    if clock.pictures:
        found["ocr_pages"] = clock.pictures
    lacking = missed(doubt.key for doubt in reading.layout.doubts)
    if lacking is not None:
        found["lacking"] = lacking
    return {"facts": found}, record


class _Clock(Clock):
    """Counts how often it stands still: once a page that is a picture."""

    pictures = 0

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """Leave out what happens in the block."""
        self.pictures += 1
        with super().stopped():
            yield


def _corrected(reading: Reading, text: str) -> Reading:
    """What people put right, on top. Raises UnreadableError."""
    from thongbao.notice.files import corrections

    name = "corrections.yaml"
    try:
        found = corrections.parse(text.encode("utf-8", "surrogateescape"), name)
        return replace(reading, notice=corrections.apply(reading.notice, found, name))
    except UnreadableError as error:
        raise UnreadableError("batch.corrections", name=name, reason=str(error)) from error


@cache
def _limits(values: tuple[tuple[str, Any], ...]) -> Limits:
    return Limits(**dict(values))


def facts(notice: Notice) -> Facts:
    """What the report counts and compares. Of a document with a mark of secrecy, nothing that it says."""
    number, issued = notice.number, notice.issued
    signer = notice.signature[0].name if notice.signature else None
    values: dict[str, str | None] = {
        "kind": notice.kind.name,
        "issuer": " - ".join(filter(None, (notice.issuer.name, notice.issuer.parent))) or None,
        "number": number.number if number else None,
        "symbol": number.symbol if number else None,
        "date": issued.date if issued else None,
        "subject": notice.subject,
        "signer": signer,
        "recipients": "yes" if notice.recipients else None,
    }
    found: Facts = {
        "format": notice.source.format,
        "layer": notice.source.layer,
        "pages": notice.source.pages,
        "doubts": len(notice.doubts),
        "missing": [name for name in _ASKED if values[name] is None],
        "notice": any(values[name] is not None for name in ("kind", "issuer", "number", "signer")),
        "secret": notice.marks.secrecy is not None,
    }
    if not found["secret"]:
        told = ("kind", "issuer", "number", "symbol", "date")
        found |= {name: _short(values[name]) for name in told if values[name] is not None}
    same = [values[name] for name in ("number", "symbol", "issuer", "date")]
    if all(same):
        found["same"] = _digest(same)
    return found


def _short(text: str | None) -> str:
    return " ".join((text or "").split())[:200]


def _digest(parts: list[str | None]) -> str:
    """The same for the same number, symbol, issuer and date, however blanks, case and tone marks are set."""
    from hashlib import sha256

    from thongbao.vietnamese.letters.fold import level

    plain = (level(unicodedata.normalize("NFC", part or "")) for part in parts)
    whole = "\x1f".join("".join(part.split()).lstrip("0") for part in plain)
    return sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:16]
