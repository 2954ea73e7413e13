# SPDX-License-Identifier: Apache-2.0
"""The guide that the app shows: pages in Markdown, taken apart into chapters with links inside only.

A chapter has the id ``<page>#<heading>``, as a link in the documentation has.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

#: The pages of the guide in their order, as they lie in the folder of the documentation.
PAGES = (
    "user-guide",
    "formats",
    "problems",
    "keys",
    "settings",
    "own-tables",
    "data-packs",
    *(
        f"questions/{name}"
        for name in (
            *("capability-gap", "cost-and-scaling", "compute", "diversion", "domestic-supply"),
            *("controls-bite", "poles", "scenarios", "claims", "options"),
        )
    ),
    "datasets",
    "template-guide",
)
START = "user-guide"
_OUTSIDE = re.compile(r"[a-z]+:")
_DEEPEST = 3
#: How many tokens a heading is.
_HEADING = 3


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a page under one heading, how deep that is (1 to 3), its HTML and the words in it."""

    id: str
    page: str
    title: str
    level: int
    html: str
    words: str


@dataclass(frozen=True)
class Guide:
    """All chapters in their order."""

    chapters: tuple[Chapter, ...]

    @cached_property
    def _by_id(self) -> Mapping[str, Chapter]:
        found = {chapter.id.partition("#")[0]: chapter for chapter in reversed(self.chapters)}
        return found | {chapter.id: chapter for chapter in self.chapters}

    def chapter(self, name: str) -> Chapter | None:
        """Return the chapter that ``name`` leads to: its own id, or that of its page."""
        return self._by_id.get(name)

    def find(self, text: str) -> tuple[Chapter, ...]:
        """Return the chapters that hold each word of ``text``, those with all of them in the title first."""
        wanted = text.casefold().split()
        found = [chapter for chapter in self.chapters if all(word in chapter.words for word in wanted)]
        titled = {chapter.id for chapter in found if all(word in chapter.title.casefold() for word in wanted)}
        return tuple(sorted(found, key=lambda chapter: chapter.id not in titled))


def read_guide(folder: Path, other: Mapping[str, str] = MappingProxyType({})) -> Guide:
    """Return the guide whose pages lie in ``folder``; the pages in ``other`` go before those.

    Raises ``OSError`` for a page that cannot be read.
    """
    texts = {page: other.get(page) or (folder / f"{page}.md").read_text("utf-8") for page in PAGES}
    parsed = {page: _with_ids(_parse(text)) for page, text in texts.items()}
    known = {
        page: {str(token.attrs["id"]) for token in tokens if "id" in token.attrs}
        for page, tokens in parsed.items()
    }
    return Guide(tuple(chapter for page in PAGES for chapter in _chapters(page, parsed[page], known)))


def slug(title: str) -> str:
    """Return what a link calls a heading."""
    return re.sub(r"[^\w\- ]", "", title.casefold()).strip().replace(" ", "-")


def _parse(text: str) -> list[Token]:
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return [token for token in tokens if token.type != "html_block"]


def _with_ids(tokens: list[Token]) -> list[Token]:
    """Give each heading the id that links to it have."""
    for here, inline in pairwise(tokens):
        if here.type == "heading_open":
            here.attrs["id"] = slug(_plain(inline))
    return tokens


def _plain(inline: Token) -> str:
    return "".join(child.content or " " * (child.type == "softbreak") for child in inline.children or ())


def _chapters(page: str, tokens: list[Token], known: Mapping[str, set[str]]) -> Iterator[Chapter]:
    parts = list(_parts(tokens))
    title = _plain(parts[0][1])
    for part in parts:
        # A page that begins with its first heading has nothing under its own title.
        if len(part) > _HEADING:
            yield _chapter(page, title, part, known)


def _parts(tokens: list[Token]) -> Iterator[list[Token]]:
    starts = [
        place
        for place, token in enumerate(tokens)
        if token.type == "heading_open" and int(token.tag[1:]) <= _DEEPEST
    ]
    for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True):
        yield tokens[start:end]


def _chapter(page: str, page_title: str, part: list[Token], known: Mapping[str, set[str]]) -> Chapter:
    from markdown_it import MarkdownIt

    name, title, level = f"{page}#{part[0].attrs['id']}", _plain(part[1]), int(part[0].tag[1:])
    words = " ".join(_plain(token) for token in part if token.type == "inline")
    blocks = " ".join(token.content for token in part if token.type == "fence")
    for token in part:
        if token.type == "inline":
            token.children = list(_inside(page, token.children or [], known))
        elif token.type == "table_open":
            token.attrs |= {"border": "1", "cellspacing": "0", "cellpadding": "6"}
    html = MarkdownIt("commonmark").renderer.render(part, MarkdownIt().options, {})
    return Chapter(name, page_title, title, level, html, f"{words} {blocks}".casefold())


def _inside(page: str, tokens: list[Token], known: Mapping[str, set[str]]) -> Iterator[Token]:
    """Yield the parts of a text with its links led to chapters; what is outside is named, not linked."""
    from markdown_it.token import Token as Made

    outside: list[str | None] = []
    for token in tokens:
        if token.type == "link_open":
            target = _target(page, str(token.attrs["href"]), known)
            outside.append(None if target else str(token.attrs["href"]))
            if target:
                token.attrs["href"] = target
                yield token
        elif token.type == "link_close":
            address = outside.pop()
            if address is None:
                yield token
            elif _OUTSIDE.match(address):
                yield Made("text", "", 0, content=f" ({address})")
        elif token.type not in {"html_inline", "image"}:
            yield token


def _target(page: str, link: str, known: Mapping[str, set[str]]) -> str:
    """Return the id of the chapter that a link of ``page`` leads to; empty when it leads out of the guide."""
    path, _hash, heading = link.partition("#")
    if _OUTSIDE.match(link):
        return ""
    target = (
        posixpath.normpath(posixpath.join(posixpath.dirname(page), path)).removesuffix(".md")
        if path
        else page
    )
    if target not in known or (heading and heading not in known[target]):
        return ""
    return f"{target}#{heading}" if heading else target
