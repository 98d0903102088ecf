"""What the words mean: strings in, values out; no layout, no record. One package a subject."""
