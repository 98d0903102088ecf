"""Builds the notices of ``samples/`` from their descriptions: Word, PDF, text and the record."""
