"""What the names on the command line mean, and where results go."""
