"""The command line: options in, records and messages out, an exit code at the end."""
