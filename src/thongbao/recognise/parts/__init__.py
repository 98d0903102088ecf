"""The parts around the body: letterhead and header above it, foot and appendices behind it."""
