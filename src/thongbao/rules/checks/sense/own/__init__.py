"""The notice against itself: its symbol, the items and appendices that it points to, blanks left in it."""
