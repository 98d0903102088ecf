"""What is told of a batch on the terminal, while it runs and when it is over."""
