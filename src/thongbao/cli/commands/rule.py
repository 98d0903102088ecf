"""``thongbao rule``: one rule explained."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from thongbao.cli.screen import streams

if TYPE_CHECKING:
    from thongbao.rules.model import Rule


def run(
    name: Annotated[str, typer.Argument(metavar="ID")],
    form: Annotated[Literal["text", "json"], typer.Option("--format", "-f")] = "text",
) -> None:
    """Print all that is known of a rule. Raises UsageError for an id that does not exist."""
    from thongbao.rules.catalogue import Applied, own_severity, rules
    from thongbao.rules.choosing import no_such_rule

    rule = rules().get(name.strip().upper())
    if rule is None:
        raise no_such_rule(name, rules())
    if form == "json":
        import json

        from thongbao.cli.commands.rules import plain_of

        plain = json.dumps(plain_of(Applied(rule, own_severity(rule))), ensure_ascii=False, indent=2)
        streams.write_record(f"{plain}\n".encode())
        return
    streams.write("".join(f"{line}\n" for line in _lines(rule)))


def _lines(rule: Rule) -> Iterator[str]:
    from textwrap import fill

    from thongbao.messages import known, say
    from thongbao.rules.catalogue import own_severity, regimes
    from thongbao.rules.clauses import clause
    from thongbao.rules.explain import told

    text = told(rule)
    yield rule.id
    yield ""
    yield fill(text.check, 80)
    if text.why:
        yield ""
        yield fill(text.why, 80)
    if text.unseen:
        yield ""
        yield fill(f"{say('cli.rule.unseen')} {text.unseen}", 80)
    for name, example in (("bad", text.bad), ("good", text.good)):
        if example:
            yield ""
            yield say(f"cli.rule.{name}")
            yield from (f"    {line}" for line in example.splitlines())
    yield ""
    names = [regimes()[one].name if one in regimes() else say("cli.rule.for_all") for one in rule.regimes]
    severity = say(f"report.{own_severity(rule)}") if rule.role == "judge" else say(f"cli.rules.{rule.role}")
    rows = [
        ("clause", clause(rule)),
        ("regimes", ", ".join(names)),
        ("severity", severity),
        ("observable", ", ".join(say(f"cli.rule.seen_{one}") for one in rule.observable)),
        ("fix", say(f"cli.rule.fix_{rule.fix}")),
    ]
    if rule.confidence == "M":
        rows.append(("source", say("report.unverified")))
    if rule.preview:
        rows.append(("state", say("cli.rule.preview")))
    if rule.uncovered is not None:
        key = f"cli.rule.uncovered_{rule.uncovered.replace('-', '_')}"
        rows.append(("state", say(key) if known(key) else rule.uncovered))
    for name, value in rows:
        yield f"{say(f'cli.rule.{name}'):<12}{value}"
    if rule.values:
        yield ""
        yield say("cli.rule.values", id=rule.id)
        yield from (f"    {key} = {_toml(value)}" for key, value in rule.values.items())


_MANY = 12
"""Entries of a value that are shown; --format json has them all."""


def _toml(value: object) -> str:
    """A value as it may stand in the settings, cut after a few entries."""
    import json

    if isinstance(value, dict):
        pairs = [f"{json.dumps(key, ensure_ascii=False)} = {_toml(one)}" for key, one in value.items()]
        return f"{{{_some(pairs)}}}"
    if isinstance(value, list):
        return f"[{_some([_toml(one) for one in value])}]"
    return json.dumps(value, ensure_ascii=False)


def _some(entries: list[str]) -> str:
    more = len(entries) - _MANY
    return ", ".join([*entries[:_MANY], f"… (+{more})"] if more > 0 else entries)
