# SPDX-License-Identifier: Apache-2.0
"""The list as a page prints it: what a source is, through what it was read, and what became of it."""

from __future__ import annotations

import re
from datetime import date

import pytest
from support.making import make, source

from chipbrief.compose.citing import Citer, note_views, open_citing_style, source_rows, usual_day
from chipbrief.compose.environment import build_environment, render_page
from chipbrief.compose.view import SourceRow
from chipbrief.language import ENGLISH
from chipbrief.language.catalogs import open_language

PAGE = (
    '{% from "_shared/macros.html.j2" import reference_list %}'
    '{{ ("old", "new") | cite }} {{ ("old",) | cite("p. 3") }} {{ reference_list(sources, notes, citing) }}'
)
OLD = source(
    "old", title="Old", url="https://www.bis.gov/x", accessed=date(2026, 11, 1), note="Excerpt read.",
    quality="secondary quotation", status="superseded", superseded_by="new", quoted_in=("new",),
    csl='{"id": "old", "type": "report", "title": "Old", "archive_location": "https://web.archive.org/x"}',
)  # fmt: skip
NEW = source("new", title="New", url="", accessed=None, csl='{"id": "new", "type": "report", "title": "New"}')


@pytest.fixture
def words(policy):
    """Return the words of a page with both sources."""

    def printed(kind, code):
        language = ENGLISH if code == "en" else open_language(code, policy.files[f"_shared/locale/{code}.po"])
        citer = Citer({"old": OLD, "new": NEW}, open_citing_style(policy, kind, code))
        texts = {path: policy.text(path) for path in policy.files if path.endswith(".j2")} | {"page": PAGE}
        functions = {**dict.fromkeys(("place", "place_number", "written"), str), "usual_day": usual_day}
        environment = build_environment(texts, {"cite": citer.cite}, functions, language)
        render_page(environment, "page", {"sources": (), "notes": (), "citing": kind})
        citer.settle()
        context = {"sources": source_rows(citer), "notes": note_views(citer), "citing": kind}
        page = render_page(environment, "page", context)
        return " ".join(re.sub(r"<[^>]+>", " ", page).split()).replace(" .", ".").replace(" ,", ",")

    return printed


LISTS = {
    (
        "numbered",
        "en",
    ): "Old. bis.gov Report; secondary quotation, superseded by [2]. As quoted in [2]. Excerpt "
    "read. Accessed November 1, 2026. Archived copy. New. Report; official.",
    (
        "author-date",
        "en",
    ): "Old. n.d. bis.gov Report; secondary quotation, superseded by New (n.d.). As quoted in "
    "New (n.d.). Excerpt read. Accessed November 1, 2026. Archived copy.",
    ("notes", "en"): "Old. bis.gov Report; secondary quotation, superseded by New. As quoted in New. Excerpt "
    "read. Accessed November 1, 2026. Archived copy. New. Report; official. Old, note 1, p. 3.",
    ("numbered", "fr"): "Old. bis.gov Rapport ; citation de seconde main, remplacée par [2]. Cité dans [2]. "
    "Excerpt read. Consulté le 1er novembre 2026. Copie archivée. New. Rapport ; source officielle.",
}


@pytest.mark.parametrize(("kind", "code"), LISTS)
def test_the_list_as_printed(words, kind, code):
    assert LISTS[kind, code] in words(kind, code)


@pytest.mark.parametrize(
    ("kind", "shown"),
    [("numbered", "[ 1, 2 ] [ 1, p. 3 ]"), ("author-date", "( New n.d. ; Old n.d. )"), ("notes", "1 2")],
)
def test_ids_that_stand_in_the_template_are_cited_in_the_second_pass(words, kind, shown):
    assert words(kind, "en").startswith(shown)


def test_the_usual_day_of_access_is_that_of_most_sources():
    days = (date(2026, 11, 23), date(2026, 11, 23), date(2026, 11, 24))
    rows = [make(SourceRow, accessed=day) for day in days]
    assert usual_day(rows) == date(2026, 11, 23)
    assert usual_day([*rows, make(SourceRow, accessed=None)]) is None
    assert usual_day(rows[1:]) is None
    assert usual_day(()) is None
