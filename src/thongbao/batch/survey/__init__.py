"""What an archive holds, before anything is written: formats, pages, scans, old fonts, what is broken, time to read."""
