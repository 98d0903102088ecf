"""What each set of rules of form asks of a page: the values of the catalogue, as looks."""
