# SPDX-License-Identifier: Apache-2.0
"""The worker inherits nothing that could change the bytes."""

from __future__ import annotations

import os
import sys
import tempfile

from chipbrief.typeset.environment import (
    FOLDER_PREFIX,
    make_folder,
    remove_folder,
    worker_command,
    worker_environment,
)


def test_the_environment_is_ours(monkeypatch, tmp_path):
    for name in ("HTTP_PROXY", "FONTCONFIG_PATH", "PYTHONSTARTUP", "LC_TIME", "GI_TYPELIB_PATH"):
        monkeypatch.setenv(name, "/somewhere/else")
    environment = worker_environment(tmp_path)
    assert "/somewhere/else" not in environment.values()
    assert environment["FONTCONFIG_FILE"] == str(tmp_path / "fonts.conf")
    assert environment["HOME"] == str(tmp_path)
    assert environment["PYTHONHASHSEED"] == "0"


def test_the_private_folder_is_private_and_goes_away():
    folder = make_folder()
    assert folder.stat().st_mode & 0o077 == 0
    assert (folder / "fonts.conf").is_file()
    remove_folder(folder)
    remove_folder(folder)
    assert not folder.exists()


def test_what_a_killed_client_left_is_swept_when_it_is_empty_and_old(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    old, full, fresh = (tmp_path / f"{FOLDER_PREFIX}{name}" for name in ("old", "full", "fresh"))
    for folder in (old, full, fresh):
        folder.mkdir()
    (full / "fonts.conf").touch()
    for folder in (old, full):
        os.utime(folder, (0, 0))
    remove_folder(make_folder())
    assert sorted(tmp_path.iterdir()) == [fresh, full]


def test_no_other_folder_is_ever_removed(tmp_path):
    remove_folder(tmp_path)
    assert tmp_path.exists()


def test_a_frozen_application_starts_itself(monkeypatch):
    assert worker_command("pages")[:2] == (sys.executable, "-P")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command("pictures") == (sys.executable, "worker", "pictures")
