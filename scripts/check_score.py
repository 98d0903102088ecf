"""Score the program on labelled documents and fail (exit code 1) when a field is below its floor.

The labelled documents and their scorer are kept in a folder ``shared`` beside the repository, since they are not
ours to publish; without it nothing is checked. Floors stand in tests/corpus/floors.json; --raise lifts each to
what was measured and never lowers one. Old Word files have floors of their own (legacy/FIELD) and need LibreOffice.
Scans (scan/FIELD) need Tesseract with its Vietnamese model; of their fields only those are kept that hardly depend
on its version.
"""

from __future__ import annotations

import argparse
import json
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MEAN = "mean"
NATIVE, LEGACY, SCAN = "native", "legacy", "scan"
KEPT_OF_SCANS = (
    MEAN, "family", "kind.code", "number.symbol", "issuer.name", "issuer.parent", "recipients", "signature",
    "signature.position",
)  # fmt: skip
_DIGITS = 4


def main(arguments: list[str] | None = None, *, root: Path = ROOT) -> int:
    """Measure, print the table, compare; ``root`` is the folder of the repository."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what is measured")
    lift = parser.parse_args(arguments).lift
    shared = root.parent / "shared"
    if not (shared / "score" / "score.py").is_file():
        print("score: skipped, the labelled documents are not beside the repository")
        return 0
    kept = root / "tests" / "corpus" / "floors.json"
    floors: dict[str, float] = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    found: dict[str, float] = {}
    forms = available()
    for form in forms:
        fields = measured(shared, form)
        if fields is None:
            print("score: the scorer failed")
            return 1
        found |= {field if form == NATIVE else f"{form}/{field}": f1 for field, f1 in fields.items()}
    if lift:
        floors = lifted(floors, found)
        kept.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", "utf-8", newline="\n")
    here = {field: floor for field, floor in floors.items() if _form_of(field) in forms}
    wrong = fallen(here, found)
    for line in wrong:
        print(f"score: {line}")
    print(f"score: {len(floors)} floors, {len(wrong)} not held")
    return 1 if wrong else 0


def available() -> tuple[str, ...]:
    """The forms that the programs of this machine can read."""
    forms = [NATIVE]
    if shutil.which("soffice") is not None or shutil.which("libreoffice") is not None:
        forms.append(LEGACY)
    if shutil.which("tesseract") is not None:
        languages = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False).stdout
        if "vie" in languages.split():
            forms.append(SCAN)
    return tuple(forms)


def _form_of(field: str) -> str:
    form, slash, _ = field.partition("/")
    return form if slash else NATIVE


def measured(shared: Path, form: str) -> dict[str, float] | None:
    """F1 of every field of one form, and their mean; None when the scorer gave none. Its table goes to the screen."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "score.json"
        corpus = shared / "corpus"
        program = shlex.join([sys.executable, "-m", "thongbao", "parse", "--format", "json"])
        command = [sys.executable, str(shared / "score" / "score.py"), str(corpus / "labels")]
        command += [str(corpus / "files"), "--form", form, "--command", program, "--json", str(result)]
        subprocess.run(command, check=False)
        if not result.exists():
            return None
        report = json.loads(result.read_text("utf-8"))
    fields = {**{field: row["f1"] for field, row in report["fields"].items()}, MEAN: report["mean"]}
    return fields if form != SCAN else {field: fields[field] for field in KEPT_OF_SCANS if field in fields}


def fallen(floors: Mapping[str, float], found: Mapping[str, float]) -> list[str]:
    """A line for every floor that is not held; a field that was not measured holds none."""
    return [
        f"{field} is {found.get(field, 0.0):.4f}, its floor is {floor:.4f}"
        for field, floor in sorted(floors.items())
        if found.get(field, 0.0) < floor
    ]


def lifted(floors: Mapping[str, float], found: Mapping[str, float]) -> dict[str, float]:
    """Every floor at what was measured, cut after four digits, or where it was when that is higher."""
    scale = 10**_DIGITS
    return {
        field: max(floors.get(field, 0.0), int(found.get(field, 0.0) * scale) / scale) for field in {*floors, *found}
    }


if __name__ == "__main__":
    sys.exit(main())
