# SPDX-License-Identifier: Apache-2.0
"""The notes beside a dataset, written in Markdown, as sections of plain lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from chipbrief_gui.data.from_packs import clean
from chipbrief_gui.data.report import Section, joined, section

if TYPE_CHECKING:
    from markdown_it.token import Token

_HEADINGS = ("title", "heading")


def written(notes: str) -> Iterator[Section]:
    r"""Yield ``notes`` as a section under each heading; a row of a table is a line, its marks are gone.

    What stands below the title of all of them has none.

    >>> [*written("# All\n\nSeen.\n\n## Key\n\n`a` is **b**\n\n| x | y |\n|---|---|\n| 1 | 2 |")]
    [Section(title='', lines=('Seen.',)), Section(title='Key', lines=('a is b', 'x · y', '1 · 2'))]
    """
    title, lines = "", list[str]()
    for kind, text in _blocks(notes):
        if kind in _HEADINGS:
            yield from section(title, *lines)
            title, lines = text if kind == "heading" else "", []
        else:
            lines.append(text)
    yield from section(title, *lines)


def _blocks(notes: str) -> Iterator[tuple[str, str]]:
    """Yield each heading and each line with its kind: ``title``, ``heading`` or ``line``."""
    from markdown_it import MarkdownIt

    kind, cells = "line", list[str]()
    for token in MarkdownIt("commonmark", {"html": False}).enable("table").parse(notes):
        match token.type:
            case "heading_open":
                kind = "title" if token.tag == "h1" else "heading"
            case "tr_open":
                kind, cells = "cell", []
            case "tr_close":
                yield "line", joined(cells, " · ")
                kind = "line"
            case "inline" if kind == "cell":
                cells.append(_plain(token))
            case "inline":
                yield kind, _plain(token)
                kind = "line"
            case "fence" | "code_block":
                yield from (("line", clean(line)) for line in token.content.splitlines())


def _plain(inline: Token) -> str:
    """Return the words of a text without its marks; an address that was written out stays."""
    words = (child.content or " " * (child.type == "softbreak") for child in inline.children or ())
    return clean("".join(words))
