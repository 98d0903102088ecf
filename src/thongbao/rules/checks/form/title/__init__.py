"""Checks on the words of the title: kind and subject."""
