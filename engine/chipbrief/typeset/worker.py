# SPDX-License-Identifier: Apache-2.0
"""Serve in a worker process: read jobs from standard input, answer on standard output.

The process loads what its trade needs, locks itself in (``lock.py``), says that it is ready, and works one
job at a time until the input ends. Whatever a library prints goes to standard error: the real standard output
is moved aside before anything else is imported.
"""

from __future__ import annotations

import contextlib
import ctypes.util
import gc
import os
import sys
import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from chipbrief.errors import ChipbriefError
from chipbrief.language.notices import notice, words_of
from chipbrief.typeset.environment import FOLDER_VARIABLE, remove_folder
from chipbrief.typeset.frames import Frame, FrameError, read_frame, write_frame
from chipbrief.typeset.job import TypesetFailure, failure_to_frame, job_from_frame, result_to_frame
from chipbrief.typeset.lock import lock
from chipbrief.typeset.pending import Arriving
from chipbrief.typeset.unforeseen import sentence_on, trace_of

if TYPE_CHECKING:
    from chipbrief.typeset.render import Renderer

#: New objects before Python looks for garbage: layout makes millions, and few of them die in circles.
GARBAGE_AFTER = 500_000

#: Answers a frame with the tool that its worker has loaded, and with pictures that follow the frame.
Work = Callable[[Frame, Any, Mapping[str, bytes]], Frame]


@dataclass(frozen=True, slots=True)
class Duty:
    """What a worker does: ``works`` maps ops to what answers them.

    ``load`` gives their tool before the worker is locked in; ``start`` begins what takes threads of its own,
    and so comes after that. ``tidy`` is done when the client has its answer.
    """

    works: Mapping[str, Work]
    load: Callable[[], Any]
    start: Callable[[], object] = lambda: None
    tidy: Callable[[], object] = lambda: None


def serve(duty: Duty) -> int:
    """Work until the client closes the pipe; return the exit code."""
    source, target = _take_channel()
    folder = Path(os.environ.get(FOLDER_VARIABLE, ""))
    with contextlib.suppress(OSError, FrameError):
        _serve(source, target, duty, folder)
    # A client that has not ended this process is gone, so nobody else will remove the private folder.
    remove_folder(folder)
    return 0


def _serve(source: BinaryIO, target: BinaryIO, duty: Duty, folder: Path) -> None:
    """Say "ready", then answer frame after frame."""
    try:
        with _without_search_programs():
            tool = duty.load()
        layers = [asdict(layer) for layer in lock(folder)]
        duty.start()
        gc.freeze()
        gc.set_threshold(GARBAGE_AFTER)
    except Exception as error:  # noqa: BLE001 - every reason is told to the client
        write_frame(target, failure_to_frame("start", _why_not(error)))
        return
    write_frame(target, Frame({"op": "ready", "layers": layers}))
    while (frame := read_frame(source)) is not None:
        began = time.process_time()
        pictures = Arriving(tuple(frame.fields.get("pictures", ())), source)
        answer = _answer(duty.works[str(frame.fields.get("op"))], frame, tool, pictures)
        _limit_memory(None)
        pictures.finish()
        _reply(target, answer, time.process_time() - began)
        del answer, pictures
        duty.tidy()


def _reply(target: BinaryIO, answer: Frame, used: float) -> None:
    """Write an answer with the processor seconds it took, or that it is too large for a frame."""
    try:
        write_frame(target, Frame({**answer.fields, "used": used}, answer.blobs))
    except FrameError as error:
        write_frame(
            target, failure_to_frame("output", notice("There is too much to say: {error}", error=error))
        )


def _answer(work: Work, frame: Frame, tool: Any, pictures: Mapping[str, bytes]) -> Frame:
    try:
        _limit_memory(frame.fields["limits"]["memory_mb"])
        return work(frame, tool, pictures)
    except TypesetFailure as error:
        return failure_to_frame(error.kind, words_of(error))
    except ChipbriefError as error:
        return failure_to_frame("failed", words_of(error))
    except MemoryError:
        return failure_to_frame("memory", notice("The document needs more memory than it may use."))
    except Exception as error:  # noqa: BLE001 - hostile documents end in any exception
        return failure_to_frame("failed", sentence_on(error, frame.fields["op"]), trace_of(error))


def typeset(frame: Frame, renderer: Renderer, pictures: Mapping[str, bytes]) -> Frame:
    """Answer the op "typeset"."""
    job, limits = job_from_frame(frame, pictures)
    return result_to_frame(renderer.render(job, limits))


def load_renderer() -> Renderer:
    """Load what typesets."""
    from chipbrief.typeset.bindings import kept_declarations
    from chipbrief.typeset.later import load_later

    load_later()
    with kept_declarations():
        from chipbrief.typeset.libraries import library_versions
        from chipbrief.typeset.render import Renderer

        return Renderer(library_versions())


def _take_channel() -> tuple[BinaryIO, BinaryIO]:
    """Move the pipes to new descriptors; 0 becomes the null device and 1 becomes standard error."""
    source, target = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)
    os.close(null)
    return source, target


@contextlib.contextmanager
def _without_search_programs() -> Generator[None]:
    """Keep ``ctypes.util`` from running ldconfig, gcc and ld on Linux; sonames are found without them."""
    original = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda _name: None
    try:
        yield
    finally:
        ctypes.util.find_library = original


def _limit_memory(megabytes: int | None) -> None:
    """Limit the data of this process to ``megabytes`` MiB, or lift the limit. POSIX only.

    Not its address space: the chart engine reserves gigabytes of that which it never uses.
    """
    if sys.platform == "win32":
        return
    import resource

    _soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = hard if megabytes is None else _smaller(megabytes * 2**20, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (wanted, hard))


def _smaller(wanted: int, hard: int) -> int:
    return wanted if hard < 0 else min(wanted, hard)


def _why_not(error: Exception) -> str:
    if isinstance(error, OSError):
        return notice(
            "The text library Pango cannot be loaded. On Debian and Ubuntu install it with: apt-get install "
            "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 ({words})",
            words=_words(error),
        )
    return notice("The typesetter cannot start ({words}).", words=_words(error))


def _words(error: Exception) -> str:
    text = " ".join(str(error).split())[:300]
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
