"""Whole archives: find the documents, read them in several processes, keep account, write a record for each."""
