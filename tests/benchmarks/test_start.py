"""What a first document loads: a clerk waits for every module, so the slow ones that it can do without stay out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "huyen-uy-2019"
PARSE = """
import sys
from thongbao.cli.app import main
code = main(["parse", sys.argv[1]])
assert code == 0, code
loaded = sorted(sys.modules)
import json
print(json.dumps(loaded), file=sys.stderr)
"""
NEVER = {"yaml", "rich", "docx", "pdfplumber", "pypdfium2", "PIL", "importlib.metadata", "importlib.resources", "json"}


@pytest.mark.parametrize(
    ("name", "needed", "other"),
    [("source.docx", "lxml.etree", "pypdfium2_raw"), ("source.pdf", "pypdfium2_raw", "lxml")],
)
def test_a_first_document_loads_only_what_it_needs(name: str, needed: str, other: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PARSE, str(SAMPLE / name)], capture_output=True, check=True, timeout=60
    )
    loaded = set(json.loads(done.stderr))
    assert needed in loaded
    assert loaded & (NEVER | {other, "thongbao.pool.workers"}) == set()


@pytest.mark.parametrize("command", [("rules",), ("rule", "ND30-C03-SO-0"), ("validate", "--help")], ids=" ".join)
def test_looking_up_rules_loads_no_reader(command: tuple[str, ...]) -> None:
    script = "import sys, json; from thongbao.cli.app import main; code = main(sys.argv[1:]); assert code == 0, code\n"
    script += "print(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script, *command], capture_output=True, check=True, timeout=60)
    loaded = set(json.loads(done.stderr))
    assert loaded & (NEVER - {"json"} | {"lxml", "pypdfium2_raw", "tomllib"}) == set()
    ours = ("thongbao.recognise", "thongbao.layout", "thongbao.readers.docx")
    assert not any(name.startswith(ours) for name in loaded)


def test_comparing_records_loads_no_reader() -> None:
    script = "import sys, json; from thongbao.cli.app import main; code = main(sys.argv[1:]); assert code == 0, code\n"
    script += "print(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    record = str(SAMPLE / "notice.yaml")
    command = [sys.executable, "-c", script, "diff", record, record]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    loaded = set(json.loads(done.stderr))
    assert loaded & (NEVER - {"json", "yaml"} | {"lxml", "pypdfium2_raw"}) == set()
    assert not any(name.startswith(("thongbao.recognise", "thongbao.readers.docx")) for name in loaded)
