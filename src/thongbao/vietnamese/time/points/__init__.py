"""Points and stretches of time in a text: a model, one module a way to write them, and one that finds all."""
