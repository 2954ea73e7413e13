# SPDX-License-Identifier: Apache-2.0
"""A pack that is made can be installed, and the same files give the same bytes."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import minisign
import pytest
from support.packing import CASES, WHEN, tiny, write

from chipbrief.errors import DataError
from chipbrief.packs.installing import install
from chipbrief.packs.making import make_pack
from chipbrief.packs.manifest import MANIFEST, SIGNATURE
from chipbrief.packs.store import Store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "mine", tiny())


def test_the_same_files_give_the_same_bytes(folder: Path, tmp_path: Path):
    make_pack(folder, tmp_path / "a.zip")
    other = write(tmp_path / "mine-too", dict(reversed(tiny().items())) | {".git/x": b"x", MANIFEST: b"old"})
    for file in other.rglob("*"):
        os.utime(file, (1e9, 1e9))
        file.chmod(0o700)
    make_pack(other, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.namelist() == sorted([*tiny(), MANIFEST])


def test_a_pack_is_signed_by_way_of_its_manifest(folder: Path, store: Store, tmp_path: Path):
    keys = minisign.KeyPair.generate()
    store.keys.mkdir(parents=True)
    (store.keys / "me.pub").write_bytes(bytes(keys.public_key))
    make_pack(folder, tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        (tmp_path / SIGNATURE).write_bytes(bytes(keys.secret_key.sign(archive.read(MANIFEST))))
    make_pack(folder, tmp_path / "b.zip", tmp_path / SIGNATURE)
    assert install(tmp_path / "b.zip", store, WHEN).signer.name == "me"


def test_a_pack_with_errors_is_not_made(folder: Path, tmp_path: Path):
    (folder / CASES).write_bytes(tiny()[CASES].replace(b",seen", b",maybe"))
    with pytest.raises(DataError, match=r"row 2, column verified"):
        make_pack(folder, tmp_path / "a.zip")
    assert not (tmp_path / "a.zip").exists()


def test_a_file_that_is_no_signature_is_refused(folder: Path, tmp_path: Path):
    (tmp_path / "x.minisig").write_text("no")
    with pytest.raises(DataError, match="no minisign signature"):
        make_pack(folder, tmp_path / "a.zip", tmp_path / "x.minisig")
    with pytest.raises(DataError, match="cannot be read"):
        make_pack(folder, tmp_path / "a.zip", tmp_path / "nowhere.minisig")
