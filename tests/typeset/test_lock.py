# SPDX-License-Identifier: Apache-2.0
"""What the locked worker can no longer do, tried from inside; and that it still does its work."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from support.patience import PATIENCE

from chipbrief.paths import shipped
from chipbrief.typeset import lock
from chipbrief.typeset.environment import make_folder, remove_folder, worker_environment
from chipbrief.typeset.seccomp import REFUSED

# What a hostile page would try once it runs code of its own. Each is one expression.
ATTEMPTS = {
    "read a file of the system": "open('/etc/passwd').read()",
    "read a file of the user": "open(outside + '/secret').read()",
    "read it by a link": "os.symlink(outside + '/secret', folder + '/l') or open(folder + '/l').read()",
    "read the memory of the parent": "open(f'/proc/{os.getppid()}/environ').read()",
    "list a folder": "os.listdir(outside)",
    "read the shipped data": "open(data + '/datapackage.json').read()",
    "read the shipped templates": "os.listdir(templates)",
    "open a pipe that never answers": "open(outside + '/fifo').read()",
    "write a file": "open(outside + '/new', 'w')",
    "change a file": "open(outside + '/secret', 'a')",
    "remove a file": "os.unlink(outside + '/secret')",
    "move a file": "os.rename(outside + '/secret', folder + '/x')",
    "link a file": "os.link(outside + '/secret', folder + '/x')",
    "make a folder": "os.mkdir(outside + '/d')",
    "change the mode of a file": "os.chmod(outside + '/secret', 0o777)",
    "change the time of a file": "os.utime(outside + '/secret', (0, 0))",
    "make a device": "os.mknod(folder + '/null', 0o020666, os.makedev(1, 3))",
    "connect": "socket.create_connection(('127.0.0.1', 80))",
    "open a socket": "socket.socket()",
    "open a local socket": "socket.socket(socket.AF_UNIX)",
    "run a program": "subprocess.run(['true'])",
    "become a program": "os.execv('/bin/true', ['true'])",
    "start a process": "os.fork()",
    "end the parent": "os.kill(os.getppid(), 15)",
    "end the parent by its thread": "call(234 if x86 else 131, os.getppid(), os.getppid(), 15)",
    "limit the parent": "resource.prlimit(os.getppid(), resource.RLIMIT_NOFILE, (5, 5))",
    "trace the parent": "call(101 if x86 else 117, 16, os.getppid(), 0, 0)",
    "open a ring of calls": "call(425, 8, 0)",
    "start a process by its newest call": "call(435, 0, 0)",
    "leave for another root": "os.chroot(folder)",
}
STILL = {
    "write to its folder": "open(folder + '/tmp/x', 'w').write('x')",
    "read a font": "sum(len(p.read_bytes()) for f in font_folders() for p in list(f.glob('*.ttf'))[:1]) > 0",
    "start threads": "ThreadPoolExecutor(4).submit(int, '7').result() == 7",
    "load a library": "importlib.import_module('numpy') is not None",
    "draw a chart": "charts_warm() is None",
    "read a PDF": "importlib.import_module('pypdfium2') is not None",
}
PROGRAM = """
import ctypes, importlib, json, os, platform, resource, socket, subprocess, sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from chipbrief.fonts import font_folders
from chipbrief.typeset.lock import lock
folder, outside, data, templates, attempts, still = json.loads(sys.stdin.read())
x86 = platform.machine() == "x86_64"
kernel = ctypes.CDLL(None, use_errno=True)
def call(*arguments):
    if kernel.syscall(*arguments) < 0:
        raise OSError(ctypes.get_errno(), "refused")
def charts_warm():
    from chipbrief import drawing
    drawing.warm()
layers = lock(Path(folder))
def outcome(expression):
    try:
        return repr(eval(expression))
    except Exception as error:
        return type(error).__name__ + str(getattr(error, "errno", ""))
print(json.dumps([[asdict(item) for item in layers], *({name: outcome(text) for name, text in table.items()}
      for table in (attempts, still))]))
"""
#: EPERM, EACCES, ENOSYS, and EXDEV for a move or link out of what Landlock allows.
REFUSALS = {"PermissionError1", "PermissionError13", "OSError38", "OSError18"}


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret").write_text("canary")
    os.mkfifo(outside / "fifo")
    folder = make_folder()
    words = [str(folder), str(outside), str(shipped("datasets")), str(shipped("templates")), ATTEMPTS, STILL]
    done = subprocess.run(
        [sys.executable, "-P", "-c", PROGRAM],
        input=json.dumps(words),
        env=worker_environment(folder),
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (outside / "secret").read_text() == "canary"
    assert sorted(path.name for path in outside.iterdir()) == ["fifo", "secret"]
    remove_folder(folder)
    return json.loads(done.stdout)


def test_all_walls_stand(tried):
    assert [(item["name"], item["on"]) for item in tried[0]] == [
        ("limits", True),
        ("files", True),
        ("calls", True),
    ]


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_what_reaches_out_is_refused(tried, attempt):
    assert tried[1][attempt] in REFUSALS


@pytest.mark.parametrize("need", STILL)
def test_its_own_work_goes_on(tried, need):
    assert tried[2][need] in {"True", "1"}


def test_a_typesetter_says_which_walls_stand(typesetter, job):
    typesetter.typeset(job("x"))
    assert [layer.name for layer in typesetter.layers if layer.on] == ["limits", "files", "calls"]


def test_a_wall_that_cannot_be_built_is_said_to_be_missing(monkeypatch, tmp_path):
    def refuse(*_words):
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(lock, "restrict_files", refuse)
    monkeypatch.setattr(lock, "restrict_calls", refuse)
    monkeypatch.setattr(lock, "_limit", lambda _folder: "as ever")
    layers = lock.lock(tmp_path)
    assert [(layer.name, layer.on) for layer in layers] == [
        ("limits", True),
        ("files", False),
        ("calls", False),
    ]
    assert layers[1].detail == "Function not implemented"


def test_it_waits_for_threads_that_end_and_tells_of_those_that_do_not(monkeypatch):
    end, now = threading.Event(), iter(range(1000))
    thread, tasks = threading.Thread(target=end.wait), Path("/proc/self/task")
    before = len(list(tasks.iterdir())) - 1
    clock = SimpleNamespace(monotonic=lambda: next(now), sleep=lambda _seconds: None)
    monkeypatch.setattr(lock, "time", clock)
    thread.start()
    assert lock._other_threads() == before + 1

    def end_thread(_seconds: float) -> None:
        end.set()
        while (tasks / str(thread.native_id)).exists():
            time.sleep(0.001)

    clock.sleep = end_thread
    assert lock._other_threads() == before


def test_elsewhere_the_walls_of_linux_are_said_to_be_missing(monkeypatch, tmp_path):
    monkeypatch.setattr(lock, "_limit", lambda _folder: "as ever")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert [layer.detail for layer in lock.lock(tmp_path)[1:]] == [
        "Landlock is part of Linux only",
        "seccomp is part of Linux only",
    ]


def test_shipped_data_are_left_out_also_where_they_lie_inside_the_packages(monkeypatch, tmp_path):
    package = tmp_path / "site" / "chipbrief"
    for kind in ("datasets", "templates"):
        (package / "_shipped" / kind).mkdir(parents=True)
    (package / "flow.py").touch()
    (tmp_path / "site" / "other").mkdir()
    monkeypatch.setattr(lock, "shipped", lambda kind: package / "_shipped" / kind)
    monkeypatch.setattr(sys, "path", [str(tmp_path / "site"), *sys.path])
    found = {path for path in lock.readable() if path.is_relative_to(tmp_path)}
    assert found == {package / "flow.py", tmp_path / "site" / "other"}


def test_no_call_is_in_the_table_twice():
    for column in (0, 1):
        numbers = [pair[column] for pair in REFUSED.values() if pair[column] is not None]
        assert len(numbers) == len(set(numbers))
