# SPDX-License-Identifier: Apache-2.0
"""Names of the law stay on one line: paragraphs of the control list, 3A090.a.1, and country groups, D:5."""

from __future__ import annotations

import re

_BODY = "<body"
_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"\b(\d[A-E]\d{3}(?:\.\w{1,2})+|[A-E]:\d)(?!\w)")


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
