"""Imports point down, and what is heavy is imported late."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "thongbao"

# A part may import from itself and from parts of a lower rank. Equal ranks do not know each other.
RANKS = {
    "cli": 10, "__main__": 11,
    "batch": 9,
    "api": 8, "results": 8,
    "validation": 7, "export": 7, "redline": 7,
    "mend": 6, "diff": 6,
    "rules": 5,
    "pipeline": 4,
    "recognise": 3, "readers": 3,
    "webpage": 2, "notice": 2, "layout": 2, "vietnamese": 2, "office": 2,
    "pool": 1, "messages": 1, "errors": 1, "node": 1, "programs": 1, "locking": 1,
    "": 0,
}  # fmt: skip
# Recognition is told the name, checksum and limits of its source; the two lowest hold each other up.
ALLOWED = {("recognise", "readers.source"), ("errors", "messages")}

HEAVY = {
    "lxml",
    "pypdfium2",
    "pypdfium2_raw",
    "pdfplumber",
    "docx",
    "rich",
    "yaml",
    "asyncio",
    "logging",
    "subprocess",
    "multiprocessing",
    "sqlite3",
    "xlsxwriter",
    "pyarrow",
    "icalendar",
    "jinja2",
    "docxtpl",
    "dateutil",
}
# Modules that nobody imports before their work begins.
LATE = {
    "cli/commands/show/panels.py", "export/ics.py", "office/worker.py", "office/single.py", "office/kit.py",
    "office/guarded.py", "pool/hand.py", "redline/coming.py", "redline/sheet.py",
}  # fmt: skip

MODULES = sorted(SOURCE.rglob("*.py"))


def part_of(module: str) -> str:
    return module.removeprefix("thongbao").removeprefix(".").partition(".")[0]


def imports(tree: ast.AST, *, everywhere: bool) -> Iterator[str]:
    """Names of the imported modules; without ``everywhere`` only those that loading the module imports."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not everywhere:
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test) and not everywhere:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:  # ``from thongbao import x`` may import the module x
                whole = f"{node.module}.{alias.name}"
                yield whole if node.module == "thongbao" and part_of(whole) in RANKS else node.module
        yield from imports(node, everywhere=everywhere)


def tree_of(path: Path) -> ast.AST:
    return ast.parse(path.read_text("utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_imports_point_down(path: Path) -> None:
    here = part_of("thongbao." + ".".join(path.relative_to(SOURCE).with_suffix("").parts))
    if here == "__init__":
        return  # the public names, each imported when it is asked for
    assert here in RANKS, f"give {here} its rank"
    for module in imports(tree_of(path), everywhere=True):
        if module.partition(".")[0] != "thongbao":
            continue
        there = part_of(module)
        inner = module.removeprefix("thongbao.")
        down = there == here or RANKS[there] < RANKS[here]
        assert down or (here, there) in ALLOWED or (here, inner) in ALLOWED, f"{here} imports {module}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_heavy_modules_are_imported_late(path: Path) -> None:
    name = path.relative_to(SOURCE).as_posix()
    deep = name.startswith(("readers/", "mend/", "export/", "batch/", "redline/")) and name.count("/") > 1
    if deep or name in LATE:
        return
    found = {module.partition(".")[0] for module in imports(tree_of(path), everywhere=False)} & HEAVY
    assert not found


def test_formats_end_at_the_layout() -> None:
    for path in MODULES:
        # mend/, redline/ and export/ write what the readers read; batch/ opens archives of documents.
        if not {"readers", "mend", "redline", "export", "batch"} & set(path.parts) and path.name != "doctor.py":
            used = {module.partition(".")[0] for module in imports(tree_of(path), everywhere=True)}
            assert not used & {"lxml", "pypdfium2", "pdfplumber", "docx", "zipfile"}, path
