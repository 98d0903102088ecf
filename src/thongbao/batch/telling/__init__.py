"""What is said of a run when it is over: counts, a page, a table of failures."""
