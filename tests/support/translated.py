# SPDX-License-Identifier: Apache-2.0
"""Every text that a user reads with its translation: of the catalogs, the window and the guide."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from chipbrief.language.catalogs import entries
from chipbrief.paths import shipped
from chipbrief_gui.help.guide import Chapter, page_file, read_guide
from chipbrief_gui.translations.linguist import path_of, read_messages

_BLOCK = re.compile(r"(</?(?:h\d|p|ul|ol|li|table|thead|tbody|tr|td|th|pre|blockquote)\b[^>]*>)")

#: Where a text stands, its English, and its translation.
Pair = tuple[str, str, str]


def pairs(code: str) -> Iterator[Pair]:
    """Yield each text in the language ``code`` beside its English."""
    yield from _of_catalogs(code)
    yield from _of_window(code)
    yield from _of_guide(code)


def _of_catalogs(code: str) -> Iterator[Pair]:
    for path in sorted(shipped("templates").glob(f"*/locale/{code}.po")):
        for english, forms in entries(path.read_text("utf-8")):
            yield from ((path.parents[1].name, english, form) for form in forms if english)


def _of_window(code: str) -> Iterator[Pair]:
    for key, message in read_messages(path_of(code).read_bytes()).items():
        for form in message.forms:
            yield key, message.source.replace("&", ""), form.replace("&", "")


def _of_guide(code: str) -> Iterator[Pair]:
    docs = shipped("docs")
    english, other = (read_guide(docs, name).chapters for name in ("en", code))
    for one, two in zip(english, other, strict=True):
        if not page_file(docs, code, one.id.partition("#")[0]).is_file():
            continue
        for told, said in zip(blocks(one)[::2], blocks(two)[::2], strict=False):
            yield from [(one.id, plain(told), plain(said))] if told != said else []


def blocks(chapter: Chapter) -> list[str]:
    """Return a chapter's blocks and the texts in them, in turn."""
    return [part.strip() for part in _BLOCK.split(chapter.html)]


def plain(text: str) -> str:
    """Return a text without its code and marks."""
    return html.unescape(re.sub(r"<code.*?</code>|<.*?>", "", text, flags=re.DOTALL))
