"""One paragraph: what stands in it, read run by run into a flow, with its number, fields and looks."""
