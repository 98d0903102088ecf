"""Which item of one notice is which of the other."""
