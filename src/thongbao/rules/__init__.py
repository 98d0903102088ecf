"""Rules of form: what each asks (catalogue, as data) and how it is held against a notice (checks, as functions)."""
