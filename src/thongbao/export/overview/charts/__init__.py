"""Drawings of the page, as SVG that needs nothing else."""
