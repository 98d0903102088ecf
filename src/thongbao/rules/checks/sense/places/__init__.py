"""Bodies and places that were there on the day of issue."""
