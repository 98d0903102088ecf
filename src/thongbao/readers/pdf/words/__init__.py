"""Words of a page: runs put together, letters of old fonts, underlines, and whether they can be used at all."""
