"""Processes that read documents under supervision: for one document that may be hostile, or for whole archives.

- ``workers``: some of them, and what becomes of the documents that cost one; ``hand``: one of them, seen from outside
- ``worker``: the same from inside; ``pulse``: what the work in it and the process around it tell each other
- ``frames``: their messages; ``line`` and ``shelf``: order, and answers that wait
- ``guard`` and ``windows``: limits on memory
"""
