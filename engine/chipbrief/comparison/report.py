# SPDX-License-Identifier: Apache-2.0
"""A comparison as a page: the template ``_comparison/page.html.j2`` with the looks of all formats."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path, PureWindowsPath

from markupsafe import Markup

from chipbrief.comparison.values import CAUSES, Comparison
from chipbrief.compose.environment import build_environment, render_page
from chipbrief.compose.formats import SHARED
from chipbrief.compose.speaking import Speaker
from chipbrief.compose.tying import with_apostrophes, with_spaces_kept
from chipbrief.language import ENGLISH, MINUS, SOURCE, Language
from chipbrief.language.catalogs import open_language
from chipbrief.paths import shipped
from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.job import TypesetJob

FOLDER = "_comparison"
PAGE = "page.html.j2"
#: Catalogs with words of this page, the last first.
_CATALOGS = ("_notices", SHARED, FOLDER)
_NARROW = "\N{NARROW NO-BREAK SPACE}"
_DAY = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])")
#: A number as ``value_of`` writes it; years, ids, parts of longer words and of numbers in French are none.
_NUMBER = re.compile(
    rf"(?<![\w.,:-])(?<!\d{_NARROW}){MINUS}?\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?(?![\w:-]|[.,{_NARROW}]\d)"
)
_SHEETS = (f"{SHARED}/base.css", f"{FOLDER}/style.css")


def report(
    comparison: Comparison, typesetter: Typesetter, language: str = SOURCE, templates: Path | None = None
) -> bytes:
    """Return the comparison as a tagged PDF (PDF/A-3a and PDF/UA-1), dated by the newer data pack.

    What Chipbrief says is in ``language`` (ISO 639-1); what the briefs say stays as it is.
    Raises ``TemplateError`` and ``TypesetError``.
    """
    folder = templates or shipped("templates")
    page = (folder / FOLDER / PAGE).read_text("utf-8")
    tongue = _language(language, folder)
    speaker = Speaker(tongue)
    told = speaker.spoken(comparison)
    filters = {
        "asked": lambda text: _asked(text, tongue, speaker.told.keys()),
        "cause": lambda kind: _cause(kind, tongue),
        "worded": lambda text: _worded(text, tongue),
        "file_name": lambda path: PureWindowsPath(path).name,
    }
    environment = build_environment({PAGE: page}, filters, None, tongue)
    newest = max(comparison.a.pack, comparison.b.pack)
    context = {"c": told, "newest": newest, "differ": comparison.differ}
    html = render_page(environment, PAGE, {**context, "language": tongue.code})
    html = with_apostrophes(with_spaces_kept(html, tongue.code))
    assets = {path: (folder / path).read_bytes() for path in _SHEETS}
    job = TypesetJob(html, assets, _moment(newest))
    made = typesetter.typeset(job)
    if made.missing:
        # A brief from elsewhere may hold any character, and one without a glyph is no valid PDF/A.
        plain = html.translate(dict.fromkeys(map(ord, made.missing), "?"))
        made = typesetter.typeset(replace(job, html=plain))
    return made.pdf


def _language(code: str, folder: Path) -> Language:
    if code == SOURCE:
        return ENGLISH
    files = (folder / name / "locale" / f"{code}.po" for name in _CATALOGS)
    return open_language(code, *(file.read_bytes() for file in files if file.exists()))


def _cause(kind: str, language: Language) -> str:
    return _first_up(language.say(CAUSES.get(kind, kind)))


def _asked(text: str, language: Language, told: Set[str]) -> Markup | str:
    """Return what a number is about; what only the briefs say it in is a quotation in their English."""
    words = _first_up(text)
    return words if language.is_source or text in told else Markup('<span lang="en">{}</span>').format(words)


def _worded(text: str, language: Language) -> str:
    """Return what a brief says of one thing, its days in words and its numbers as the language has them."""
    worded = _DAY.sub(lambda found: _day(found[0], language), text)
    return _NUMBER.sub(lambda found: _number(found[0], language), worded)


def _day(text: str, language: Language) -> str:
    try:
        return language.day(date.fromisoformat(text))
    except ValueError:
        return text


def _number(text: str, language: Language) -> str:
    return language.number(Decimal(text.replace(",", "").replace(MINUS, "-")))


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


def _moment(day: str) -> datetime:
    try:
        return datetime.fromisoformat(day).replace(tzinfo=UTC)
    except ValueError:
        # A manifest may say anything.
        return datetime(2000, 1, 1, tzinfo=UTC)
