"""Words -> segments and lines: what stands on one base line, and the text that it reads as."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence

from thongbao.layout.assemble.words import CORE, Word
from thongbao.layout.blocks import PLAIN, Box, Span, Style
from thongbao.layout.cleanup import LOOKALIKES, mend_letters

BLANK = 0.17
"""A gap wider than this share of the size is a blank, when the document stores none."""
_EXACT = 0.13
"""The same between words whose places are exact."""
_STORED = 0.24
"""The same on a line that stores blanks elsewhere: letters may be set wide there."""
_LOOSE = 0.3
"""The same beside figures and before stops, which have much air around them."""
SPLIT = 0.9
"""A gap wider than this share of the size may be a gutter."""
_NEAR = 8.0
_STAGGER = 0.2
_CROWD = 40
"""Most neighbours that are looked at, so that a page of countless pieces takes its time and no more."""
# Most text needs no mending; asking costs less than mending.
_MENDABLE = re.compile("[" + "".join(map(re.escape, LOOKALIKES)) + r"\x00-\x1f\x7f-\x9f]")


class Line:
    """Words on one base line, left to right."""

    __slots__ = ("_pieces", "_text", "base", "flow", "left", "page", "right", "size", "words")

    def __init__(self, words: list[Word], page: int) -> None:
        self.words = words
        self.page = page
        self.left = min(word.left for word in words)
        self.right = max(word.right for word in words)
        main = max(words, key=lambda word: word.right - word.left)
        self.base = main.base
        self.size = main.size
        self.flow = main.base
        self._pieces: list[tuple[str, Style]] | None = None
        self._text: str | None = None

    @property
    def pieces(self) -> list[tuple[str, Style]]:
        """What the line reads, cut where the look changes."""
        if self._pieces is None:
            self._pieces = _pieces(self.words)
        return self._pieces

    @property
    def text(self) -> str:
        """What the line reads."""
        if self._text is None:
            self._text = "".join(text for text, _ in self.pieces)
        return self._text

    @property
    def center(self) -> float:
        """Middle between the two ends."""
        return (self.left + self.right) / 2

    @property
    def top(self) -> float:
        """Top of the letters, accents left out."""
        return self.base - CORE * self.size

    @property
    def box(self) -> Box:
        """Around the letters, accents and tails included."""
        top = min(word.base - 0.9 * word.size for word in self.words)
        bottom = max(word.base + 0.22 * word.size for word in self.words)
        return Box(round(self.left, 1), round(top, 1), round(self.right, 1), round(bottom, 1))


def beside(a: Word | Line, b: Word | Line, share: float = 0.5) -> bool:
    """Whether two pieces share at least this much of the lower one's height."""
    low = min(CORE * a.size, CORE * b.size)
    shared = min(a.base, b.base) - max(a.base - CORE * a.size, b.base - CORE * b.size)
    return shared >= share * low


def segments(words: Iterable[Word], page: int) -> list[Line]:
    """Words -> pieces of lines without a wide gap inside, from top to bottom, then left to right."""
    shelves: dict[int, list[list[Word]]] = defaultdict(list)
    runs: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.left):
        shelf = int(word.base // _NEAR)
        left, base, size = word.left, word.base, word.size
        best: list[Word] | None = None
        best_gap = 0.0
        for near in (shelf, shelf - 1, shelf + 1):
            for run in shelves[near][-_CROWD:]:
                last = run[-1]
                gap = left - last.right
                if gap > SPLIT * (size if size > last.size else last.size):
                    continue
                if gap < -size and word.confidence is not None and last.confidence is not None:
                    continue  # two lines that were recognised as such, close to one another
                if last.base != base and not beside(last, word):
                    continue
                if best is None or abs(gap) < best_gap:
                    best, best_gap = run, abs(gap)
        if best is None:
            best = []
            runs.append(best)
            shelves[shelf].append(best)
        elif int(best[-1].base // _NEAR) != shelf and not any(run is best for run in shelves[shelf]):
            shelves[shelf].append(best)
        best.append(word)
    return sorted((Line(run, page) for run in runs), key=lambda line: (round(line.base), line.left))


def rows(pieces: Sequence[Line]) -> list[list[Line]]:
    """Segments -> groups that stand side by side, from top to bottom; columns may be a little out of step."""
    found: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.page, piece.base)):
        for row in reversed(found[-4:]):
            if row[0].page == piece.page and _fits(piece, row[-_CROWD:]):
                row.append(piece)
                break
        else:
            found.append([piece])
    for row in found:
        row.sort(key=lambda piece: piece.left)
    return found


def _fits(piece: Line, row: Sequence[Line]) -> bool:
    """Whether a piece stands beside one of a row and under none of it."""
    if not any(beside(piece, other, _STAGGER) for other in row):
        return False
    return not any(
        min(piece.right, other.right) - max(piece.left, other.left) > 2 and not beside(piece, other)
        for other in row
    )


def joined(pieces: Sequence[Line]) -> Line:
    """Segments of one row as one line."""
    if len(pieces) == 1:
        return pieces[0]
    line = Line(
        sorted((word for piece in pieces for word in piece.words), key=lambda w: w.left), pieces[0].page
    )
    line.flow = pieces[0].flow
    return line


def _blank_between(left: Word, right: Word, share: float) -> bool:
    if left.group != right.group:
        return True  # a form field is placed by hand, often over the blank that it fills
    gap = right.left - left.right
    size = min(left.size, right.size)
    if left.text[-1:].isspace() or right.text[:1].isspace():
        return gap > -0.3 * size
    if left.exact and right.exact:
        return gap > _EXACT * size
    loose = right.text[:1] in ".,;:)" or (left.text[-1:].isdigit() and right.text[:1].isdigit())
    return gap > (_LOOSE if loose else share) * size


def _pieces(words: Sequence[Word]) -> list[tuple[str, Style]]:
    """Give the words of a line as clean text, cut where the look changes."""
    raw: list[tuple[str, Style]] = []
    previous: Word | None = None
    share = _STORED if any(" " in word.text for word in words) else BLANK
    for word in words:
        text = word.text
        if previous is not None:
            if _blank_between(previous, word, share):
                text = " " + text
            else:
                text = text.lstrip()
                raw[-1] = (raw[-1][0].rstrip(), raw[-1][1])
        previous = word
        if raw and (
            raw[-1][1] is word.style or raw[-1][1] == word.style or unicodedata.combining(text[:1] or " ")
        ):
            raw[-1] = (raw[-1][0] + text, raw[-1][1])
        else:
            raw.append((text, word.style))
    return _clean(raw)


def _clean(raw: Sequence[tuple[str, Style]]) -> list[tuple[str, Style]]:
    """Mend letters and blanks; a blank between two pieces stands at the start of the second."""
    clean: list[tuple[str, Style]] = []
    waiting = False
    for text, style in raw:
        plain = unicodedata.is_normalized("NFC", text) and not _MENDABLE.search(text)
        bare = " ".join((text if plain else mend_letters(text)).split())
        if bare:
            if clean and (waiting or text[:1].isspace()):
                bare = " " + bare
            clean.append((bare, style))
            waiting = text[-1:].isspace()
        else:
            waiting = True
    return clean


def _broken(left: str, right: str) -> bool:
    """Whether a line end stands for a blank: not after a hyphen inside a symbol or an address."""
    return not (left[-1:] == "-" and left[-2:-1].isalnum() and right[:1].isalnum())


def read(lines: Sequence[Line]) -> tuple[str, Style, tuple[Span, ...]]:
    """Lines of one paragraph -> its clean text, its main look, and its spans when there are several looks."""
    text = ""
    spans: list[Span] = []
    weight: dict[int, int] = defaultdict(int)
    looks: dict[int, Style] = {}
    for line in lines:
        for at, (piece, style) in enumerate(line.pieces):
            start = len(text)
            text += " " + piece if text and at == 0 and _broken(text, piece) else piece
            looks[id(style)] = style
            weight[id(style)] += len(piece)
            if spans and (spans[-1].style is style or spans[-1].style == style):
                spans[-1] = Span(spans[-1].start, len(text), style)
            else:
                spans.append(Span(start, len(text), style))
    if not weight:
        return "", PLAIN, ()
    main = looks[max(weight, key=weight.__getitem__)]
    return text, main, tuple(spans) if len(spans) > 1 else ()
