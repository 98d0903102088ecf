"""The record: its model, its form on disk, its paths, its schema."""
