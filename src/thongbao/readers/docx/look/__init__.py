"""How letters and paragraphs look once styles, defaults and theme are taken together."""
