"""Digital signatures of a PDF: who signed, for which organisation, when, and whether the file is as it was signed.

Integrity is arithmetic on the bytes in hand. Trust in the signer's certificate is not judged: that would take lists of
issuers and of withdrawn certificates from the network, which no reader here opens.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from thongbao.layout.blocks import LayoutDoubt, SignatureMark
from thongbao.layout.cleanup import clean_text

if TYPE_CHECKING:
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

MOST_SIGNATURES = 100
_LIBRARY = "pyhanko"
_LOGGERS = ("pyhanko", "pyhanko_certvalidator")


class _Judged(NamedTuple):
    mark: SignatureMark
    whole: bool
    """The signature holds, and nothing of the file lies outside of it."""
    changed: bool
    """The signature holds, but what was added later is not plainly another signature or a filled form."""


def checked(
    data: bytes, stated: tuple[SignatureMark, ...]
) -> tuple[tuple[SignatureMark, ...], tuple[LayoutDoubt, ...]]:
    """Check the signatures of the PDF ``data``; ``stated`` is what the file says of them, given back where that fails.

    ``intact`` is True when the signed bytes are unbroken and whatever was added later only signs again or fills a
    form; False when they are broken, or when the file was changed and nobody signed the change; None, with a doubt,
    when a later change was signed by somebody else, or when nothing could be checked.
    """
    if not stated:
        return (), ()
    import importlib.util
    import logging

    if importlib.util.find_spec(_LIBRARY) is None:
        return stated, (
            LayoutDoubt("reading.signatures_unchecked", (("count", len(stated)),), path="digital_signatures"),
        )
    try:
        with _quiet():
            judged = [_judge(signature) for signature in _embedded(data)]
    except Exception:  # the library meets files of any maker: what it cannot read stays as the file states it
        logging.getLogger(__name__).debug("signatures not read", exc_info=True)
        judged = []
    if not judged:
        return stated, (
            LayoutDoubt("reading.signatures_unreadable", (("count", len(stated)),), path="digital_signatures"),
        )
    closed = any(each.whole for each in judged)
    marks = tuple(
        replace(each.mark, intact=None if closed else False) if each.changed else each.mark for each in judged
    )
    return marks, tuple(_doubts(marks, closed))


def _embedded(data: bytes) -> list[EmbeddedPdfSignature]:
    import io

    from pyhanko.pdf_utils.reader import PdfFileReader

    return list(PdfFileReader(io.BytesIO(data), strict=False).embedded_regular_signatures[:MOST_SIGNATURES])


def _judge(signature: EmbeddedPdfSignature) -> _Judged:
    from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    subject = signature.signer_cert.subject.native
    time = signature.self_reported_timestamp
    mark = SignatureMark(
        signer=_name(subject.get("common_name")),
        organisation=_name(subject.get("organization_name")),
        time=time.isoformat() if time else None,
    )
    signature.compute_integrity_info()
    found = signature.summarise_integrity_info()
    coverage, later = found["coverage"], found["diff_result"]
    same, valid = validate_sig_integrity(
        signature.signer_info, signature.signer_cert, "data", signature.compute_digest()
    )
    if not (same and valid):
        return _Judged(replace(mark, intact=False), whole=False, changed=False)
    if coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return _Judged(replace(mark, intact=True), whole=True, changed=False)
    if coverage is not SignatureCoverageLevel.ENTIRE_REVISION:
        return _Judged(replace(mark, intact=False), whole=False, changed=False)
    harmless = isinstance(later, DiffResult) and later.modification_level <= ModificationLevel.FORM_FILLING
    return _Judged(replace(mark, intact=True if harmless else None), whole=False, changed=not harmless)


def _doubts(marks: tuple[SignatureMark, ...], closed: bool) -> Iterator[LayoutDoubt]:
    for at, mark in enumerate(marks):
        values = (("number", at + 1), ("signer", mark.signer or "?"))
        path = f"digital_signatures[{at}]"
        if mark.intact is False:
            yield LayoutDoubt("reading.signature_broken", values, path=path)
        elif mark.intact is None and closed:
            yield LayoutDoubt("reading.signature_followed", values, path=path)


def _name(value: object) -> str | None:
    """A name out of a certificate, which may hold one of a kind or a list."""
    first = value[0] if isinstance(value, list) and value else value
    return (clean_text(first)[:500] or None) if isinstance(first, str) else None


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the library's complaints about foreign files off the terminal, for as long as it is asked."""
    import logging

    loggers = [logging.getLogger(name) for name in _LOGGERS]
    levels = [logger.level for logger in loggers]
    try:
        for logger in loggers:
            logger.setLevel(logging.CRITICAL + 1)
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
