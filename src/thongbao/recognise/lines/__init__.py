"""Which part of a notice each line belongs to: units, what each says of itself, and the best path through all."""
