"""Automatic numbers and symbol letters, spelled out as they are seen."""
