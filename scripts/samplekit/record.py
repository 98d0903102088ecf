"""Description -> the record that a careful reader would write."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from samplekit.describe import Description, lines, marker, walk, without_notes
from samplekit.looks import FORMS
from thongbao.notice.model import (
    Appendix,
    Archive,
    Citation,
    Deadline,
    Doubt,
    Issued,
    Issuer,
    Kind,
    Marks,
    Meeting,
    Note,
    Notice,
    Number,
    Person,
    Recipient,
    Recurring,
    Section,
    Signer,
    SourceInfo,
    Table,
    Task,
)


def notice_of(sample: Description, source: SourceInfo) -> Notice:
    """The record of a description."""
    form = FORMS[sample["form"]]
    meeting = sample.get("meeting")
    archive = sample.get("archive")
    return Notice(
        source=source,
        family=sample["family"],
        regime=sample["regime"],
        kind=Kind(code=sample["kind"]["code"], name=sample["kind"]["name"]),
        issuer=Issuer(parent=_joined(sample.get("parent")), name=_joined(sample.get("issuer"))),
        number=Number(**sample["number"]) if sample.get("number") else None,
        issued=Issued(**sample["issued"]) if sample.get("issued") else None,
        marks=Marks(**sample.get("marks", {})),
        subject=_joined(sample["subject"]),
        addressees=tuple(sample.get("addressees", ())),
        preamble=_texts(sample.get("preamble")),
        meeting=Meeting(
            date=meeting["date"],
            chair=Person(**meeting["chair"]) if meeting.get("chair") else None,
            with_=meeting.get("with"),
            attendees=tuple(meeting.get("attendees", ())),
        )
        if meeting
        else None,
        sections=tuple(map(_section, sample["sections"])),
        tasks=tuple(_tasks(sample)),
        closing=_joined(sample.get("closing")),
        recipients=tuple(_recipient(entry) for entry in sample.get("recipients", ())),
        archive=Archive(text=archive["text"], copies=archive.get("copies")) if archive else None,
        signature=tuple(
            Signer(
                authority=_joined(s.get("authority")), position=_joined(s.get("position")), name=s.get("name")
            )
            for s in sample["signature"]
        ),
        appendices=tuple(
            Appendix(
                title=" ".join([*lines(a["label"]), *lines(a["title"])]),
                text=_texts(a.get("text")),
                tables=tuple(_tables(a)),
            )
            for a in sample.get("appendices", ())
        ),
        citations=tuple(
            Citation(**dict(zip(("text", "kind", "symbol", "date", "issuer"), c, strict=True)))
            for c in sample.get("citations", ())
        ),
        footnotes=tuple(Note(marker=str(n), text=(t,)) for n, t in enumerate(sample.get("footnotes", ()), 1)),
        furniture=tuple(_furniture(sample, form.motto, (form.under_issuer, form.under_subject))),
        doubts=tuple(Doubt(**doubt) for doubt in sample.get("doubts", ())),
    )


def _joined(value: Any) -> str | None:
    return without_notes(" ".join(lines(value))) or None


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(map(without_notes, lines(value)))


def _section(item: Description) -> Section:
    label, mark = marker(item["at"]) if item.get("at") else (None, None)
    return Section(
        marker=label,
        mark=mark,
        title=item.get("title"),
        text=_texts(item.get("text")),
        tables=tuple(_tables(item)),
        children=tuple(map(_section, item.get("items", ()))),
    )


def _tables(item: Description) -> list[Table]:
    if "table" not in item:
        return []
    rows = tuple(tuple(str(cell) for cell in row) for row in item["table"]["rows"])
    return [Table(after=len(lines(item.get("text"))), rows=rows)]


def _tasks(sample: Description) -> list[Task]:
    found: list[Task] = []
    for place in walk(sample["sections"]):
        whole = " ".join(_texts(place.item.get("text")))
        orders = (
            place.item.get("tasks") or [place.item["task"]] if {"task", "tasks"} & set(place.item) else []
        )
        found.extend(_task(order, place.path, order.get("text") or whole) for order in orders)
        found.extend(_rows(place.item, place.path))
    for number, appendix in enumerate(sample.get("appendices", ()), 1):
        found.extend(_rows(appendix, f"PL{number}"))
    return found


def _rows(item: Description, path: str) -> list[Task]:
    """The tasks of a table, in the order of its rows."""
    orders = item.get("table", {}).get("tasks", ())
    return [_task(order, f"{path}/{row}", order["text"]) for row, order in enumerate(orders, 1)]


def _task(order: Description, path: str, text: str) -> Task:
    due, every = order.get("due"), order.get("every")
    recurring = Recurring(text=every[0], rrule=every[1]) if every else None
    words = (due or every or [None])[0]
    deadline = Deadline(text=words, date=due[1] if due else None, recurring=recurring) if words else None
    return Task(
        section=path,
        text=without_notes(text),
        lead=tuple(order.get("lead", ())),
        coordinators=tuple(order.get("with", ())),
        deadline=deadline,
        reports_to=order.get("to"),
    )


def _recipient(entry: Any) -> Recipient:
    """A plain name, or ``[text, name, purpose]``."""
    if isinstance(entry, str):
        return Recipient(text=entry, name=entry)
    text, name, purpose = entry
    return Recipient(text=text, name=name, purpose=purpose)


def _furniture(sample: Description, motto: tuple[str, ...], marks: tuple[str, str]) -> list[str]:
    found = [*motto, marks[0]] if sample.get("issued") else []
    found = [mark for mark in (*found, marks[1]) if mark != "rule"]
    if sample.get("addressees"):
        found.append("Kính gửi:")
    if sample.get("recipients"):
        found.append("Nơi nhận:")
    if sample.get("archive"):
        found.append(sample["archive"].get("label", "Lưu:"))
    return found + lines(sample.get("furniture"))


def plain(value: Any) -> Any:
    """A record as plain data, keys in the order of the model."""
    if is_dataclass(value):
        return {field.name.rstrip("_"): plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value


def to_yaml(notice: Notice) -> str:
    """A record as YAML in block style; what looks like a number or a date is quoted."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """Quotes every text that some reader of YAML could take for something else."""

    def text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
        style = "'" if value[:1].isdigit() or value[:1] in "-+.*" else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)

    Dumper.add_representer(str, text)
    return yaml.dump(plain(notice), Dumper=Dumper, allow_unicode=True, width=100, sort_keys=False)
