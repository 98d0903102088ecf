"""Messages of the rules, an area a module: form, looks, page, sense, text."""
