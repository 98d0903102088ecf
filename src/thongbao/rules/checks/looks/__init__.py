"""How the parts look: size, weight, slant, case, alignment, rule lines."""
