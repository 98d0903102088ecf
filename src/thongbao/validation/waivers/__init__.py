"""Findings that are not to count: suppressed in the settings, beside the words in a text, or known before."""
