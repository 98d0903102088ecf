"""The parts of the page, from top to bottom: head, body, foot; a record and a form in, XML out."""
