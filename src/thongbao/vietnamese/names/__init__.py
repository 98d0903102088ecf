"""Who: people, bodies and their abbreviations, and which names mean the same."""
