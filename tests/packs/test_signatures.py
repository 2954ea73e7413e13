# SPDX-License-Identifier: Apache-2.0
"""Who signed a pack is verified where the key is trusted, and said in every case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import minisign
import pytest
from support.packing import CASES, WHEN, Files, listed, tiny, zip_file

from chipbrief.packs.installing import install
from chipbrief.packs.listing import packs
from chipbrief.packs.manifest import MANIFEST, SIGNATURE
from chipbrief.packs.signatures import Signer, signer_of
from chipbrief.packs.store import Store

Refused = Callable[[Path], str]
KEYS = minisign.KeyPair.generate()
COMMENT = "December pack"


def signed(files: Files, keys: minisign.KeyPair = KEYS) -> Files:
    whole = listed(files)
    signature = keys.secret_key.sign(whole[MANIFEST], trusted_comment=COMMENT)
    return whole | {SIGNATURE: bytes(signature) + b"\n"}


def trust(store: Store, name: str, keys: minisign.KeyPair = KEYS) -> None:
    store.keys.mkdir(parents=True, exist_ok=True)
    (store.keys / f"{name}.pub").write_bytes(bytes(keys.public_key) + b"\n")


def test_a_signature_by_a_trusted_key_names_the_signer(store: Store, tmp_path: Path):
    trust(store, "another", minisign.KeyPair.generate())
    trust(store, "ministry")
    done = install(zip_file(tmp_path, signed(tiny())), store, WHEN)
    assert (done.signer.state, done.signer.name, done.signer.comment) == ("trusted", "ministry", COMMENT)
    assert packs(store)[1].signed.startswith("signed by ministry (key ")


def test_an_unknown_signer_is_said(store: Store, tmp_path: Path):
    done = install(zip_file(tmp_path, signed(tiny())), store, WHEN)
    assert done.signer.state == "unknown"
    assert done.signer.comment == ""
    assert "not among your trusted keys" in packs(store)[1].signed


def test_an_unsigned_pack_is_said_to_be_so(store: Store, tmp_path: Path):
    assert str(install(zip_file(tmp_path, listed(tiny())), store, WHEN).signer) == "not signed"


def test_trust_is_asked_again_when_packs_are_listed(store: Store, tmp_path: Path):
    install(zip_file(tmp_path, signed(tiny())), store, WHEN)
    trust(store, "ministry")
    assert packs(store)[1].signed.startswith("signed by ministry")


def test_a_pack_changed_after_signing_is_refused(refused: Refused, store: Store, tmp_path: Path):
    trust(store, "ministry")
    changed = tiny(changes={CASES: tiny()[CASES].replace(b"1000", b"2000")})
    files = listed(changed) | {SIGNATURE: signed(tiny())[SIGNATURE]}
    assert "signature is not by “ministry”, or the pack was changed" in refused(zip_file(tmp_path, files))


def test_a_trusted_comment_changed_after_signing_is_refused(refused: Refused, store: Store, tmp_path: Path):
    trust(store, "ministry")
    files = signed(tiny())
    files[SIGNATURE] = files[SIGNATURE].replace(b"December", b"January!")
    assert "or the pack was changed" in refused(zip_file(tmp_path, files))


def test_a_key_with_the_number_of_a_trusted_one_does_not_pass(refused: Refused, store: Store, tmp_path: Path):
    """The number of a key is only a hint; a forger can write any."""
    trust(store, "ministry")
    forger = minisign.KeyPair.generate()
    forger.secret_key._keynum_sk.key_id[:] = KEYS.secret_key._keynum_sk.key_id
    assert "or the pack was changed" in refused(zip_file(tmp_path, signed(tiny(), forger)))


def test_a_signature_with_much_behind_it_is_refused(refused: Refused, tmp_path: Path):
    files = signed(tiny())
    files[SIGNATURE] += b"\n" * 10_000
    assert "no minisign signature (it is larger than 10,000 bytes)" in refused(zip_file(tmp_path, files))


@pytest.mark.parametrize("text", [b"", b"nope", b"a\nb\nc\nd\n", b"\xff" * 500])
def test_a_signature_without_form_is_refused(refused: Refused, tmp_path: Path, text: bytes):
    files = listed(tiny()) | {SIGNATURE: text}
    assert "is no minisign signature" in refused(zip_file(tmp_path, files))


def test_a_broken_trusted_key_is_named(refused: Refused, store: Store, tmp_path: Path):
    store.keys.mkdir()
    (store.keys / "bad.pub").write_text("nope")
    assert "bad.pub” is no minisign public key" in refused(zip_file(tmp_path, signed(tiny())))


def test_a_signature_made_by_the_minisign_program_is_verified(store: Store):
    """The example of https://jedisct1.github.io/minisign/ and its key."""
    store.keys.mkdir(parents=True)
    key = b"RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"
    (store.keys / "author.pub").write_bytes(b"untrusted comment: the author's key\n" + key)
    signature = (
        b"untrusted comment: signature from minisign secret key\n"
        b"RWQf6LRCGA9i59SLOFxz6NxvASXDJeRtuZykwQepbDEGt87ig1BNpWaVWuNrm73YiIiJbq71Wi+dP9eKL8OC351vwIasSSbXxwA=\n"
        b"trusted comment: timestamp:1555779966\tfile:test\n"
        b"QtKMXWyYcwdpZAlPF7tE2ENJkRd1ujvKjlj1m9RtHTBnZPa5WKU5uWRs5GoP5M/VqE81QFuMKI5k/SfNQUaOAA==\n"
    )
    found = signer_of({MANIFEST: b"test", SIGNATURE: signature}, store.keys, "pack")
    assert found == Signer("trusted", "author", "E7620F1842B4E81F", "timestamp:1555779966 file:test")
