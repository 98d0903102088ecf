"""Write ``samples/`` from the descriptions beside this script: Word, PDF, text, record and a note on each.

    python scripts/build_samples.py [NAME ...] [--no-pdf] [--check]

PDFs come from LibreOffice (``soffice``) and need a font with the widths of Times New Roman; all else is the
same wherever it is built. ``--check`` writes nothing and fails when a file other than a PDF is stale.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import re
import subprocess
import tempfile
import zipfile
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
_SHA = re.compile(rb"\n  sha256: .*")


def main() -> None:
    """Build or check the named samples, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--no-pdf", action="store_true", help="leave the PDFs as they are")
    parser.add_argument("--check", action="store_true", help="only say which files are stale")
    options = parser.parse_args()
    stale: list[str] = []
    for path in sorted(DESCRIPTIONS.glob("*.yaml")):
        if options.names and path.stem not in options.names:
            continue
        folder = SAMPLES / path.stem
        made = files_of(path)
        if options.check:
            stale += [f"{path.stem}/{name}" for name, data in made.items() if not same(folder / name, data)]
            continue
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in made.items():
            (folder / name).write_bytes(data)
        if "source.docx" in made and not options.no_pdf:
            make_pdf(folder / "source.docx")
        print(path.stem)
    if stale:
        raise SystemExit("stale, run scripts/build_samples.py: " + ", ".join(stale))


def files_of(path: Path) -> dict[str, bytes]:
    """The files of a sample but its PDF; where the description names a ``source``, not that file either."""
    sample, made = load(path), {}
    name = sample.get("source", "source.docx")
    if "source" not in sample:
        made[name] = Page(sample).docx()
        made["source.txt"] = to_text(sample).encode()
    data = made[name] if name in made else (SAMPLES / path.stem / name).read_bytes()
    info = SourceInfo(
        name=name,
        format="docx" if name.endswith(".docx") else "markdown",
        sha256=hashlib.sha256(data).hexdigest(),
    )
    made["notice.yaml"] = to_yaml(notice_of(sample, info)).encode()
    made["ORIGIN.md"] = origin(path.stem, sample).encode()
    return made


def same(path: Path, data: bytes) -> bool:
    """Whether a file holds this; Word files by their parts, since compressors differ, and so checksums."""
    if not path.exists():
        return False
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as there, zipfile.ZipFile(io.BytesIO(data)) as here:
            return {n: there.read(n) for n in there.namelist()} == {n: here.read(n) for n in here.namelist()}
    found = path.read_bytes().replace(b"\r\n", b"\n")
    return _SHA.sub(b"", found) == _SHA.sub(b"", data)


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
