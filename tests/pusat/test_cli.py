"""The program `lapangan-pusat` as people run it."""

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pyrage
import pytest
import requests
import trustme

from lapangan_contract.activation import read_activation
from lapangan_contract.messages import PATH_HELLO, Hello
from lapangan_contract.signing import from_b64url, key_id
from lapangan_pusat.cli import main
from lapangan_pusat.home import RECOVERY, SETTINGS
from pusat.agent import Agent


def _program(*arguments: str, **options: Any) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "lapangan_pusat", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


@contextmanager
def _serving(folder: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    program = _program("serve", "--dir", str(folder), "--port", "0", *arguments)
    assert program.stdout is not None
    line = program.stdout.readline()
    try:
        assert line, program.communicate(timeout=30)[1]
        yield program, json.loads(line)["url"]
    finally:
        if program.poll() is None:
            program.terminate()
        program.communicate(timeout=30)


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert main(["init", "--dir", str(tmp_path / "pusat"), "--training", "--json"]) == 0
    capsys.readouterr()
    return tmp_path / "pusat"


def test_init_makes_private_files_and_a_recovery_key_that_opens_what_is_sealed_to_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "pusat"
    assert main(["init", "--dir", str(folder), "--tenant", "kab-contoh", "--json"]) == 0
    printed = capsys.readouterr()
    answer = json.loads(printed.out)
    assert answer["tenant"] == "kab-contoh"
    assert RECOVERY in printed.err
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    lines = (folder / RECOVERY).read_text().splitlines()
    identity = pyrage.x25519.Identity.from_str(next(line for line in lines if not line.startswith("#")))
    recipient = pyrage.x25519.Recipient.from_str(answer["recovery_recipient"])
    assert pyrage.decrypt(pyrage.encrypt(b"kunci", [recipient]), [identity]) == b"kunci"


def test_init_never_overwrites_a_centre(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    assert main(["init", "--dir", str(folder)]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["init", "--tenant", "Huruf Besar"],
        ["serve"],
        ["activate", "--out", "{dir}/a.json"],
        ["revoke", "--device", "x"],
        ["init", "--database", "sqlite:////nowhere/at/all.db"],
    ],
)
def test_a_refusal_is_one_sentence_and_status_1(
    tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    command, *rest = (argument.format(dir=tmp_path) for argument in arguments)
    assert main([command, "--dir", str(tmp_path), *rest]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert "Traceback" not in printed.err


def test_wrong_usage_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["serve"])
    assert left.value.code == 2
    assert "--dir" in capsys.readouterr().err


def test_an_activation_file_is_complete_and_never_overwritten(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "laptop.json"
    wanted = ["activate", "--dir", str(folder), "--out", str(file), "--base-url", "https://pusat.example/api/"]
    assert main([*wanted, "--officer-name", "Ibu Sari", "--role", "penyelia", "--days", "3"]) == 0
    activation = read_activation(file.read_bytes())
    assert (activation.base_url, activation.training) == ("https://pusat.example/api", True)
    assert (activation.officer.name, activation.officer.role) == ("Ibu Sari", "penyelia")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [server.kid for server in activation.server_keys] == [
        key_id(from_b64url(server.public_key)) for server in activation.server_keys
    ]
    before = file.read_bytes()
    assert main(wanted) == 1
    assert file.read_bytes() == before
    assert activation.activation_code.encode() not in (folder / "pusat.db").read_bytes(), "codes are kept as hashes"
    assert main([*wanted[:-3], str(tmp_path / "b.json"), "--base-url", "ftp://x"]) == 1
    capsys.readouterr()


def test_serve_announces_its_address_and_ends_cleanly_on_sigterm(folder: Path, tmp_path: Path) -> None:
    port_file = tmp_path / "port"
    with _serving(folder, "--port-file", str(port_file)) as (program, url):
        hello = msgspec.json.decode(requests.get(url + PATH_HELLO, timeout=20).content, type=Hello)
        assert hello.tenant == "desa-latihan"
        assert url.endswith(f":{port_file.read_text()}")
        program.send_signal(signal.SIGTERM)
        rest, errors = program.communicate(timeout=30)
    assert (program.returncode, rest) == (0, "")
    assert "Traceback" not in errors


def test_serve_ends_with_its_parent_when_told_to(folder: Path) -> None:
    with _serving(folder, "--with-parent") as (program, _):
        assert program.stdin is not None
        program.stdin.close()
        assert program.wait(timeout=30) == 0
        program.stdin = None


def test_a_signal_ends_it_while_the_parent_lives(folder: Path) -> None:
    with _serving(folder, "--with-parent") as (program, _):
        program.send_signal(signal.SIGTERM)
        assert program.wait(timeout=30) == 0
        assert program.stderr is not None
        assert "Fatal" not in program.stderr.read()


def test_serve_speaks_tls_to_laptops_that_hold_the_ca(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ca, files = trustme.CA(), {name: tmp_path / f"{name}.pem" for name in ("ca", "chain", "key")}
    certificate = ca.issue_cert("127.0.0.1")
    ca.cert_pem.write_to_path(str(files["ca"]))
    certificate.private_key_pem.write_to_path(str(files["key"]))
    for blob in certificate.cert_chain_pems:
        blob.write_to_path(str(files["chain"]), append=True)
    chain, key = ("--tls-cert", str(files["chain"])), ("--tls-key", str(files["key"]))
    with _serving(folder, *chain, *key) as (_, url):
        out = tmp_path / "a.json"
        issued = ["activate", "--dir", str(folder), "--out", str(out), "--base-url", url, "--ca", str(files["ca"])]
        assert main(issued) == 0
        activation = read_activation(out.read_bytes())
        assert activation.base_url.startswith("https://")
        assert activation.ca_pem == files["ca"].read_text()
        answer = requests.get(url + PATH_HELLO, verify=str(files["ca"]), timeout=20)
        assert msgspec.json.decode(answer.content, type=Hello).tenant == activation.tenant
        with pytest.raises(requests.exceptions.SSLError):
            requests.get(url + PATH_HELLO, timeout=20)
    for wrong in (chain, (*chain, "--tls-key", str(files["ca"])), (*chain, *key, "--faults", "desa")):
        assert main(["serve", "--dir", str(folder), "--port", "0", *wrong]) == 1
    capsys.readouterr()


def test_a_port_that_is_taken_is_a_sentence(folder: Path) -> None:
    with _serving(folder) as (_, url):
        second = _program("serve", "--dir", str(folder), "--port", url.rpartition(":")[2])
        out, errors = second.communicate(timeout=30)
    assert (second.returncode, out) == (1, "")
    assert "tidak dapat dipakai" in errors
    assert "Traceback" not in errors


@pytest.mark.slow
def test_several_workers_and_bad_weather_serve_one_truth(folder: Path, tmp_path: Path) -> None:
    log, file = tmp_path / "faults.json", tmp_path / "a.json"
    arguments = ("--workers", "2", "--faults", "desa", "--seed", "7", "--faults-log", str(log))
    assert main(["activate", "--dir", str(folder), "--out", str(file)]) == 0
    with _serving(folder, *arguments) as (program, url):
        agent = Agent(url, read_activation(file.read_bytes()))
        _persist(agent.sign_in)
        items = [agent.item() for _ in range(10)]
        for item in items:
            assert _persist(lambda item=item: agent.push(item)).verdicts[0].status == "accepted"  # type: ignore[misc]
        agent.close()
        program.send_signal(signal.SIGTERM)
        program.communicate(timeout=30)
    assert program.returncode == 0
    assert json.loads(log.read_text())["faults"] > 0
    assert not _children(program.pid)


def _persist(call: Any) -> Any:
    for _ in range(60):
        try:
            return call()
        except (requests.RequestException, AssertionError, msgspec.DecodeError, UnicodeDecodeError):
            continue
    return pytest.fail("sixty tries were not enough")


def _children(pid: int) -> list[str]:
    """Return processes whose parent is `pid` (Linux)."""
    if not Path("/proc/self/stat").exists():
        return []
    found = []
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            try:
                parent = (Path(entry.path) / "stat").read_text().rpartition(")")[2].split()[1]
            except OSError:
                continue
            if parent == str(pid):
                found.append(entry.name)
    return found


def test_a_damaged_folder_is_a_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / SETTINGS).write_text("tenant = [")
    assert main(["revoke", "--dir", str(folder), "--device", "x"]) == 1
    assert "rusak" in capsys.readouterr().err
