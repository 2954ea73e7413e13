# SPDX-License-Identifier: Apache-2.0
"""What an editor looks for: empty sections, text left from a draft, words beyond a field's limit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chipbrief.check.page import HEADINGS, Page, text_of
from chipbrief.check.problem import Problem, problem, short
from chipbrief.compose.view import BriefView

_PLACEHOLDER = re.compile(
    r"lorem ipsum|\bTB[ACD]\b|\bXXX+\b|\?\?\?|\{\{|\}\}|\{%|\[(?:…|\.{3}|insert [^\]]*|name|date|country)\]",
    re.IGNORECASE,
)


def empty_sections(view: BriefView, page: Page) -> Iterator[Problem]:
    """C107: a heading with no text before the next heading of its own or a higher level."""
    flow = [item for item, _place in page.elements if item.tag in (*HEADINGS, "p", "li", "td", "img")]
    for place, item in enumerate(flow):
        if item.tag not in HEADINGS:
            continue
        following = flow[place + 1] if place + 1 < len(flow) else None
        if following is None or (following.tag in HEADINGS and following.tag <= item.tag):
            yield problem("C107", text_of(item), "")


def placeholders(view: BriefView, page: Page) -> Iterator[Problem]:
    """C124: text that a draft left behind."""
    for tag in ("p", "li", "td", "th", "caption", *HEADINGS):
        for item, place in page.tagged(tag):
            if found := _PLACEHOLDER.search(text_of(item)):
                yield problem("C124", place, f"“{found[0]}” in {short(text_of(item))}")


def long_texts(view: BriefView, page: Page) -> Iterator[Problem]:
    """C129: a text of the author's with more words than its field has room for."""
    for field in view.author:
        if field.max_words and field.words > field.max_words:
            yield problem("C129", field.label, f"{field.words} words, {field.max_words} fit")


CHECKS = (empty_sections, placeholders, long_texts)
