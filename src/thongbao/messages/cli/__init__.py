"""Messages of the command line, a module a command; ``frame`` holds what every command shares."""
