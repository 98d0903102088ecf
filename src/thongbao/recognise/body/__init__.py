"""The body as a tree of items: markers, headings, closing, tables of data."""
