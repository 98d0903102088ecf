"""The stored text of a paragraph cut at its letters, and put in place of other text."""

from __future__ import annotations

import copy

from lxml import etree

from thongbao.mend.docx.writing.elements import make, outside, plain_copy, prune, set_text, shown, text_of, twin
from thongbao.mend.docx.writing.track import Tracker
from thongbao.mend.model import Unmendable
from thongbao.readers.docx.package.names import PPR, RPR, R, T
from thongbao.readers.docx.paragraph.trace import Taken, Traced


def cut(traced: Traced, at: int) -> int:
    """Make a piece of the text begin at character ``at``; gives its index among the pieces."""
    start = 0
    for index, (element, text) in enumerate(traced.taken):
        if start == at:
            return index
        if start < at < start + len(text):
            if element is None or element.tag != T or len(element.text or "") != len(text):
                raise Unmendable("mend.opaque")
            stored, place = element.text or "", at - start
            rest = twin(element)
            element.addnext(rest)
            set_text(element, stored[:place])
            set_text(rest, stored[place:])
            traced.taken[index : index + 1] = [Taken(element, text[:place]), Taken(rest, text[place:])]
            return index + 1
        start += len(text)
    return len(traced.taken)


def shows(piece: Taken) -> etree._Element:
    """The element that shows a piece of text."""
    if piece.element is None:
        raise Unmendable("mend.opaque")
    return piece.element


def run_of(piece: Taken) -> etree._Element:
    """The run that shows a piece of text."""
    run = shows(piece).getparent()
    if run is None or run.tag != R:  # a formula, a form field, a branch for other programs
        raise Unmendable("mend.opaque")
    return run


def split_before(run: etree._Element, child: etree._Element) -> etree._Element:
    """Cut a run before one of its children; gives the run that begins with it."""
    children = list(run)
    at = children.index(child)
    if all(one.tag == RPR for one in children[:at]):
        return run
    rest = twin(run)
    look = run.find(RPR)
    if look is not None:
        kept = copy.deepcopy(look)
        kept.tail = None
        rest.append(kept)
    run.addnext(rest)
    rest.extend(children[at:])
    return rest


def alone(traced: Traced, start: int, end: int, *, strict: bool) -> list[etree._Element]:
    """The runs that show characters ``start`` to ``end`` and no others; ``strict``: nor anything else."""
    first, last = cut(traced, start), cut(traced, end)
    pieces = traced.taken[first:last]
    wanted = {piece.element for piece in pieces}
    others = {piece.element for piece in (*traced.taken[:first], *traced.taken[last:])}
    found: list[etree._Element] = []
    for piece in pieces:
        run = run_of(piece)
        if piece.element is None or (found and run is found[-1]):
            continue
        before = [child for child in piece.element.itersiblings(preceding=True) if child.tag != RPR]
        if before and (strict or not others.isdisjoint(before)):
            run = split_before(run, piece.element)
        for child in piece.element.itersiblings():
            if child not in wanted and (strict or child in others):
                split_before(run, child)
                break
        found.append(run)
    return found


def replace(
    traced: Traced, start: int, end: int, text: str, *, after: bool, tracker: Tracker | None = None
) -> list[etree._Element]:
    """Put ``text`` in place of characters ``start`` to ``end``; gives the runs that show it.

    Where nothing is replaced the text takes the looks of what stands before it (``after``) or behind it.
    """
    first, last = cut(traced, start), cut(traced, end)
    gone = traced.taken[first:last]
    for piece in gone:
        run_of(piece)
    if not traced.taken:
        return _first_text(traced, text, tracker)
    host = _host(traced, first, gone, after=after)
    before = bool(gone) or not first or host is not traced.taken[first - 1]
    if tracker is not None:
        return _replace_tracked(traced, (start, end), text, host, tracker, before=before)
    run = run_of(host)
    made = shown(text)
    if before:
        for element in made:
            shows(host).addprevious(element)
    else:
        for element in reversed(made):
            shows(host).addnext(element)
    traced.taken[first:last] = [Taken(element, text_of(element)) for element in made]
    for piece in gone:
        holder = run_of(piece)
        holder.remove(shows(piece))
        prune(holder)
    _join(traced, first - 1, first + len(made))
    return [run] if made else []


def _host(traced: Traced, first: int, gone: list[Taken], *, after: bool) -> Taken:
    """The piece that new text stands beside and looks like."""
    if gone:
        return next((piece for piece in gone if piece.element is not None and piece.element.tag == T), gone[0])
    sides = [traced.taken[first - 1 : first] if first else [], traced.taken[first : first + 1]]
    for side in sides if after else reversed(sides):
        for piece in side:
            if piece.element is not None and (above := piece.element.getparent()) is not None and above.tag == R:
                return piece
    raise Unmendable("mend.opaque")


def _replace_tracked(
    traced: Traced, place: tuple[int, int], text: str, host: Taken, tracker: Tracker, *, before: bool
) -> list[etree._Element]:
    start, end = place
    node = run_of(host)
    look = plain_copy(node.find(RPR))
    gone: list[etree._Element] = []
    if end > start:
        gone = alone(traced, start, end, strict=True)
        node, before = gone[-1], False
        first, last = cut(traced, start), cut(traced, end)
        del traced.taken[first:last]
    elif before:
        node = split_before(node, shows(host))
    else:
        behind = shows(host).getnext()
        if behind is not None:
            split_before(node, behind)
    if not text:
        tracker.delete(gone)
        return []
    run = make("r")
    if look is not None:
        run.append(look)
    made = shown(text)
    run.extend(made)
    node = outside(node, after=not before)
    wrapper = tracker.inserted(run)
    if before:
        node.addprevious(wrapper)
    else:
        node.addnext(wrapper)
    tracker.delete(gone)
    first = cut(traced, start)
    traced.taken[first:first] = [Taken(element, text_of(element)) for element in made]
    return [run]


def _first_text(traced: Traced, text: str, tracker: Tracker | None) -> list[etree._Element]:
    """Text in a paragraph that has none; it looks like the paragraph's mark."""
    para = traced.elements[-1]
    if not text or para.getparent() is None:
        raise Unmendable("mend.opaque")
    run = make("r")
    ppr = para.find(PPR)
    look = plain_copy(ppr.find(RPR)) if ppr is not None else None
    if look is not None:
        run.append(look)
    made = shown(text)
    run.extend(made)
    para.append(tracker.inserted(run) if tracker is not None else run)
    traced.taken[:] = [Taken(element, text_of(element)) for element in made]
    return [run]


def _join(traced: Traced, first: int, last: int) -> None:
    """Make neighbouring ``w:t`` of one run one again, among pieces ``first`` to ``last``."""
    at = max(first, 0)
    while at < min(last, len(traced.taken) - 1):
        (one, text), (two, more) = traced.taken[at : at + 2]
        if (
            one is not None and two is not None and one.tag == two.tag == T and one.getnext() is two
            and len(one.text or "") == len(text) and len(two.text or "") == len(more)
        ):  # fmt: skip
            set_text(one, (one.text or "") + (two.text or ""))
            two.getparent().remove(two)  # type: ignore[union-attr]  # it has a sibling
            traced.taken[at : at + 2] = [Taken(one, text + more)]
            last -= 1
        else:
            at += 1
