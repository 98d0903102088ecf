"""Damaged documents of every kind: a run that looks for new ones, and a test that remembers those that were found."""
