# SPDX-License-Identifier: Apache-2.0
"""Several files are written all or none; what was there comes back when one of them fails."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.killing import killed_after

from chipbrief.errors import SealError
from chipbrief.files.writing import disk_of, write_all

OLD = b"old"
FILES = {"a.pdf": b"new a", "b.csv": b"new b", "c.svg": b"new c"}


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "b.csv").write_bytes(OLD)
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_all_are_written_and_nothing_else_is_left(folder):
    write_all(folder, FILES)
    assert contents(folder) == FILES


@pytest.mark.parametrize("name", ["../x", "a/b", "", ".."])
def test_nothing_outside_of_the_folder_is_written(folder, name):
    with pytest.raises(SealError, match="Nothing was written"):
        write_all(folder, {**FILES, name: b"x"})
    assert contents(folder) == {"b.csv": OLD}


def test_a_link_to_elsewhere_is_replaced_and_not_followed(folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "mine"
    other.write_bytes(OLD)
    (folder / "a.pdf").symlink_to(other)
    write_all(folder, FILES)
    assert contents(folder) == FILES
    assert other.read_bytes() == OLD
    assert not (folder / "a.pdf").is_symlink()


@pytest.mark.parametrize("last", ["a.pdf", "b.csv", "c.svg"])
def test_a_rename_that_fails_brings_back_what_was_there(folder, monkeypatch, last):
    rename = Path.replace

    def replace(path: Path, target: Path) -> Path:
        if Path(target) == folder / last and path.parent.name != "former":
            raise OSError(errno.EBUSY, "busy")
        return rename(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(SealError, match="another program is using the file"):
        write_all(folder, FILES)
    monkeypatch.undo()
    assert contents(folder) == {"b.csv": OLD}


def test_without_links_what_was_there_comes_back_as_well(folder, monkeypatch):
    def no_links(*_paths, **_options):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    (folder / "c.svg").mkdir()
    with pytest.raises(SealError, match="there is a folder of that name"):
        write_all(folder, FILES)
    (folder / "c.svg").rmdir()
    write_all(folder, FILES)
    assert contents(folder) == FILES


LIMITED = """
import resource, signal, sys
from pathlib import Path
from chipbrief.errors import SealError
from chipbrief.files.writing import write_all
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, 1_000))
try:
    write_all(Path(sys.argv[1]), {"a.pdf": b"x", "b.csv": b"x" * 2_000})
except SealError as error:
    print(error)
"""


def test_a_disk_that_is_full_after_the_first_file_leaves_all_as_it_was(folder):
    said = subprocess.check_output([sys.executable, "-c", LIMITED, str(folder)], text=True)
    assert f"Choose a folder on another disk than that of “{disk_of(folder)}”." in said
    assert "Nothing was written." in said
    assert contents(folder) == {"b.csv": OLD}


LOOP = """
import sys
from pathlib import Path
from chipbrief.files.writing import write_all
print("ready", flush=True)
while True:
    for letter in (b"a", b"b"):
        write_all(Path(sys.argv[1]), {"a.pdf": letter * 1_000_000, "b.csv": letter * 1_000_000})
"""


def test_a_process_killed_while_it_writes_leaves_whole_files(folder):
    whole = {b"a" * 1_000_000, b"b" * 1_000_000}
    for _ in range(5):
        with killed_after([sys.executable, "-c", LOOP, str(folder)]) as writer:
            while (folder / "b.csv").read_bytes() == OLD:
                assert writer.poll() is None
        assert {(folder / name).read_bytes() for name in ("a.pdf", "b.csv")} <= whole


def test_the_disk_is_where_it_is_mounted(folder):
    assert os.path.ismount(disk_of(folder / "not" / "there"))
