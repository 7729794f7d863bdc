"""What several sheets say in the same words: instants, benefits, and the heads of sections."""

from collections.abc import Iterable
from datetime import datetime

from lapangan_app.domain.benefits import Benefit, Benefits, NotYet
from lapangan_app.domain.months import format_date, format_month, format_weekday
from lapangan_app.domain.zones import Zone
from lapangan_app.reports.blocks import Block, Rule, Stack, Style, Text

TRAINING = "LATIHAN"


def moment(instant: datetime, zone: Zone) -> str:
    """Write an instant where it happened: `Sabtu, 21 November 2026, 10.30 WITA`."""
    local = instant.astimezone(zone.tzinfo)
    return f"{format_weekday(local.date())}, {local:%H.%M} {zone.name}"


def section(title: str, *blocks: Block) -> Stack:
    """Return a titled part of a sheet."""
    return Stack((Stack((Text(title, "heading", "accent"), Rule()), gap=0.8), *blocks), gap=1.8)


def now_lines(benefits: Iterable[Benefit], style: Style = "body") -> tuple[Stack, ...]:
    """Say what is bought now, one benefit a block."""
    return tuple(_told(benefit.title, _until(benefit), style) for benefit in benefits)


def later_lines(benefits: Iterable[NotYet], style: Style = "body") -> tuple[Stack, ...]:
    """Say what is bought later and from which month, one benefit a block."""
    return tuple(
        _told(late.title, f"Mulai {format_month(late.from_month)}, bila iuran tidak putus. {late.text}", style)
        for late in benefits
    )


def law_note(benefits: Benefits) -> str:
    """Name the law behind the amounts, and since when it holds."""
    if benefits.valid_from is None:
        return ""
    return (
        f"Manfaat menurut aturan yang berlaku sejak {format_date(benefits.valid_from)}: {', '.join(_laws(benefits))}."
    )


def _laws(benefits: Benefits) -> list[str]:
    """Return the regulations behind the benefits, each once: what stands before the colons of their sources."""
    sources = [benefit.source for benefit in benefits.now] + [late.source for late in benefits.not_yet]
    parts = [part.partition(":")[0].strip() for source in sources for part in source.split(";")]
    return list(dict.fromkeys(parts))


def _until(benefit: Benefit) -> str:
    if benefit.until_month is None:
        return benefit.text
    return f"Sampai {format_month(benefit.until_month)}: {benefit.text}"


def _told(title: str, text: str, style: Style) -> Stack:
    return Stack((Text(title, "strong"), Text(text, style)), gap=0.4)
