"""Mends a .docx: only what an edit names changes, every other part stays byte for byte.

- ``package``: parts that can be changed, and the zip made again
- ``document``: the paragraphs of one document; ``plan``: the order in which edits are made
- ``writing``: stored text behind a finding's place, runs cut and filled, tracked changes
- ``edits``, ``pages``: one kind of edit each
"""

from __future__ import annotations

from collections.abc import Sequence

from thongbao.mend.model import Mended, Refused, Tracked
from thongbao.readers.source import Source
from thongbao.rules.edits import Edit


def mend_docx(source: Source, mends: Sequence[Sequence[Edit]], tracked: Tracked | None) -> Mended:
    """The document with the edits made that can be. Raises UnreadableError when it cannot be read."""
    from thongbao.mend.docx.package import OpenPackage
    from thongbao.mend.docx.plan import Failure, attempt

    package = OpenPackage(source)
    signed = package.signed
    package.close()
    if signed:
        refused = [Refused(at, group[0], "mend.signed") for at, group in enumerate(mends) if group]
        return Mended(source.data, (), tuple(refused))
    failed: dict[int, Refused] = {}
    while True:
        left = [(at, group) for at, group in enumerate(mends) if group and at not in failed]
        try:
            data = attempt(source, left, tracked)
        except Failure as failure:  # an edit that fails half-way leaves a mess: begin again without it
            failed[failure.refused.group] = failure.refused
            continue
        return Mended(data, tuple(at for at, _ in left), tuple(failed[at] for at in sorted(failed)))
