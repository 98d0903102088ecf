"""What an engine read, made fit: junk taken out, slips mended, doubts kept, places in points."""
