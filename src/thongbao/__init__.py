"""Reads Vietnamese administrative notices and gives a structured record."""

__version__ = "0.1.0"
