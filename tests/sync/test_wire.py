"""What crosses the network is what was saved, byte for byte, and fits the contract."""

import subprocess
import sys
from datetime import UTC, date, datetime

import jwt
import msgspec
import pytest
import rfc8785

from fakes.apis import credentials
from fakes.canaries import Canaries
from fakes.outboxes import DEVICE, FakeOutbox
from lapangan_app.domain.attachments import Attached, AttachmentRole
from lapangan_app.domain.form import ConsentGiven, ConsentMethod, Heir, Reason
from lapangan_app.errors import BadAnswer, Invalid
from lapangan_app.sync.packing import pack
from lapangan_app.sync.replies import decode, unpack
from lapangan_app.sync.wire import push_items, snapshot_of, withdrawal_of
from lapangan_contract.canonical import content_hash
from lapangan_contract.messages import PushReply, PushRequest
from lapangan_contract.registration import SCHEMA, RegistrationBody, WithdrawalBody
from lapangan_contract.signing import enrolment_proof, from_b64url
from sync.conftest import AT, CAPTURE, QUOTE, canary_form, client_id, form


def test_a_snapshot_is_canonical_and_fits_the_contract() -> None:
    snapshot = snapshot_of(form(), QUOTE, CAPTURE)
    assert snapshot.body == rfc8785.dumps(msgspec.json.decode(snapshot.body))
    assert snapshot.digest == content_hash(snapshot.body)
    assert snapshot.schema == SCHEMA
    body = msgspec.json.decode(snapshot.body, type=RegistrationBody)
    assert body.person.full_name == "Orang Ke1"
    assert body.person.birth_date == "1985-08-15"
    assert body.person.phone is None, "not given means absent, not empty"
    assert body.membership.programs == ("JKK", "JKM")
    assert body.quote.total == QUOTE.total
    assert body.consent.method == "tanda_tangan"
    assert body.captured.utc_offset == 480


def test_the_same_form_gives_the_same_bytes() -> None:
    assert snapshot_of(form(), QUOTE, CAPTURE) == snapshot_of(form(), QUOTE, CAPTURE)
    assert snapshot_of(form(), QUOTE, CAPTURE).digest != snapshot_of(form(income=1_000_001), QUOTE, CAPTURE).digest


def test_what_was_given_is_all_there() -> None:
    consent = ConsentGiven(version="v1", given_at=AT, method=ConsentMethod.SPOKEN, witness="Saksi Satu")
    given = form(rw="002", phone="+628123456789", consent=consent, acknowledged=("nik_region_differs",))
    body = msgspec.json.decode(snapshot_of(given, QUOTE, CAPTURE).body, type=RegistrationBody)
    assert (body.person.address.rt, body.person.address.rw) == ("001", "002")
    assert body.person.phone == "+628123456789"
    assert body.consent.witness == "Saksi Satu"
    assert body.acknowledged == ("nik_region_differs",)


def test_the_whole_dictionary_travels() -> None:
    picture = Attached(
        role=AttachmentRole.CARD, digest="a" * 64, size=90_000, media_type="image/jpeg", width=1600, height=1000
    )
    heir = Heir(name="Anak Rekaan", relation="anak", birth_date=date(2015, 3, 1), scholarship=True, school_level="sd")
    given = form(
        lives_elsewhere=True,
        home_street="Dusun I",
        home_region_code="75.03.02.2004",
        postal_code="96183",
        no_phone=True,
        contact_name="Umar",
        contact_phone="+6281234567890",
        email="umar@contoh.id",
        marital_status="kawin",
        family_card="7503010101200001",
        former_member=True,
        former_kpj="A1234567890",
        employed_elsewhere=False,
        second_occupation="nelayan",
        work_region_code="75.03.01.2001",
        work_from="07:00",
        work_until="16:00",
        cooperative_role="ketua",
        receives_wage=False,
        cooperative="KDMP.75.03.01.2001",
        payer="apbd_kab",
        category="petani",
        agent="P-77",
        heirs=(heir, Heir(name="Hasna", relation="suami_istri", phone="+6281111111111")),
        attachments=(picture,),
        reasons=(Reason("existing_member", "kartu hilang"),),
        consent=ConsentGiven(
            version="v1", given_at=AT, method=ConsentMethod.THUMB, contact=True, photo=True, guardian="Umar"
        ),
    )
    body = msgspec.json.decode(snapshot_of(given, QUOTE, CAPTURE).body, type=RegistrationBody)
    assert body.person.home is not None
    assert body.person.home.region_code == "75.03.02.2004"
    assert body.person.contact is not None
    assert body.person.contact.phone == "+6281234567890"
    assert (body.person.email, body.person.address.postal_code) == ("umar@contoh.id", "96183")
    assert (body.person.former_kpj, body.person.family_card) == ("A1234567890", "7503010101200001")
    assert (body.work.employed_elsewhere, body.work.hours_from, body.work.place) == (False, "07:00", "Sawah desa")
    membership = body.membership
    assert (membership.receives_wage, membership.cooperative) == (False, "KDMP.75.03.01.2001")
    assert (membership.vulnerable_category, membership.category, membership.agent) == (
        "petani",
        "pekerja_mandiri",
        "P-77",
    )
    assert [entry.relation for entry in body.heirs] == ["anak", "suami_istri"]
    assert (body.heirs[0].scholarship, body.heirs[0].school_level) == (True, "sd")
    assert body.attachments[0].digest == picture.digest
    assert body.kept[0].reason == "kartu hilang"
    assert (body.consent.contact, body.consent.photo, body.consent.guardian) == (True, True, "Umar")


def test_a_withdrawal_names_nobody(canaries: Canaries) -> None:
    taken_back = withdrawal_of("persetujuan", "berubah_pikiran", CAPTURE)
    body = msgspec.json.decode(taken_back.body, type=WithdrawalBody)
    assert (body.withdrawal.kind, body.withdrawal.reason) == ("persetujuan", "berubah_pikiran")
    assert taken_back.digest == content_hash(taken_back.body)
    assert set(msgspec.json.decode(taken_back.body)) == {"withdrawal", "captured"}
    with pytest.raises(Invalid):
        withdrawal_of("lain", "berubah_pikiran", CAPTURE)


@pytest.mark.parametrize(
    "changes",
    [
        {"nik": "123"},
        {"nik": ""},
        {"full_name": "a\x00b"},
        {"full_name": "x" * 101},
        {"birth_date": None},
        {"consent": None},
        {"sex": None},
        {"income": None},
        {"income": -1},
        {"phone": "0812"},
        {"region_code": "75"},
        {"start_month": ""},
        {"months": 13},
        {"programs": ("JKK",)},
        {"payer": "lain"},
    ],
)
def test_what_does_not_fit_the_contract_is_refused_without_being_quoted(
    changes: dict[str, object], canaries: Canaries
) -> None:
    with pytest.raises(Invalid) as caught:
        snapshot_of(form(**changes), QUOTE, CAPTURE)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_items_carry_snapshots_verbatim() -> None:
    outbox = FakeOutbox()
    outbox.save(client_id(1), msgspec.json.decode(snapshot_of(canary_form(), QUOTE, CAPTURE).body))
    (record,) = outbox.claim("a", 0, 10, 10**6)
    encoded = msgspec.json.encode(PushRequest(tenant="desa-uji", items=push_items([record])))
    assert record.snapshot in encoded
    item = msgspec.json.decode(encoded, type=PushRequest).items[0]
    assert (item.key, item.hash, item.rev, bytes(item.body)) == (record.key, record.digest, 1, record.snapshot)


@pytest.mark.parametrize(
    ("offered", "used"), [(("zstd", "gzip"), "zstd"), (("gzip",), "gzip"), (("identity",), None), ((), None)]
)
def test_packs_in_the_best_way_the_server_takes(offered: tuple[str, ...], used: str | None) -> None:
    body = b"abc" * 1000
    packed, headers = pack(body, offered)
    assert headers.get("Content-Encoding") == used
    assert unpack(packed, used or "", 10_000) == body
    assert pack(body, offered) == (packed, headers), "the same body gives the same bytes"


def test_small_bodies_are_not_packed() -> None:
    assert pack(b"abc", ("zstd",)) == (b"abc", {})


@pytest.mark.parametrize("cap", [2999, 3000])
@pytest.mark.parametrize("how", ["gzip", "zstd"])
def test_the_cap_counts_unpacked_bytes(how: str, cap: int) -> None:
    packed, _ = pack(b"abc" * 1000, (how,))
    if cap >= 3000:
        assert len(unpack(packed, how, cap)) == 3000
    else:
        with pytest.raises(BadAnswer):
            unpack(packed, how, cap)


def test_decoding_never_quotes_what_came(canaries: Canaries) -> None:
    secret = canary_form().nik
    with pytest.raises(BadAnswer) as caught:
        decode(f'{{"tenant":"{secret}","verdicts":"{secret}","count":0}}'.encode(), PushReply)
    assert caught.value.__suppress_context__
    assert not canaries.in_text(f"{caught.value!r} {caught.value.facts}", "error")


def test_unknown_members_of_a_newer_server_are_ignored() -> None:
    reply = decode(b'{"tenant":"desa-uji","verdicts":[],"count":0,"later":{"x":[1,2]}}', PushReply)
    assert reply.count == 0


def test_an_assertion_names_the_device_for_two_minutes() -> None:
    identity = credentials()
    key = identity.signing_key().public_key()
    moment = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)
    token = identity.assertion(moment, "id-1")
    options = {"verify_exp": False, "verify_iat": False}
    claims = jwt.decode(token, key, algorithms=["EdDSA"], audience="desa-uji", options=options)
    assert claims["iss"] == claims["sub"] == DEVICE
    assert claims["exp"] - claims["iat"] == 120
    assert claims["iat"] == int(moment.timestamp())
    assert claims["jti"] == "id-1"


def test_an_enrolment_proves_that_the_key_is_ours() -> None:
    identity = credentials(activation_code="a-code-of-sixteen-or-more")
    asked = identity.enrolment()
    proof = enrolment_proof(DEVICE, "a-code-of-sixteen-or-more")
    identity.signing_key().public_key().verify(from_b64url(asked.proof), proof)
    with pytest.raises(ValueError, match="no activation code"):
        credentials().enrolment()


def test_the_engine_does_not_import_the_http_library() -> None:
    """Opening the window must not pay for a library that only sending needs."""
    code = (
        "import sys; import lapangan_app.sync.engine, lapangan_app.sync.wire;"
        " print([name for name in ('requests', 'urllib3', 'jwt', 'PySide6', 'sqlalchemy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
