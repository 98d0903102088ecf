"""Fingerprints: what stays the same of a finding when lines move, so that it is known again."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from thongbao.validation.report import Located
from thongbao.validation.results import Told
from thongbao.vietnamese.letters.fold import fold


def essence(one: Located) -> str:
    """The faulty words without case, tone placement and blanks; what the message is about where there are none."""
    if one.quote:
        return " ".join(fold(one.quote).split())
    return one.finding.key


def numbered(shown: Iterable[Told]) -> Iterator[tuple[Told, str]]:
    """Every finding with a fingerprint that no other of them has."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for told in shown:
        key = (told.file.replace("\\", "/"), told.one.rule.id, essence(told.one))
        seen[key] += 1
        text = "\0".join((*key, str(seen[key])))
        yield told, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
