"""How each rule is held against a case. One module a matter; see ``registry.checks``."""
