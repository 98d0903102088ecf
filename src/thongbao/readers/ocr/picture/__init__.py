"""What is done to the picture of a page before letters are read: inks, drawn lines, turning, halves and cells apart."""
