# SPDX-License-Identifier: Apache-2.0
"""The C functions that WeasyPrint and its helpers here call, compiled ahead.

cffi reads such declarations with a parser of C in Python, for a third of the time in which a worker for pages
loads. ``keep`` writes what it made of them when the program is set up, as Python keeps its own code; where
that is missing, or was made of others, cffi reads them again. Only the worker imports this module.
"""

from __future__ import annotations

import hashlib
import marshal
import sys
from collections.abc import Generator
from contextlib import contextmanager, redirect_stdout
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from types import CodeType
from typing import Any

import cffi

from chipbrief.files.reading import read_start

KEPT = Path(__file__).parent / "__pycache__" / f"bindings.{sys.implementation.cache_tag}.bin"
_LONGEST = 16_000_000
_cffi: Any = cffi


class _Compiled:
    """A door to C libraries that has all declarations: cffi's own, which takes no more of them."""

    def __init__(self, code: CodeType) -> None:
        names: dict[str, Any] = {}
        exec(code, names)  # noqa: S102 - what cffi wrote for the declarations of the program itself
        door = names["ffi"]
        vars(self).update({name: getattr(door, name) for name in dir(door) if not name.startswith("_")})

    def cdef(self, csource: str) -> None:
        """Do nothing: they are those that were kept."""


class _Recording(_cffi.FFI):
    """A door to C libraries that remembers what was declared."""

    def __init__(self) -> None:
        super().__init__()
        self.declared: list[str] = []

    def cdef(self, csource: str) -> None:
        """Read declarations."""
        super().cdef(csource)
        self.declared.append(csource)


@contextmanager
def kept_declarations(file: Path = KEPT) -> Generator[None]:
    """Have WeasyPrint, which is to be loaded meanwhile, take what was kept."""
    code = _read(file)
    with _doors(_cffi.FFI if code is None else lambda: _Compiled(code)):
        yield


@contextmanager
def _doors(make: Any) -> Generator[None]:
    """Let ``make`` make WeasyPrint's door to C libraries."""
    before, _cffi.FFI = _cffi.FFI, make
    try:
        yield
    finally:
        _cffi.FFI = before


def _read(file: Path) -> CodeType | None:
    try:
        maker, code = marshal.loads(read_start(file, _LONGEST))  # noqa: S302 - a file of the program itself
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return code if maker == _maker() else None


def _maker() -> bytes:
    """Return what identifies these declarations: who made code of them, and the texts where they stand."""
    digest = hashlib.sha256(f"{sys.version} {_cffi.__version__}".encode())
    found = find_spec("weasyprint")
    folders = [Path(folder) / "text" for folder in (found and found.submodule_search_locations) or ()]
    for file in (*(folder / "ffi.py" for folder in folders), *sorted(Path(__file__).parent.glob("*.py"))):
        digest.update(file.read_bytes() if file.is_file() else b"")
    return digest.digest()


def keep(file: Path = KEPT) -> None:
    """Write the declarations for processes to come. To be called before WeasyPrint is loaded."""
    from chipbrief.files.writing import write_atomically

    with _doors(_Recording):
        from weasyprint.text import ffi as native

        from chipbrief.typeset.libraries import library_versions
        from chipbrief.typeset.render import Renderer

        Renderer(library_versions())
    recorded: Any = native.ffi
    whole, written = _cffi.FFI(), StringIO()
    for text in recorded.declared:
        whole.cdef(text)
    whole.set_source("bindings", None)
    with redirect_stdout(StringIO()):
        # It says what it does.
        whole.emit_python_code(written)
    file.parent.mkdir(exist_ok=True)
    write_atomically(file, marshal.dumps((_maker(), compile(written.getvalue(), "<bindings>", "exec"))))
