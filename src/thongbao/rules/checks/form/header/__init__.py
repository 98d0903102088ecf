"""Checks on the words of the header: motto, bodies, number and symbol, place and date."""
