"""What the page of coverage says in words: where one is, the sum, and where the figures come from."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from lapangan_app.domain.outreach.coverage import CooperativeMap, Coverage, EventPoint, Standing
from lapangan_app.ui import formats
from lapangan_app.ui.charts.bars import bar_of

translate = QCoreApplication.translate
_SOURCES = 3


@dataclass(frozen=True, slots=True)
class Summary:
    """Say the sum of what is in view, and the sources of it. `share` and `sure` are between 0 and 1, or None."""

    scope: str
    figure: str
    words: str
    source: str
    share: float | None = None
    sure: float | None = None


def of_coverage(coverage: Coverage) -> Summary:
    """Return the summary of a coverage."""
    total = bar_of(coverage.total, "-", coverage.by)
    figure = f"{total.amount} ({total.percent})" if total.percent else total.amount
    listed = translate("Coverage", "terdaftar dari yang ada di daftar")
    words = [listed] if coverage.total.expected and coverage.by != "event" else []
    scope = coverage.scope_name or translate("Coverage", "Seluruh Indonesia")
    return Summary(
        scope=translate("Coverage", "Semua kegiatan") if coverage.by == "event" else scope,
        figure=figure,
        words=" · ".join([*words, *([total.detail] if total.detail else [])]),
        source=source_text(_sources(coverage), coverage.as_of),
        share=total.reached,
        sure=total.confirmed,
    )


def of_map(found: CooperativeMap) -> Summary:
    """Return the summary of a map of cooperatives: how many of all are done."""
    done, every = found.counts[Standing.REGISTERED], len(found.tiles)
    facts = {"n": formats.number(done), "all": formats.number(every)}
    return Summary(
        scope=found.scope_name or translate("Coverage", "Seluruh Indonesia"),
        figure=translate("Coverage", "{n} dari {all}").format(**facts),
        words=translate("Coverage", "koperasi yang semua pengurus dan pengawasnya terdaftar"),
        source=source_text((translate("Coverage", "daftar koperasi di laptop ini"),), found.as_of),
        share=done / every if every else None,
        sure=done / every if every else None,
    )


def of_trend(points: Sequence[EventPoint], as_of: str) -> Summary:
    """Return the summary of the trend: how many were registered at how many events."""
    registered, accepted = sum(point.registered for point in points), sum(point.accepted for point in points)
    target = sum(point.target for point in points)
    facts = {"n": formats.number(registered), "all": formats.number(target)}
    figure = translate("Coverage", "{n} dari target {all}") if target else translate("Coverage", "{n} terdaftar")
    words = translate("Coverage", "{events} kegiatan · {accepted} diterima pusat")
    return Summary(
        scope=translate("Coverage", "Semua kegiatan"),
        figure=figure.format(**facts),
        words=words.format(events=formats.number(len(points)), accepted=formats.number(accepted)),
        source=source_text((translate("Coverage", "kegiatan di laptop ini"),), as_of),
        share=min(1.0, registered / target) if target else None,
        sure=min(1.0, accepted / target) if target else None,
    )


def source_text(sources: Sequence[str], as_of: str) -> str:
    """Name the lists and the moment of counting; very many lists are named by the first few."""
    named = ", ".join(sources[:_SOURCES])
    if len(sources) > _SOURCES:
        named += translate("Coverage", " dan {n} daftar lain").format(n=formats.number(len(sources) - _SOURCES))
    facts = {"lists": named or translate("Coverage", "belum ada daftar"), "moment": formats.full_moment(as_of)}
    return translate("Coverage", "Sumber: {lists} · dihitung {moment}").format(**facts)


def _sources(coverage: Coverage) -> tuple[str, ...]:
    if coverage.by == "event":
        return (translate("Coverage", "target tiap kegiatan di laptop ini"),)
    return coverage.sources
