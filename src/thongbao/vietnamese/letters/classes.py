"""Character classes for regular expressions, where ``[À-Ỹ]`` would take small letters too."""

from __future__ import annotations

UPPER = "A-ZĐĂÂÊÔƠƯÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ"
"""Capital letters of Vietnamese and of the Latin alphabet, to stand between square brackets."""
LOWER = UPPER.lower()
"""Small letters, likewise."""
