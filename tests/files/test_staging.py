# SPDX-License-Identifier: Apache-2.0
"""What a killed writer leaves is cleared by the next writer to the folder; nothing else ever is."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from chipbrief.files.staging import clear_leftovers, staged_file, staged_folder
from chipbrief.files.writing import write_all, write_atomically

HOLD = """
import sys
from pathlib import Path
from chipbrief.files.staging import {kind} as staged
with staged(Path(sys.argv[1])):
    print("ready", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(params=["staged_file", "staged_folder"])
def writer(request, tmp_path):
    """Return a process that has a temporary file or folder in ``tmp_path``."""
    words = [sys.executable, "-c", HOLD.format(kind=request.param), str(tmp_path)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield process
        process.kill()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    "write",
    [lambda folder: write_atomically(folder / "a", b"a"), lambda folder: write_all(folder, {"a": b"a"})],
)
def test_what_a_killed_writer_left_goes_with_the_next_write(writer, tmp_path, write):
    [left] = names(tmp_path)
    if (tmp_path / left).is_dir():
        (tmp_path / left / "former").mkdir()
    write(tmp_path)
    assert names(tmp_path) == [left, "a"]  # its writer lives
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    write(tmp_path)
    assert names(tmp_path) == ["a"]


def test_what_is_left_when_clearing_is_interrupted_goes_too_while_its_process_lives(tmp_path, monkeypatch):
    def interrupted(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt), staged_folder(tmp_path):
        patch.setattr(shutil, "rmtree", interrupted)
    assert len(names(tmp_path)) == 1
    clear_leftovers(tmp_path)
    assert names(tmp_path) == []


def test_what_is_not_ours_stays(tmp_path):
    with staged_file(tmp_path) as (ours, descriptor):
        os.close(descriptor)
    others = (
        ".chipbrief-00000000-0123456789abcdef.part",
        f"{ours.name}.txt",
        ".chipbrief-mine.part",
        "b.part",
    )
    for name in others:
        (tmp_path / name).write_bytes(b"kept")
    (tmp_path / "target").write_bytes(b"kept")
    (tmp_path / ours.name).symlink_to("target")
    clear_leftovers(tmp_path)
    assert names(tmp_path) == sorted([*others, ours.name, "target"])


def test_a_pipe_of_such_a_name_holds_nobody_up(tmp_path):
    with staged_folder(tmp_path) as ours:
        name = ours.name
    os.mkfifo(tmp_path / name)
    clear_leftovers(tmp_path)
    assert names(tmp_path) == [name]
