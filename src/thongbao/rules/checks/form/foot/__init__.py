"""Checks on the words of the foot: authority, posts, names, addressees and recipients."""
