"""Which leaf of one layout is which of the other, and which of them left their place."""

from __future__ import annotations

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from thongbao.diff.pairing.likeness import features, likeness
from thongbao.diff.pairing.nodes import pair
from thongbao.diff.pairing.order import staying
from thongbao.redline.leaves import NOTES, Leaf, Stream

_REWORDED, _MOVED = 0.3, 0.6
"""How alike two paragraphs are at least of which the one is marked as the other reworded, or moved and reworded."""


def pair_leaves(ones: list[Leaf], twos: list[Leaf], *, loose: bool = False) -> None:
    """Set ``partner`` of every leaf that has one, and ``moved`` of those that changed places.

    Columns of side-by-side text are read one after the other in one format and line by line in another: only what
    stands in one column, or in the text itself, has an order. Rows of tables keep theirs, or they are others.
    ``loose``: the two were set by different programs, so lines that they only broke elsewhere are one; such a leaf
    is taken out of the lists, and so is one of signs alone.
    """
    nodes = [leaf.node() for leaf in ones], [leaf.node() for leaf in twos]
    pair(*nodes)
    by_node = dict(zip(nodes[1], twos, strict=True))
    for one, node in zip(ones, nodes[0], strict=True):
        if node.partner is not None and node.path == node.partner.path:
            two = by_node[node.partner]
            one.partner, two.partner = two, one
    if loose:
        _join_lines(ones)
        _join_lines(twos)
        _level_lines(ones)
        for leaves in (ones, twos):
            leaves[:] = [one for one in leaves if one.partner is not None or any(map(str.isalnum, one.text))]
    _keep_grids_apart(ones, twos, loose=loose)
    for one in ones:
        if one.stream == () and one.cells is None and not _says_the_same(one, _REWORDED):
            part(one)
    lines: defaultdict[tuple[Stream, Stream], list[Leaf]] = defaultdict(list)
    for one in ones:
        if one.partner is not None and NOTES not in (one.stream, one.partner.stream):
            lines[one.stream, one.partner.stream].append(one)
    for line in lines.values():
        for one in _out_of_order(line):
            if one.cells is not None or not _says_the_same(one, _MOVED):
                part(one)
            else:
                one.moved = True
    _fill_columns(ones, twos)


def _says_the_same(one: Leaf, least: float) -> bool:
    """Whether so much of a leaf is found in its partner that the words that changed can be read among the others."""
    two = one.partner
    if two is None or one.text.split() == two.text.split():
        return True
    return likeness(features(one.text[one.marker :]), features(two.text[two.marker :])) >= least


def part(one: Leaf) -> None:
    """Leave a leaf and its partner without one."""
    if one.partner is not None:
        one.partner.partner = None
    one.partner = None


def _keep_grids_apart(ones: Sequence[Leaf], twos: Sequence[Leaf], *, loose: bool) -> None:
    """Part what stands in two tables that are not one, in a letterhead and a foot, or in a column and elsewhere."""
    same = _same_columns(ones, twos)
    running = [one for one in ones if one.partner is not None and one.stream == () == one.partner.stream]
    moved = set(map(id, _out_of_order(running)))
    fixed = [(one.at, one.partner.at) for one in running if id(one) not in moved and one.partner is not None]
    firsts, seconds = [one for one, _ in fixed], [two for _, two in fixed]
    known = {old[0] for old, _ in same}, {new[0] for _, new in same}
    for one in ones:
        other = one.partner
        if other is None or one.stream == () == other.stream:
            continue
        if one.stream and other.stream:
            fits = (one.stream, other.stream) in same
        else:  # a table that the other document set as paragraphs
            fits = loose or not (known[0].intersection(one.stream[:1]) or known[1].intersection(other.stream[:1]))
        if not fits or bisect(firsts, one.at) != bisect(seconds, other.at):
            part(one)


def _same_columns(ones: Sequence[Leaf], twos: Sequence[Leaf]) -> set[tuple[Stream, Stream]]:
    """Columns (and tables of data) of the two documents that are one, or the one a part of the other."""
    counts = Counter(
        (two.partner.stream, two.stream)
        for two in twos
        if two.partner is not None and two.stream and two.partner.stream
    )
    olds, news = Counter[Stream](), Counter[Stream]()
    for (old, new), count in counts.items():
        olds[old] += count
        news[new] += count
    likely = sorted(
        (new, old, count) for (old, new), count in counts.items() if 2 * count > min(olds[old], news[new])
    )
    rank = {stream: at for at, stream in enumerate(sorted({one.stream for one in ones}))}
    places = [rank[old] * (len(likely) + 1) + at for at, (_, old, _) in enumerate(likely)]
    kept = staying(places, [count for _, _, count in likely])
    return {(old, new) for at, (new, old, _) in enumerate(likely) if at in kept}


def _fill_columns(ones: Sequence[Leaf], twos: Sequence[Leaf]) -> None:
    """Pair what stands at the same place of a column, whatever it says: so another signer, or a note."""
    lefts, rights = _by_stream(ones), _by_stream(twos)
    beside = [two for two in twos if len(two.stream) > 1]
    grids = {
        two.stream[0]: two.partner.stream[0]
        for two in beside
        if two.partner is not None and len(two.partner.stream) > 1
    }
    for stream, news in rights.items():
        if len(stream) < 2 and stream != NOTES:
            continue
        olds = lefts.get(NOTES if stream == NOTES else (grids.get(stream[0], 0), stream[1]), [])
        for gap_old, gap_new in _gaps(olds, news):
            for one, two in zip(gap_old, gap_new, strict=False):
                one.partner, two.partner = two, one


def _gaps(olds: Sequence[Leaf], news: Sequence[Leaf]) -> Iterator[tuple[list[Leaf], list[Leaf]]]:
    """What has no partner between the same neighbours, which did not move."""
    gaps: defaultdict[Leaf | None, tuple[list[Leaf], list[Leaf]]] = defaultdict(lambda: ([], []))
    here = set(map(id, news))
    for side, leaves in enumerate((olds, news)):
        last: Leaf | None = None
        for leaf in leaves:
            one = leaf.partner if side else leaf
            if leaf.partner is None:
                gaps[last][side].append(leaf)
            elif one is not None and not one.moved and one in olds and id(one.partner) in here:
                last = one
    yield from gaps.values()


def _by_stream(leaves: Sequence[Leaf]) -> defaultdict[Stream, list[Leaf]]:
    found: defaultdict[Stream, list[Leaf]] = defaultdict(list)
    for leaf in leaves:
        found[leaf.stream].append(leaf)
    return found


def _join_lines(leaves: list[Leaf]) -> None:
    """Give a leaf the lines after it that have no partner, where they together say what its partner says."""
    gone: set[int] = set()
    for stream in _by_stream(leaves).values():
        for at, leaf in enumerate(stream):
            if leaf.partner is None or leaf.cells is not None:
                continue
            wanted = leaf.partner.text.split()
            for first, last in _neighbourhoods(stream, at):
                if _words(stream[first:last]) == wanted:
                    leaf.text = leaf.partner.text
                    gone.update(id(one) for one in stream[first:last] if one is not leaf)
                    break
    leaves[:] = [leaf for leaf in leaves if id(leaf) not in gone]


def _level_lines(leaves: Sequence[Leaf]) -> None:
    """Leave alone lines in a row that together say what their partners, in a row as well, say together."""
    for at in range(len(leaves)):
        for size in (2, 3):
            here = leaves[at : at + size]
            there = sorted((one.partner for one in here if one.partner is not None), key=lambda two: two.at)
            near = len(there) == size and there[-1].at - there[0].at < size + 1
            if near and _words(here) == _words(there):
                for one in here:
                    one.text = one.partner.text if one.partner is not None else one.text


def _neighbourhoods(stream: Sequence[Leaf], at: int) -> Iterable[tuple[int, int]]:
    """Stretches around a leaf whose other leaves have no partner, the shorter first."""
    first = last = at
    while first and at - first < 3 and stream[first - 1].partner is None:
        first -= 1
    while last + 1 < len(stream) and last - at < 3 and stream[last + 1].partner is None:
        last += 1
    stretches = ((a, b + 1) for a in range(first, at + 1) for b in range(at, last + 1) if b > a)
    return sorted(stretches, key=lambda stretch: stretch[1] - stretch[0])


def _words(leaves: Sequence[Leaf]) -> list[str]:
    return [word for leaf in leaves for word in leaf.text.split()]


def _out_of_order(leaves: Sequence[Leaf]) -> list[Leaf]:
    """As few as can be, rather what says what it said, or the shorter."""
    places = [leaf.partner.at for leaf in leaves if leaf.partner is not None]
    kept = staying(places, [_weight(leaf) for leaf in leaves])
    return [leaf for at, leaf in enumerate(leaves) if at not in kept]


def _weight(leaf: Leaf) -> float:
    assert leaf.partner is not None
    return 1.0 + (1e-4 if leaf.text != leaf.partner.text else 0.0) + min(len(leaf.text), 1000) / 1e8
