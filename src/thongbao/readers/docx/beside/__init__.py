"""What is seen side by side without being a table: tab stops, long blanks, text boxes."""
