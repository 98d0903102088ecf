"""docs/rules/proofs.md: which mutations prove which rule. ``tests/rules/test_proofs.py`` holds every cell."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from thongbao.rules.catalogue import rules
from thongbao.rules.registry import all_checks

HEAD = """# Chứng minh các quy tắc · Proofs of the rules

Tạo tự động; không sửa tay. Generated; do not edit. Each row is a change of a clean notice (`samples/mau-…`) that
breaks one rule. `tests/rules/test_proofs.py` holds every cell: the rule **fires**; it fires **alone**, or only with
rules that the catalogue lets overlap; and once **mended**, the file is silent again (`person`: this rule, or this
fault, takes a person; `print`: a PDF is not mended).

{totals}

| Rule | Clean notice | What was spoiled | Fires | Alone | Mended |
| --- | --- | --- | --- | --- | --- |
"""


def page(root: Path) -> str:
    """The table and its totals, from the proofs in ``tests/rules/mutations/``."""
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
    proof = importlib.import_module("tests.rules.proof")
    rows = []
    mended = 0
    for one in proof.all_proofs():
        mends = one.fixed and rules()[one.rule].fix != "none"
        mended += mends
        rows.append(_row(one.rule, one.base, one.spoil.__name__, "yes" if mends else "person"))
    rows += [_row(one.rule, one.base, one.spoil.__name__, "print") for one in proof.print_proofs()]
    proven = {one.rule for one in (*proof.all_proofs(), *proof.print_proofs())}
    totals = (
        f"{len(all_checks())} rules have a check, {len(proven & set(all_checks()))} of them a proof; "
        f"{len(rows)} proofs, {mended} of them with a mend."
    )
    return HEAD.format(totals=totals) + "\n".join(sorted(rows)) + "\n"


def _row(rule: str, base: str, spoiled: str, mended: str) -> str:
    overlaps = rules()[rule].overlaps
    alone = f"with {', '.join(overlaps)}" if overlaps else "yes"
    return f"| [{rule}]({rule}.md) | {base} | {spoiled.replace('_', ' ')} | yes | {alone} | {mended} |"
