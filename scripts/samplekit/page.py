"""Description -> the paragraphs of the page, as its form prescribes them, and the Word file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from samplekit.describe import BULLETS, Description, lines, marker, walk
from samplekit.looks import FORMS, Form, width
from samplekit.package import Level, pack, section
from samplekit.wordml import P, centred, drawn_line, stack, table, text_box

LEFT, RIGHT = 190.0, 290.0
"""Widths of the two halves of letterhead and foot."""
_FORMATS = {"I": "upperRoman", "1": "decimal", "a": "lowerLetter"}


class Page:
    """One sample on its way to a Word file."""

    def __init__(self, sample: Description) -> None:
        self.sample = sample
        self.form: Form = FORMS[sample["form"]]
        self.build: Description = sample.get("build", {})
        self._serial = count(1)
        self.lists: list[list[Level]] = []

    def docx(self) -> bytes:
        """The Word file."""
        sample, bottom = self.sample, self.form.page_number == "bottom-right"
        body = self._head() + self._title() + self._body() + self._foot() + self._appendices()
        return pack(
            body,
            section=section(self.form.margins, bottom=bottom),
            lists=self.lists,
            notes=sample.get("footnotes", ()),
            page_number=P(size=14, align="right" if bottom else "center"),
            title=" ".join(lines(sample["subject"])),
        )

    # The letterhead: what stands left and right of each row.

    def _issuer(self) -> list[P]:
        size = self.form.issuer_size
        found = [P(text=t, size=size, align="center") for t in lines(self.sample.get("parent"))]
        found += [P(text=t, size=size, align="center", bold=True) for t in lines(self.sample.get("issuer"))]
        widest = max((width(p.text, size) for p in found if p.bold), default=100)
        if self.form.under_issuer != "rule":
            return [*found, P(text=self.form.under_issuer, size=size, align="center")]
        return self._ruled(found, widest * 0.42, LEFT)

    def _motto(self) -> list[P]:
        found = [
            P(text=t, size=s, bold=True, align="center")
            for t, s in zip(self.form.motto, self.form.motto_sizes, strict=True)
        ]
        return self._ruled(found, width(found[-1].text, found[-1].size), RIGHT)

    def _ruled(self, above: list[P], length: float, room: float) -> list[P]:
        """Paragraphs with a rule under them: drawn, a border of an empty paragraph, or underscores."""
        kind = self.build.get("rules", "drawn")
        if kind == "border":
            margins = 0.0 if self.build.get("head") == "boxes" else 10.8
            side = max(0.0, (room - margins - length) / 2)
            return [*above, P(size=3, top_line=True, left=side, right=side, align="center")]
        if kind == "underscores":
            return [*above, P(text="_" * round(length / (above[-1].size / 2)), size=above[-1].size, align="center")]
        last = above[-1]
        return [*above[:-1], replace(last, inside=drawn_line(next(self._serial), length, last.size * 1.3), after=3)]

    def _under_issuer(self) -> list[P]:
        sample, form = self.sample, self.form
        found = []
        if sample.get("number"):
            found.append(P(text=sample["number"]["text"], size=form.number_size, align="center", before=3))
        if sample["kind"]["code"] == "CV":
            look = P(size=form.letter_subject_size, italic=form.letter_subject_italic, align="center")
            found += [replace(look, text=t, before=0 if n else 6) for n, t in enumerate(lines(sample["subject"]))]
        urgency = sample.get("marks", {}).get("urgency")
        if urgency:
            framed = form.under_issuer == "rule"
            side = (LEFT - 60) / 2 if framed else 0
            found.append(P(text=urgency, bold=True, size=14, align="center", frame=framed, left=side, right=side, before=6))
        return found

    def _date(self) -> list[P]:
        if not self.sample.get("issued"):
            return []
        return [P(text=self.sample["issued"]["text"], italic=True, size=self.form.date_size, align="center", before=3)]

    def _head(self) -> str:
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

    def _right_centre(self) -> float:
        """Where the middle of the right half stands when it is set with tab stops: the motto ends at the margin."""
        usable = 595.3 - (self.form.margins[2] + self.form.margins[3]) / 25.4 * 72
        return usable - max(width(t, s) for t, s in zip(self.form.motto, self.form.motto_sizes, strict=True)) / 2

    def _tabbed_head(self) -> str:
        """Letterhead typed with tab stops; its rules are drawn."""
        centres = (LEFT / 2 - 10, self._right_centre())
        halves = []
        for half in (self._issuer(), self._motto()):
            halves.append([replace(p, inside="") for p in half])
        found = _abreast(*halves, centres)
        last_left, last_right = halves[0][-1], halves[1][-1]
        if self.form.under_issuer == "rule":
            length = width(last_left.text, last_left.size) * 0.42
            at = len(halves[0]) - 1
            found[at] = replace(found[at], inside=drawn_line(next(self._serial), length, 18, centres[0] - length / 2))
        length, at = width(last_right.text, last_right.size), len(halves[1]) - 1
        line = drawn_line(next(self._serial), length, 18, centres[1] - length / 2)
        found[at] = replace(found[at], inside=found[at].inside + line)
        below = _abreast(self._under_issuer(), self._date(), centres)
        return stack(found) + stack([replace(p, before=8 if n == 0 else 0) for n, p in enumerate(below)])

    def _title(self) -> str:
        sample, form = self.sample, self.form
        found: list[P] = []
        if sample["kind"]["code"] != "CV":
            found.append(P(text=sample["kind"]["name"].upper(), size=form.kind_size, bold=True, align="center", before=14))
            subject = [P(text=t, size=form.subject_size, bold=True, align="center") for t in lines(sample["subject"])]
            if form.under_subject == "rule":
                subject = self._ruled(subject, width(subject[-1].text, form.subject_size) * 0.4, LEFT + RIGHT)
            else:
                subject.append(P(text=form.under_subject, size=form.subject_size, align="center"))
            found += subject
        to = lines(sample.get("addressees"))
        if len(to) == 1:
            found.append(P(text=f"Kính gửi: {to[0]}.", size=14, align="center", before=14))
        elif to:
            found.append(P(text="Kính gửi:", size=14, left=100, before=14))
            ends = [";"] * (len(to) - 1) + ["."]
            found += [P(text=f"- {t}{e}", size=14, left=160) for t, e in zip(to, ends, strict=True)]
        return stack([*found, P(size=8)])

    def _prose(self, text: str, **look: Any) -> P:
        form = self.form
        usual = {"size": self.build.get("size", form.body_size), "align": "justify", "first_line": form.first_line, "after": 6, "line": form.line}
        return P(text=text, **{**usual, **look})

    def _body(self) -> str:
        sample, found = self.sample, ""
        for text in lines(sample.get("preamble")):
            basis = text.startswith("Căn cứ") and self.form.bases_italic
            found += self._prose(text, italic=basis).xml()
        automatic = self.build.get("numbering") == "automatic"
        if automatic:
            self._define_lists()
        for place in walk(sample["sections"]):
            found += self._item(place.item, place.depth, automatic=automatic)
        for text in lines(sample.get("closing")):
            found += self._prose(text).xml()
        return found

    def _define_lists(self) -> None:
        levels: list[Level] = []
        for place in walk(self.sample["sections"]):
            at = place.item.get("at")
            if at and at not in BULLETS and place.depth == len(levels):
                label, mark = marker(at)
                dotted = "." in label
                number = ".".join(f"%{n}" for n in range(place.depth, place.depth + 2)) if dotted else f"%{place.depth + 1}"
                levels.append((_FORMATS.get(label[0], "decimal"), f"{number}{mark or ''}"))
        self.lists = [levels, [("bullet", "-"), ("bullet", "+")]]

    def _item(self, item: Description, depth: int, *, automatic: bool) -> str:
        at, title, texts = item.get("at"), item.get("title"), lines(item.get("text"))
        first = title if title is not None else texts.pop(0) if texts else ""
        bold = title is not None and at not in BULLETS and not item.get("light")
        look: dict[str, Any] = {"bold": bold, "italic": bool(item.get("italic")), "keep_next": title is not None}
        if automatic and at:
            look["list_level"] = (2, BULLETS.index(at)) if at in BULLETS else (1, depth)
            words = first
        else:
            words = typed(item, first)
        found = self._prose(words, **look).xml() + "".join(self._prose(t).xml() for t in texts)
        return found + (self._table(item["table"]) if "table" in item else "")

    def _table(self, data: Description) -> str:
        widths = data["widths"]
        rows = []
        for order, row in enumerate(data["rows"]):
            centre = [order == 0 or len(str(cell)) < 4 for cell in row]
            rows.append([
                P(text=str(c), size=12, bold=order == 0, align="center" if mid else "left", before=2, after=2).xml()
                for c, mid in zip(row, centre, strict=True)
            ])  # fmt: skip
        return table(rows, widths, lines=True, heading=True) + P(size=6).xml()

    # The foot.

    def _recipients(self) -> list[P]:
        sample, form = self.sample, self.form
        if not sample.get("recipients"):
            return []
        plain = form.recipients_label == "underline"
        label = P(text="Nơi nhận:", keep_next=True, size=form.recipients_label_size, bold=not plain, italic=not plain, underline=plain)
        entries = [e if isinstance(e, str) else e[0] for e in sample["recipients"]]
        dashes = sample.get("dashes") or ["- "] * len(entries)
        found = [P(text=f"{d}{t};", size=form.recipients_size) for d, t in zip(dashes, entries, strict=True)]
        if sample.get("archive"):
            found.append(P(text=f"- {archive_line(sample)}", size=form.recipients_size))
        return [label, *found]

    def _signer(self, signer: Description) -> list[P]:
        posts = self.form.post_bold
        found = [P(text=t, bold=True, align="center") for t in lines(signer.get("authority"))]
        found += [P(text=t, bold=posts, align="center") for t in lines(signer.get("position"))]
        gap = [P(text=t, italic=True, align="center") for t in lines(signer.get("seal"))] or [P(align="center")]
        return [*found, P(), *gap, P(), P(text=signer.get("printed", signer["name"]), bold=True, align="center")]

    def _foot(self) -> str:
        signers = [self._signer(s) for s in self.sample["signature"]]
        if len(signers) > 1:
            high = max(map(len, signers))
            signers = [[*s[:-1], *[P()] * (high - len(s)), s[-1]] for s in signers]
            half = (LEFT + RIGHT) / 2
            found = table([[stack(s) for s in signers]], (half, half), lines=False, indent=-10)
            return P(size=6).xml() + found + stack([P(size=6), *self._recipients()])
        if self.build.get("foot") == "tabs":
            centre = self._right_centre()
            right = [P(), *signers[0]][1:]
            found_p = []
            for n, p in enumerate(self._recipients()):
                words = f"\t{right[n].text}" if n < len(right) and right[n].text else ""
                parts = ((p.text, p.bold, p.italic), (words, True, False)) if words else ()
                found_p.append(replace(p, parts=parts, tabs=(centre,)))
            rest = [replace(centred(p), text=f"\t{p.text}", align="left", tabs=(centre,)) for p in right[len(found_p) :] if p.text]
            return stack([P(size=6), *found_p, *rest])
        rows = [[stack(self._recipients() or [P()]), stack(signers[0])]]
        return P(size=6).xml() + table(rows, (LEFT + 35, RIGHT - 35), lines=False, indent=-5)

    def _appendices(self) -> str:
        found = ""
        for appendix in self.sample.get("appendices", ()):
            labels, titles = lines(appendix["label"]), lines(appendix["title"])
            found += stack([P(text=t, bold=True, align="center", new_page=n == 0) for n, t in enumerate(labels)])
            for t in titles:
                found += P(text=t, bold=not t.startswith("("), italic=t.startswith("("), align="center").xml()
            found += P(size=8).xml() + "".join(self._prose(t).xml() for t in lines(appendix.get("text")))
            if "table" in appendix:
                found += self._table(appendix["table"])
        return found


def typed(item: Description, words: str) -> str:
    """An item's words after its marker, as somebody types it; ``glued`` leaves out the blank between them."""
    at = item.get("at")
    return f"{at}{'' if item.get('glued') else ' '}{words}" if at else words


def archive_line(sample: Description) -> str:
    """The Lưu line as printed, without its dash."""
    archive = sample["archive"]
    return f"{archive.get('label', 'Lưu:')} {archive['text']}{archive.get('end', '.')}"


def _abreast(left: Sequence[P], right: Sequence[P], centres: tuple[float, float]) -> list[P]:
    """Rows of two halves, each at a centring tab stop."""
    found = []
    for n in range(max(len(left), len(right))):
        l, r = (half[n] if n < len(half) else P() for half in (left, right))
        parts = ((f"\t{l.text}" if l.text else "\t", l.bold, l.italic), (f"\t{r.text}" if r.text else "", r.bold, r.italic))
        found.append(P(parts=parts, size=max(p.size for p in (l, r) if p.text), tabs=centres))
    return found
