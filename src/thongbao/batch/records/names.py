"""Where the record of a document goes below the destination."""

from __future__ import annotations

import re

from thongbao.notice.files.filenames import safe_name, safe_part


def target_of(below: str, form: str) -> str:
    """The place of a record, with the document's whole name: ``a.docx`` and ``a.pdf`` are two records.

    Every part of the place is cleaned by itself, so that no name of an archive leads out of the destination.

    >>> target_of("2026/45-TB.docx", "yaml"), target_of("../../etc/x.txt", "yaml"), target_of("C:/nul.txt", "json")
    ('2026/45-TB.docx.yaml', '_/_/etc/x.txt.yaml', 'C_/nul_.txt.json')
    """
    *folders, name = re.sub("[\ud800-\udfff]", "_", below).replace("\\", "/").split("/")
    cleaned = [safe_part(part) for part in folders if part not in ("", ".")]
    return "/".join((*cleaned, safe_name(name, form)))
