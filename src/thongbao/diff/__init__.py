"""Comparing notices: changes for people, and a patch that makes one record of the other."""
