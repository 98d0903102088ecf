"""One kind of edit each."""
