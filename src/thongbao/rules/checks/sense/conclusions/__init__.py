"""Notices of conclusions: what they must say, and that their parts agree."""
