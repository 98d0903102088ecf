"""What a run keeps account of, so that the next one knows what is done: a lock, and a ledger in SQLite."""
