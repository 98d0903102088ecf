"""Why documents fail, in the few groups that a report counts."""

from __future__ import annotations

from thongbao.batch.model import Failure
from thongbao.errors import Exit

CAUSES = (
    "broken", "encrypted", "kind", "empty", "limit", "time", "memory", "crash", "tool", "access", "output", "bug",
)  # fmt: skip
"""Each has a message ``batch.cause.<name>``."""

PASSING = frozenset({"limit", "time", "memory", "crash", "tool", "access", "output", "bug"})
"""Causes that may be gone the next time, when the document is the same."""

_BY_KEY = {
    "batch.hung": "time",
    "batch.memory": "memory",
    "batch.crashed": "crash",
    "batch.bug": "bug",
    "batch.nested": "kind",
    "batch.bomb": "limit",
    "batch.edited": "output",
    "notice.exists": "output",
    "notice.cannot_write": "output",
    "reading.ocr_all_failed": "crash",
    "reading.ocr_all_slow": "time",
    "office.crashed": "crash",
    "reading.image_broken": "broken",
    "reading.too_slow": "time",
}
_BY_WORD = (
    ("encrypted", "encrypted"), ("security", "encrypted"), ("password", "encrypted"),
    ("too_", "limit"), ("bomb", "limit"), ("too_heavy", "limit"),
    ("empty", "empty"), ("no_pages", "empty"),
    ("not_found", "access"), ("permission", "access"), ("os_error", "access"), ("not_a_file", "access"),
    ("is_folder", "access"), ("remote", "access"),
    ("not_a_document", "kind"), ("not_office", "kind"), ("legacy_office", "kind"), ("save_as", "kind"),
    ("image", "kind"), ("binary", "kind"), ("unknown_kind", "kind"),
)  # fmt: skip


def cause_of(failure: Failure) -> str:
    """The group of a failure, told from the key of its message.

    >>> cause_of(Failure("reading.pdf_encrypted")), cause_of(Failure("reading.zip_broken"))
    ('encrypted', 'broken')
    """
    if failure.exit == Exit.MISSING_TOOL:
        return "tool"
    if failure.key in _BY_KEY:
        return _BY_KEY[failure.key]
    return next((cause for word, cause in _BY_WORD if word in failure.key), "broken")
