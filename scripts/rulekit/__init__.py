"""The catalogue of rules: facts and texts in ``scripts/rules/``, and what is made of them for the package and docs."""

from __future__ import annotations

from pathlib import Path

from rulekit.catalogue import catalogue_json, texts_json

ROOT = Path(__file__).resolve().parents[2]


def generated() -> dict[Path, str]:
    """Every file that is made of the catalogue, and what it should hold."""
    data = ROOT / "src" / "thongbao" / "rules" / "data"
    return {data / "catalogue.json": catalogue_json(), data / "texts.json": texts_json()}
