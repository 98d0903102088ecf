"""Samples as scanners, faxes and telephones give them: what happens to paper, a form of damage a function."""

from __future__ import annotations

from damaged.damages import DAMAGES, made

__all__ = ["DAMAGES", "made"]
