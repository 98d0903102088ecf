"""How packages are installed on this system, as messages say it."""

import os

PIP = "py -m pip install" if os.name == "nt" else "python3 -m pip install"
"""On Windows neither ``pip`` nor ``python`` need be on the path; the launcher is."""
