"""Messages of the pages and reports that people open."""
