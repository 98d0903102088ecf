"""Validation: a document or a record is judged by the rules of its regime."""
