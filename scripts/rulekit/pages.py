"""docs/rules/: a page for each rule, and the tables of what is covered. Vietnamese first, English below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

import yaml

from rulekit.catalogue import RULES, texts
from thongbao.rules.catalogue import Regime, applied, own_severity, regimes, rules
from thongbao.rules.model import Rule
from thongbao.rules.registry import all_checks

FIXES = {
    "safe": ("sửa được bằng `--fix`", "`--fix` mends it"),
    "confirm": ("sửa được bằng `--unsafe-fixes`", "`--unsafe-fixes` mends it"),
    "none": ("người soạn phải tự sửa", "a person must mend it"),
}
CELLS = (
    "Mỗi ô: số quy tắc kiểm tra được / số quy tắc của danh mục. Each cell: rules that are checked / rules of the "
    "catalogue. `ALL`: mọi loại thể thức, for every regime.\n"
)
LEVELS = {"error": "lỗi", "warning": "cảnh báo", "info": "lưu ý"}
SEEN = {
    "text": ("chữ", "text"),
    "docx": ("định dạng .docx", ".docx formatting"),
    "pdf": ("trang PDF", "PDF pages"),
    "meta": ("dữ liệu kèm theo", "metadata"),
    "human": ("mắt người xem", "a person's eyes"),
}


@cache
def _table(name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = yaml.safe_load((RULES / name).read_text("utf-8"))
    return found


def why_not(rule: Rule) -> str | None:
    """Why a rule has no check, as a key of ``uncovered.yaml``; None when it has one.

    Raises ValueError when a rule has neither a check nor a reason.
    """
    if rule.id in all_checks():
        return None
    reason = rule.uncovered or (rule.role if rule.role != "judge" else None)
    if reason is None:
        raise ValueError(f"{rule.id} has no check: say why in its ``uncovered``")
    return reason


def page(rule: Rule) -> str:
    """The page of one rule."""
    said = texts().get(rule.id)
    if said is None:
        raise ValueError(f"{rule.id} has no text in scripts/rules/texts/")
    parts = [f"# {rule.id}\n", f"**{said['check']['vi']}**\n", f"{said['check']['en']}\n", _facts(rule)]
    parts.append(f"## Vì sao · Why\n\n{said['why']['vi']}\n\n{said['why']['en']}\n")
    if said.get("unseen"):
        parts.append(f"## Không xét · Not judged\n\n{said['unseen']['vi']}\n\n{said['unseen']['en']}\n")
    for title, name in (("Sai · Bad", "bad"), ("Đúng · Good", "good")):
        if said.get(name):
            parts.append(f"## {title}\n\n```text\n{str(said[name]).rstrip()}\n```\n")
    return "\n".join(parts)


def _facts(rule: Rule) -> str:
    names = [regimes()[one].name if one != "ALL" else "Mọi loại thể thức" for one in rule.regimes]
    component = _table("components.yaml")[rule.component]
    reason = why_not(rule)
    fix = FIXES[rule.fix]
    rows = [
        ("Quy định · Regulation", f"{', '.join(names)} ({', '.join(rule.regimes)})"),
        ("Điều khoản · Clause", rule.clause),
        ("Thành phần · Component", f"{rule.component}: {component[0]} · {component[1]}"),
        ("Mức · Severity", f"{LEVELS[own_severity(rule)]} · {own_severity(rule)}"),
        (
            "Căn cứ · Source",
            "đã đọc trong nguồn · read in a source"
            if rule.confidence == "S"
            else "chưa kiểm chứng: theo trí nhớ · unverified: from memory",
        ),
        ("Thấy ở · Seen in", ", ".join(f"{SEEN[one][0]} · {SEEN[one][1]}" for one in rule.observable)),
        ("Sửa · Fix", f"{fix[0]} · {fix[1]}"),
        ("Kiểm tra · Checked", _checked(rule, reason)),
    ]
    body = "\n".join(f"| {name} | {value.replace('|', chr(92) + '|')} |" for name, value in rows)
    return f"| | |\n| --- | --- |\n{body}\n"


def _checked(rule: Rule, reason: str | None) -> str:
    if reason is not None:
        told = _table("uncovered.yaml")[reason]
        return f"không · no: {told[0]} · {told[1]}"
    if rule.preview:
        return "thử nghiệm, chỉ khi nêu đích danh (`--select`) · in preview, only when asked for (`--select`)"
    return "có · yes"


def overview() -> str:
    """docs/rules/README.md: the regimes, what is covered of each component, and what is not covered and why."""
    return "\n".join([
        "# Quy tắc thể thức · Rules of form\n",
        "Tạo tự động từ danh mục quy tắc; không sửa tay. Generated from the catalogue of rules; do not edit.\n",
        "## Loại thể thức · Regimes\n",
        _regimes_table(),
        "## Đã kiểm tra được · What is covered\n",
        CELLS,
        _coverage(),
        "## Quy tắc · Rules\n",
        _list(),
        "## Không kiểm tra và vì sao · What is not covered, and why\n",
        _uncovered(),
    ])  # fmt: skip


def _row(cells: Sequence[object]) -> str:
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def _regimes_table() -> str:
    head = ["Mã · Id", "Văn bản · Text", "Từ · From", "Đến · To", "Mượn của · Borrows from"]
    rows = [_row(head), "|---|---|---|---|---|"]
    rows += [_row([name, one.name, one.first or "?", one.last or "", _borrows(one)]) for name, one in regimes().items()]
    return "\n".join(rows) + "\n"


def _borrows(regime: Regime) -> str:
    from_ = regime.inherits
    return f"{from_.regime}, nhiều nhất là {LEVELS[from_.cap]} · at most {from_.cap}" if from_ else ""


def _coverage() -> str:
    columns = [*regimes(), "ALL"]
    total: Counter[tuple[str, str]] = Counter()
    done: Counter[tuple[str, str]] = Counter()
    for rule in rules().values():
        for regime in rule.regimes:
            total[rule.component, regime] += 1
            done[rule.component, regime] += rule.id in all_checks()
    names = _table("components.yaml")
    rows = [_row(["", *columns]), "|---|" + "---:|" * len(columns)]
    for component, (vi, _) in names.items():
        cells = [f"{done[component, r]}/{total[component, r]}" if total[component, r] else "" for r in columns]
        if any(cells):
            rows.append(_row([f"{component} {vi}", *cells]))
    rows.append(
        _row(["", *(f"{_sum(done, r)}/{_sum(total, r)}" for r in columns)])
    )
    rows.append(_row(["cả mượn · with borrowed", *(str(_with_borrowed(r)) for r in columns)]))
    return "\n".join(rows) + "\n"


def _sum(counts: Counter[tuple[str, str]], regime: str) -> int:
    return sum(count for (_, one), count in counts.items() if one == regime)


def _with_borrowed(regime: str) -> int:
    return sum(one.rule.id in all_checks() for one in applied(None if regime == "ALL" else regime))


def _list() -> str:
    rows = [_row(["", "Quy tắc · Rule", "Mức · Severity", "Sửa · Fix"]), "|---|---|---|---|"]
    for rule in rules().values():
        if why_not(rule) is None:
            said = texts()[rule.id]["check"]["vi"]
            level = LEVELS[own_severity(rule)] + (" (thử nghiệm · preview)" if rule.preview else "")
            rows.append(_row([f"[{rule.id}]({rule.id}.md)", said.replace("|", "\\|"), level, rule.fix]))
    return "\n".join(rows) + "\n"


def _uncovered() -> str:
    reasons = _table("uncovered.yaml")
    parts: list[str] = []
    for key, (vi, en) in reasons.items():
        found = [rule for rule in rules().values() if why_not(rule) == key]
        if found:
            parts.append(f"{vi} · {en}:\n\n" + "\n".join(f"- [{rule.id}]({rule.id}.md)" for rule in found) + "\n")
    return "\n".join(parts)


def pages() -> Iterator[tuple[str, str]]:
    """Every file of docs/rules/: its name and text."""
    yield "README.md", overview()
    for rule in rules().values():
        yield f"{rule.id}.md", page(rule)
