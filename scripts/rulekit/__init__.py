"""The catalogue of rules: facts and texts in ``scripts/rules/``, and what is made of them for the package and docs."""

from __future__ import annotations

from pathlib import Path

from rulekit.catalogue import catalogue_json, texts_json


def generated(root: Path) -> dict[Path, str]:
    """Every file that is made of the catalogue, below the root of the repository, and what it should hold."""
    data = root / "src" / "thongbao" / "rules" / "data"
    return {data / "catalogue.json": catalogue_json(), data / "texts.json": texts_json()}
