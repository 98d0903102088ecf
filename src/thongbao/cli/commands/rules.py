"""``thongbao rules``: every rule on a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from thongbao.cli.screen import streams

if TYPE_CHECKING:
    from thongbao.rules.catalogue import Applied


def run(
    regime: Annotated[str | None, typer.Option("--regime", metavar="ID")] = None,
    component: Annotated[list[str] | None, typer.Option("--component", metavar="C03,...")] = None,
    select: Annotated[list[str] | None, typer.Option("--select", metavar="ID,...")] = None,
    form: Annotated[Literal["text", "json"], typer.Option("--format", "-f")] = "text",
) -> None:
    """Print the rules that fit."""
    import json

    found = _chosen(regime, _split(component), _split(select))
    if form == "json":
        plain = json.dumps([plain_of(one) for one in found], ensure_ascii=False, indent=2)
        streams.write_record(f"{plain}\n".encode())
        return
    broad = max((len(one.rule.id) for one in found), default=0)
    streams.write("".join(f"{_row(one, broad)}\n" for one in found))


def _split(given: list[str] | None) -> tuple[str, ...]:
    return tuple(part.strip().upper() for one in given or () for part in one.split(",") if part.strip())


def _chosen(regime: str | None, components: tuple[str, ...], select: tuple[str, ...]) -> list[Applied]:
    from thongbao.rules.catalogue import Applied, applied, own_severity, rules
    from thongbao.rules.choosing import check_patterns, check_regime, matches

    regime = regime.upper() if regime is not None else None
    check_regime(regime)
    check_patterns((*components, *select))
    every = applied(regime) if regime is not None else [Applied(rule, own_severity(rule)) for rule in rules().values()]
    return [
        one
        for one in every
        if (not components or one.rule.component in components)
        and (not select or matches(one.rule.id, one.rule.component, select))
    ]


def _row(one: Applied, broad: int) -> str:
    from thongbao.messages import say
    from thongbao.rules.explain import told

    rule = one.rule
    severity = say(f"report.{one.severity}") if rule.role == "judge" else say(f"cli.rules.{rule.role}")
    return f"{rule.id:<{broad}}  {severity:<9}  {told(rule).check}"


def plain_of(one: Applied) -> dict[str, Any]:
    """A rule as plain data."""
    from thongbao.rules.clauses import clause, regulation
    from thongbao.rules.explain import told

    rule, text = one.rule, told(one.rule)
    return {
        "id": rule.id,
        "regimes": list(rule.regimes),
        "component": rule.component,
        "role": rule.role,
        "severity": one.severity,
        "fix": rule.fix if rule.fix != "none" else None,
        "observable": list(rule.observable),
        "borrowed": one.borrowed,
        "preview": rule.preview,
        "uncovered": rule.uncovered,
        "unverified": rule.confidence == "M",
        "clause": clause(rule),
        "regulation": regulation(rule),
        "check": text.check,
        "why": text.why,
        "bad": text.bad,
        "good": text.good,
        "values": dict(rule.values),
    }
