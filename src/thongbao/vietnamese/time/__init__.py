"""When: dates, points of time, deadlines, duties that come back, and the days that count."""
