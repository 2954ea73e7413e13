# SPDX-License-Identifier: Apache-2.0
"""Declarations of C functions that were compiled ahead give the same page; others are not taken."""

from __future__ import annotations

import marshal
import subprocess
import sys
from pathlib import Path

import pytest

_KEEP = "import sys; from pathlib import Path; from chipbrief.typeset import bindings;"
#: Sets a page with words to divide, a table, a picture and faces of variable fonts; tells how it was done.
_PAGE = """
import hashlib
from datetime import UTC, datetime
from chipbrief.typeset.environment import make_folder, remove_folder, worker_environment
from chipbrief.typeset.job import Limits, TypesetJob
import os

folder = make_folder()
os.environ.update(worker_environment(folder))
with bindings.kept_declarations(Path(sys.argv[1])):
    from chipbrief.typeset.render import Renderer
    from weasyprint.text import ffi

    renderer = Renderer({})
text = "<p lang=en>" + "Semiconductor manufacturing internationalization &shy; efficacy. " * 40
rows = "".join(f"<tr><td>{row}</td><td><b>{row * 37}</b> Ω я 1</td></tr>" for row in range(9))
svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text x="5" y="15">AV</text></svg>'
html = f"<style>p {{ hyphens: auto; width: 8cm }}</style>{text}<table>{rows}</table><img src=a.svg alt=a>"
job = TypesetJob(html, {"a.svg": svg}, datetime(2025, 1, 1, tzinfo=UTC), letters=True)
made = renderer.render(job, Limits())
remove_folder(folder)
print(type(ffi.ffi).__name__, hashlib.sha256(made.pdf + repr(made.laid).encode()).hexdigest())
"""


def _ran(program: str, *words: object) -> list[str]:
    command = [sys.executable, "-P", "-c", _KEEP + program, *map(str, words)]
    ended = subprocess.run(command, capture_output=True, check=False, timeout=120)
    assert ended.returncode == 0, ended.stderr.decode()
    return ended.stdout.decode().split()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The declarations as the set-up of the program keeps them; nothing is said about it."""
    file = tmp_path_factory.mktemp("kept") / "bindings.bin"
    assert _ran("bindings.keep(Path(sys.argv[1]))", file) == []
    return file


def test_a_page_is_the_same_with_kept_declarations_and_without(kept: Path) -> None:
    """The same bytes and measures, although the door to the libraries is another."""
    (quick, page), (slow, same) = _ran(_PAGE, kept), _ran(_PAGE, kept.with_name("none"))
    assert (quick, slow) == ("_Compiled", "FFI")
    assert page == same


@pytest.mark.parametrize("damage", ["cut", "another", "empty"])
def test_what_does_not_fit_is_not_taken(kept: Path, damage: str) -> None:
    """A damaged file, one of other declarations, and an empty one: cffi reads them itself."""
    whole = kept.read_bytes()
    _maker, code = marshal.loads(whole)
    other = {"cut": whole[: len(whole) // 2], "another": marshal.dumps((b"another", code)), "empty": b""}
    file = kept.with_name(damage)
    file.write_bytes(other[damage])
    assert _ran("print(bindings.cffi.FFI.__name__)") == ["FFI"]
    assert _ran("print(bindings._read(Path(sys.argv[1])))", file) == ["None"]
