"""Words for codes: the shared catalogue seen through Qt's translator. The only place that translates a variable."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from lapangan_app.domain.findings import Finding, Severity
from lapangan_app.domain.states import State
from lapangan_app.errors import AppError
from lapangan_app.messages import (
    COLUMNS,
    ERRORS,
    FIELDS,
    FINDINGS,
    GAPS,
    REASONS,
    ROSTER_FINDINGS,
    ROSTER_STATUS,
    SIGNS,
    STATES,
    STEPS,
    WITHDRAWALS,
)
from lapangan_app.services.values import PersonRow, TimelineEntry

_TONES = {Severity.ERROR: "danger", Severity.WARNING: "warn", Severity.INFO: "calm"}
_NOBODY: Mapping[str, str] = MappingProxyType({})
_STATE_TONES = {
    State.DRAFT: "calm",
    State.READY: "calm",
    State.SENDING: "accent",
    State.HELD: "warn",
    State.ACCEPTED: "ok",
    State.REJECTED: "danger",
    State.CONFLICT: "danger",
}


def text_for(error: AppError) -> str:
    """Return what happened, whether the data is safe and what to do next."""
    return code_text("Errors", ERRORS, error.code, error.facts)


def error_code_text(code: str) -> str:
    """Return the sentence of an error known only by its code."""
    return code_text("Errors", ERRORS, code, {})


def finding_text(finding: Finding) -> str:
    """Return the sentence under a field."""
    return code_text("Findings", FINDINGS, finding.code, finding.facts)


def finding_tone(finding: Finding) -> str:
    """Return the tone of a finding: `danger` must be changed, `warn` looked at, `calm` only read."""
    return _TONES[finding.severity]


def state_text(state: State) -> str:
    """Return the name of a state."""
    return code_text("States", STATES, state.value, {})


def state_tone(state: State) -> str:
    """Return the tone in which a state is shown."""
    return _STATE_TONES[state]


def reason_text(row: PersonRow) -> str:
    """Return why a registration stands where it stands."""
    if row.state is State.DRAFT:
        return QCoreApplication.translate("Reasons", "Belum disimpan sebagai pendaftaran.")
    return reason_code_text(row.reason)


def reason_code_text(code: str) -> str:
    """Return the sentence for a reason known by its code."""
    return code_text("Reasons", REASONS, code, {})


def step_text(state: State) -> str:
    """Return the next thing to do for a registration in `state`."""
    return code_text("Steps", STEPS, state.value, {})


def field_text(name: str) -> str:
    """Return what people call a field."""
    return code_text("Fields", FIELDS, name, {})


def sign_text(sign: str) -> str:
    """Return what two people agree in."""
    return code_text("Signs", SIGNS, sign, {})


def problem_text(code: str, facts: Mapping[str, object]) -> str:
    """Return what is the matter with a row of a file, or why somebody was not registered with the others."""
    if code in ROSTER_FINDINGS:
        return code_text("RosterFindings", ROSTER_FINDINGS, code, facts)
    if code in FINDINGS:
        return code_text("Findings", FINDINGS, code, facts)
    return code_text("Errors", ERRORS, code, facts)


def column_text(field: str) -> str:
    """Return what a column of a file is called, with a capital letter."""
    text = code_text("Columns", COLUMNS, field, {}) if field in COLUMNS else field_text(field)
    return text[:1].upper() + text[1:]


def roster_status_text(status: str) -> str:
    """Return what a list says of a person."""
    return code_text("Roster", ROSTER_STATUS, status, {})


def gap_text(gap: str) -> str:
    """Return what is not right about a board."""
    return code_text("Gaps", GAPS, gap, {})


def withdrawal_text(reason: str) -> str:
    """Return why a registration is taken back, as it is asked."""
    return code_text("Withdrawals", WITHDRAWALS, reason, {})


def code_text(context: str, table: Mapping[str, str], code: str, facts: Mapping[str, object]) -> str:
    """Translate the sentence for `code` and fill in `facts`; a fact that is missing gives the general sentence."""
    text = QCoreApplication.translate(context, table.get(code, table[""]))
    try:
        return text.format_map(facts)
    except (KeyError, IndexError, ValueError):
        return QCoreApplication.translate(context, table[""])


def action_text(entry: TimelineEntry, names: Mapping[str, str] = _NOBODY) -> str:
    """Return one step of a time-line: the state it led to, and who did it, by name where `names` has it."""
    translate = QCoreApplication.translate
    try:
        state = state_text(State(entry.new))
    except ValueError:
        state = _unmoved_text(entry.action)
    if entry.old == entry.new and entry.old:
        state = translate("Timeline", "Dilihat atau diubah")
    actor = translate("Timeline", "pengiriman") if entry.actor == "sync" else names.get(entry.actor, entry.actor)
    return translate("Timeline", "{state} · {actor}").format(state=state, actor=actor) if actor else state


def _unmoved_text(action: str) -> str:
    """Name an act that moved no registration."""
    translate = QCoreApplication.translate
    if action == "print_slip":
        return translate("Timeline", "Tanda terima dicetak")
    if action == "export_slip":
        return translate("Timeline", "Tanda terima disimpan sebagai PDF")
    if action == "picture_sent":
        return translate("Timeline", "Foto sampai di pusat")
    if action == "picture_missing":
        return translate("Timeline", "Foto tidak ditemukan di laptop ini")
    return translate("Timeline", "Dicatat")


def notice_text(code: str) -> str:
    """Return the sentence of a notice that stands on every page."""
    translate = QCoreApplication.translate
    if code == "no_keyring":
        return translate(
            "Notices",
            "Laptop ini tidak punya penyimpan kunci sistem. Data tetap terenkripsi; PIN yang panjang lebih penting."
            " Jangan tinggalkan laptop terbuka.",
        )
    return translate("Notices", "Ada hal yang perlu diperiksa pada laptop ini. Hubungi penyelia.")
