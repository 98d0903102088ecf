"""What is looked at apart or once more: signed feet, stamped posts that lean, red stamps askew."""
