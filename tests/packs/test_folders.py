# SPDX-License-Identifier: Apache-2.0
"""A folder is read as a ZIP is: plain files only, and no link is followed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support.packing import WHEN, tiny, write

from chipbrief.packs import folders, limits
from chipbrief.packs.folders import read_folder
from chipbrief.packs.installing import install
from chipbrief.packs.store import Store, in_use

Refused = Callable[[Path], str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "incoming", tiny())


def test_a_folder_is_installed_without_its_hidden_files(store: Store, folder: Path):
    write(folder, {".git/config": b"x", ".DS_Store": b"x", "countries/.hidden": b"x"})
    install(folder, store, WHEN)
    assert read_folder(in_use(store).folder) == dict(sorted(tiny().items()))


def test_a_link_to_a_file_is_refused(refused: Refused, folder: Path, tmp_path: Path):
    (tmp_path / "secret").write_text("secret")
    (folder / "notes.md").symlink_to(tmp_path / "secret")
    assert "incoming/notes.md: This is a link" in refused(folder)


def test_a_link_to_a_folder_is_refused(refused: Refused, folder: Path):
    (folder / "more").symlink_to("/etc")
    assert "incoming/more: This is a link" in refused(folder)


def test_a_pipe_is_refused_and_does_not_hang(refused: Refused, folder: Path):
    os.mkfifo(folder / "pipe.csv")
    assert "pipe.csv: This is no plain file" in refused(folder)


def test_names_that_differ_only_in_case_are_refused(refused: Refused, folder: Path):
    write(folder, {"Countries/countries.csv": b"x"})
    assert "differ only in case" in refused(folder)


def test_too_many_too_deep_and_too_large_are_refused(refused: Refused, folder: Path, monkeypatch):
    deep = write(folder.with_name("deep"), {"/".join("abcdefghijk"): b""})
    assert "nested more than 8 deep" in refused(deep)
    many = write(folder.with_name("many"), {f"a{number}": b"" for number in range(501)})
    assert "more than 500 files" in refused(many)
    monkeypatch.setattr(limits, "MAX_BYTES", 1000)
    monkeypatch.setattr(folders, "MAX_BYTES", 1000)
    large = write(folder.with_name("large"), {"a.csv": bytes(1001)})
    assert "large/a.csv: The file is larger" in refused(large)


def test_a_folder_that_may_not_be_read_is_named(refused: Refused, folder: Path, monkeypatch):
    def fail(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(folders.os, "scandir", fail)
    monkeypatch.setattr("chipbrief.packs.store.damage", lambda _folder: "")
    assert "incoming: The folder cannot be read (you lack the permission)" in refused(folder)
