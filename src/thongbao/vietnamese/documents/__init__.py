"""Documents as they are named and cited: kinds, symbols, laws, and the markers of their outline."""
