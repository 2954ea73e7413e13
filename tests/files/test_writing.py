# SPDX-License-Identifier: Apache-2.0
"""At every moment the old file or the new one is there, whole."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from support.killing import killed_after

from chipbrief.errors import SealError
from chipbrief.files import writing
from chipbrief.files.writing import write_atomically

OLD, NEW = b"old" * 100, b"new" * 100_000


@pytest.fixture
def target(tmp_path) -> Path:
    path = tmp_path / "brief.pdf"
    path.write_bytes(OLD)
    return path


def only_old(target: Path) -> bool:
    return target.read_bytes() == OLD and [item.name for item in target.parent.iterdir()] == [target.name]


def test_a_new_file_gets_the_permissions_of_the_umask(tmp_path):
    mask = os.umask(0o027)
    try:
        write_atomically(tmp_path / "a.pdf", NEW)
    finally:
        os.umask(mask)
    assert (tmp_path / "a.pdf").read_bytes() == NEW
    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o640


def test_an_old_file_keeps_its_permissions(target):
    target.chmod(0o604)
    write_atomically(target, NEW)
    assert target.read_bytes() == NEW
    assert stat.S_IMODE(target.stat().st_mode) == 0o604


def test_a_link_is_followed(target, tmp_path):
    (tmp_path / "link.pdf").symlink_to(target)
    write_atomically(tmp_path / "link.pdf", NEW)
    assert (tmp_path / "link.pdf").is_symlink()
    assert target.read_bytes() == NEW


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "there is a folder of that name"),
        ("nowhere/a.pdf", "the folder does not exist"),
        ("brief.pdf/a.pdf", "a part of the path is a file"),
        ("x" * 300, "the name is too long"),
        ("a\0b", "null byte"),
    ],
)
def test_a_path_that_cannot_be_written_is_told_with_its_cause(target, name, words):
    with pytest.raises(SealError, match=words) as caught:
        write_atomically(target.parent / name, NEW)
    assert str(caught.value).startswith(f"Cannot write “{target.parent}")
    assert only_old(target)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EROFS, "read-only"),
        (errno.EACCES, "may not write"),
        (errno.ENOSPC, "disk is full"),
        (9999, "9999"),
    ],
)
@pytest.mark.parametrize("place", ["open", "fsync", "fchmod"])
def test_each_error_of_the_system_leaves_the_old_file(target, monkeypatch, number, words, place):
    def fail(*_arguments, **_options):
        raise OSError(number, os.strerror(number) if number != 9999 else "error 9999")

    monkeypatch.setattr(writing.os, place, fail)
    with pytest.raises(SealError, match=words):
        write_atomically(target, NEW)
    monkeypatch.undo()
    assert only_old(target)


def test_a_rename_that_fails_leaves_the_old_file(target, monkeypatch):
    def fail(*_arguments):
        raise OSError(errno.EBUSY, "busy")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(SealError, match="another program is using the file"):
        write_atomically(target, NEW)
    assert only_old(target)


def test_a_pipe_or_a_device_is_not_replaced_by_a_file(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for write in (
        lambda: write_atomically(tmp_path / "pipe", b"new"),
        lambda: writing.write_all(tmp_path, {"pipe": b"new"}),
    ):
        with pytest.raises(
            SealError, match=r"there is a pipe or a device of that name\. Choose another name\."
        ):
            write()
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]


def test_a_short_write_is_noticed(target, monkeypatch):
    original = writing.os.fstat

    class Short:
        st_size = len(NEW) - 1

    monkeypatch.setattr(
        writing.os, "fstat", lambda descriptor: Short() if descriptor > 2 else original(descriptor)
    )
    with pytest.raises(SealError, match="the disk is full"):
        write_atomically(target, NEW)
    monkeypatch.undo()
    assert only_old(target)


LIMITED = """
import resource, signal, sys
from pathlib import Path
from chipbrief.errors import SealError
from chipbrief.files.writing import write_atomically
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    write_atomically(Path(sys.argv[1]), b"new" * 100_000)
except SealError as error:
    print(error)
"""


def test_a_full_disk_leaves_the_old_file(target):
    said = subprocess.check_output([sys.executable, "-c", LIMITED, str(target)], text=True)
    assert "the file would be larger than the system allows" in said
    assert only_old(target)


LOOP = """
import sys
from pathlib import Path
from chipbrief.files.writing import write_atomically
print("ready", flush=True)
while True:
    for letter in (b"a", b"b"):
        write_atomically(Path(sys.argv[1]), letter * 3_000_000)
"""


def test_a_process_killed_while_it_writes_leaves_a_whole_file(target):
    for _ in range(10):
        with killed_after([sys.executable, "-c", LOOP, str(target)]) as writer:
            while target.read_bytes() == OLD:
                assert writer.poll() is None
        content = target.read_bytes()
        assert content in {b"a" * 3_000_000, b"b" * 3_000_000}
