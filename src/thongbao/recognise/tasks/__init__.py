"""What the body tells somebody to do, item by item and in tables."""
