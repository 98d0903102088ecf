"""Names of bodies: against the gazetteer, the day of issue, and the other names of the same text."""
