"""The one script behind both frozen programs; the name of the program says which of them was started.

`lapangan` also starts itself as the process that decodes pictures: its `__main__` answers that argument first of all.
"""

import sys
from pathlib import Path


def main() -> int:
    """Run the reference centre or the application and return the exit status."""
    if Path(sys.executable).stem == "lapangan-pusat":
        from lapangan_pusat.__main__ import main as centre

        return centre()
    from lapangan_app.__main__ import main as application

    return application()


if __name__ == "__main__":
    sys.exit(main())
