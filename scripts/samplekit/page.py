"""Description -> the paragraphs of the page, as its form prescribes them, and the Word file."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import Any

from samplekit.describe import BULLETS, Description, lines, marker, walk
from samplekit.letterhead import LEFT, RIGHT, Letterhead
from samplekit.looks import FORMS, Form, width
from samplekit.package import Level, pack, section
from samplekit.wordml import P, stack, table

_FORMATS = {"I": "upperRoman", "1": "decimal", "a": "lowerLetter"}


class Page:
    """One sample on its way to a Word file."""

    def __init__(self, sample: Description) -> None:
        self.sample = sample
        self.form: Form = FORMS[sample["form"]]
        self.build: Description = sample.get("build", {})
        self.head = Letterhead(sample, count(1))
        self.lists: list[list[Level]] = []

    def docx(self) -> bytes:
        """The Word file."""
        sample, bottom = self.sample, self.form.page_number == "bottom-right"
        body = self.head.xml() + self._title() + self._body() + self._foot() + self._appendices()
        apart = self.build.get("annexes") == "sections"
        return pack(
            body,
            section=section(self.form.margins, bottom=bottom, restart=apart),
            lists=self.lists,
            notes=sample.get("footnotes", ()),
            page_number=P(size=14, align="right" if bottom else "center"),
            title=" ".join(lines(sample["subject"])),
        )

    def _title(self) -> str:
        sample, form = self.sample, self.form
        found: list[P] = []
        if sample["kind"]["code"] != "CV":
            found.append(
                P(
                    text=sample["kind"]["name"].upper(),
                    size=form.kind_size,
                    bold=True,
                    align="center",
                    before=14,
                )
            )
            subject = [
                P(text=t, size=form.subject_size, bold=True, align="center") for t in lines(sample["subject"])
            ]
            if form.under_subject == "rule":
                subject = self.head.ruled(
                    subject, width(subject[-1].text, form.subject_size) * 0.4, LEFT + RIGHT
                )
            else:
                subject.append(P(text=form.under_subject, size=form.subject_size, align="center"))
            found += subject
        to = lines(sample.get("addressees"))
        slanted = form.to_label_italic
        if len(to) == 1:
            parts = (("Kính gửi:", False, slanted), (f" {to[0]}.", False, False)) if slanted else ()
            found.append(P(text=f"Kính gửi: {to[0]}.", parts=parts, size=14, align="center", before=14))
        elif to:
            found.append(P(text="Kính gửi:", size=14, italic=slanted, left=100, before=14))
            ends = [";"] * (len(to) - 1) + ["."]
            found += [P(text=f"- {t}{e}", size=14, left=160) for t, e in zip(to, ends, strict=True)]
        return stack([*found, P(size=8)])

    def _prose(self, text: str, **look: Any) -> P:
        form = self.form
        usual = {
            "size": self.build.get("size", form.body_size),
            "align": "justify",
            "after": 6,
            "line": form.line,
        }
        return P(text=text, **{**usual, "first_line": form.first_line, **look})

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
                number = f"%{place.depth}.%{place.depth + 1}" if dotted else f"%{place.depth + 1}"
                levels.append((_FORMATS.get(label[0], "decimal"), f"{number}{mark or ''}"))
        self.lists = [levels, [("bullet", "-"), ("bullet", "+")]]

    def _item(self, item: Description, depth: int, *, automatic: bool) -> str:
        at, (first, *texts) = item.get("at"), first_and_rest(item)
        titled = item.get("title") is not None
        look: dict[str, Any] = {"bold": titled, "keep_next": titled}
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
            cell = P(size=12, bold=order == 0, before=2, after=2)
            centre = [order == 0 or len(str(cell)) < 4 for cell in row]
            rows.append([
                replace(cell, text=str(c), align="center" if mid else "left").xml()
                for c, mid in zip(row, centre, strict=True)
            ])  # fmt: skip
        return table(rows, widths, lines=True, heading=True) + P(size=6).xml()

    # The foot.

    def _recipients(self) -> list[P]:
        sample, form = self.sample, self.form
        if not sample.get("recipients"):
            return []
        plain = form.recipients_label == "underline"
        label = P(
            text="Nơi nhận:",
            keep_next=True,
            size=form.recipients_label_size,
            bold=not plain,
            italic=not plain,
            underline=plain,
        )
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
        gap = [P(text=t, italic=True, align="center") for t in lines(signer.get("seal"))] or [
            P(align="center")
        ]
        return [*found, P(), *gap, P(), P(text=signer["name"], bold=True, align="center")]

    def _foot(self) -> str:
        signers = [self._signer(s) for s in self.sample["signature"]]
        if len(signers) > 1:
            high = max(map(len, signers))
            signers = [[*s[:-1], *[P()] * (high - len(s)), s[-1]] for s in signers]
            half = (LEFT + RIGHT) / 2
            found = table([[stack(s) for s in signers]], (half, half), lines=False, indent=-10)
            return P(size=6).xml() + found + stack([P(size=6), *self._recipients()])
        if self.build.get("foot") == "tabs":
            centre = self.head.right_centre()
            right = [P(), *signers[0]][1:]
            found_p = []
            for n, p in enumerate(self._recipients()):
                words = f"\t{right[n].text}" if n < len(right) and right[n].text else ""
                parts = ((p.text, p.bold, p.italic), (words, True, False)) if words else ()
                found_p.append(replace(p, parts=parts, tabs=(centre,)))
            rest = [
                replace(p, text=f"\t{p.text}", align="left", tabs=(centre,))
                for p in right[len(found_p) :]
                if p.text
            ]
            return stack([P(size=6), *found_p, *rest])
        rows, halves = [[stack(self._recipients() or [P()]), stack(signers[0])]], (LEFT + 35, RIGHT - 35)
        return P(size=6).xml() + table(rows, halves, lines=False, indent=-5) + P(size=2).xml()

    def _section_end(self, *, restart: bool) -> str:
        """An empty paragraph that ends a section, so that the next one counts its own pages."""
        bottom = self.form.page_number == "bottom-right"
        return f"<w:p><w:pPr>{section(self.form.margins, bottom=bottom, restart=restart)}</w:pPr></w:p>"

    def _appendices(self) -> str:
        found = ""
        apart = self.build.get("annexes") == "sections"
        for order, appendix in enumerate(self.sample.get("appendices", ())):
            labels, titles = lines(appendix["label"]), lines(appendix["title"])
            if apart:
                found += self._section_end(restart=order > 0)
            found += stack(
                [P(text=t, bold=True, align="center", new_page=n == 0 and not apart) for n, t in enumerate(labels)]
            )
            for t in titles:
                found += P(text=t, bold=not t.startswith("("), italic=t.startswith("("), align="center").xml()
            found += P(size=8).xml() + "".join(self._prose(t).xml() for t in lines(appendix.get("text")))
            if "table" in appendix:
                found += self._table(appendix["table"])
        return found


def first_and_rest(item: Description) -> list[str]:
    """The paragraphs of an item, its title the first when it has one."""
    title = item.get("title")
    return [*([title] if title is not None else []), *lines(item.get("text"))] or [""]


def typed(item: Description, words: str) -> str:
    """An item's words after its marker, as somebody types it; ``glued`` leaves out the blank between them."""
    at = item.get("at")
    return f"{at}{'' if item.get('glued') else ' '}{words}" if at else words


def archive_line(sample: Description) -> str:
    """The Lưu line as printed, without its dash."""
    archive = sample["archive"]
    return f"{archive.get('label', 'Lưu:')} {archive['text']}{archive.get('end', '.')}"
