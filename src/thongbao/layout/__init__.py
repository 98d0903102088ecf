"""The neutral page: what every reader gives and all recognition takes."""
