"""The words around a point of time: what leads to it, its clause, and what that makes of it."""
