# SPDX-License-Identifier: Apache-2.0
"""The worker process: reads jobs from standard input, answers on standard output, until the input ends.

``Typesetter`` runs it as ``python -P -m chipbrief.typeset.worker``. It imports WeasyPrint once, says that
it is ready, and works one job at a time. Whatever a library prints goes to standard error: the real standard
output is moved aside before anything else is imported.
"""

from __future__ import annotations

import contextlib
import ctypes.util
import os
import sys
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from chipbrief.typeset.environment import FOLDER_VARIABLE, remove_folder
from chipbrief.typeset.frames import Frame, FrameError, read_frame, write_frame
from chipbrief.typeset.job import TypesetFailure, failure_to_frame, job_from_frame, result_to_frame

if TYPE_CHECKING:
    from chipbrief.typeset.render import Renderer

_FILE_LIMIT = 256 * 2**20


def main() -> int:
    """Work until the client closes the pipe or says "quit"; return the exit code."""
    source, target = _take_channel()
    _limit_files()
    if not _serve(source, target):
        # The client died without a word, so nobody else will remove the private folder.
        remove_folder(Path(os.environ.get(FOLDER_VARIABLE, "")))
    return 0


def _serve(source: BinaryIO, target: BinaryIO) -> bool:
    """Say "ready", then answer frame after frame; return whether the client said good-bye."""
    with contextlib.suppress(OSError, FrameError):
        try:
            renderer, libraries = _start()
        except Exception as error:  # noqa: BLE001 - every reason is told to the client
            write_frame(target, failure_to_frame("start", _why_not(error)))
            return True
        write_frame(target, Frame({"op": "ready", "libraries": libraries}))
        while (frame := read_frame(source)) is not None:
            if frame.fields.get("op") == "quit":
                return True
            answer = _answer(renderer, frame)
            _limit_memory(None)
            write_frame(target, answer)
    return False


def _answer(renderer: Renderer, frame: Frame) -> Frame:
    try:
        job, limits = job_from_frame(frame)
        _limit_memory(limits.memory_mb)
        return result_to_frame(renderer.render(job, limits))
    except TypesetFailure as error:
        return failure_to_frame(error.kind, str(error))
    except MemoryError:
        return failure_to_frame("memory", "The document needs more memory than it may use.")
    except RecursionError:
        return failure_to_frame("failed", "The document is nested too deeply.")
    except Exception as error:  # noqa: BLE001 - hostile documents end in any exception
        return failure_to_frame("failed", f"WeasyPrint cannot typeset the document ({_words(error)}).")


def _take_channel() -> tuple[BinaryIO, BinaryIO]:
    """Move the pipes to new descriptors; 0 becomes the null device and 1 becomes standard error."""
    source, target = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)
    os.close(null)
    return source, target


def _start() -> tuple[Renderer, dict[str, str]]:
    with _without_search_programs():
        from chipbrief.typeset.libraries import library_versions
        from chipbrief.typeset.render import Renderer

        libraries = library_versions()
    return Renderer(libraries), libraries


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


def _limit_files() -> None:
    """Forbid core dumps and large files. POSIX only."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (_smaller(_FILE_LIMIT, hard), hard))


def _limit_memory(megabytes: int | None) -> None:
    """Limit the address space to ``megabytes`` MiB, or lift the limit. POSIX only."""
    if sys.platform == "win32":
        return
    import resource

    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = hard if megabytes is None else _smaller(megabytes * 2**20, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))


def _smaller(wanted: int, hard: int) -> int:
    return wanted if hard < 0 else min(wanted, hard)


def _why_not(error: Exception) -> str:
    if isinstance(error, OSError):
        return (
            "The text library Pango cannot be loaded. On Debian and Ubuntu install it with: "
            f"apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 ({_words(error)})"
        )
    return f"The typesetter cannot start ({_words(error)})."


def _words(error: Exception) -> str:
    text = " ".join(str(error).split())[:300]
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


if __name__ == "__main__":
    sys.exit(main())
