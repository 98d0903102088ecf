"""``python -m thongbao``."""

import sys

from thongbao.cli.app import main

if __name__ == "__main__":
    sys.exit(main())
