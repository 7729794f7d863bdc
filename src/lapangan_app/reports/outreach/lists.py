"""Lists of people: who came, whom a payer pays for, who gets a card, whose protection ends, a village's workers."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from lapangan_app.domain.money import terbilang
from lapangan_app.domain.months import MONTH_NAMES, format_weekday
from lapangan_app.domain.outreach.agreements import Agreement
from lapangan_app.domain.outreach.batches import Batch, BatchLine, Bill, Ending, add_up
from lapangan_app.domain.outreach.events import Attendee, Event
from lapangan_app.domain.outreach.recap import Reported, Standing, tally, tally_by
from lapangan_app.domain.phone import mask_phone
from lapangan_app.reports.outreach.frame import COUNTED, STANDINGS, Frame, standing_cells
from lapangan_app.reports.outreach.report import Column, Fact, Part, Report, Signer, numbered

_PEN = 9.0
_NO = Column("No.", "number", 0.55)
_PERSON = (Column("Nama", width=2.2), Column("NIK", "nik", 1.9))
_STILL = "Belum ada kartu dan belum ada jaminan sebelum iuran dibayar."


def attendance(frame: Frame, event: Event, came: Sequence[Attendee], blank: int = 0) -> Report:
    """List who came to an event, in the order of the list; `blank` numbered rows leave room for more to sign."""
    rows = [
        (one.number, one.name, one.institution, one.position, _phone(frame, one.phone), one.way,
         "sudah" if one.signed else "")
        for one in came
    ]  # fmt: skip
    start = max((one.number for one in came), default=0) + 1
    rows += [(number, "", "", "", "", "", "") for number in range(start, start + blank)]
    columns = (
        _NO, Column("Nama", width=2.3), Column("Instansi / desa / koperasi", width=2.1), Column("Jabatan", width=1.3),
        Column("Nomor HP", width=1.8), Column("Cara", width=0.8), Column("Tanda tangan", width=2.0),
    )  # fmt: skip
    report = frame.report(
        "hadir",
        "Daftar hadir",
        subject=event.event_id,
        facts=(*event_facts(frame, event), *_attendance_counts(came)),
        parts=(Part(title="Yang hadir", columns=columns, rows=tuple(rows), pen=_PEN, nothing="Belum ada yang hadir."),),
        notes=("Hadir belum berarti terdaftar. Nomor yang tidak ada: barisnya dicoret.",),
        people=len(came),
    )
    # an empty list has no figures whose source would have to be named
    return report if came else replace(report, source="")


def event_facts(frame: Frame, event: Event) -> tuple[Fact, ...]:
    """Say what, when and where an event was."""
    day = format_weekday(date.fromisoformat(event.held_on))
    at = f", pukul {event.starts_at.replace(':', '.')} {event.zone}" if event.starts_at else ""
    code = event.region_code
    village = ", ".join(name for name in (frame.names.village(code), frame.names.district(code)) if name)
    invited = ", ".join(frame.names.cooperative(one) for one in event.cooperatives[:4])
    more = len(event.cooperatives) - 4
    return (
        Fact("Kegiatan", event.name),
        Fact("Hari, tanggal", day + at),
        Fact("Tempat", event.place),
        Fact("Desa / kelurahan", village if code else ""),
        Fact("Penyelenggara", event.host),
        Fact("Koperasi", f"{invited} dan {more} lainnya" if more > 0 else invited),
    )


def _attendance_counts(came: Sequence[Attendee]) -> tuple[Fact, ...]:
    if not came:
        return ()
    here = sum(one.way == "hadir" for one in came)
    return (Fact("Hadir di tempat", here, "number"), Fact("Mengikuti daring", len(came) - here, "number"))


def _phone(frame: Frame, phone: str) -> str:
    if frame.reveal or not phone:
        return phone
    return mask_phone(phone) if phone.startswith("+62") else f"••••{phone[-4:]}"


def bill(frame: Frame, agreement: Agreement, batch: Batch, lines: Sequence[BatchLine]) -> Report:
    """List the people of a batch for the payer, with the sum in words; who has withdrawn is not billed."""
    total = add_up(lines)
    notes = [f"{total.withdrawn} orang menarik pendaftarannya dan tidak ditagih."] if total.withdrawn else []
    by_village = [(frame.names.village(code), people, rupiah) for code, people, rupiah in total.by_village]
    by_category = [(frame.names.category(code), people, rupiah) for code, people, rupiah in total.by_category]
    return frame.report(
        "tagihan",
        "Daftar tagihan iuran",
        subject=batch.batch_id,
        facts=(*_agreement_facts(frame, agreement), *_bill_facts(batch, total)),
        parts=(
            _billed(frame, lines),
            _sums("Per desa", "Desa", by_village),
            _sums("Per kategori", "Kategori", by_category),
        ),
        notes=(*notes, "Tagihan resmi dan kode iuran dari kantor cabang yang menentukan.", _STILL),
        landscape=True,
        people=total.people,
    )


def _billed(frame: Frame, lines: Sequence[BatchLine]) -> Part:
    rows = [
        (frame.names.village(line.region_code, line.village), line.name or "(data sudah dihapus)",
         frame.nik(line.nik), span(line.first_month, line.last_month), _count(line.first_month, line.last_month),
         line.amount, _day(line.paid_on))
        for line in lines
        if not line.withdrawn
    ]  # fmt: skip
    columns = (
        _NO, Column("Desa", width=1.5), *_PERSON, Column("Masa iuran", width=1.7), Column("Bulan", "number", 0.6),
        Column("Jumlah", "rupiah", 1.2, summed=True), Column("Dibayar", "date", 1.0),
    )  # fmt: skip
    return Part(title="Orang yang dibayari", columns=columns, rows=numbered(rows))


def _bill_facts(batch: Batch, total: Bill) -> tuple[Fact, ...]:
    return (
        Fact("Tagihan", batch.name),
        Fact("Kode iuran", batch.payment_code or "belum ada"),
        Fact("Orang", total.people, "number"),
        Fact("Jumlah", total.rupiah, "rupiah"),
        Fact("Terbilang", terbilang(total.rupiah)),
        Fact("Sudah dibayar", total.paid_rupiah, "rupiah"),
        Fact("Belum dibayar", total.rupiah - total.paid_rupiah, "rupiah"),
    )


def _agreement_facts(frame: Frame, agreement: Agreement) -> tuple[Fact, ...]:
    payer = frame.names.payer(agreement.payer)
    named = f"{agreement.payer_name} ({payer})" if agreement.payer_name else payer
    return (
        Fact("Pembayar", named),
        Fact("Bank penyalur", agreement.bank),
        Fact("Perjanjian", agreement.title),
        Fact("Nomor", agreement.number),
    )


def _sums(title: str, what: str, rows: Sequence[tuple[str, int, int]]) -> Part:
    columns = (
        Column(what, width=3.0),
        Column("Orang", "number", 1.0, summed=True),
        Column("Jumlah", "rupiah", 1.5, summed=True),
    )
    return Part(title=title, columns=columns, rows=tuple(rows))


def cards(frame: Frame, people: Sequence[Reported], among: Sequence[Fact]) -> Report:
    """List those whom the centre accepted, with room to write the number of the card and to sign for it."""
    accepted = [one for one in people if one.standing is Standing.ACCEPTED]
    rows = numbered(
        [
            (one.name, frame.nik(one.nik), frame.names.village(one.region_code, one.village), one.server_id,
             frame.day_of(one.since), "", "")
            for one in accepted
        ]
    )  # fmt: skip
    columns = (
        _NO, *_PERSON, Column("Desa", width=1.5), Column("Nomor pusat", width=2.1),
        Column("Diterima pusat", "date", 1.1), Column("KPJ (dari kartu)", width=1.5), Column("Tanda tangan", width=2.0),
    )  # fmt: skip
    waiting = len(people) - len(accepted)
    return frame.report(
        "kartu",
        "Daftar serah terima kartu",
        facts=(*among, Fact("Kartu", len(accepted), "number"), Fact("Belum diterima pusat", waiting, "number")),
        parts=(Part(title="Penerima kartu", columns=columns, rows=rows, pen=_PEN, nothing="Belum ada yang diterima."),),
        notes=("Hanya yang diterima pusat yang tercantum. KPJ ditulis dari kartu waktu diserahkan.",),
        landscape=True,
        people=len(accepted),
    )


def renewals(frame: Frame, until: str, endings: Sequence[Ending], people: Sequence[Reported]) -> Report:
    """List whose protection ends by a month (`yyyy-mm`) unless somebody renews: by agreement, then name by name."""
    return frame.report(
        "perpanjangan",
        "Daftar perpanjangan",
        subject=until,
        facts=(
            Fact("Berakhir sampai dengan", until, "month"),
            Fact("Orang", sum(one.people for one in endings), "number"),
            Fact("Iuran masa ini", sum(one.rupiah for one in endings), "rupiah"),
        ),
        parts=(_endings(frame, endings), _ending_people(frame, people)),
        notes=("Tanpa perpanjangan, orang-orang ini tidak terlindungi lagi sesudah bulan terakhirnya.",),
        landscape=True,
        people=len(people),
    )


def _endings(frame: Frame, endings: Sequence[Ending]) -> Part:
    columns = (
        Column("Perjanjian", width=3.0), Column("Pembayar", width=1.8), Column("Bulan terakhir", "month", 1.5),
        Column("Orang", "number", 0.8, summed=True), Column("Iuran masa ini", "rupiah", 1.5, summed=True),
    )  # fmt: skip
    rows = tuple((one.title, frame.names.payer(one.payer), one.last_month, one.people, one.rupiah) for one in endings)
    return Part(title="Per perjanjian", columns=columns, rows=rows, nothing="Tidak ada yang berakhir.")


def _ending_people(frame: Frame, people: Sequence[Reported]) -> Part:
    columns = (
        _NO, *_PERSON, Column("Desa", width=1.4), Column("Perjanjian", width=2.2),
        Column("Bulan terakhir", "month", 1.4), Column("Iuran masa ini", "rupiah", 1.3, summed=True),
        Column("Status", width=0.9),
    )  # fmt: skip
    rows = [
        (one.name, frame.nik(one.nik), frame.names.village(one.region_code, one.village),
         frame.names.agreement(one.agreement_id), one.last_month, one.total, one.standing.value)
        for one in sorted(people, key=lambda one: one.last_month)
    ]  # fmt: skip
    return Part(title="Orang", columns=columns, rows=numbered(rows), nothing="Tidak ada yang berakhir.")


def village(frame: Frame, code: str, people: Sequence[Reported], quota: int, period: str = "") -> Report:
    """Report the workers of a village to the agency for villages, for the village head to sign."""
    counts = tally(people)
    left = (Fact("Kuota desa", quota, "number"), Fact("Sisa kuota", max(0, quota - counts.registered), "number"))
    by_category = tuple(
        (frame.names.category(name), *standing_cells(group))
        for name, group in tally_by(people, lambda one: one.category).items()
    )
    return frame.report(
        "desa",
        "Laporan berkala kepala desa",
        subject=code,
        subtitle="Perlindungan pekerja desa, kepada Kepala Dinas Pemberdayaan Masyarakat dan Desa",
        facts=(
            Fact("Desa / kelurahan", frame.names.village(code)),
            Fact("Kecamatan", frame.names.district(code)),
            Fact("Masa laporan", period),
            Fact("Terdaftar", counts.registered, "number"),
            Fact("Diterima pusat", counts.accepted, "number"),
            *(left if quota else ()),
        ),
        parts=(
            _workers(frame, people),
            Part(title="Per kategori", columns=(Column("Kategori", width=2.2), *STANDINGS), rows=by_category),
        ),
        notes=(COUNTED,),
        signature=frame.signature(frame.reporting, Signer(f"Kepala Desa {frame.names.village(code)}")),
        landscape=True,
        people=len(people),
    )


def _workers(frame: Frame, people: Sequence[Reported]) -> Part:
    columns = (
        _NO, *_PERSON, Column("Kategori", width=1.6), Column("Pembayar", width=1.5), Column("Masa iuran", width=1.6),
        Column("Iuran", "rupiah", 1.1, summed=True), Column("Status", width=0.9),
    )  # fmt: skip
    rows = [
        (one.name, frame.nik(one.nik), frame.names.category(one.category), frame.names.payer(one.payer),
         span(one.first_month, one.last_month), one.total, one.standing.value)
        for one in people
    ]  # fmt: skip
    return Part(title="Pekerja", columns=columns, rows=numbered(rows), nothing="Belum ada yang terdaftar.")


def span(first: str, last: str) -> str:
    """Write contribution months shortly, so that they fit a column: `Nov 2026 – Jan 2027`."""
    if not first or not last:
        return ""
    return _short(first) if first == last else f"{_short(first)} – {_short(last)}"


def _short(month: str) -> str:
    return f"{MONTH_NAMES[int(month[5:]) - 1][:3]} {month[:4]}"


def _count(first: str, last: str) -> int:
    if not first or not last:
        return 0
    return (int(last[:4]) - int(first[:4])) * 12 + int(last[5:]) - int(first[5:]) + 1


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
