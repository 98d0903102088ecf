"""Who cites whom: papers and the papers that they build on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from thongbao.export.facts import joined, plain
from thongbao.vietnamese.letters.fold import fold

if TYPE_CHECKING:
    from thongbao.notice.model import Citation

_ZEROS = re.compile(r"^0+(?=\d)")


class Work(NamedTuple):
    """A paper that is cited."""

    name: str
    issuer: str
    date: str


class Cited:
    """Citations of all papers. A paper that cites another one twice counts once."""

    def __init__(self) -> None:
        self.works: dict[str, Work] = {}
        self.links: dict[str, dict[str, None]] = {}
        """The key of a cited paper: the names of those that cite it, in order."""
        self.issuers: dict[str, str] = {}
        self.own: set[str] = set()

    def add(self, name: str, issuer: str, citations: Iterable[Citation]) -> None:
        """What the paper of this name cites."""
        self.own.add(_key(name))
        self.issuers[name] = issuer
        for one in citations:
            key = _key(plain(one.symbol) or plain(one.text))
            if not key or key == _key(name):
                continue
            found = Work(_name(one), plain(one.issuer), plain(one.date))
            known = self.works.setdefault(key, found)
            if known.issuer == "" or known.date == "":  # another citation may say more
                self.works[key] = Work(known.name, known.issuer or found.issuer, known.date or found.date)
            self.links.setdefault(key, {})[name] = None

    def ranked(self) -> list[tuple[str, Work, list[str]]]:
        """Cited papers with those that cite them, the most cited ones first."""
        found = [(key, self.works[key], list(names)) for key, names in self.links.items()]
        return sorted(found, key=lambda one: (-len(one[2]), fold(one[1].name)))

    def pairs(self, most: int) -> list[tuple[str, str, int]]:
        """Who cites what how often: by paper, or by issuer where the papers are too many to be drawn."""
        chosen = self.ranked()[:most]
        by_issuer = len({name for _, _, names in chosen for name in names}) > most
        found: Counter[tuple[str, str]] = Counter()
        for _, work, names in chosen:
            for name in names:
                found[(self.issuers[name] or name) if by_issuer else name, work.name] += 1
        return [(left, right, number) for (left, right), number in found.items()]

    def is_own(self, key: str) -> bool:
        """Whether a cited paper is among those of the page."""
        return key in self.own


def _key(name: str) -> str:
    return _ZEROS.sub("", re.sub(r"\s", "", fold(name)).casefold())


def _name(one: Citation) -> str:
    symbol = plain(one.symbol)
    return joined([one.kind, symbol], " ") if symbol else plain(one.text)
