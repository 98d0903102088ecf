"""The configuration of an office: ``thongbao.toml``, or ``[tool.thongbao]`` of ``pyproject.toml``."""
