"""What may be fed with anything, a module for each kind of input; nothing but our own errors may come out."""
