"""The words to which a person agrees, large enough to be read, with room for signature, thumb and witness."""

from lapangan_app.domain.rules import ConsentText
from lapangan_app.reports.blocks import Blank, Block, Columns, Frame, Panel, Sheet, Stack, Text, Ticks
from lapangan_app.reports.phrases import TRAINING

_HASH_SHOWN = 16


def consent_sheet(consent: ConsentText, organisation: str = "", *, training: bool = False) -> Sheet:
    """Lay one version of the consent text out on A4, word for word, with its version and the start of its hash."""
    title, *paragraphs = [line.strip() for line in consent.text.splitlines() if line.strip()]
    return Sheet(
        title="Lembar persetujuan",
        name=f"persetujuan-{consent.version}",
        paper="a4",
        blocks=(
            Stack((Text(organisation, "strong", "accent"), Text(title, "loud")), 0.8),
            Stack(tuple(Text(paragraph, "reading") for paragraph in paragraphs), 1.1),
            Panel(_choices(), "accent"),
            Columns((Blank("Nama"), Blank("Tempat dan tanggal")), (1.4, 1)),
            Columns(
                (Frame("Tanda tangan", 22), Frame("Cap jempol", 22), Frame("Nama dan tanda tangan saksi", 22)),
                (1.3, 0.8, 1.3),
                4,
            ),
        ),
        footer=f"Naskah {consent.version}, SHA-256 {consent.text_hash[:_HASH_SHOWN]}…",
        stamp=TRAINING if training else "",
    )


def _choices() -> Block:
    """Ask apart what must be asked apart (UU 27/2022 article 22)."""
    needed = Ticks("Untuk pendaftaran", ("Saya setuju data saya diproses seperti di atas.",), one_a_row=True)
    free = (
        "Saya setuju dihubungi lewat WhatsApp atau telepon tentang kepesertaan saya.",
        "Saya setuju foto KTP dan foto diri saya disimpan bersama pendaftaran.",
    )
    apart = Ticks("Terpisah dan boleh ditolak; pendaftaran tetap jalan", free, one_a_row=True)
    how = Ticks("Cara membaca", ("Dibaca sendiri", "Dibacakan petugas", "Diterjemahkan ke: ……………………"))
    return Stack((needed, apart, how), 2.2)
