"""Spelling: letters that make no word, words that make no sense side by side."""
