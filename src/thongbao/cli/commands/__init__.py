"""A command a module; each has ``run``, whose parameters are its arguments and options."""
