# SPDX-License-Identifier: Apache-2.0
"""What stays on one line: names of the law, limits, and a word with what is raised or cited beside it."""

from __future__ import annotations

import re

_BODY = "<body"
_TAG = re.compile(r"(<[^>]*>)")
#: 3A090.a.1 and D:5; 88 FR 73458; § 740.27; I/O and GB/s; ≥ 4,800, as HTML has it; B (November 17, 2023);
#: an arrow and the word that it leads from; the name of a license.
_LAW = r"\b(?:\d[A-E]\d{3}(?:\.\w{1,2})+|[A-E]:\d)(?!\w)|\b\d+ (?:FR|Fed\. Reg\.) \d+|§ [\w.]*\w"
_TIED = re.compile(
    rf"({_LAW}|\b(?:I/O|GB/s)\b|(?:[≥≤]|&[lg]t;) [\d.,]*\d|\b[A-Z] \(\w+|[^\s<>]+ →|\bCC-BY-[\d.]*\d)"
)
_MARKS = r'<span class="marks">[^<]*</span>'
_CITATION = r'<(?:span|sup) class="cite"[^>]*>(?:[^<]|</?a\b[^>]*>)*</(?:span|sup)>'
_CITED = rf'{_CITATION}(?:<span class="cite"[^>]*>[^<]*</span>)?'
#: They are looked for where a word begins, for it is the whole word that comes too.
_RAISED = re.compile(rf"(?<![^\s<>])([^\s<>]+\s+)(?:({_MARKS})(\s+{_CITED})?|({_CITED}))")
_NOTE = re.compile(r'(<span class="marks note">[^<]*</span> [^\s<>]+)')
#: What is longer would not fit into a narrow cell, or be a ragged line before it.
_LONGEST = 28


def with_names_tied(html: str) -> str:
    """Return a page on which no line breaks inside such a text; tags and the page's head are as they were.

    >>> with_names_tied('<body><p title="D:5">Group D:5.</p>')
    '<body><p title="D:5">Group <span class="tied">D:5</span>.</p>'
    """
    head, body, rest = html.partition(_BODY)
    parts = _TAG.split(rest)
    # Between tags stand texts; the first part ends the tag of the body itself.
    parts[2::2] = (_TIED.sub(r'<span class="tied">\1</span>', text) for text in parts[2::2])
    return "".join((head, body, *parts))


def with_marks_tied(html: str) -> str:
    """Return a page on which no letter of a caveat stands away from its word, and no short citation does.

    >>> with_marks_tied('a word. <span class="cite">[1]</span>')
    'a <span class="tied">word. <span class="cite">[1]</span></span>'
    """
    return _NOTE.sub(r'<span class="tied">\1</span>', _RAISED.sub(_tied, html))


def _tied(found: re.Match[str]) -> str:
    """Return a word with all that it takes along, else with its letters, else as it was."""
    word, marks, cited, alone = (part or "" for part in found.groups())
    for kept, rest in ((word + marks + cited + alone, ""), (word + marks, cited)):
        if kept != word and len(_TAG.sub("", kept)) <= _LONGEST:
            return f'<span class="tied">{kept}</span>{rest}'
    return found[0]
