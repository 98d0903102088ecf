"""Whether text in an old font was typed for it: told by the syllables that it makes, read either way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import field
from functools import lru_cache
from typing import Literal

from thongbao.node import Draft, draft
from thongbao.readers.legacy.fonts import OLD, Old
from thongbao.readers.legacy.tables import decoded, storable
from thongbao.vietnamese.spelling.syllables import possible

_TOKEN = re.compile(r"[\S\xa0\x85\x1c-\x1f]+")  # codes of blanks and controls are letters in some encodings
_WORDS = re.compile(r"[^\W\d_]+")
_UNICODE = re.compile(r"[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]")
_LEAST = 25
"""Words that a text without fonts must have before its letters alone can prove an encoding."""
_MOST_WORDS = 20_000
_FEW = 4
"""Words that make it worth saying that a text looks like an old encoding."""


@draft
class Judge(Draft):
    """The judge of one document: what it decided so far weighs where a stretch alone says nothing."""

    votes: Counter[Old] = field(default_factory=Counter)
    """Words that made sense as the encoding, less those that made sense as they stand."""
    words: Counter[Old] = field(default_factory=Counter)
    """Words that were decoded."""
    sound: int = 0
    """Words with letters that only Unicode has."""

    def pieces(self, texts: Sequence[str], encoding: Old) -> list[str] | None:
        """Pieces of one stretch, decoded; a letter stored across two goes where it begins. None: nothing is.

        A word that the encoding could not store stays as it is.
        """
        whole = "".join(texts)
        tokens = [(found.start(), found[0]) for found in _TOKEN.finditer(whole)]
        marked = [token for _, token in tokens if not token.isascii()]
        weight = sum(_weight(token, encoding) for token in marked)
        so_far = self.votes[encoding]
        self.votes[encoding] += weight
        # One word alone, which may be a name or an abbreviation, says less than the document so far.
        told = weight + (so_far > 0) - (so_far < 0)
        if told < 0:
            self.sound += sum(1 for token in marked if _UNICODE.search(token))
            return None
        letters = [*whole, ""]
        for start, token in tokens:
            if token.isascii() or not storable(token, sure=told <= 0):
                self.sound += bool(_UNICODE.search(token))
                continue
            at = start
            for letter, length in decoded(token, encoding):
                letters[at : at + length] = [letter, *[""] * (length - 1)]
                at += length
            self.words[encoding] += "".join(letters[start:at]) != token
        found, at = [], 0
        for text in texts:
            found.append("".join(letters[at : at + len(text)]))
            at += len(text)
        return found

    def encoding(self) -> Literal["unicode", "tcvn3", "vni", "viscii", "vps", "mixed"]:
        """How the text of the document was stored."""
        used = [encoding for encoding in OLD if self.words[encoding]]
        if not used:
            return "unicode"
        return used[0] if len(used) == 1 and self.sound <= 0.5 * self.words[used[0]] else "mixed"


def proven(text: str) -> Old | None:
    """The encoding of a text without fonts, where its words leave no doubt: TCVN3 or VNI.

    >>> proven("Căn cứ Luật Tổ chức chính quyền địa phương")
    """
    tokens = _marked(text)
    if len(tokens) < _LEAST or sum(1 for token in tokens if _UNICODE.search(token)) > 0.02 * len(tokens):
        return None
    best, share, rest = _best(tokens)
    return best if share >= 0.9 and rest <= 0.5 else None


def likely(text: str) -> Old | None:
    """The encoding that a text without fonts may be in: more of its words make sense in it than in any other.

    >>> likely("Uû ban nh©n d©n tØnh, céng hoµ x· héi chñ nghÜa"), likely("Les élèves reçoivent à Noël des fêtes")
    ('tcvn3', None)
    """
    tokens = _marked(text)
    if len(tokens) < _FEW:
        return None
    best, share, rest = _best(tokens)
    return best if share >= 0.6 and rest <= share - 0.2 else None


def _marked(text: str) -> list[str]:
    return [token for token in _TOKEN.findall(text) if not token.isascii()][:_MOST_WORDS]


def _best(tokens: Sequence[str]) -> tuple[Old, float, float]:
    """The encoding in which most words make sense, their share, and the share of the next best or as they stand."""
    shares: dict[Old, float] = {}
    encodings: tuple[Old, ...] = ("tcvn3", "vni")
    for encoding in encodings:
        read = sum(_reads("".join(letter for letter, _ in decoded(token, encoding))) for token in tokens)
        shares[encoding] = read / len(tokens)
    best: Old = "tcvn3" if shares["tcvn3"] >= shares["vni"] else "vni"
    raw = sum(map(_reads, tokens)) / len(tokens)
    return best, shares[best], max(raw, min(shares.values()))


@lru_cache(maxsize=4096)
def _weight(token: str, encoding: Old) -> int:
    """1 when a word makes sense in the encoding alone, -1 when it does as it stands alone."""
    stands = _reads(token)
    fits = storable(token, sure=False) and _reads("".join(letter for letter, _ in decoded(token, encoding)))
    return int(fits) - int(stands)


def _reads(token: str) -> bool:
    """Whether a word is made of Vietnamese syllables, and of nothing else that has marks."""
    words = _WORDS.findall(token)
    rest = _WORDS.sub("", token)
    if not words or not all(map(possible, words)):
        return False
    return rest.isascii() or not set(rest) - _AROUND


_AROUND = frozenset("“”‘’–—…\xa0" + "".join(map(chr, range(0x20, 0x7F))))
"""Marks that may stand beside Vietnamese words."""
