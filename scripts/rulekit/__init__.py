"""The catalogue of rules: facts and texts in ``scripts/rules/``, and what is made of them for the package and docs."""

from __future__ import annotations

from pathlib import Path

from rulekit import pages, proofs
from rulekit.catalogue import catalogue_json, texts_json

ROOT = Path(__file__).resolve().parents[2]


def generated(root: Path) -> dict[Path, str]:
    """Every file that is made of the catalogue, below the root of the repository, and what it should hold."""
    data = root / "src" / "thongbao" / "rules" / "data"
    docs = root / "docs" / "rules"
    return {
        data / "catalogue.json": catalogue_json(),
        data / "texts.json": texts_json(),
        **{docs / name: text for name, text in pages.pages()},
        docs / "proofs.md": proofs.page(ROOT),
    }
