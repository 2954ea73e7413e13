# SPDX-License-Identifier: Apache-2.0
"""The typesetter outlives its workers, and leaves nothing behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from support.patience import PATIENCE

from chipbrief.typeset import frames, process
from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.environment import FOLDER_PREFIX
from chipbrief.typeset.job import Limits, TypesetFailure

SLOW = "<p>x</p>" * 100_000


def is_there(pid: int) -> bool:
    """Return whether a process of that id exists, dead but not reaped ones included."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def kill(pid: int) -> None:
    """Kill a child and wait until it is dead, but leave it to its parent to reap it."""
    os.kill(pid, signal.SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)


def waiting_pid(typesetter: Typesetter) -> int:
    (worker,) = typesetter._pages._waiting
    return worker.pid


@pytest.fixture(autouse=True)
def _own_temporary_folder(tmp_path, monkeypatch):
    """Keep other programs of this machine out of what these tests count."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))


@pytest.fixture
def own():
    """Return a typesetter for one test, and check that it leaves no folder and no process."""
    pids: list[int] = []
    original = process._popen

    def noting(*arguments):
        started = original(*arguments)
        pids.append(started.pid)
        return started

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(process, "_popen", noting)
        with Typesetter(recycle_after=3) as typesetter:
            yield typesetter
    assert pids
    assert not [pid for pid in pids if is_there(pid)]
    assert not list(Path(tempfile.gettempdir()).glob(f"{FOLDER_PREFIX}*"))


def when_busy(typesetter: Typesetter, act: Callable[[], object], job: int = 1) -> threading.Thread:
    """Do ``act`` beside the test as soon as a worker has its first job, or the one of that number."""

    def wait_and_act() -> None:
        while typesetter._pages._busy is None or typesetter._pages._busy.renders < job:
            time.sleep(0.001)
        act()

    thread = threading.Thread(target=wait_and_act)
    thread.start()
    return thread


def test_one_worker_serves_many_jobs_and_is_recycled(own, job):
    own.warm()
    first = waiting_pid(own)
    pids = []
    for _ in range(4):
        own.typeset(job("x"))
        pids.append(waiting_pid(own))
    assert pids[:2] == [first, first]
    assert pids[2] == pids[3] != first


def test_a_worker_killed_between_jobs_is_replaced(own, job):
    own.typeset(job("x"))
    kill(waiting_pid(own))
    assert own.typeset(job("y")).pages == 1


def test_a_worker_that_dies_in_a_job_is_reported_and_replaced(own, job):
    own.typeset(job("x"))
    pid = waiting_pid(own)
    thread = when_busy(own, lambda: os.kill(pid, signal.SIGKILL), job=2)
    with pytest.raises(TypesetFailure, match="signal 9") as caught:
        own.typeset(job(SLOW))
    thread.join()
    assert caught.value.kind == "crash"
    assert own.typeset(job("y")).pages == 1


def test_a_private_folder_that_was_emptied_is_made_anew(own, job):
    own.typeset(job("x"))
    folder = own._pages._folder
    shutil.rmtree(folder / "tmp")
    kill(waiting_pid(own))
    assert own.typeset(job("y")).pages == 1
    assert own._pages._folder != folder


def test_a_running_job_can_be_canceled(own, job):
    thread = when_busy(own, own.cancel)
    with pytest.raises(TypesetFailure, match="canceled") as caught:
        own.typeset(job(SLOW))
    thread.join()
    assert caught.value.kind == "canceled"
    assert own.typeset(job("y")).pages == 1


def test_cancel_without_a_job_does_nothing(own, job):
    own.cancel()
    assert own.typeset(job("x")).pages == 1
    own.cancel()
    assert own.typeset(job("x")).pages == 1


def test_closing_ends_a_running_job(own, job):
    with ThreadPoolExecutor(1) as threads:
        running = threads.submit(own.typeset, job(SLOW))
        while own._pages._busy is None:
            time.sleep(0.001)
        own.close()
        with pytest.raises(TypesetFailure, match="canceled"):
            running.result()
    with pytest.raises(TypesetFailure, match="closed"):
        own.typeset(job("x"))
    own.close()


def test_threads_take_turns(own, job):
    with ThreadPoolExecutor(4) as threads:
        results = list(threads.map(own.typeset, [job(f"<p>{'x ' * number}") for number in range(8)]))
    assert [result.pages for result in results] == [1] * 8
    assert len({result.pdf for result in results}) == 8


def test_a_standby_takes_over_at_once(job):
    with Typesetter(standby=True) as typesetter:
        typesetter.warm()
        first, second = (worker.pid for worker in typesetter._pages._waiting)
        typesetter.typeset(job("x"))
        kill(first)
        typesetter.typeset(job("y"))
        assert typesetter._pages._waiting[0].pid == second


@pytest.mark.parametrize(
    ("program", "kind", "words"),
    [
        ("import sys; sys.exit('no Pango here')", "crash", "exit code 1.*no Pango here"),
        ("print('hello, I am no frame')", "protocol", "cannot be read"),
        ("import time; time.sleep(60)", "timeout", "did not start within"),
    ],
)
def test_a_worker_that_cannot_start_is_reported(monkeypatch, job, program, kind, words):
    monkeypatch.setattr(process, "worker_command", lambda _trade: (sys.executable, "-c", program))
    with Typesetter(Limits(start_seconds=0.5 if kind == "timeout" else 30)) as typesetter:
        with pytest.raises(TypesetFailure, match=words) as caught:
            typesetter.typeset(job("x"))
        assert caught.value.kind == kind


def test_work_that_is_too_large_is_not_said_to_be_an_answer(own, job, monkeypatch):
    own.typeset(job("x"))
    monkeypatch.setattr(frames, "MAX_HEADER", 10)
    with pytest.raises(TypesetFailure, match=r"cannot be given its work .*is too large") as caught:
        own.typeset(job("x"))
    assert caught.value.kind == "protocol"


def test_a_program_that_is_not_there_is_reported(monkeypatch, job):
    monkeypatch.setattr(process, "worker_command", lambda _trade: ("/nonexistent/python",))
    with Typesetter() as typesetter, pytest.raises(TypesetFailure, match="cannot be started"):
        typesetter.typeset(job("x"))


def test_what_a_library_prints_does_not_reach_the_frames(monkeypatch, job):
    program = (
        "import os, sys, chipbrief.typeset.worker as serving, chipbrief.worker as worker\n"
        "take = serving._take_channel\n"
        "def noisy():\n"
        "    channel = take(); print('noise'); os.write(1, b'noise'); os.system('echo noise')\n"
        "    return channel\n"
        "serving._take_channel = noisy\n"
        "sys.exit(worker.main())"
    )
    monkeypatch.setattr(process, "worker_command", lambda _trade: (sys.executable, "-c", program))
    with Typesetter() as typesetter:
        assert typesetter.typeset(job("x")).pages == 1


SCRIPT = """
import sys, hashlib, os
from datetime import datetime, UTC
from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.job import TypesetJob
typesetter = Typesetter()
page = "<html lang=en><title>T</title><p><b>bold</b> <i>italic</i> <a href='#x'>link</a><p id=x>x"
result = typesetter.typeset(TypesetJob(page, {}, datetime(2026, 1, 2, tzinfo=UTC)))
print(hashlib.sha256(result.pdf).hexdigest(), "weasyprint" in sys.modules)
print(typesetter._pages._waiting[0].pid, typesetter._pages._folder, flush=True)
"""


def script(folder: Path, seed: str, more: str = "") -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo", "LANG": f"x{seed}"}
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT + more],
        cwd=folder,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_processes_in_other_folders_with_other_seeds_give_the_same_bytes(tmp_path):
    (tmp_path / "other").mkdir()
    one, two = script(tmp_path, "1"), script(tmp_path / "other", "2")
    outputs = [process.communicate()[0].splitlines() for process in (one, two)]
    assert one.returncode == two.returncode == 0
    assert outputs[0][0] == outputs[1][0]
    assert outputs[0][0].endswith(" False"), "the parent must not import WeasyPrint"
    for _line, ends in outputs:
        pid, folder = ends.split()
        assert not is_there(int(pid))
        assert not Path(folder).exists()


def gone(folder: Path) -> bool:
    """Return whether the folder is empty or gone in the end; a worker locked in cannot remove it."""
    deadline = time.monotonic() + PATIENCE
    while folder.exists() and any(folder.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.01)
    return not folder.exists() or not any(folder.iterdir())


def test_a_client_that_is_killed_takes_its_worker_and_files_along(tmp_path):
    parent = script(tmp_path, "0", "sys.stdin.read()")
    assert parent.stdout is not None
    parent.stdout.readline()
    pid, folder = parent.stdout.readline().split()
    assert is_there(int(pid))
    parent.kill()
    parent.communicate()
    assert gone(Path(folder))


def test_a_client_that_dies_while_its_worker_loads_takes_its_files_along():
    program = (
        "import os; from chipbrief.typeset.client import Typesetter\n"
        "typesetter = Typesetter(); typesetter.warm();"
        "print(typesetter._pages._folder, flush=True); os._exit(1)"
    )
    said = subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, check=False)
    assert said.stdout.strip()
    assert gone(Path(said.stdout.strip()))
