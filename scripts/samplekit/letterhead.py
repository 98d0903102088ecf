"""The letterhead of a sample: in a table without borders, in text boxes, or typed with tab stops."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from samplekit.describe import Description, lines
from samplekit.looks import FORMS, Form, width
from samplekit.wordml import P, drawn_line, stack, table, text_box

LEFT, RIGHT = 190.0, 290.0
"""Widths of the two halves."""
A4_WIDTH = 595.3


class Letterhead:
    """What stands left and right at the top of page 1. ``serial`` numbers the drawings of the file."""

    def __init__(self, sample: Description, serial: Iterator[int]) -> None:
        self.sample = sample
        self.form: Form = FORMS[sample["form"]]
        self.build: Description = sample.get("build", {})
        self._serial = serial

    def _issuer(self) -> list[P]:
        size = self.form.issuer_size
        found = [P(text=t, size=size, align="center") for t in lines(self.sample.get("parent"))]
        found += [P(text=t, size=size, align="center", bold=True) for t in lines(self.sample.get("issuer"))]
        widest = max((width(p.text, size) for p in found if p.bold), default=100)
        if self.form.under_issuer != "rule":
            return [*found, P(text=self.form.under_issuer, size=size, align="center")]
        return self.ruled(found, widest * 0.42, LEFT)

    def _motto(self) -> list[P]:
        found = [
            P(text=t, size=s, bold=True, align="center")
            for t, s in zip(self.form.motto, self.form.motto_sizes, strict=True)
        ]
        return self.ruled(found, width(found[-1].text, found[-1].size), RIGHT)

    def ruled(self, above: list[P], length: float, room: float) -> list[P]:
        """Paragraphs with a rule under them: drawn, a border of an empty paragraph, or underscores."""
        kind = self.build.get("rules", "drawn")
        if kind == "border":
            margins = 0.0 if self.build.get("head") == "boxes" else 10.8
            side = max(0.0, (room - margins - length) / 2)
            return [*above, P(size=3, top_line=True, left=side, right=side, align="center")]
        if kind == "underscores":
            return [
                *above,
                P(text="_" * round(length / (above[-1].size / 2)), size=above[-1].size, align="center"),
            ]
        last = above[-1]
        return [
            *above[:-1],
            replace(last, inside=drawn_line(next(self._serial), length, last.size * 1.3), after=3),
        ]

    def _under_issuer(self) -> list[P]:
        sample, form = self.sample, self.form
        found = []
        if sample.get("number"):
            found.append(P(text=sample["number"]["text"], size=form.number_size, align="center", before=3))
        if sample["kind"]["code"] == "CV":
            look = P(size=form.letter_subject_size, italic=form.letter_subject_italic, align="center")
            found += [
                replace(look, text=t, before=0 if n else 6) for n, t in enumerate(lines(sample["subject"]))
            ]
        urgency = sample.get("marks", {}).get("urgency")
        if urgency:
            framed = form.under_issuer == "rule"
            side = (LEFT - 60) / 2 if framed else 0
            found.append(
                P(
                    text=urgency,
                    bold=True,
                    size=14,
                    align="center",
                    frame=framed,
                    left=side,
                    right=side,
                    before=6,
                )
            )
        return found

    def _date(self) -> list[P]:
        if not self.sample.get("issued"):
            return []
        return [
            P(
                text=self.sample["issued"]["text"],
                italic=True,
                size=self.form.date_size,
                align="center",
                before=3,
            )
        ]

    def xml(self) -> str:
        """The letterhead's paragraphs."""
        kind = self.build.get("head", "table")
        if kind == "boxes":
            left, right = [*self._issuer(), *self._under_issuer()], [*self._motto(), *self._date()]
            high = max(sum(p.size * 1.2 + p.before + p.after for p in half) for half in (left, right)) + 16
            boxes = text_box(next(self._serial), left, (-10, LEFT, high), 0)
            boxes += text_box(next(self._serial), right, (LEFT - 10, RIGHT, high), 0)
            return P(size=6, inside=boxes).xml()
        if kind == "tabs":
            return self._tabbed_head()
        rows = [[stack(self._issuer()), stack(self._motto())]]
        below = [self._under_issuer() or [P(size=6)], self._date() or [P(size=6)]]
        rows.append([stack(half) for half in below])
        return table(rows, (LEFT, RIGHT), lines=False, indent=-10)

    def right_centre(self) -> float:
        """The middle of the right half when it is set with tab stops: the motto ends at the margin."""
        usable = A4_WIDTH - (self.form.margins[2] + self.form.margins[3]) / 25.4 * 72
        return (
            usable - max(width(t, s) for t, s in zip(self.form.motto, self.form.motto_sizes, strict=True)) / 2
        )

    def _tabbed_head(self) -> str:
        """Letterhead typed with tab stops; its rules are drawn."""
        centres = (LEFT / 2 - 10, self.right_centre())
        left, right = ([replace(p, inside="") for p in half] for half in (self._issuer(), self._motto()))
        found = _abreast(left, right, centres)
        if self.form.under_issuer == "rule":
            length, at = width(left[-1].text, left[-1].size) * 0.42, len(left) - 1
            found[at] = replace(
                found[at], inside=drawn_line(next(self._serial), length, 18, centres[0] - length / 2)
            )
        length, at = width(right[-1].text, right[-1].size), len(right) - 1
        line = drawn_line(next(self._serial), length, 18, centres[1] - length / 2)
        found[at] = replace(found[at], inside=found[at].inside + line)
        below = _abreast(self._under_issuer(), self._date(), centres)
        return stack(found) + stack([replace(p, before=8 if n == 0 else 0) for n, p in enumerate(below)])


def _abreast(left: Sequence[P], right: Sequence[P], centres: tuple[float, float]) -> list[P]:
    """Rows of two halves, each at a centring tab stop."""
    found = []
    for n in range(max(len(left), len(right))):
        one, other = (half[n] if n < len(half) else P() for half in (left, right))
        words = f"\t{other.text}" if other.text else ""
        parts = ((f"\t{one.text}", one.bold, one.italic), (words, other.bold, other.italic))
        found.append(P(parts=parts, size=max(p.size for p in (one, other) if p.text), tabs=centres))
    return found
