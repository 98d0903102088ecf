"""The report as JUnit XML: a suite a file, a failed case a finding, a skipped case a rule that could not be judged."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from thongbao.messages import say
from thongbao.messages.visible import visible
from thongbao.validation.reports import Look, words
from thongbao.validation.results import Failed, Judged, Results, Told


def render(results: Results, look: Look) -> str:
    """The XML, with a line end behind every element."""
    shown: dict[int, list[Told]] = {}
    for told in results.shown:
        shown.setdefault(id(told.report), []).append(told)
    suites = [
        _failed(one) if isinstance(one, Failed) else _suite(one, shown.get(id(one.report), []))
        for one in results.files
    ]
    body = "".join(line for suite in suites for line in suite)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="thongbao">\n{body}</testsuites>\n'


def _suite(judged: Judged, shown: list[Told]) -> Iterator[str]:
    file, report = judged
    name = _attribute(file)
    left_out = len(report.skipped) + sum(one.suppressed is not None for one in report.findings)
    clean = not (shown or report.faults)
    tests = len(shown) + left_out + len(report.faults) + clean
    yield (
        f'<testsuite name={name} tests="{tests}" failures="{len(shown)}" errors="{len(report.faults)}"'
        f' skipped="{left_out}">\n'
    )
    if clean:
        yield f"<testcase classname={name} name={_attribute(say('report.cleared'))}/>\n"
    for told in shown:
        yield from _finding(told, name)
    for one in report.findings:
        if one.suppressed is not None:
            yield _skipped(name, one.rule.id, one.suppressed or say("report.no_reason"))
    for rule, reason in report.skipped:
        yield _skipped(name, rule.id, words.why_unseen(reason))
    for rule, error in report.faults:
        yield f"<testcase classname={name} name={_attribute(rule.id)}><error message={_attribute(error)}/></testcase>\n"
    yield "</testsuite>\n"


def _finding(told: Told, file: str) -> Iterator[str]:
    one = told.one
    where = words.at(one.location) or words.place(one.location)
    name = f"{one.rule.id} ({where})" if where else one.rule.id
    line = f' line="{one.location.line}"' if one.location.line is not None else ""
    yield f"<testcase classname={file} name={_attribute(name)} file={file}{line}>"
    said = "\n".join(filter(None, (one.quote, words.place(one.location), words.source(one), words.fix(one))))
    kind = _attribute(words.severity(one.severity))
    yield f"<failure type={kind} message={_attribute(one.message)}>{_text(said)}</failure></testcase>\n"


def _skipped(file: str, name: str, why: str) -> str:
    return f"<testcase classname={file} name={_attribute(name)}><skipped message={_attribute(why)}/></testcase>\n"


def _failed(one: Failed) -> Iterator[str]:
    name = _attribute(one.file)
    yield f'<testsuite name={name} tests="1" failures="0" errors="1" skipped="0">\n'
    yield f"<testcase classname={name} name={name}><error message={_attribute(one.message)}/></testcase>\n"
    yield "</testsuite>\n"


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))


def _text(text: str) -> str:
    return escape(_clean(text))


def _clean(text: str) -> str:
    """Only characters that XML 1.0 allows."""
    return "".join(
        char if char not in "\ufffe\uffff" and not "\ud800" <= char <= "\udfff" else "\ufffd" for char in visible(text)
    )
