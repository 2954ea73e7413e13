# SPDX-License-Identifier: Apache-2.0
"""The guide that the app shows: pages in Markdown, taken apart into chapters with links inside only.

A chapter has the id ``<page>#<heading>``, as a link in the English documentation has. A page in another
language lies under the same name in a folder of that language; it has the same headings in the same order, so
that its chapters have the same ids. A page that is not there is shown in English, and says so.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from chipbrief.folding import folded
from chipbrief.frozen import frozen
from chipbrief.language import SOURCE

if TYPE_CHECKING:
    from markdown_it.token import Token

#: The pages of the guide in their order, as they lie in the folder of the documentation.
PAGES = (
    "user-guide",
    "formats",
    "glossary",
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
_OUTSIDE = re.compile(r"[a-z]+:")
_DEEPEST = 3
#: How many tokens a heading is.
_HEADING = 3


@frozen
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
        wanted = folded(text).split()
        found = [chapter for chapter in self.chapters if all(word in chapter.words for word in wanted)]
        titled = {chapter.id for chapter in found if all(word in folded(chapter.title) for word in wanted)}
        return tuple(sorted(found, key=lambda chapter: chapter.id not in titled))


@frozen
class _Page:
    """A page as it lies at ``place``, with the id of each of its headings by what a link there calls it.

    ``note`` is a sentence to put under its title. A page is parsed when its turn comes: all pages at once
    are a hundred thousand objects, among which Python would look for garbage while the window waits.
    """

    name: str
    place: str
    text: str
    ids: Mapping[str, str]
    note: str = ""

    def tokens(self) -> list[Token]:
        """Return the parts of the page."""
        tokens = _parse(self.text)
        return [*tokens[:_HEADING], *_parse(self.note), *tokens[_HEADING:]] if self.note else tokens


def read_guide(
    folder: Path,
    language: str = SOURCE,
    other: Mapping[str, str] = MappingProxyType({}),
    untranslated: str = "",
) -> Guide:
    """Return the guide whose pages lie in ``folder``, in a language (ISO 639-1) as far as it has them.

    The pages in ``other`` go before those; the sentence ``untranslated`` begins a page that stays English.
    Raises ``OSError`` for a page that cannot be read.
    """
    english = [_page(name, name, page_file(folder, SOURCE, name).read_text("utf-8")) for name in PAGES]
    pages = [_in_language(folder, language, page, other.get(page.name, ""), untranslated) for page in english]
    known = {page.place: page for page in (*english, *pages)}
    return Guide(tuple(chapter for page in pages for chapter in _chapters(page, known)))


def page_file(folder: Path, language: str, name: str) -> Path:
    """Return where a page of the guide lies in the folder of the documentation."""
    return (folder if language == SOURCE else folder / language) / f"{name}.md"


def _in_language(folder: Path, language: str, english: _Page, text: str, untranslated: str) -> _Page:
    """Return a page in a language, or as ``text`` has it."""
    if language == SOURCE:
        return _page(english.name, english.name, text, english.ids) if text else english
    place, file = f"{language}/{english.name}", page_file(folder, language, english.name)
    if text or file.is_file():
        return _page(english.name, place, text or file.read_text("utf-8"), english.ids)
    return replace(english, note=f"*{untranslated}*")


def _page(name: str, place: str, text: str, ids: Mapping[str, str] = MappingProxyType({})) -> _Page:
    """Return a page whose headings take the ``ids`` of the English ones in their order; their own without."""
    own = [slug(title) for title in _titles(text)]
    return _Page(name, place, text, dict(zip(own, ids.values() or own, strict=False)))


def _titles(text: str) -> Iterator[str]:
    """Yield what the headings of a page say; what stands under them is not looked into."""
    from markdown_it import MarkdownIt

    blocks, inside = MarkdownIt("commonmark").enable("table").disable("inline"), MarkdownIt("commonmark")
    for here, inline in pairwise(blocks.parse(text)):
        if here.type == "heading_open":
            yield _plain(inside.parseInline(inline.content)[0])


def slug(title: str) -> str:
    """Return what a link calls a heading."""
    return re.sub(r"[^\w\- ]", "", title.casefold()).strip().replace(" ", "-")


def _parse(text: str) -> list[Token]:
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return [token for token in tokens if token.type != "html_block"]


def _plain(inline: Token) -> str:
    return "".join(child.content or " " * (child.type == "softbreak") for child in inline.children or ())


def _chapters(page: _Page, known: Mapping[str, _Page]) -> Iterator[Chapter]:
    parts = list(_parts(page.tokens()))
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


def _chapter(page: _Page, page_title: str, part: list[Token], known: Mapping[str, _Page]) -> Chapter:
    from markdown_it import MarkdownIt

    title, level = _plain(part[1]), int(part[0].tag[1:])
    name = f"{page.name}#{page.ids.get(slug(title), slug(title))}"
    words = " ".join(_plain(token) for token in part if token.type == "inline")
    blocks = " ".join(token.content for token in part if token.type == "fence")
    for token in part:
        if token.type == "inline":
            token.children = list(_inside(page.place, token.children or [], known))
        elif token.type == "table_open":
            token.attrs |= {"border": "1", "cellspacing": "0", "cellpadding": "6"}
        elif token.type == "fence":
            token.content = token.content.rstrip("\n")  # Qt would show an empty line more
    html = MarkdownIt("commonmark").renderer.render(part, MarkdownIt().options, {})
    return Chapter(name, page_title, title, level, html, folded(f"{words} {blocks}"))


def _inside(place: str, tokens: list[Token], known: Mapping[str, _Page]) -> Iterator[Token]:
    """Yield the parts of a text with its links led to chapters; what is outside is named, not linked."""
    from markdown_it.token import Token as Made

    outside: list[str | None] = []
    for token in tokens:
        if token.type == "link_open":
            target = _target(place, str(token.attrs["href"]), known)
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


def _target(place: str, link: str, known: Mapping[str, _Page]) -> str:
    """Return the id of the chapter that a link of the page at ``place`` leads to; empty when it leads out."""
    if _OUTSIDE.match(link):
        return ""
    path, _hash, heading = link.partition("#")
    here = posixpath.dirname(place)
    page = known.get(posixpath.normpath(posixpath.join(here, path)).removesuffix(".md") if path else place)
    if page is None or (heading and heading not in page.ids):
        return ""
    return f"{page.name}#{page.ids[heading]}" if heading else page.name
