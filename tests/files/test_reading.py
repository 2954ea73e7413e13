# SPDX-License-Identifier: Apache-2.0
"""Files that a user names are read up to a size; pipes and devices, which may have no end, are refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from chipbrief.errors import CaseError
from chipbrief.files.reading import read_file, read_start


def test_a_file_is_read_up_to_a_size(tmp_path):
    file = tmp_path / "a"
    file.write_bytes(b"12345")
    assert (read_start(file, 3), read_start(file, 9), read_file(file, 5)) == (b"123", b"12345", b"12345")
    with pytest.raises(CaseError, match=r"is larger than 4 bytes\."):
        read_file(file, 4)


@pytest.mark.parametrize("name", ["pipe", "zero"])
def test_a_pipe_or_a_device_is_refused_at_once(name, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to(Path("/dev/zero"))
    with pytest.raises(CaseError, match=r"cannot be read: it is a pipe or a device, not a file\."):
        read_file(tmp_path / name, 9)


def test_a_name_that_no_file_can_have_is_refused():
    with pytest.raises(CaseError, match=r"cannot be read: Invalid argument\."):
        read_file(Path("a\0b"), 9)


def test_a_folder_is_none(tmp_path):
    with pytest.raises(CaseError, match=r"cannot be read: it is a folder, not a file\."):
        read_file(tmp_path, 9)
