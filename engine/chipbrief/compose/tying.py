# SPDX-License-Identifier: Apache-2.0
"""What stays on one line: names of the law, limits, days, and a word with its number, letters or citation.

And how an apostrophe is set.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from chipbrief.language import ENGLISH, Language

_BODY = "<body"
#: A tag; one that never ends goes to the end. Any page is read once: from no place is all that follows looked
#: through in vain, or a page of a million signs, which a template of a stranger may make, would take hours.
_TAG = re.compile(r"(<[^>]*>?)")
#: ECCN 3A090.a.1, D:5 and is-informed; 88 FR 73458; H.R. 3447; § 740.27; I/O and GB/s, also in French;
#: TOPS × bits; 2 × 10²⁷; 1 / 0.28; ≥ 4,800, as HTML has it; B (November 17, 2023); an arrow and the word that
#: it leads from; the name of a license; T-Head and Form 8-K; the name of an attached table.
_ITEM = r"\b(?:(?:ECCN )?\d[A-E]\d{3}(?:\.\w{1,2})+|[A-E]:\d|is-informed)(?!\w)"
_LAW = rf"{_ITEM}|\b\d+ (?:FR|Fed\. Reg\.) \d+|\bFR Doc\. \d{{4}}-\d+|(?<![\w.])(?:H\.R|S)\. \d+|§ [\w.]*\w"
_PLACE = r"\b(?:Hong Kong|New York)(?: →)?|(?<![^\s<>])[^\s<>]+ →"
_HYPHENED = r"(?<![\w-])(?:[A-Z]-[A-Z][a-z]{2,10}|\d{1,2}-[A-Z])(?![\w-])"
_NAME = rf"\bCC-BY-[\d.]*\d|{_HYPHENED}|\btable-[\w-]{{1,16}}\.csv\b"
_UNITS = (
    r"\b(?:I/O|GB/s|E/S|Go/s|TOPS × bits)\b|(?<![\d.,])[\d.,]{1,12} × 10[⁰-⁹¹²³]+|(?<![^\s(])1 / [\d.,]*\d"
)
_TIED = re.compile(rf"({_LAW}|{_UNITS}|(?:[≥≤]|&[lg]t;) [\d.,]*\d|\b[A-Z] \(\w+|{_PLACE}|{_NAME})")
_MARKS = r'<span class="marks">[^<]*</span>'
_CITATION = r'<(?:span|sup) class="cite"[^<>]*>(?:[^<]|</?a\b[^<>]*>)*</(?:span|sup)>'
_CITED = rf'{_CITATION}(?:<span class="cite"[^<>]*>[^<]*</span>)?'
#: They are looked for where a word begins, for it is the whole word that comes too, with no-break spaces.
_RAISED = re.compile(rf"(?<![^ \n<>])([^ \n<>]+[ \n]+)(?:({_MARKS})(\s+{_CITED})?|({_CITED}))")
_NOTE = re.compile(r'(<span class="marks note">[^<]*</span> [^\s<>]+)')
#: Few letters right behind the end of a word, as in the narrow cells of an annex.
_BEHIND = re.compile(r'(?<![^\s<>-])([^\s<>-]{1,12})(<span class="marks">[^<]{1,7}</span>)')
#: What is longer would not fit into a narrow cell, or be a ragged line before it.
_LONGEST = 28
_NO_BREAK = "\N{NO-BREAK SPACE}"
#: One within a word, as it is typed; what a page carries as data keeps it.
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])(?:&#39;|')(?=[^\W\d_])")
#: Stands for a tag between texts.
_BETWEEN = "\0"
#: A cell of figures, not one of paragraphs: it is narrow.
_CELL = re.compile(r"(<td\b[^<>]*>(?!\s*<p)[^<]*+(?:<(?!/?td\b)[^<]*+)*</td>)")
#: After a number these say no unit.
_NO_UNIT = (
    "after against and are before but for from into not out than that the was were with or "
    "aux contre dans des dont est les par pour puis que qui sont sur une"
)
_UNIT = (
    r"(?:nm|[GT][Bo](?:/s)?|TFLOPS|TOPS|TPP|USD|EUR|FLOP|GPUs?|[ABH]\d00s?|pour cent)\b"
    rf"|(?!(?:{'|'.join(_NO_UNIT.split())})\b)[a-zß-ÿ]{{3,}}"
)
#: The space between a number, which is no year, and its unit: "9</b> months", "8.5 (5.3 to 16) months".
_COUNTED = re.compile(rf"(?<=\d)(?<!\b19\d\d)(?<!\b20\d\d)(\)?\0?) (?=\0?(?:{_UNIT}))")
#: The space before the whole that a number is part of: "16 mois sur 16", "9 of <b>12</b> months".
_PART_OF = re.compile(r"(\d\0?[ \u00a0](?:\0?[^\W\d_]{2,12}\0? )?(?:sur|of)) (?=\0?\d)")
#: A cell with so many signs of text stands in a column with room for a number and its unit.
_ROOMY = 36
#: The same before a unit of two letters, for which any cell has room: "80 GB", "80 Go".
_COUNTED_SHORT = re.compile(r"(?<=\d) (?=\0?(?:nm|[GT][Bo])\b)")
#: The space before a citation, or letters, behind a link, bold words, or words of another language.
_CITED_AFTER = re.compile(rf"(?<=\S\0) +(?=\0\[(?!\0?\d+,{_NO_BREAK}))")
#: The space between the number of a source and the place in it; such a citation may begin a line.
_LOCATED = re.compile(r"(?<=[\[ ]\0)(\d+,) (?=\0?(?:ECCN|§|p\.) ?)")
_MARKED_AFTER = re.compile(r'(</(?:span|b|i|a)>)\s+(?=<span class="marks">)')
#: What ends a text of several lines, and the space before a last word that would be short for a line.
_END = re.compile(r"((?:</span>)?</(?:h1|p|li|caption)>)")
_LAST = re.compile(r"(?<![^ \n])([^ \n]{1,14})[ \n]+([^ \n]{1,8})$")


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


def with_spaces_kept(html: str, language: str) -> str:
    """Return a page on which no line ends between day and month, or between a number and what it counts.

    The latter not in cells of few words, which may be narrow, but for units of two letters. And no paragraph
    ends with a line of one short word. Tags and the page's head are as they were.

    >>> with_spaces_kept("<body><p>by May 7, <b>9</b> months", "en").replace("\N{NO-BREAK SPACE}", "_")
    '<body><p>by May_7, <b>9</b>_months'
    """
    if _BETWEEN in html:
        return html  # A text has the very sign that stands for tags here.
    head, body, rest = html.partition(_BODY)
    parts = _END.split(rest)
    parts[:-1:2] = map(_end_kept, parts[:-1:2])
    rest = "".join(parts)
    attributes, end, rest = rest.partition(">")
    parts = (_spaces_kept(part, language, wide=not at % 2) for at, part in enumerate(_CELL.split(rest)))
    return "".join((head, body, attributes, end, *parts))


def _spaces_kept(html: str, language: str, *, wide: bool) -> str:
    # Tags, which a pattern need not know, are one sign each, so that it is asked once and not for each text.
    parts = _TAG.split(html)
    text = _BETWEEN.join(parts[::2])
    text = _CITED_AFTER.sub(_NO_BREAK, _LOCATED.sub(rf"\1{_NO_BREAK}", text))
    text = _day_in(language).sub(lambda found: found[0][:-1] + _NO_BREAK, text)
    wide = wide or len(text) >= _ROOMY
    if wide:
        text = _PART_OF.sub(rf"\1{_NO_BREAK}", _COUNTED.sub(rf"\1{_NO_BREAK}", text))
    else:
        text = _COUNTED_SHORT.sub(_NO_BREAK, text)
    parts[::2] = text.split(_BETWEEN)
    return "".join(parts)


def _end_kept(html: str) -> str:
    """Return what stands before the end of a paragraph with its last words on one line.

    >>> _end_kept("<p>one of the chips of it.").replace("\N{NO-BREAK SPACE}", "_")
    '<p>one of the chips_of_it.'
    """
    tags, closes, text = html.rpartition(">")
    text = text.rstrip(" \n")
    while (tied := _LAST.sub(rf"\1{_NO_BREAK}\2", text)) != text:
        text = tied
    return f"{tags}{closes}{text}"


@lru_cache(maxsize=4)
def _day_in(language: str) -> re.Pattern[str]:
    """Return a pattern of what a day and its month begin with: on this page, or in an English title."""
    firsts = (date(2000, month, 1) for month in range(1, 13))
    months = {_month_of(spoken.day(day)): None for day in firsts for spoken in (ENGLISH, Language(language))}
    names = "|".join(months)
    return re.compile(rf"\b(?:{names})\0? (?=\0?\d\d?\b)|\d(?:er|\.)?\0? (?=\0?(?:{names})\b)")


def _month_of(day: str) -> str:
    """Return the month of a day; beside it stand at most two letters, as in *1er*."""
    return max(re.findall(r"[^\W\d_]+", day), key=len)


def with_apostrophes(html: str) -> str:
    """Return a page on which an apostrophe within a word is a raised comma.

    >>> with_apostrophes("China&#39;s 'best' of l'année")
    "China’s 'best' of l’année"
    """
    return _APOSTROPHE.sub("’", html)


def with_marks_tied(html: str) -> str:
    """Return a page on which no letter of a caveat stands away from its word, and no short citation does.

    >>> with_marks_tied('a word. <span class="cite">[1]</span>')
    'a <span class="tied">word. <span class="cite">[1]</span></span>'
    """
    html = _MARKED_AFTER.sub(rf"\1{_NO_BREAK}", _BEHIND.sub(r'<span class="tied">\1\2</span>', html))
    return _NOTE.sub(r'<span class="tied">\1</span>', _RAISED.sub(_tied, html))


def _tied(found: re.Match[str]) -> str:
    """Return a word with all that it takes along, else with its letters, else as it was."""
    word, marks, cited, alone = (part or "" for part in found.groups())
    for kept, rest in ((word + marks + cited + alone, ""), (word + marks, cited)):
        if kept != word and len(_TAG.sub("", kept)) <= _LONGEST:
            return f'<span class="tied">{kept}</span>{rest}'
    return found[0]
