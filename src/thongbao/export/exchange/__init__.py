"""Notices for the systems that send, register and keep documents."""
