"""Recaps: how registrations stand by event, village, cooperative and payer, and the six-monthly report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lapangan_app.domain.outreach.agreements import SELF, Agreement
from lapangan_app.domain.outreach.batches import Bill
from lapangan_app.domain.outreach.cooperatives import Board, Cooperative
from lapangan_app.domain.outreach.coverage import Coverage
from lapangan_app.domain.outreach.events import Event, Turnout
from lapangan_app.domain.outreach.recap import Reported, Tally, refusals_by_reason, tally, tally_by
from lapangan_app.reports.outreach.frame import COUNTED, STANDINGS, Frame, reason_text, standing_cells
from lapangan_app.reports.outreach.lists import event_facts
from lapangan_app.reports.outreach.report import Cell, Column, Fact, Part, Report, Row

_NONE = Tally()
_GAPS = {
    "board_small": "pengurus kurang",
    "board_even": "pengurus genap",
    "supervisors_small": "pengawas kurang",
    "supervisors_even": "pengawas genap",
    "chair_not_ex_officio": "ketua pengawas bukan kepala desa",
}


@dataclass(frozen=True, slots=True)
class AgreementUse:
    """Pair an agreement with the sum of all its batches."""

    agreement: Agreement
    billed: Bill


def events(
    frame: Frame, held: Sequence[tuple[Event, Turnout]], people: Sequence[Reported], scope: Sequence[Fact]
) -> Report:
    """Count each event: who came, who was registered, what the centre said. One event is described in full."""
    groups = tally_by(people, lambda one: one.event_id)
    columns = (
        Column("Tanggal", "date", 1.1), Column("Kegiatan", width=2.6), Column("Desa", width=1.5),
        Column("Sasaran", "number", 0.8, summed=True), Column("Hadir", "number", 0.7, summed=True),
        Column("Daring", "number", 0.7, summed=True), *STANDINGS,
    )  # fmt: skip
    rows: list[Row] = [
        (date.fromisoformat(event.held_on), event.name, frame.names.village(event.region_code), event.target,
         turnout.present, turnout.online, *standing_cells(groups.get(event.event_id, _NONE)))
        for event, turnout in held
    ]  # fmt: skip
    if (without := groups.get("", _NONE)).registered:
        rows.append((None, "Tanpa kegiatan", "", 0, 0, 0, *standing_cells(without)))
    only = held[0][0] if len(held) == 1 else None
    return frame.report(
        "rekap-acara",
        "Rekap kegiatan",
        subject=only.event_id if only else "",
        facts=(*(event_facts(frame, only) if only else ()), *scope),
        parts=(
            Part(title="Kegiatan", columns=columns, rows=tuple(rows), nothing="Belum ada kegiatan."),
            _by("Per desa", "Desa", _village_names(frame, people), people, "region_code"),
            _by("Per pembayar", "Pembayar", frame.names.payers, people, "payer"),
            refused(people),
        ),
        notes=(COUNTED,),
        landscape=True,
    )


def villages(frame: Frame, coverage: Coverage, people: Sequence[Reported], scope: Sequence[Fact]) -> Report:
    """Count each village against the lists on this laptop and the places that payers give."""
    groups = tally_by(people, lambda one: one.region_code)
    counted = {group.key: group for group in coverage.groups}
    columns = (
        Column("Kode", width=1.3), Column("Desa / kelurahan", width=1.7), Column("Kecamatan", width=1.4),
        Column("Dalam daftar", "number", 0.9, summed=True), Column("Dari daftar terdaftar", "number", 1.0, summed=True),
        Column("Cakupan", "share", 0.9, share_of=(4, 3)), Column("Kuota", "number", 0.8, summed=True),
        Column("Sisa", "number", 0.8, summed=True), *STANDINGS,
    )  # fmt: skip
    rows = tuple(
        (code, frame.names.village(code), frame.names.district(code), group.expected, group.reached, None,
         group.quota, group.places_left, *standing_cells(groups.get(code, _NONE)))
        for code, group in sorted(counted.items())
    )  # fmt: skip
    return frame.report(
        "rekap-desa",
        "Rekap desa",
        subject=coverage.scope,
        facts=(*scope, *_lists(coverage), Fact("Desa", len(rows), "number")),
        parts=(Part(title="Desa / kelurahan", columns=columns, rows=rows), refused(people)),
        notes=("Cakupan: dari daftar terdaftar ÷ dalam daftar; yang pindah dan meninggal tidak dihitung.", COUNTED),
        landscape=True,
        estimate=True,
    )


def cooperatives(
    frame: Frame, boards: Sequence[tuple[Cooperative, Board]], people: Sequence[Reported], scope: Sequence[Fact]
) -> Report:
    """Count each cooperative: whether its board is complete and registered, and how its people stand."""
    groups = dict(tally_by(people, lambda one: one.cooperative))
    columns = (
        Column("Koperasi", width=2.8), Column("Desa", width=1.4), Column("Pengurus dan pengawas", "number", 1.0, True),
        Column("Di antaranya terdaftar", "number", 1.0, summed=True), Column("Kelengkapan", width=2.2), *STANDINGS,
    )  # fmt: skip
    rows: list[Row] = [
        (one.name, frame.names.village(one.region_code), board.people, board.registered, completeness(frame, board),
         *standing_cells(groups.pop(one.code, _NONE)))
        for one, board in boards
    ]  # fmt: skip
    rows += [
        (frame.names.cooperative(code), "", 0, 0, "–", *standing_cells(group)) for code, group in sorted(groups.items())
    ]
    return frame.report(
        "rekap-koperasi",
        "Rekap koperasi",
        facts=(*scope, *_board_facts([board for _, board in boards])),
        parts=(
            Part(title="Koperasi", columns=columns, rows=tuple(rows), nothing="Belum ada koperasi."),
            refused(people),
        ),
        notes=("Lengkap: setiap jabatan terisi dan jumlahnya menurut aturan pada hari ini.", COUNTED),
        landscape=True,
        estimate=True,
    )


def payers(frame: Frame, uses: Sequence[AgreementUse], people: Sequence[Reported], scope: Sequence[Fact]) -> Report:
    """Count each payer and agreement: places, registrations, and what was billed and paid."""
    groups = {key: tally(group) for key, group in _grouped(people).items()}
    columns = (
        Column("Pembayar", width=1.6), Column("Perjanjian", width=2.3), Column("Berlaku sampai", "date", 1.1),
        Column("Kuota", "number", 0.8, summed=True), *STANDINGS,
        Column("Ditagih", "rupiah", 1.4, summed=True), Column("Dibayar", "rupiah", 1.4, summed=True),
    )  # fmt: skip
    rows: list[Row] = []
    for use in uses:
        one, billed = use.agreement, use.billed
        group = groups.pop((one.payer, one.agreement_id), _NONE)
        rows.append(
            (_payer_name(frame, one), one.title, date.fromisoformat(one.valid_until), one.quota_people,
             *standing_cells(group), billed.rupiah, billed.paid_rupiah)
        )  # fmt: skip
    for (payer, agreement_id), group in sorted(groups.items()):
        titled = "–" if payer == SELF else frame.names.agreement(agreement_id)
        rows.append((frame.names.payer(payer), titled, None, 0, *standing_cells(group), 0, 0))
    return frame.report(
        "rekap-pembayar",
        "Rekap pembayar",
        facts=tuple(scope),
        parts=(Part(title="Pembayar dan perjanjian", columns=columns, rows=tuple(rows)), refused(people)),
        notes=("Ditagih dan dibayar: menurut tagihan yang disusun di laptop ini, tanpa yang menarik diri.", COUNTED),
        landscape=True,
    )


def half_year(
    frame: Frame, period: str, people: Sequence[Reported], boards: Sequence[tuple[Cooperative, Board]]
) -> Report:
    """Report half a year: by payer, village, category and cooperative, what was refused and why, and the boards."""
    counts = tally(people)
    names = frame.names
    return frame.report(
        "enam-bulan",
        "Laporan enam bulanan",
        subtitle="Pelaksanaan Instruksi Presiden Nomor 2 Tahun 2021",
        facts=(
            Fact("Masa laporan", period),
            Fact("Terdaftar", counts.registered, "number"),
            Fact("Diterima pusat", counts.accepted, "number"),
            Fact("Ditolak pusat", counts.refused, "number"),
            Fact("Menunggu", counts.waiting, "number"),
            *_board_facts([board for _, board in boards]),
        ),
        parts=(
            _by("Per pembayar", "Pembayar", names.payers, people, "payer"),
            _by("Per kategori", "Kategori", names.categories, people, "category"),
            _by("Per desa", "Desa", _village_names(frame, people), people, "region_code"),
            _cooperatives(frame, boards, people),
            refused(people),
        ),
        notes=(
            COUNTED,
            "Kelengkapan pengurus menurut keadaan hari ini. Koperasi tanpa pendaftar dan belum lengkap tidak dirinci.",
        ),
        estimate=True,
    )


def refused(people: Sequence[Reported]) -> Part:
    """Count what the centre refused, reason by reason."""
    counts = refusals_by_reason(people)
    return Part(
        title="Ditolak pusat, menurut alasan",
        columns=(Column("Alasan", width=4.0), Column("Orang", "number", 1.0, summed=True)),
        rows=tuple((reason_text(code), count) for code, count in counts.items()),
        nothing="Tidak ada yang ditolak.",
    )


def completeness(frame: Frame, board: Board) -> str:
    """Say whether a board is complete, or what it lacks."""
    if board.complete:
        return "lengkap, semua terdaftar" if board.all_registered else "lengkap"
    if not board.people:
        return "belum ada"
    missing = [frame.names.roles.get(role, role).lower() for role in board.missing]
    return f"belum: {', '.join([*missing, *(_GAPS.get(gap, gap) for gap in board.gaps)])}"


def _by(title: str, what: str, names: Mapping[str, str], people: Sequence[Reported], key: str) -> Part:
    rows = tuple(
        (names.get(code, code) if code else f"(tanpa {what.lower()})", *standing_cells(group))
        for code, group in tally_by(people, lambda one: str(getattr(one, key))).items()
    )
    return Part(title=title, columns=(Column(what, width=3.0), *STANDINGS), rows=rows)


def _cooperatives(frame: Frame, boards: Sequence[tuple[Cooperative, Board]], people: Sequence[Reported]) -> Part:
    groups = dict(tally_by(people, lambda one: one.cooperative))
    without = groups.pop("", _NONE)
    columns = (
        Column("Koperasi", width=2.6), Column("Lengkap", "number", 0.8, summed=True),
        Column("Semua terdaftar", "number", 0.9, summed=True), *STANDINGS,
    )  # fmt: skip
    rows: list[Row] = [
        (one.name, int(board.complete), int(board.all_registered), *standing_cells(groups.pop(one.code, _NONE)))
        for one, board in boards
        if board.complete or one.code in groups
    ]
    rows += [(frame.names.cooperative(code), 0, 0, *standing_cells(group)) for code, group in sorted(groups.items())]
    if without.registered:
        rows.append(("(tanpa koperasi)", 0, 0, *standing_cells(without)))
    return Part(title="Per koperasi", columns=columns, rows=tuple(rows))


def _board_facts(boards: Sequence[Board]) -> tuple[Fact, ...]:
    complete = sum(board.complete for board in boards)
    registered = sum(board.all_registered for board in boards)
    return (
        Fact("Koperasi", len(boards), "number"),
        Fact("Pengurus lengkap", f"{complete} dari {len(boards)}"),
        Fact("Pengurus lengkap dan terdaftar", f"{registered} dari {len(boards)}"),
    )


def _lists(coverage: Coverage) -> tuple[Fact, ...]:
    shown = ", ".join(coverage.sources[:3])
    more = len(coverage.sources) - 3
    text = f"{shown} dan {more} lainnya" if more > 0 else shown
    return (Fact("Daftar yang dipakai", text or "belum ada daftar"),)


def _village_names(frame: Frame, people: Sequence[Reported]) -> dict[str, str]:
    return {one.region_code: frame.names.village(one.region_code, one.village) for one in people}


def _grouped(people: Sequence[Reported]) -> dict[tuple[str, str], list[Reported]]:
    groups: dict[tuple[str, str], list[Reported]] = {}
    for one in people:
        groups.setdefault((one.payer, one.agreement_id), []).append(one)
    return groups


def _payer_name(frame: Frame, agreement: Agreement) -> Cell:
    return agreement.payer_name or frame.names.payer(agreement.payer)
