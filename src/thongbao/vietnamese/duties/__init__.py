"""Who is to do what: orders, their actors, what counts as doing, with whom and whom to report to."""
