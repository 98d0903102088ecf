"""Letters and signs: text made equal for comparing, classes of letters, Roman numerals."""
