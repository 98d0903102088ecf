"""The documents that are measured: those of a folder, or else what the samples of the repository hold."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT.parent / "shared" / "peers" / "bench" / "inputs"
CORPUS = ROOT.parent / "shared" / "corpus" / "files"
NAMES = ("notice_word.docx", "notice.pdf", "notice_cid.pdf", "notice_mixfont.pdf")
"""A notice as Word leaves it, and PDFs: one font family, Identity-H fonts, fallback fonts inside words."""


class Document(NamedTuple):
    """A file and the name that the table gives it."""

    name: str
    path: Path


def find(folder: Path | None) -> list[Document]:
    """The documents of the folder that was asked for, of the usual one, or of the samples.

    Raises FileNotFoundError when there are none: nothing is measured on nothing.
    """
    place = folder or FOLDER
    found = [Document(name, place / name) for name in NAMES if (place / name).is_file()]
    if folder is not None and not found:
        found = [Document(path.name, path) for path in sorted(folder.iterdir()) if _is_document(path)]
    if folder is None and not found:
        sources = sorted((ROOT / "samples").glob("*/source.*"))
        found = [Document(f"{path.parent.name}{path.suffix}", path) for path in sources if _is_document(path)]
    if not found:
        raise FileNotFoundError(f"no .docx or .pdf to measure in {place} or in samples; see --inputs")
    return found


def corpus() -> Path:
    """The folder with documents to judge: real ones where they are at hand, else the samples."""
    return CORPUS if CORPUS.is_dir() else ROOT / "samples"


def _is_document(path: Path) -> bool:
    return path.suffix in (".docx", ".pdf")
