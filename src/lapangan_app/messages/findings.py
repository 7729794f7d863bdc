"""Sentences for findings of the form, by code. Facts in braces are filled in."""

from lapangan_app.messages.marking import QT_TRANSLATE_NOOP

FINDINGS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Findings", "Periksa isian ini."),
}
