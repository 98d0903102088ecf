"""Changes outside of the text: letterhead, number, date, marks, subject, addressees, closing, recipients, signers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from typing import Any

from thongbao.diff.head.lists import matched
from thongbao.diff.model import Change, Kind, Part
from thongbao.diff.words import same_words, segments
from thongbao.notice.codec import key_of
from thongbao.notice.model import Notice, Recipient, Signer

_HEAD = ("kind.name", "issuer.parent", "issuer.name", "number", "issued",
         "marks.secrecy", "marks.urgency", "marks.circulation", "marks.draft", "subject")  # fmt: skip
_DERIVED = ("family", "regime", "kind.code")
"""What is concluded from the rest of the head; told only where the rest is the same."""


def head(one: Notice, two: Notice, *, ignore_form: bool) -> list[Change]:
    """Changes above the text, in the order of the record."""
    found = [change for path in _HEAD for change in _value(path, one, two, "head", ignore_form)]
    if not any(change.path.startswith(("kind", "issuer", "number", "issued")) for change in found):
        found.extend(change for path in _DERIVED for change in _value(path, one, two, "head", ignore_form))
    found.extend(
        listed("addressees", one.addressees, two.addressees, "head", lambda text: text, ignore_form=ignore_form)
    )
    return found


def meeting(one: Notice, two: Notice, *, ignore_form: bool) -> list[Change]:
    """Differences of what is known of the meeting, which the opening tells in words."""
    left, right = one.meeting, two.meeting
    found: list[Change] = []
    for name in ("date", "chair", "with_", "attendees"):
        before, after = (None if side is None else _printed(getattr(side, name)) for side in (left, right))
        found.extend(compared(f"meeting.{key_of(name)}", before, after, "head", ignore_form=ignore_form))
    return found


def foot(one: Notice, two: Notice, *, ignore_form: bool) -> Iterator[Change]:
    """Changes below the text."""
    yield from _value("closing", one, two, "foot", ignore_form)
    yield from listed("recipients", one.recipients, two.recipients, "foot", _recipient, ignore_form=ignore_form)
    yield from _value("archive", one, two, "foot", ignore_form)
    yield from listed("signature", one.signature, two.signature, "foot", _signer, ignore_form=ignore_form)


def compared(
    path: str, before: str | None, after: str | None, part: Part, *, ignore_form: bool, to: str | None = None
) -> list[Change]:
    """The change of one value, or none."""
    kind = kind_of(before, after)
    if kind is None or (kind == "form" and ignore_form):
        return []
    there = after is not None
    return [
        Change(
            kind=kind,
            part=part,
            path=path,
            to=(to or path) if there else None,
            before=before,
            after=after,
            words=segments(before, after, ignore_form=ignore_form) if before is not None and after is not None else (),
        )
    ]


def kind_of(before: str | None, after: str | None) -> Kind | None:
    """What happened to a value; None where nothing did."""
    if before == after:
        return None
    if before is None:
        return "inserted"
    if after is None:
        return "deleted"
    return "form" if same_words(before, after) else "changed"


def listed(
    path: str,
    ones: Sequence[Any],
    twos: Sequence[Any],
    part: Part,
    printed: Callable[[Any], str],
    *,
    ignore_form: bool,
    moves: bool = True,
) -> Iterator[Change]:
    """Changes of a list: entries that came, went, moved, or say something else."""
    if ones == twos:
        return
    olds, news = [printed(item) for item in ones], [printed(item) for item in twos]
    for match in matched(olds, news):
        if match.one is None and match.two is not None:
            here = f"{path}[{match.two}]"
            yield Change(kind="inserted", part=part, path=here, to=here, after=news[match.two])
        elif match.two is None and match.one is not None:
            yield Change(kind="deleted", part=part, path=f"{path}[{match.one}]", before=olds[match.one])
        elif match.one is not None and match.two is not None:
            here, to = f"{path}[{match.one}]", f"{path}[{match.two}]"
            before, after = olds[match.one], news[match.two]
            if match.moved and moves:
                words = segments(before, after, ignore_form=ignore_form) if before != after else ()
                yield Change(kind="moved", part=part, path=here, to=to, before=before, after=after, words=words)
            elif before != after:
                yield from compared(here, before, after, part, ignore_form=ignore_form, to=to)
            else:
                yield from _leaves(here, to, (ones[match.one], twos[match.two]), part, ignore_form=ignore_form)


def _value(path: str, one: Notice, two: Notice, part: Part, ignore_form: bool) -> list[Change]:
    """The change of the value at a path; of a line as printed, or where that is the same, of what it means."""
    left: Any = one
    right: Any = two
    for name in path.split("."):
        left, right = getattr(left, name), getattr(right, name)
    if left == right:
        return []
    before, after = (getattr(side, "text", side) for side in (left, right))
    if before != after:
        return compared(path, before, after, part, ignore_form=ignore_form)
    return list(_leaves(path, path, (left, right), part, ignore_form=ignore_form))


def _leaves(path: str, to: str, sides: tuple[Any, Any], part: Part, *, ignore_form: bool) -> Iterator[Change]:
    """Differences of what equal words are taken to mean."""
    one, two = sides
    if one == two or not hasattr(one, "__dataclass_fields__"):
        return
    for field in fields(one):
        before, after = _printed(getattr(one, field.name)), _printed(getattr(two, field.name))
        key = key_of(field.name)
        yield from compared(f"{path}.{key}", before, after, part, ignore_form=ignore_form, to=f"{to}.{key}")


def _printed(value: Any) -> str | None:
    if value is None or value == ():
        return None
    if isinstance(value, tuple):
        return "; ".join(value)
    if hasattr(value, "__dataclass_fields__"):
        shown = (_printed(getattr(value, field.name)) for field in fields(value))
        return ", ".join(part for part in shown if part) or None
    return str(value)


def _recipient(item: Recipient) -> str:
    return item.text


def _signer(item: Signer) -> str:
    return " - ".join(part for part in (item.authority, item.position, item.name) if part)
