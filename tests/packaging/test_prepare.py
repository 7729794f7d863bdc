"""Set-up knows when there is nothing to do, asks for one line when it may not act, and never runs on a wrong Python."""

import ast
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "packaging"


def stamp(prepare: ModuleType, purpose: str) -> None:
    """Leave the stamp that a finished set-up leaves."""
    prepare.STAMP.write_text("\n".join(prepare.fingerprints(purpose)) + "\n")


@pytest.mark.parametrize(
    ("made", "asked", "enough"), [("run", "run", True), ("test", "run", True), ("run", "test", False)]
)
def test_an_environment_for_tests_is_enough_to_run(prepare: ModuleType, made: str, asked: str, enough: bool) -> None:
    stamp(prepare, made)
    assert prepare.is_prepared(asked) is enough


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_or_project_is_installed_again(prepare: ModuleType, tmp_path: Path, changed: str) -> None:
    stamp(prepare, "run")
    (tmp_path / changed).write_text("other")
    assert not prepare.is_prepared("run")


def test_a_checkout_that_moved_is_set_up_again(
    prepare: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamp(prepare, "run")
    (tmp_path / "moved").mkdir()
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        (tmp_path / "moved" / name).write_text(name)
    assert prepare.is_usable()
    monkeypatch.setattr(prepare, "ROOT", tmp_path / "moved")
    assert not prepare.is_prepared("run")
    assert not prepare.is_usable()


def test_an_environment_of_another_python_is_made_anew(prepare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    assert prepare.is_usable()
    monkeypatch.setattr(prepare.sys, "version_info", (3, 99, 0))
    assert not prepare.is_usable()


def test_nothing_is_prepared_without_a_stamp_or_an_interpreter(
    prepare: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not prepare.is_prepared("run")
    stamp(prepare, "run")
    monkeypatch.setattr(prepare, "PYTHON", tmp_path / "no" / "python")
    assert not prepare.is_prepared("run")


def test_whoever_may_not_install_is_told_the_one_line(prepare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare, "missing_packages", lambda purpose: {"libgl1", "xvfb"})
    monkeypatch.setattr(prepare, "as_root", lambda: None)
    monkeypatch.setattr(prepare.shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(prepare.Refusal) as refusal:
        prepare.provide_system_packages("test")
    line = "sudo apt-get update && sudo apt-get install -y --no-install-recommends libgl1 xvfb"
    assert line in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_headless_run_does_without_the_libraries_of_the_window(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(prepare, "missing_packages", lambda purpose: {"libgl1"})
    monkeypatch.setattr(prepare, "as_root", lambda: None)
    monkeypatch.setattr(prepare.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    prepare.provide_system_packages("run")
    assert "libgl1" in capsys.readouterr().out
    monkeypatch.setenv("DISPLAY", ":9")
    with pytest.raises(prepare.Refusal):
        prepare.provide_system_packages("run")


def test_another_system_is_told_the_names(prepare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare, "missing_packages", lambda purpose: {"libgl1", "libegl1"})
    monkeypatch.setattr(prepare.shutil, "which", lambda name: None)
    with pytest.raises(prepare.Refusal, match="libegl1 libgl1"):
        prepare.provide_system_packages("run")


def test_missing_libraries_and_programs_are_noticed(prepare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare, "QT_LIBRARIES", {"libc.so.6": "present", "libsurely-not.so.9": "absent"})
    monkeypatch.setattr(prepare, "TEST_PROGRAMS", {"sh": "here", "surely-no-program": "gone"})
    assert prepare.missing_packages("run") == {"absent"}
    assert prepare.missing_packages("test") == {"absent", "gone"}


def test_a_wrong_python_looks_for_another_and_else_refuses(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare.use_a_fitting_python()
    monkeypatch.setattr(prepare, "OLDEST", (3, 98))
    monkeypatch.setattr(prepare, "NEWEST", (3, 99))
    with pytest.raises(prepare.Refusal, match=r"3\.98 to 3\.99"):
        prepare.use_a_fitting_python()
    monkeypatch.setattr(prepare.shutil, "which", lambda name: sys.executable if name == "python3.98" else None)
    monkeypatch.setattr(prepare.sys, "argv", ["-c", "raise SystemExit(7)"])
    with pytest.raises(SystemExit) as ended:
        prepare.use_a_fitting_python()
    assert ended.value.code == 7


def test_a_refusal_is_one_line_and_status_1() -> None:
    code = "import sys, prepare; prepare.OLDEST = prepare.NEWEST = (3, 99); sys.argv[1:] = []; sys.exit(prepare.main())"
    result = subprocess.run([sys.executable, "-c", code], cwd=FOLDER, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.startswith("prepare: Python 3.99")
    assert result.stderr.count("\n") == 1


def test_an_old_python_can_read_the_script() -> None:
    ast.parse((FOLDER / "prepare.py").read_text(), feature_version=(3, 7))
    text = (FOLDER / "prepare.py").read_text()
    imported = {
        alias.name.split(".")[0]
        for node in ast.walk(ast.parse(text))
        for alias in (node.names if isinstance(node, ast.Import) else [])
    }
    assert imported <= sys.stdlib_module_names
