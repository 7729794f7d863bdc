"""Entry point of `lapangan-pusat` and `python -m lapangan_pusat`."""

import sys

from lapangan_pusat.cli import main

if __name__ == "__main__":
    sys.exit(main())
