"""Runs of text -> words of the neutral page, put right where a run overlaps another or has holes inside.

Most runs are taken as they are. A run is taken apart letter by letter when letters in another font stand
inside it (fallback fonts), or when it is wider than its letters (blanks that only geometry shows).
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from thongbao.layout.assemble import Word
from thongbao.layout.assemble.numbers import median
from thongbao.layout.blocks import Style
from thongbao.readers.pdf.objects import Run
from thongbao.readers.pdf.objects.geometry import View
from thongbao.readers.pdf.pdfium import Handle, raw

_APART = 0.12
"""A gap between letters wider than this share of the size opens a new word when a run is taken apart."""


def direction(runs: Sequence[Run], page_turns: int) -> int:
    """Quarter turns (with the clock) that bring most letters of a page upright."""
    votes: Counter[int] = Counter()
    for run in runs:
        if run.turn is not None:
            votes[run.turn] += len(run.text)
    return votes.most_common(1)[0][0] if votes else page_turns


def words(
    runs: Sequence[Run], view: View, turns: int, text_page: Handle, fields: Sequence[Word] = ()
) -> list[Word]:
    """Give the words of a page, with those of ``fields``, which may stand in holes of its runs."""
    made = [(run, _whole(run, view, turns)) for run in runs]
    made = [(run, word) for run, word in made if _on_paper(word, view)]
    holed = _wide([(run, word) for run, word in made if not word.turned])
    overlapping, twice = _overlaps([*fields, *(word for _, word in made if not word.turned)])
    apart = holed | overlapping
    if not apart:
        return [*(word for _, word in made if id(word) not in twice), *fields]
    lengths = {_address(run.handle): len(run.text.strip()) for run in runs}
    letters = _letters(text_page, {_address(run.handle) for run, word in made if id(word) in apart}, lengths)
    stored = _stored(text_page)
    found: list[Word] = []
    loose: list[Word] = []
    for run, word in made:
        if id(word) in twice:
            continue
        if id(word) in apart:
            numbers = letters.get(_address(run.handle), [])
            pieces = list(_apart(word, view, text_page, [(at, stored[at]) for at in numbers]))
            if _same_letters(pieces, word):
                loose += pieces
                continue
        found.append(word)
    return [*found, *_together(loose), *fields]


def _whole(run: Run, view: View, turns: int) -> Word:
    left, _, right, _ = view.box(*run.bounds)
    base = view.to_page.point(run.matrix.e, run.matrix.f)[1]
    if run.turn != turns:
        _, top, _, bottom = view.box(*run.bounds)
        base = (top + bottom) / 2 + 0.35 * run.size
    return Word(run.text, left, right, base, run.size or 1.0, run.style, None, run.group, run.turn != turns)


def _on_paper(word: Word, view: View) -> bool:
    x, y = (word.left + word.right) / 2, word.base
    return -5 <= x <= view.width + 5 and -5 <= y <= view.height + 5


class _Widths(dict[str, float]):
    """Rough widths of letters over the size, in a common serif font; each worked out once."""

    def __missing__(self, letter: str) -> float:
        if letter == " ":
            width = 0.25
        elif letter.isupper():
            width = 0.69
        elif letter.islower() or letter.isdigit():
            width = 0.46
        else:
            width = 0.0 if unicodedata.combining(letter) else 0.33
        self[letter] = width
        return width


_WIDTHS = _Widths()


def _wide(made: Sequence[tuple[Run, Word]]) -> set[int]:
    """Give runs that are wider than their letters and blanks explain."""
    measured = [
        (word, word.right - word.left, sum(map(_WIDTHS.__getitem__, run.text.strip())) * word.size)
        for run, word in made
        if len(run.text) > 1
    ]
    long = [width / usual for _, width, usual in measured if usual > 150]
    factor = max(0.9, median(long)) if len(long) >= 5 else 1.0
    return {
        id(word)
        for word, width, usual in measured
        if width - factor * usual > max(1.3 * word.size, 0.16 * width)
        or (" " in word.text.strip() and width - factor * usual > max(2.5 * word.size, 0.1 * width))
    }


def _overlaps(made: Sequence[Word]) -> tuple[set[int], set[int]]:
    """Words that stand in each other's way, and copies of a word printed over it to look bold."""
    apart: set[int] = set()
    twice: set[int] = set()
    row: list[Word] = []
    for word in [*sorted(made, key=lambda word: word.base), None]:
        if word is not None and (not row or word.base - row[0].base <= 0.4 * row[0].size):
            row.append(word)
            continue
        row.sort(key=lambda piece: piece.left)
        widest: Word | None = None
        for piece in row:
            if (
                widest is not None
                and piece.left < widest.right - 0.3 * piece.size
                and id(widest) not in twice
            ):
                if (
                    piece.text.strip() == widest.text.strip()
                    and abs(piece.left - widest.left) < 0.3 * piece.size
                ):
                    twice.add(id(piece))
                    widest.style = replace(widest.style, bold=True)
                    continue
                apart.update((id(piece), id(widest)))
            if widest is None or piece.right > widest.right:
                widest = piece
        row = [word] if word is not None else []
    return apart, twice


def _address(handle: Handle) -> int:
    return ctypes.addressof(handle.contents)


def _letters(text_page: Handle, wanted: set[int], lengths: dict[int, int]) -> dict[int, list[int]]:
    """Text objects (by address) -> the numbers of their letters; ``lengths`` saves asking for each letter."""
    found: dict[int, list[int]] = {address: [] for address in wanted}
    ask, addressof = raw.FPDFText_GetTextObject, ctypes.addressof
    count = raw.FPDFText_CountChars(text_page)

    def owner(at: int) -> int:
        handle = ask(text_page, at)
        return addressof(handle.contents) if handle else 0

    at = 0
    while at < count:
        address, end = owner(at), at + 1
        jump = at + lengths.get(address, 0)
        if end < jump <= count and owner(jump - 1) == address:
            end = jump
        while end < count and owner(end) == address:
            end += 1
        if address in found:
            found[address].extend(range(at, end))
        at = end
    return found


def _stored(text_page: Handle) -> str:
    """Give the letters of a page by their numbers; in one call, when PDFium leaves none out."""
    count = raw.FPDFText_CountChars(text_page)
    units = (ctypes.c_ushort * (count + 1))()
    if raw.FPDFText_GetText(text_page, 0, count, units) == count + 1:
        return "".join(map(chr, units[:count]))
    return "".join(chr(raw.FPDFText_GetUnicode(text_page, at) or 32) for at in range(count))


def _apart(whole: Word, view: View, text_page: Handle, letters: Sequence[tuple[int, str]]) -> Iterator[Word]:
    """Give the words of a run by the places of its letters."""
    # The loose box reaches from where a letter starts to where the next may start, however narrow its ink is.
    rect = raw.FS_RECTF()
    box, generated = raw.FPDFText_GetLooseCharBox, raw.FPDFText_IsGenerated
    text, start, end = "", 0.0, 0.0
    upright = view.to_page.b == 0 and view.to_page.a > 0
    shift = view.to_page.e
    far = _APART * whole.size

    def word(text: str) -> Word:
        return Word(text, start, end, whole.base, whole.size, whole.style, None, whole.group, exact=True)

    for at, letter in letters:
        if letter.isspace():
            if text and not generated(text_page, at):
                yield word(text + " ")
                text = ""
            continue
        box(text_page, at, rect)
        if upright:
            x0, x1 = rect.left + shift, rect.right + shift
        else:
            x0, _, x1, _ = view.box(rect.left, rect.bottom, rect.right, rect.top)
        if text and unicodedata.combining(letter):
            text += letter
            end = max(x1, end)
            continue
        if text and x0 - end > far:
            yield word(text)
            text = ""
        if not text:
            start = x0
        text += "-" if letter == "\x02" else letter
        end = max(x1, start)
    if text:
        yield word(text)


def _together(pieces: list[Word]) -> list[Word]:
    """Put pieces that touch into words, whatever font each letter has; the longer piece gives the look."""
    made: list[Word] = []
    for piece in sorted(pieces, key=lambda piece: (piece.base, piece.left)):
        last = made[-1] if made else None
        if (
            last is not None
            and last.base == piece.base
            and last.size == piece.size
            and last.group == piece.group
            and not last.text[-1].isspace()
            and abs(piece.left - last.right) <= _APART * piece.size
            and _alike(last.style, piece.style)
        ):
            if len(piece.text) > len(last.text):
                last.style = piece.style
            last.text += piece.text
            last.right = max(last.right, piece.right)
        else:
            made.append(piece)
    return made


def _alike(one: Style, other: Style) -> bool:
    return one is other or (one.bold, one.italic, one.color) == (other.bold, other.italic, other.color)


def _same_letters(pieces: Sequence[Word], whole: Word) -> bool:
    return "".join("".join(piece.text for piece in pieces).split()) == "".join(whole.text.split())
