"""Letters of before Unicode -> the letters that were meant.

- ``data/letters.tsv``: the 134 Vietnamese letters and how TCVN3, VNI, VISCII and VPS store each
- ``fonts``: which encoding the name of a font tells; ``tables``: stored letters -> letters
- ``judge``: whether a stretch was typed for its old font at all, told by the syllables that it makes
"""
