"""Node packages in a folder that lasts, installed once; the tests skip with a reason where that cannot be."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def node() -> Path:
    """Return a folder in which Node finds the official tus packages."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("Node is not installed")
    where = Path(os.environ.get("LAPANGAN_NODE_PACKAGES", Path(tempfile.gettempdir()) / "lapangan-interop-1"))
    if not (where / "node_modules" / "tus-js-client").is_dir():
        where.mkdir(parents=True, exist_ok=True)
        shutil.copy(HERE / "package.json", where)
        quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"]
        done = subprocess.run(["npm", "install", *quiet], cwd=where, capture_output=True, text=True, check=False)
        if done.returncode:
            pytest.skip("npm could not fetch the official tus packages")
    for script in HERE.glob("*.js"):
        shutil.copy(script, where)
    return where
