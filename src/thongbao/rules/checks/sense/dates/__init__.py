"""Days: such as there are, weekdays that fit them, what comes before what."""
