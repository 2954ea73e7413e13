# SPDX-License-Identifier: Apache-2.0
"""Ask pandoc how it would format each source with our CSL files, and write its answers down.

``python tests/golden/references.py [PANDOC]`` writes ``tests/golden/references/*.txt``. pandoc (GPL; the
package ``pypandoc-binary`` carries it) is a judge in development only: nothing else needs it. Each line holds
the id of a source, a digest of what the style was given, and pandoc's text. Read the diff, and judge what
differs in ``judged.toml``.
"""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from support.references import HERE, SHEETS, Item, Sheet, digest, flat, style_of

from chipbrief.compose import open_formats
from chipbrief.compose.citing import FILES
from chipbrief.gather import Library
from chipbrief.paths import shipped

_LANGUAGES = {"en": "en-US", "fr": "fr-FR"}


def _asked(sheet: Sheet, style: str, items: Mapping[str, Item], pandoc: str) -> dict[str, str]:
    """Return pandoc's texts. An entry is formatted on its own, so it has no letter after its year."""
    style = style if sheet.part == "label" else style.replace('disambiguate-add-year-suffix="true"', "")
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: Path(folder, name) for name in ("style.csl", "items.json", "page.md")}
        paths["style.csl"].write_text(style, encoding="utf-8")
        paths["items.json"].write_text(json.dumps(list(items.values())), encoding="utf-8")
        paths["page.md"].write_text(_page(sheet, items), encoding="utf-8")
        options = [
            f"--{key}={path}" for key, path in zip(("csl", "bibliography"), paths.values(), strict=False)
        ]
        command = [pandoc, "--citeproc", "--wrap=none", f"-Mlang={_LANGUAGES[sheet.language]}", "-thtml"]
        done = subprocess.run([*command, *options, str(paths["page.md"])], capture_output=True, check=True)
    return _PARTS[sheet.part](done.stdout.decode(), list(items))


def _page(sheet: Sheet, items: Mapping[str, Item]) -> str:
    """Return a page that cites each source; for short notes twice, of which the second counts."""
    if sheet.part == "entry":
        return "---\nnocite: '@*'\n---\n"
    places = ("", ", p. 3") if sheet.part == "short" else ("",)
    return "".join(f"[@{{{key}}}{locator}]\n\n" for key in items for locator in places)


def _entries(page: str, _keys: list[str]) -> dict[str, str]:
    found = re.findall(r'<div id="ref-([^"]+)" class="csl-entry"[^>]*>(.*?)</div>\n', page, re.DOTALL)
    return {html.unescape(key): flat(text) for key, text in found}


def _labels(page: str, keys: list[str]) -> dict[str, str]:
    found = re.findall(r'<p><span class="citation"[^>]*>(.*?)</span></p>', page, re.DOTALL)
    return {key: flat(text).strip("()") for key, text in zip(keys, found, strict=True)}


def _notes(page: str, keys: list[str]) -> dict[str, str]:
    found = re.findall(r'<li id="fn\d+"[^>]*><p>(.*?)<a href="#fnref', page, re.DOTALL)
    texts = (re.sub(r"note \d+", "note 1", flat(text)) for text in found[1::2])
    return dict(zip(keys, texts, strict=True))


_PARTS: Mapping[str, Callable[[str, list[str]], dict[str, str]]] = {
    "entry": _entries,
    "label": _labels,
    "short": _notes,
}


def main(pandoc: str) -> None:
    """Write all sheets."""
    sources = tuple(Library.open(shipped("datasets")).sources.values())
    policy = open_formats(shipped("templates"))["policy-brief"]
    for sheet in SHEETS:
        style = style_of(sheet, policy)
        items = sheet.items(style, sources)
        texts = _asked(sheet, policy.text(FILES[sheet.kind]), items, pandoc)
        lines = (f"{key}\t{digest(items[key])}\t{texts[key]}\n" for key in sorted(items))
        (HERE / f"{sheet.name}.txt").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["pandoc"]))
