"""Checks on the words of the body: legal bases, citations, headings and numbers, the end mark."""
