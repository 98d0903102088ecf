"""What is written to a terminal or a pipe, and what the terminal is like."""
