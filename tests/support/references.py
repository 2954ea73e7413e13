# SPDX-License-Identifier: Apache-2.0
"""References as golden files hold them: which styles and texts, and what a style is given of each source."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chipbrief.compose import Format
from chipbrief.compose.citing import CitingStyle, open_citing_style
from chipbrief.compose.citing.items import listed, marked
from chipbrief.compose.citing.styles import label_letters
from chipbrief.gather.records import Source

HERE = Path(__file__).parents[1] / "golden" / "references"
Item = Mapping[str, Any]


@dataclass(frozen=True)
class Sheet:
    """One golden file: a style in a language, and its ``entry``, ``label`` or ``short`` note."""

    name: str
    kind: str
    language: str
    part: str

    def items(self, style: CitingStyle, sources: Iterable[Source]) -> dict[str, Item]:
        """Return what the style is given of each source."""
        if self.part == "entry":
            both = self.kind == "author-date"
            return {source.id: listed(source, style.short_names, both=both) for source in sources}
        return {source.id: marked(source, style.short_names) for source in sources}

    def ours(self, style: CitingStyle, sources: tuple[Source, ...]) -> dict[str, str]:
        """Return our own texts, with letters after equal years as a list of all sources has them."""
        ordered = style.ordered(sources)
        letters = label_letters(style, ordered) if self.part == "label" else {}
        return {source.id: self._our(style, source, letters.get(source.id, "")) for source in sources}

    def _our(self, style: CitingStyle, source: Source, letter: str) -> str:
        if self.part == "label":
            return style.label(source, letter).both
        shown = style.note(source, "p. 3", 1) if self.part == "short" else style.entry(source, letter)
        return flat(str(shown))


SHEETS = (
    Sheet("numbered", "numbered", "en", "entry"),
    Sheet("numbered-fr", "numbered", "fr", "entry"),
    Sheet("author-date", "author-date", "en", "entry"),
    Sheet("author-date-labels", "author-date", "en", "label"),
    Sheet("notes-again", "notes", "en", "short"),
)


def flat(text: str) -> str:
    """Return HTML as text with nothing but italics, as both sides have it."""
    text = re.sub(r"</?(?:span|a|div|p|sup)\b[^>]*>", "", text)
    text = text.replace("<em>", "<i>").replace("</em>", "</i>").replace("<i></i>", "")
    return " ".join(html.unescape(text).replace("</i><i>", "").split(" ")).strip()


def digest(item: Item) -> str:
    """Return a short digest of what a style is given of a source."""
    return hashlib.sha256(json.dumps(item, sort_keys=True).encode()).hexdigest()[:12]


def style_of(sheet: Sheet, format: Format) -> CitingStyle:
    """Return the style of a sheet."""
    return open_citing_style(format, sheet.kind, sheet.language)


def read(sheet: Sheet) -> dict[str, tuple[str, str]]:
    """Return digest and text of each source in a golden file."""
    lines = (HERE / f"{sheet.name}.txt").read_text(encoding="utf-8").splitlines()
    return {key: (mark, text) for key, mark, text in (line.split("\t") for line in lines)}
