"""Write ``samples/`` from the descriptions beside this script: Word, PDF, text, record and a note on each.

    python scripts/build_samples.py [NAME ...] [--no-pdf]

PDFs come from LibreOffice (``soffice``) and need a font with the widths of Times New Roman; all else is the
same byte for byte wherever it is built.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import tempfile
from pathlib import Path

from samplekit.describe import Description, load
from samplekit.page import Page
from samplekit.record import notice_of, to_yaml
from samplekit.text import to_text
from thongbao.notice.model import SourceInfo

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent / "samples"
DESCRIPTIONS = HERE / "samples"
SECONDS = 180

_DATES = re.compile(rb"(/(?:CreationDate|ModDate)\s*\(D:)\d{14}[^)]*\)")
_ID = re.compile(rb"(/ID\s*\[\s*<)[0-9A-Fa-f]{32}(>\s*<)[0-9A-Fa-f]{32}(>)")
_CHECKSUM = re.compile(rb"(/DocChecksum\s*/)[0-9A-Fa-f]{32}")


def main() -> None:
    """Build the named samples, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--no-pdf", action="store_true", help="leave the PDFs as they are")
    options = parser.parse_args()
    for path in sorted(DESCRIPTIONS.glob("*.yaml")):
        if not options.names or path.stem in options.names:
            build(path, pdf=not options.no_pdf)
            print(path.stem)


def build(path: Path, *, pdf: bool) -> None:
    """All files of one sample; where the description names a ``source``, only the record of that file."""
    sample, folder = load(path), SAMPLES / path.stem
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / sample.get("source", "source.docx")
    if "source" not in sample:
        source.write_bytes(Page(sample).docx())
        (folder / "source.txt").write_text(to_text(sample), encoding="utf-8", newline="\n")
        if pdf:
            make_pdf(source)
    info = SourceInfo(
        name=source.name,
        format="docx" if source.suffix == ".docx" else "markdown",
        sha256=hashlib.sha256(source.read_bytes()).hexdigest(),
    )
    (folder / "notice.yaml").write_text(to_yaml(notice_of(sample, info)), encoding="utf-8", newline="\n")
    (folder / "ORIGIN.md").write_text(origin(path.stem, sample), encoding="utf-8", newline="\n")


def make_pdf(source: Path) -> None:
    """The PDF beside a Word file, without the time of day that LibreOffice writes into it."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless",
             "--convert-to", "pdf", "--outdir", str(source.parent), str(source)],
            check=True, capture_output=True, timeout=SECONDS,
        )  # fmt: skip
    made = source.with_suffix(".pdf")
    data = _DATES.sub(rb"\g<1>20260101000000Z00'00')", made.read_bytes())
    data = _ID.sub(rb"\g<1>" + b"0" * 32 + rb"\g<2>" + b"0" * 32 + rb"\g<3>", data)
    made.write_bytes(_CHECKSUM.sub(rb"\g<1>" + b"0" * 32, data))


def origin(name: str, sample: Description) -> str:
    """The note that says what a sample shows."""
    about = sample["about"].strip()
    if "source" in sample:
        return f"# {name}\n\n{about}\n\n`notice.yaml` is what a careful reader would write.\n"
    return (
        f"# {name}\n\n{about}\n\n"
        "People, places, bodies and numbers are invented. All files here are written by\n"
        f"`scripts/build_samples.py` from `scripts/samples/{name}.yaml`; `notice.yaml` is what a careful\n"
        "reader would write, not what a program read.\n"
        "The PDF is set in Liberation Serif, which has the widths of Times New Roman.\n"
    )


if __name__ == "__main__":
    main()
