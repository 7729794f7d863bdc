"""Every sentence can be found by the extractor, and nothing that Qt itself says is English."""

import ast
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from architecture.source import ROOT, SRC, named, python_files, tree_of

sys.path.insert(0, str(ROOT / "packaging"))
import translations

UI = SRC / "lapangan_app" / "ui"
VARIABLE_ALLOWED = {UI / "messages.py"}
"""The one place that translates sentences known by code; they are marked where they stand."""


def unreachable(tree: ast.Module) -> list[int]:
    """Return lines whose translated text the extractor cannot see: not a literal, or hidden in an f-string."""
    hidden = {
        id(call)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.JoinedStr)
        for call in ast.walk(outer)
        if isinstance(call, ast.Call)
    }
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and _name(node) in ("tr", "translate")
        and (id(node) in hidden or not all(_is_text(argument) for argument in _texts(node)))
    ]


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _texts(call: ast.Call) -> list[ast.expr]:
    return call.args[:1] if _name(call) == "tr" else call.args[:2]


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@pytest.mark.parametrize("path", [path for path in python_files(UI) if path not in VARIABLE_ALLOWED], ids=named)
def test_every_sentence_is_a_literal(path: Path) -> None:
    assert unreachable(tree_of(path)) == []


@pytest.mark.parametrize(
    "planted", ['self.tr(f"Halo {nama}")', "self.tr(TITLE)", "f\"{self.tr('Halo')} Siti\"", 'translate(CTX, "Halo")']
)
def test_the_rule_bites(planted: str) -> None:
    assert unreachable(ast.parse(planted)) == [1]
    assert unreachable(ast.parse('self.tr("Halo {nama}").format(nama=nama)')) == []


@pytest.fixture
def indonesian(qapp: QApplication, tmp_path: Path) -> QApplication:
    """Return the application with Qt's own words in Indonesian."""
    source = tmp_path / "qtbase_id.ts"
    source.write_bytes((ROOT / "resources/i18n/qtbase_id.ts").read_bytes())
    translator = QTranslator(qapp)
    assert translator.load(str(translations.release(source)))
    qapp.installTranslator(translator)
    yield qapp
    qapp.removeTranslator(translator)


def test_every_standard_button_is_indonesian(indonesian: QApplication, qtbot: QtBot) -> None:
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    standard = [kind for kind in QDialogButtonBox.StandardButton if kind.name not in ("NoButton", "FirstButton")]
    shown = {}
    for kind in standard:
        if (made := box.addButton(kind)) is not None:
            shown[kind.name] = made.text().replace("&", "")
    expected = {
        "Ok": "Oke", "Save": "Simpan", "SaveAll": "Simpan semua", "Open": "Buka", "Yes": "Ya",
        "YesToAll": "Ya untuk semua", "No": "Tidak", "NoToAll": "Tidak untuk semua", "Abort": "Hentikan",
        "Retry": "Coba lagi", "Ignore": "Abaikan", "Close": "Tutup", "Cancel": "Batal", "Discard": "Buang",
        "Help": "Bantuan", "Apply": "Terapkan", "Reset": "Atur ulang", "RestoreDefaults": "Kembalikan bawaan",
    }  # fmt: skip
    assert {name: text for name, text in shown.items() if name in expected} == expected


def test_the_menu_of_a_line_is_indonesian(indonesian: QApplication, qtbot: QtBot) -> None:
    line = QLineEdit("teks")
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    shown = [action.text().partition("\t")[0].replace("&", "") for action in menu.actions() if action.text()]
    menu.deleteLater()
    assert shown == ["Urungkan", "Ulangi", "Potong", "Salin", "Tempel", "Hapus", "Pilih semua"]


def test_the_extractor_finds_what_the_window_says(tmp_path: Path) -> None:
    catalogue = tmp_path / "lapangan_en.ts"
    translations.update(catalogue)
    found = catalogue.read_text(encoding="utf-8")
    for sentence in ("Daftarkan orang  (Ctrl+N)", "Server belum dapat dihubungi", "tertua {age}", "Siap kirim"):
        assert sentence in found


def test_the_kept_catalogue_knows_every_sentence(tmp_path: Path) -> None:
    fresh = tmp_path / "lapangan_en.ts"
    translations.update(fresh)
    kept = (ROOT / "resources/i18n/lapangan_en.ts").read_text(encoding="utf-8")
    missing = [
        line for line in fresh.read_text(encoding="utf-8").splitlines() if "<source>" in line and line not in kept
    ]
    assert missing == [], "run: make translations"


def kept_sentences() -> list[tuple[str, str, str]]:
    """Return context, source and translation of every sentence that is translated."""
    root = ElementTree.parse(ROOT / "resources/i18n/lapangan_en.ts").getroot()
    return [
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("translation", ""))
        for context in root.iter("context")
        for message in context.iter("message")
        if message.findtext("translation")
    ]


def lost(source: str, translation: str) -> set[str]:
    """Return placeholders, keys and marks of a letter that stand in one of the two sentences only."""
    marks = re.compile(r"\{\w*\}|\b(?:Ctrl|Alt|Shift)\+\w+|\bF\d+\b|\bEsc\b|&(?=\w)|\n")
    return set(marks.findall(source)) ^ set(marks.findall(translation))


def letters_taken_twice(texts: Iterable[str]) -> list[str]:
    """Return the letters that more than one text underlines."""
    marked = [text[text.index("&") + 1].casefold() for text in texts if re.search(r"&\w", text)]
    return sorted({letter for letter in marked if marked.count(letter) > 1})


def test_a_translation_keeps_placeholders_and_keys() -> None:
    sentences = kept_sentences()
    assert len(sentences) > translations.FEWEST_SENTENCES
    assert [(source, lost(source, told)) for _, source, told in sentences if lost(source, told)] == []


def test_no_letter_opens_two_things_of_one_window() -> None:
    by_window: dict[str, tuple[list[str], list[str]]] = {}
    for context, source, told in kept_sentences():
        both = by_window.setdefault(context, ([], []))
        both[0].append(source)
        both[1].append(told)
    taken = {name: [letters_taken_twice(texts) for texts in both] for name, both in by_window.items()}
    assert {name: found for name, found in taken.items() if any(found)} == {}


def test_what_is_lost_or_taken_twice_is_found() -> None:
    assert lost("{n} dari {total} (Ctrl+S)", "{n} of all (Ctrl+D)") == {"{total}", "Ctrl+S", "Ctrl+D"}
    assert lost("&Kunci", "Lock") == {"&"}
    assert letters_taken_twice(["&Home", "C&hange", "&Lock", "R & D"]) == ["h"]
