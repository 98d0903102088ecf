"""Words and phrases that one text should write one way."""
