# SPDX-License-Identifier: Apache-2.0
"""Typst and Chromium on the same page as the typesetter, in the same run.

Chromium gets the very HTML, style sheets and charts; Typst what ``as_typst`` makes of them. Neither writes
PDF/A-3a with attachments, so both have less to do. A peer that is not installed is left out, and said so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path

from as_typst import typst_source

from chipbrief.fonts import font_folders, fontconfig_file

_CHROMIUM = (
    "chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --allow-file-access-from-files"
)
#: Compiles once, then a changed page three times; says the fastest of these, the warm time.
_WARM_TYPST = """
import pathlib, sys, time, typst
page, target, *fonts = sys.argv[1:]
text = pathlib.Path(page).read_text("utf-8")
times = []
for run in range(4):
    pathlib.Path(page).write_text(f"{text}\\n{run}", "utf-8")
    began = time.perf_counter()
    typst.compile(page, output=target, font_paths=fonts)
    times.append(time.perf_counter() - began)
print(min(times[1:]))
"""
_COLD_TYPST = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=sys.argv[3:])"
Timed = Callable[[Callable[[], object]], float]


def peer_figures(html: str, assets: Mapping[str, bytes], timed: Timed) -> tuple[dict[str, float], list[str]]:
    """Return seconds for each peer that is there, and a sentence for each that is not."""
    figures, missing = dict[str, float](), list[str]()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(folder, html, assets)
        if find_spec("typst"):
            figures |= _typst(folder, timed)
        else:
            missing.append("Typst is not installed (pip install typst): left out.")
        if program := shutil.which("chromium"):
            figures["peer: Chromium, cold"] = timed(lambda: _chromium(program, folder))
        else:
            missing.append("Chromium is not installed (make bench asks apt for it): left out.")
    return figures, missing


def _write(folder: Path, html: str, assets: Mapping[str, bytes]) -> None:
    for path, data in assets.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    (folder / "page.html").write_text(html.replace("pack:///", ""), encoding="utf-8")
    (folder / "page.typ").write_text(typst_source(html), encoding="utf-8")


def _typst(folder: Path, timed: Timed) -> dict[str, float]:
    words = [str(folder / "page.typ"), str(folder / "typst.pdf"), *map(str, font_folders())]
    cold = timed(lambda: _python(_COLD_TYPST, words))
    return {"peer: Typst, cold": cold, "peer: Typst, warm": float(_python(_WARM_TYPST, words))}


def _python(program: str, words: list[str]) -> str:
    line = [sys.executable, "-c", program, *words]
    return subprocess.run(line, check=True, capture_output=True, text=True).stdout


def _chromium(program: str, folder: Path) -> None:
    target = folder / "chromium.pdf"
    line = [
        program,
        *_CHROMIUM.split()[1:],
        f"--user-data-dir={folder / 'profile'}",
        f"--print-to-pdf={target}",
    ]
    fonts = folder / "fonts.conf"
    fonts.write_text(fontconfig_file(folder / "fonts"), encoding="utf-8")
    environment = {**os.environ, "HOME": str(folder), "FONTCONFIG_FILE": str(fonts)}
    subprocess.run([*line, (folder / "page.html").as_uri()], check=True, capture_output=True, env=environment)
    if not target.is_file():
        raise RuntimeError("Chromium wrote no PDF.")
