# SPDX-License-Identifier: Apache-2.0
"""What is loaded at its first use does the same work then, also in a worker that is locked in."""

from __future__ import annotations

import io
import subprocess
import sys

from fontTools.ttLib import TTFont

from chipbrief.fonts import font_folders

_PAGE = """
import sys
from pathlib import Path
from chipbrief.typeset.lock import lock
from chipbrief.typeset.worker import _without_search_programs, load_renderer

with _without_search_programs():
    load_renderer()
put_off = {"fontTools.subset.svg", "fontTools.varLib", "fontTools.ttLib.tables.otTables", "PIL._imagingcms"}
assert not put_off & set(sys.modules), put_off & set(sys.modules)
lock(Path(sys.argv[1]))
"""


def _ran(program: str, folder: object, given: bytes = b"") -> str:
    command = [sys.executable, "-P", "-c", _PAGE + program, str(folder)]
    ended = subprocess.run(command, input=given, capture_output=True, check=False, timeout=120)
    assert ended.returncode == 0, ended.stderr.decode()
    return ended.stdout.decode()


def test_a_compressed_font_is_read(tmp_path: object) -> None:
    """A font of the web, which is read by a module that is loaded after the worker is locked in."""
    file = next(font_folders()[3].glob("*Regular*.ttf"))
    font = TTFont(file)
    font.flavor = "woff2"
    packed = io.BytesIO()
    font.save(packed)
    program = """
import io
from weasyprint.text import fonts

unpacked = io.BytesIO()
fonts.woff2.decompress(io.BytesIO(sys.stdin.buffer.read()), unpacked)
print(len(fonts.TTFont(unpacked).getGlyphOrder()))
"""
    assert int(_ran(program, tmp_path, packed.getvalue())) == len(font.getGlyphOrder())


def test_fonttools_and_color_profiles_are_there_when_wanted(tmp_path: object) -> None:
    """Whoever asks for one of them gets it, made by the module itself, once and again."""
    program = """
from weasyprint import css
from weasyprint.pdf import fonts

for _time in range(2):
    made = fonts.subset.Options(notdef_outline=True)
    assert type(made).__module__ == "fontTools.subset" and made.notdef_outline
    assert callable(fonts.subset.Subsetter(made).subset)
try:
    fonts.instantiateVariableFont(fonts.TTFont(), {})
except (KeyError, ValueError):
    import fontTools.varLib.instancer
try:
    css.ImageCmsProfile("no such file")
except OSError:
    assert "PIL._imagingcms" in sys.modules
print(fontTools.varLib.instancer.__file__ is not None)
"""
    assert _ran(program, tmp_path).strip() == "True"
