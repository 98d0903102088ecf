"""Paper, margins, page numbers, fonts, spacing, and what a finished file should not hold."""
