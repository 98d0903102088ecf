"""Whether what is said fits together: dates, citations, numbering, actors, annexes."""
