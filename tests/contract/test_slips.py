"""Tokens of printed slips: what is believed, by whom, and that not one bit of them can be changed."""

import re
import uuid
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from lapangan_contract.certificates import certificate_is_genuine, certify, from_whole_seconds
from lapangan_contract.messages import DeviceCertificate, ServerKey
from lapangan_contract.signing import b64url, key_id
from lapangan_contract.slips import (
    SlipClaims,
    SlipVerdict,
    check_slip,
    make_slip,
    read_slip,
    slip_bytes,
    slip_text,
)
from lapangan_contract.trust import TrustFile, read_trust, write_trust

TENANT = "desa-uji"
AT = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)
DEVICE = str(uuid.UUID(int=7, version=4))
DEVICE_KEY = Ed25519PrivateKey.from_private_bytes(b"d" * 32)
CENTRE_KEY = Ed25519PrivateKey.from_private_bytes(b"c" * 32)
CLAIMS = SlipClaims(
    device_id=DEVICE, client_id=str(uuid.UUID(int=9, version=4)), rev=3, digest="ab" * 32, issued_at=AT, accepted=True
)


def server_key(key: Ed25519PrivateKey) -> ServerKey:
    public = key.public_key().public_bytes_raw()
    return ServerKey(kid=key_id(public), public_key=b64url(public))


TRUST = TrustFile(tenant=TENANT, server_keys=(server_key(CENTRE_KEY),))


def certificate(key: Ed25519PrivateKey = CENTRE_KEY, **changes: object) -> DeviceCertificate:
    made = certify(TENANT, DEVICE, DEVICE_KEY.public_key().public_bytes_raw(), AT, (server_key(key).kid, key))
    return msgspec.structs.replace(made, **changes)


def token(certified: bool = True) -> bytes:
    return make_slip(CLAIMS, TENANT, DEVICE_KEY, certificate() if certified else None)


def test_a_certified_token_is_believed_with_the_centres_key_alone():
    verdict = check_slip(slip_text(token()), TRUST)
    assert verdict == SlipVerdict(genuine=True, certified=True, tenant_matches=True, claims=CLAIMS)


def test_a_token_printed_before_the_first_contact_is_whole_but_nobody_vouches():
    verdict = check_slip(slip_text(token(certified=False)), TRUST)
    assert (verdict.genuine, verdict.certified, verdict.problems) == (True, False, ("uncertified",))


def test_without_keys_only_wholeness_can_be_told():
    verdict = check_slip(slip_text(token()), None)
    assert (verdict.genuine, verdict.certified, verdict.tenant_matches) == (True, False, None)
    assert verdict.problems == ("no_keys",)


def test_another_organisations_keys_do_not_accept_it():
    verdict = check_slip(slip_text(token()), msgspec.structs.replace(TRUST, tenant="desa-lain"))
    assert (verdict.genuine, verdict.tenant_matches, verdict.problems) == (False, False, ("other_tenant",))


def test_a_certificate_of_a_strangers_centre_is_false():
    stranger = Ed25519PrivateKey.from_private_bytes(b"x" * 32)
    forged = make_slip(CLAIMS, TENANT, DEVICE_KEY, certificate(stranger))
    assert check_slip(slip_text(forged), TRUST).problems == ("certificate_false",)
    both = msgspec.structs.replace(TRUST, server_keys=(server_key(stranger), server_key(CENTRE_KEY)))
    assert check_slip(slip_text(forged), both).certified, "any pinned key of the centre will do"


def test_a_device_cannot_borrow_the_certificate_of_another():
    thief = Ed25519PrivateKey.from_private_bytes(b"t" * 32)
    with pytest.raises(ValueError):
        make_slip(CLAIMS, TENANT, thief, certificate())
    # the thief packs it by hand: the centre's signature then covers another key
    stolen = make_slip(CLAIMS, TENANT, thief, certificate(public_key=b64url(thief.public_key().public_bytes_raw())))
    assert check_slip(slip_text(stolen), TRUST).problems == ("certificate_false",)


@pytest.mark.parametrize("certified", [True, False])
def test_every_single_bit_counts(certified: bool):
    whole = token(certified)
    for place in range(len(whole) * 8):
        flipped = bytearray(whole)
        flipped[place // 8] ^= 1 << place % 8
        for trust in (TRUST, None):
            assert not check_slip(slip_text(bytes(flipped)), trust).genuine, place


def test_every_single_bit_of_its_text_counts():
    text = slip_text(token())
    for place in range(len(text) * 8):
        flipped = bytearray(text.encode())
        flipped[place // 8] ^= 1 << place % 8
        assert not check_slip(flipped.decode("latin-1"), TRUST).genuine, place


def test_no_piece_of_a_token_is_a_token():
    whole = token()
    assert not any(check_slip(slip_text(whole[:size]), TRUST).genuine for size in range(len(whole)))
    assert not check_slip(slip_text(whole + b"\0"), TRUST).genuine
    # the certificate cannot be cut out either
    assert not check_slip(slip_text(whole[:118] + whole[-64:]), TRUST).genuine


def test_scanners_and_chat_programs_may_break_lines_and_lock_the_shift_key():
    text = slip_text(token())
    broken = "\r\n".join(text[at : at + 40] for at in range(0, len(text), 40))
    for written in (f"  {broken}\n", text.lower(), broken.lower()):
        assert check_slip(written, TRUST).certified
    assert check_slip(text[:-1] + text[-1].lower(), TRUST).problems == ("unreadable",)


@pytest.mark.parametrize(
    "text", ["", "LPG1", "LPG1AAAA", "LPG1" + "A" * 291, "https://example.org", "LPG1\u212a", "x" * 10**6]
)
def test_whatever_else_is_scanned_is_not_a_token(text: str):
    assert check_slip(text, TRUST) == SlipVerdict(genuine=False, problems=("unreadable",))


def test_a_token_fits_a_code_that_old_phones_read():
    assert len(token()) == 254
    assert len(token(certified=False)) == 182
    assert re.fullmatch(r"[A-Z0-9]{411}", slip_text(token())), "alphanumeric mode: version 12 at level M"


def test_what_goes_in_comes_out():
    assert read_slip(token()).claims == CLAIMS
    assert read_slip(token()).certified_at == AT
    assert slip_bytes(slip_text(token())) == token()


@pytest.mark.parametrize(
    "changes",
    [
        {"tenant": "desa-lain"},
        {"device_id": str(uuid.UUID(int=8, version=4))},
        {"public_key": b64url(b"k" * 32)},
        {"issued_at": "2026-11-21T02:30:01Z"},
        {"issued_at": "2026-11-21T02:30:00.000000Z"},
        {"kid": "x" * 16},
        {"signature": b64url(b"s" * 64)},
    ],
)
def test_a_certificate_is_genuine_only_word_for_word(changes: dict[str, str]):
    assert certificate_is_genuine(certificate(), TRUST.pinned())
    assert not certificate_is_genuine(certificate(**changes), TRUST.pinned())


def test_instants_have_one_way_to_be_written():
    with pytest.raises(ValueError):
        from_whole_seconds("2026-1-21T02:30:00Z")
    assert from_whole_seconds("2026-11-21T02:30:00Z") + timedelta(0) == AT


def test_a_trust_file_holds_public_keys_and_an_activation_file_can_stand_in_for_it():
    written = write_trust(TENANT, TRUST.server_keys)
    assert read_trust(written) == TRUST
    activation = {"format": "lapangan-activation/1", "tenant": TENANT, "activation_code": "rahasia", "training": True}
    keys = msgspec.to_builtins(TRUST)["server_keys"]
    found = read_trust(msgspec.json.encode({**activation, "server_keys": keys}))
    assert (found.tenant, found.server_keys) == (TENANT, TRUST.server_keys)
    for bad in (b"{}", b"nothing", b" " * 200_000, written.replace(b"lapangan-trust/1", b"lapangan-other/1")):
        with pytest.raises(ValueError):
            read_trust(bad)


@pytest.mark.parametrize("certified", [True, False])
def test_a_token_has_one_way_to_be_written(certified: bool):
    """Base32 leaves some bits of the last letter over; they must not carry a second spelling."""
    text = slip_text(token(certified))
    others = [text[:-1] + last for last in "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567" if last != text[-1]]
    assert {check_slip(other, TRUST).genuine for other in others} == {False}
    assert not check_slip(text + "=", TRUST).genuine
