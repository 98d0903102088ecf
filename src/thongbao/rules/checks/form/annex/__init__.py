"""Checks on the words of annexes, marks and copies."""
