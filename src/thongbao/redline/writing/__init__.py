"""One kind of change each: words, paragraphs, moves, cells, rows."""
