"""Take a picture of every page and state at 1366 × 768, light and dark: `python packaging/screenshots.py OUT`.

Everybody in the pictures is invented.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import scenes_coverage
import scenes_desk
import scenes_outreach
import scenes_pages
import scenes_reports
from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from stage import settle  # first: it sets the stage for what is imported below

from lapangan_app.ui.app import create_application
from lapangan_app.ui.theme import Theme


def main() -> int:
    """Write the pictures into the folder named on the command line."""
    if len(sys.argv) < 2:
        print(__doc__)
        return 2
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    app = create_application()
    theme = Theme(app, "light")
    wanted = sys.argv[2:]
    for name in ("light", "dark", "contrast"):
        theme.choose(name)
        for title, scene in SCENES.items():
            if (name == "contrast" and title not in IN_CONTRAST) or (wanted and title not in wanted):
                continue
            window = scene(theme)
            settle()
            write(window, out / f"{title}-{name}.png")
            window.close()
            window.deleteLater()
            settle(50)
    app.processEvents()
    return 0


def write(window: QWidget, path: Path) -> None:
    """Write what a window shows with 256 colours: a third of the bytes, and the eye sees no difference."""
    grabbed = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    size, line = (grabbed.width(), grabbed.height()), grabbed.bytesPerLine()
    picture = Image.frombuffer("RGB", size, bytes(grabbed.constBits()), "raw", "RGB", line, 1)
    few = picture.quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, "PNG", optimize=True)


IN_CONTRAST = ("pendaftaran-isi", "cakupan", "cakupan-petak", "cakupan-tren", "layar-balai")

SCENES: dict[str, Callable[[Theme], QWidget]] = {
    "penyiapan": scenes_pages.first_run,
    "buka-kunci": scenes_pages.unlock,
    "beranda": scenes_pages.home,
    "pendaftaran": scenes_pages.register_empty,
    "pendaftaran-isi": scenes_pages.register_full,
    "pendaftaran-salah": scenes_pages.register_wrong,
    "pendaftaran-tersimpan": scenes_pages.register_saved,
    "peserta": scenes_pages.people,
    "antrean": scenes_pages.queue,
    "latihan": scenes_pages.training,
    "kegiatan-baru": scenes_pages.new_event,
    "tanda-terima": scenes_pages.slip,
    "pendaftaran-ahli-waris": scenes_desk.register_heirs,
    "pendaftaran-dikenal": scenes_desk.register_known,
    "pendaftaran-alasan": scenes_desk.register_reasons,
    "tangkap-cepat": scenes_desk.quick_capture,
    "draf": scenes_desk.drafts,
    "bandingkan": scenes_desk.compare,
    "tarik": scenes_desk.withdraw,
    "antrean-nik": scenes_desk.revealed,
    "usulan-ktp": scenes_desk.card_proposal,
    "acara": scenes_outreach.events,
    "acara-ubah": scenes_outreach.event,
    "koperasi": scenes_outreach.cooperatives,
    "koperasi-ubah": scenes_outreach.cooperative,
    "jabatan": scenes_outreach.seat,
    "pembayar": scenes_outreach.payers,
    "perjanjian": scenes_outreach.agreement,
    "tagihan": scenes_outreach.batch,
    "berakhir": scenes_outreach.endings,
    "daftar": scenes_outreach.lists,
    "daftar-diambil": scenes_outreach.lists_taken,
    "daftar-setuju": scenes_outreach.lists_consent,
    "pendaftaran-perjanjian": scenes_outreach.register_agreement,
    "cakupan": scenes_coverage.bars,
    "cakupan-besar": scenes_coverage.bars_large,
    "cakupan-petak": scenes_coverage.tiles,
    "cakupan-petak-besar": scenes_coverage.tiles_large,
    "cakupan-tren": scenes_coverage.trend,
    "cakupan-pembayar": scenes_coverage.payers,
    "cakupan-gambar": scenes_coverage.exported,
    "layar-balai": scenes_coverage.hall,
    "laporan": scenes_reports.reports,
    "laporan-pratinjau": scenes_reports.report,
    "kop-surat": scenes_reports.letterhead,
}

if __name__ == "__main__":
    sys.exit(main())
