"""The command line: options in, records and messages out, an exit code at the end."""

import atexit
import gc

# Loading modules and reading one document make many objects and next to no garbage in cycles. Python's own rhythm,
# made for long runs, would look for some fifty times, and once more at the end, when the system frees all anyway.
gc.set_threshold(50_000)
atexit.register(gc.freeze)
