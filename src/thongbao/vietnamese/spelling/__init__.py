"""How words are spelt: what is a syllable, where its tone stands, what a slip or a misreading was meant to be."""
