"""Foot of a notice: recipients (nơi nhận), the archive line (lưu) and the signers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from thongbao.notice.model import Archive, Recipient, Signer
from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.recognise.notes import Notes
from thongbao.vietnamese.letters.classes import UPPER
from thongbao.vietnamese.letters.fold import bare
from thongbao.vietnamese.names.people import strip_titles

DASHES = "-–—−+•*:"


@cache
def _purpose() -> re.Pattern[str]:
    return re.compile(
        r"\((?P<p>(?:để|b/c|b/cáo|B/c|báo cáo|t/h|T/h|p/h|thực hiện|theo dõi|phối hợp|chủ trì|đăng|đưa tin|biết"
        r"|chỉ đạo)"
        r"[^()]*)\)\s*$",
        re.I,
    )


@cache
def _copies() -> re.Pattern[str]:
    return re.compile(r"\(\s*(\d{1,3})\s*(?:b|bản)?\s*\)|(\d{1,3})\s*b\b|(\d{1,3})\s*bản\b", re.I)


@cache
def _luu() -> re.Pattern[str]:
    return re.compile(r"^[^\wĐđ]*(?P<l>l[ưu]u)\s*:?\s*", re.I)


@cache
def _run_on() -> re.Pattern[str]:
    """Between items that were run together on one line."""
    return re.compile(r"(?<=[;.])\s+(?=[-–—+•]\s*[" + UPPER + r"])|\s+(?=[-–—]\s+L[ưu]u\s*:)|(?<=;)\s+(?=L[ưu]u\s*:)")


def read_recipients(units: Sequence[Unit], notes: Notes) -> tuple[tuple[Recipient, ...], Archive | None]:
    """Recipients one entry a printed item, and the Lưu line. The label "Nơi nhận" is furniture."""
    lines: list[tuple[str, Unit]] = []
    for unit in units:
        text = unit.text
        if unit.bare.startswith("noi nhan"):
            label, colon, rest = text.partition(":") if ":" in text[:14] else (text[:8], "", text[8:])
            notes.set_aside(label + colon)
            text = rest.strip()
        lines.extend((piece.strip(), unit) for piece in _run_on().split(text) if piece.strip())
    bulleted = sum(line[0] in DASHES for line, _ in lines) * 2 > len(lines)
    items: list[tuple[str, list[Unit]]] = []
    for line, unit in lines:
        dashed = line[0] in DASHES
        text = line.lstrip(DASHES + " ").strip() if dashed else line
        if not text:
            continue
        if text.endswith(":") and bare(text).startswith(
            ("dong kinh gui", "dong gui", "kinh gui", "de bao cao", "noi gui")
        ):
            notes.set_aside(text)
            continue
        if items and not dashed and _goes_on(items[-1][0], text, bulleted):
            items[-1] = (f"{items[-1][0]} {text}", [*items[-1][1], unit])
        else:
            items.append((text, [unit]))
    recipients: list[Recipient] = []
    archive: Archive | None = None
    for text, seen in items:
        match = _luu().match(text)
        if match and archive is None and bare(text).startswith("luu"):
            notes.set_aside(match["l"] + ":" if ":" in match[0] else match["l"])
            kept = text[match.end() :].strip(" ;,").removesuffix("./.").rstrip(". ")
            archive = Archive(text=kept, copies=_number_of_copies(kept)) if kept else None
            notes.saw("archive", seen)
            continue
        notes.saw(f"recipients[{len(recipients)}]", seen)
        recipients.extend(_recipients_of(text, bulleted))
    return tuple(recipients), archive


def _goes_on(before: str, text: str, bulleted: bool) -> bool:
    """Whether a line without a dash continues the item before it."""
    if bare(text).startswith("luu") and _luu().match(text) and before.rstrip().endswith((";", ".", ",")):
        return False
    if text[0] == "(":
        return True
    if bulleted:
        return not (before.rstrip().endswith((";", ".")) and text[:1].isupper() and text.rstrip().endswith((";", ".")))
    return not before.rstrip().endswith((";", ".", ",")) or text[:1].islower()


def _recipients_of(text: str, bulleted: bool) -> list[Recipient]:
    """The entries of one item; without dashes several may share a line, parted by semicolons."""
    pieces = [text] if bulleted else [piece for piece in re.split(r";\s+(?=[" + UPPER + "])", text) if piece]
    found = []
    for piece in pieces:
        kept = piece.strip().removesuffix("./.").rstrip(" ;,.")
        if not kept:
            continue
        match = _purpose().search(kept)
        name = kept[: match.start()].rstrip(" ;,") if match else kept
        purpose = match["p"].strip() if match else None
        found.append(Recipient(text=kept, name=name or kept, purpose=purpose and re.sub(r"^để\s+(?=b/c)", "", purpose)))
    return found


def _number_of_copies(text: str) -> int | None:
    match = _copies().search(text)
    digits = next((group for group in match.groups() if group), None) if match else None
    return int(digits) if digits else None


def _authorises(text: str) -> bool:
    """Whether a line is or holds a TM., KT., TL., TUQ. or Q."""
    return bool(re.match(r"(?:TM|KT|TL|TUQ|TU|Q|T/M|K/T|T/L|T/UQ)\b", text))


def read_signers(units: Sequence[Unit], labels: Sequence[Label], notes: Notes) -> tuple[Signer, ...]:
    """The signers, left to right: authority lines, post, name. "(Đã ký)", ranks and degrees are furniture."""
    signers: list[Signer] = []
    authority: list[str] = []
    post: list[str] = []
    names: list[str] = []
    seen: list[Unit] = []
    column: int | None = None

    def close() -> None:
        if authority or post or names:
            path = f"signature[{len(signers)}]"
            notes.saw(path, seen)
            if not names:
                notes.doubt(f"{path}.name", "no_signer_name")
            signers.append(
                Signer(
                    authority=" ".join(authority) or None,
                    position=" ".join(post) or None,
                    name=" ".join(names) or None,
                )
            )
        for part in (authority, post, names, seen):
            part.clear()

    for unit, label in zip(units, labels, strict=True):
        if label == Label.SEAL:
            notes.set_aside(unit.text)
            continue
        if label not in (Label.AUTHORITY, Label.POST, Label.NAME):
            continue
        if (
            (names and label != Label.NAME)
            or (names and label == Label.NAME)
            or (column != unit.side and label != Label.NAME and (post or authority))
        ):
            close()
        column = unit.side
        seen.append(unit)
        if label == Label.AUTHORITY and not authority and not _authorises(unit.text):
            notes.leftovers.append(unit.text)  # the body that this signer stands for
        elif label == Label.AUTHORITY:
            (post if post else authority).append(unit.text)
        elif label == Label.POST:
            post.append(unit.text)
        else:
            name, titles = strip_titles(unit.text)
            notes.set_aside(titles)
            names.append(name)
    close()
    return tuple(signers)
