"""Stored text found, cut and written: what the edits are made with."""
