"""Spelling, letters, punctuation, capitals, names."""
