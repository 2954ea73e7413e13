# SPDX-License-Identifier: Apache-2.0
"""What stays on one line: names of the law (3A090.a.1, D:5), and the last word before a citation."""

from __future__ import annotations

import re

_BODY = "<body"
_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"\b(\d[A-E]\d{3}(?:\.\w{1,2})+|[A-E]:\d)(?!\w)")
_LETTERS = r'(?:<span class="marks">[^<]*</span>\s+)?'
_CITATION = r'<(span|sup) class="cite"[^>]*>(?:[^<]|</?a\b[^>]*>)*</\2>'
_OTHERS = r'(?:<span class="cite"[^>]*>[^<]*</span>)?'
_CITED = re.compile(rf"([^\s<>]+\s+{_LETTERS}{_CITATION}{_OTHERS})")
#: What is longer would not fit into a narrow cell, or be a ragged line before it.
_LONGEST = 28


def with_names_tied(html: str) -> str:
    """Return a page on which no line breaks inside such a name; tags and the page's head are as they were.

    >>> with_names_tied('<body><p title="D:5">Group D:5.</p>')
    '<body><p title="D:5">Group <span class="tied">D:5</span>.</p>'
    """
    head, body, rest = html.partition(_BODY)
    parts = _TAG.split(rest)
    # Between tags stand texts; the first part ends the tag of the body itself.
    parts[2::2] = (_NAME.sub(r'<span class="tied">\1</span>', text) for text in parts[2::2])
    return "".join((head, body, *parts))


def with_marks_tied(html: str) -> str:
    """Return a page on which no short citation stands alone on a line: the word before it comes too.

    >>> with_marks_tied('a word. <span class="cite">[1]</span>')
    'a <span class="tied">word. <span class="cite">[1]</span></span>'
    """
    return _CITED.sub(_tied, html)


def _tied(found: re.Match[str]) -> str:
    short = len(_TAG.sub("", found[1])) <= _LONGEST
    return f'<span class="tied">{found[1]}</span>' if short else found[1]
