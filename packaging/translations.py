"""The translation catalogues: `python packaging/translations.py update | build`.

`update` reads the sources again, so that new sentences stand in `lapangan_en.ts`, ready to be translated; `build` makes
a `.qm` (which git ignores) of every `.ts`.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
FEWEST_SENTENCES = 200
"""Far below what there is: the extractor says nothing when it finds nothing."""


def main(arguments: list[str]) -> int:
    """Do what the one word on the command line says; return the exit status."""
    if arguments == ["update"]:
        update(FOLDER / "lapangan_en.ts")
    elif arguments == ["build"]:
        for catalogue in sorted(FOLDER.glob("*.ts")):
            release(catalogue)
    else:
        print(__doc__)
        return 2
    return 0


def update(catalogue: Path) -> None:
    """Read every sentence of the window and of the shared catalogue into `catalogue`."""
    files = [*(ROOT / "src/lapangan_app/ui").rglob("*.py"), *(ROOT / "src/lapangan_app/messages").rglob("*.py")]
    command = [
        *_tool("pyside6-lupdate"), "-source-language", "id_ID", "-target-language", "en_US",
        "-locations", "none", "-no-obsolete",
        *(str(path.relative_to(ROOT)) for path in sorted(files)), "-ts", str(catalogue),
    ]  # fmt: skip
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    found = catalogue.read_text(encoding="utf-8").count("<source>")
    if found < FEWEST_SENTENCES:
        raise SystemExit(f"only {found} sentences found: the extractor did not see the sources")
    print(f"{catalogue.name}: {found} sentences")


def release(catalogue: Path) -> Path:
    """Write the `.qm` beside a `.ts` and return its path; sentences without a translation are left out."""
    built = catalogue.with_suffix(".qm")
    command = [*_tool("pyside6-lrelease"), "-silent", str(catalogue), "-qm", str(built)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return built


def _tool(name: str) -> list[str]:
    beside = Path(sys.executable).with_name(name)
    return [str(beside if beside.exists() else name)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
