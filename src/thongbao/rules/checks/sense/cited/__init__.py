"""Cited documents: kind against symbol, year against date, one document in one way."""
