"""Words from which people are invented for practice. Every combination is invented; none means a real person."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameStock:
    """Hold given names for men and women and what may follow them in one part of the country."""

    men: tuple[str, ...]
    women: tuple[str, ...]
    second: tuple[str, ...]
    single: float
    """Share of people who carry one name only."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


GORONTALO = NameStock(
    men=_words(
        "Abdul Ahmad Hamzah Ibrahim Idris Ismail Iwan Jufri Karim Mansur Mohamad Nurdin Rahman Ramli Rizal Rusdin"
        " Salim Samsudin Sofyan Sudirman Taufik Umar Usman Yusuf Zainudin"
    ),
    women=_words(
        "Aisa Asni Fatma Fitri Hadija Hawaria Hasna Irma Karsum Kartin Lian Maryam Meyti Nurhayati Nurlaila Rahmatia"
        " Rosna Salma Sarina Satria Siti Suriyati Wirna Yulan Zenab"
    ),
    second=_words(
        "Abas Ahmad Daud Dunggio Gobel Hasan Hilala Hippy Husain Ishak Kadir Katili Lamusu Lihawa Mantali Monoarfa"
        " Mooduto Nento Nusi Otoluwa Pakaya Polontalo Rauf Suleman Tahir Tangahu Uno Wartabone Yunus Zakaria"
    ),
    single=0.08,
)
JAVA = NameStock(
    men=_words(
        "Agus Bambang Budi Darmanto Eko Gunawan Hadi Heri Joko Karyadi Mulyono Ngatiman Paijo Ponidi Purwanto Slamet"
        " Sugeng Sukirman Sumardi Suparman Supriyadi Sutrisno Tarno Wagiman Yanto"
    ),
    women=_words(
        "Dewi Endang Kasmi Lestari Marsini Murni Ngatinah Painem Parti Poniyem Rini Rukmini Sarinem Sri Sulastri"
        " Sumarni Suminah Supiyah Suratmi Tarmini Tukinem Wagiyem Wahyuni Warsini Yatmi"
    ),
    second=_words("Hartono Lestari Nugroho Prasetyo Rahayu Santoso Setiawan Susilo Utomo Wahyuni Wibowo Wijayanti"),
    single=0.55,
)
SUNDA = NameStock(
    men=_words("Aceng Asep Cecep Dadang Dede Deden Endang Iwan Jajang Maman Nana Odin Rahmat Tatang Ujang Wawan Yayan"),
    women=_words("Ai Cucu Elis Euis Ika Imas Iis Kokom Lilis Mimin Neneng Nining Nunung Rosita Teti Tuti Yanti Yeni"),
    second=_words(
        "Gunawan Hermawan Hidayat Komala Kurniawan Maulana Nurhayati Permana Rohaeni Sopandi Sukmana Suryani"
    ),
    single=0.3,
)
MINAHASA = NameStock(
    men=_words("Alfrets Deddy Denny Frangky Herman Hendrik Jantje Jefri Jhony Maxi Nikson Rolly Stenly Steven Welly"),
    women=_words("Agustin Deysi Femmy Grace Jane Jeane Jultje Meiske Meity Merry Neltje Olvie Selvie Sientje Vonny"),
    second=_words(
        "Kalalo Karundeng Lontoh Mamahit Mandagi Mokodompit Pangkey Paputungan Rumagit Sumual Tumbelaka Wowor"
    ),
    single=0.0,
)
BUGIS = NameStock(
    men=_words(
        "Ambo Andi Baharuddin Basri Bakri Dahlan Hamka Hasanuddin Jufri Lukman Mappa Nasir Rustam Sabir Syamsul"
    ),
    women=_words("Asmawati Bungawali Hasnah Hasriani Indo Jumriah Marhani Nurhaeda Rosdiana Sitti Suharti Wahida"),
    second=_words("Anwar Arsyad Daeng Hafid Hamid Latif Mattalatta Nawir Pananrang Rahim Saleng Tahang Umar Wahab"),
    single=0.2,
)
SUMATERA = NameStock(
    men=_words(
        "Adlin Binsar Bonar Darwis Hotman Irwan Jonson Mangasa Parlindungan Poltak Rustam Syahrul Togar Zulkifli"
    ),
    women=_words("Asnidar Dermawati Erlina Gusnidar Lamtiur Masdalena Nurbaiti Roslina Rotua Tiurma Yusnidar Zuraida"),
    second=_words("Chaniago Harahap Hasibuan Lubis Nainggolan Nasution Piliang Rangkuti Siregar Sitorus Tanjung Yusuf"),
    single=0.12,
)
EAST = NameStock(
    men=_words(
        "Agustinus Daniel Elias Fransiskus Kristianus Markus Marthen Nikolaus Petrus Simon Stefanus Yohanes Yosep"
    ),
    women=_words("Agnes Dorkas Elisabeth Fransina Helena Katarina Magdalena Margaretha Maria Marta Ursula Yosefina"),
    second=_words("Bria Fallo Kogoya Lerebulan Mote Nalle Pigai Rumbiak Selan Tabuni Tethool Wanggai Wenda Yikwa"),
    single=0.0,
)
BALI = NameStock(
    men=("I Wayan", "I Made", "I Nyoman", "I Ketut", "I Gede"),
    women=("Ni Wayan", "Ni Made", "Ni Nyoman", "Ni Ketut", "Ni Putu"),
    second=_words("Arnawa Ardika Darmi Kerti Mudita Pastika Rai Sari Sudana Sukarta Suarni Suwitri Wirya Yasa"),
    single=0.0,
)

_BY_PROVINCE = {
    "31": SUNDA,
    "32": SUNDA,
    "36": SUNDA,
    "33": JAVA,
    "34": JAVA,
    "35": JAVA,
    "51": BALI,
    "71": MINAHASA,
    "73": BUGIS,
    "74": BUGIS,
    "76": BUGIS,
    "72": BUGIS,
    "75": GORONTALO,
}


def stock_of(province: str) -> NameStock:
    """Return the names that fit a province (two digits)."""
    if province in _BY_PROVINCE:
        return _BY_PROVINCE[province]
    if province < "30":
        return SUMATERA
    return EAST if province in {"52", "53"} or province > "80" else JAVA


STREETS = (
    "Jl. Raya Desa No. {number}",
    "Dusun I",
    "Dusun II",
    "Dusun III",
    "Lingkungan {number}",
    "Jl. Pendidikan No. {number}",
    "Jl. Pasar Lama No. {number}",
    "Kompleks Masjid, Dusun II",
    "Dekat balai desa",
)
