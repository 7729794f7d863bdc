"""What a picture field says: how to bring one, what may come in and what is kept, and what has become of it."""

from PySide6.QtCore import QCoreApplication

from lapangan_app.domain.attachments import Attached, AttachmentRole
from lapangan_app.domain.pictures import PictureLimits
from lapangan_app.ui import formats

translate = QCoreApplication.translate


def choose_text(role: AttachmentRole) -> str:
    """Return the words on the button, with an Alt letter that no page uses."""
    return {
        AttachmentRole.CARD: translate("Pictures", "Pili&h foto KTP…"),
        AttachmentRole.PORTRAIT: translate("Pictures", "Pilih f&oto diri…"),
        AttachmentRole.SIGNATURE: translate("Pictures", "Pi&lih berkas…"),
        AttachmentRole.THUMB: translate("Pictures", "Pilih foto cap &jempol…"),
    }[role]


def told_before(limits: PictureLimits) -> str:
    """Return in advance how large a file may be and what becomes of it."""
    told = translate(
        "Pictures",
        "JPEG, PNG, atau WebP sampai {most}. Disimpan paling besar {kept}, tanpa lokasi dan data kamera. Boleh ditarik"
        " ke sini atau ditempel (Ctrl+V).",
    )
    return told.format(most=formats.file_size(limits.most_bytes), kept=formats.file_size(limits.largest_result))


def told_meanwhile() -> str:
    """Return what is going on while a picture is cleaned."""
    return translate("Pictures", "Memeriksa dan mengecilkan foto… Isian lain boleh dilanjutkan.")


def told_after(attached: Attached, came_with: int) -> str:
    """Return what has become of a picture that came with so many bytes; 0 when that is not known any more."""
    told = translate("Pictures", "{size} · {width} × {height} titik · tersimpan terenkripsi")
    if came_with:
        told = translate("Pictures", "{before} menjadi {size} · {width} × {height} titik · tersimpan terenkripsi")
    return told.format(
        before=formats.file_size(came_with),
        size=formats.file_size(attached.size),
        width=formats.number(attached.width),
        height=formats.number(attached.height),
    )
