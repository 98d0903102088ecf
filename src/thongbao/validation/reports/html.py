"""The report as one HTML page: no network, readable without scripts, printable, filtered by severity and rule."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from thongbao.messages import say, spoken
from thongbao.rules.explain import told as told_of
from thongbao.validation.report import Report
from thongbao.validation.reports import Look, words
from thongbao.validation.reports.text import judged
from thongbao.validation.results import Results, Told, for_eyes
from thongbao.webpage import closing, escape, opening

_PAGE = Path(__file__).with_name("page")
_AROUND = 300
"""Characters of a passage that are shown before and after the fault."""


def render(results: Results, look: Look) -> str:
    """The page."""
    return "\n".join(_page(results)) + "\n"


def _page(results: Results) -> Iterator[str]:
    title = say("report.title")
    yield f"{opening(title, _PAGE / 'report.css', lang=spoken())}\n<h1>{escape(title)}</h1>"
    total = say("report.total", **results.severities, files=len(results.judged))
    yield f"<p>{escape(total if results.counted else say('report.clean'))}</p>"
    if len(results.shown) < len(results.counted):
        yield f"<p>{escape(say('report.more', count=len(results.counted) - len(results.shown)))}</p>"
    if results.shown:
        yield from _filters(results)
    by_report: dict[int, list[Told]] = {}
    for told in results.shown:
        by_report.setdefault(id(told.report), []).append(told)
    for file, report in results.judged:
        yield from _file(file, report, by_report.get(id(report), []), checklist=results.checklist)
    if results.failed:
        yield f"<h2>{escape(say('report.unreadable'))}</h2>\n<ul>"
        yield from (f"<li>{escape(message)}</li>" for _, message, _ in results.failed)
        yield "</ul>"
    yield closing(_PAGE / "report.js" if results.shown else None)


def _filters(results: Results) -> Iterator[str]:
    yield f"<form hidden>\n<fieldset>\n<legend>{escape(say('report.severity'))}</legend>"
    for severity, count in results.severities.items():
        name = f"{words.severity(severity)} ({count})"
        yield f'<label><input type="checkbox" value="{severity}" checked> {escape(name)}</label>'
    yield f'</fieldset>\n<label>{escape(say("report.rule"))} <select name="rule">'
    yield f'<option value="">{escape(say("report.all_rules"))}</option>'
    for rule, count in sorted(results.by_rule.items()):
        yield f'<option value="{escape(rule)}">{escape(rule)} ({count})</option>'
    text, none = say("report.shown", shown="#", all=len(results.shown)), say("report.nothing_matches")
    yield f'</select></label>\n<output data-text="{escape(text)}" data-none="{escape(none)}"></output>\n</form>'


def _file(file: str, report: Report, shown: list[Told], *, checklist: bool) -> Iterator[str]:
    yield f'<section>\n<h2>{escape(file)}</h2>\n<p class="dim">{escape(judged(report))}</p>'
    if shown:
        yield '<ol class="findings">'
        for told in shown:
            yield from _finding(told)
        yield "</ol>"
    else:
        yield f"<p>{escape(say('report.clean'))}</p>"
    for title, rows in (
        ("report.suppressed_title", [_suppressed(told) for told in _waived(file, report)]),
        ("report.skipped", [f"{skip.rule.id}: {words.why_unseen(skip.reason)}" for skip in report.skipped]),
    ):
        if rows:
            yield f"<details>\n<summary>{escape(say(title))} ({len(rows)})</summary>\n<ul>"
            yield from (f"<li>{escape(row)}</li>" for row in rows)
            yield "</ul>\n</details>"
    if checklist:
        yield f"<h3>{escape(say('report.checklist'))}</h3>"
        for one in for_eyes(report):
            asked = f"{told_of(one.rule).check} [{one.rule.id}; {words.source_of(one.rule)}]"
            yield f'<p><label><input type="checkbox"> {escape(asked)}</label></p>'
    yield "</section>"


def _waived(file: str, report: Report) -> Iterator[Told]:
    return (Told(file, report, one) for one in report.findings if one.suppressed not in (None, "baseline"))


def _suppressed(told: Told) -> str:
    shown = say("report.suppressed_one", rule=told.one.rule.id, reason=told.one.suppressed or say("report.no_reason"))
    return f"{shown} - {told.one.message}"


def _finding(told: Told) -> Iterator[str]:
    one = told.one
    yield f'<li class="{one.severity}" data-severity="{one.severity}" data-rule="{escape(one.rule.id)}">'
    yield f'<h3><span class="name">{escape(words.severity(one.severity))}</span>: {escape(one.message)}</h3>'
    if one.passage:
        end = one.at + len(one.quote or "")
        before, after = one.passage[max(0, one.at - _AROUND) : one.at], one.passage[end : end + _AROUND]
        cut = "…" if one.at > _AROUND else "", "…" if end + _AROUND < len(one.passage) else ""
        marked = f"<mark>{escape(one.passage[one.at : end])}</mark>"
        yield f'<p class="passage">{cut[0]}{escape(before)}{marked}{escape(after)}{cut[1]}</p>'
    where = ", ".join(filter(None, (_line(told), words.place(one.location))))
    said = map(escape, filter(None, (where, words.source(one), words.fix(one))))
    notes = [f"<code>{escape(one.rule.id)}</code>", *said]
    yield f'<p class="dim">{" · ".join(notes)}</p>\n</li>'


def _line(told: Told) -> str:
    line = words.at(told.one.location)
    return f"{told.file}:{line}" if line else ""
