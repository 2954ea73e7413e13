# SPDX-License-Identifier: Apache-2.0
"""From findings and a format to a finished page: HTML, and the assets it refers to."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import unescape
from types import MappingProxyType
from typing import Any

from chipbrief.compose import charts
from chipbrief.compose.abbreviations import abbreviations_in
from chipbrief.compose.building import build_view
from chipbrief.compose.caveats import relettered
from chipbrief.compose.citing import (
    Citer,
    Cites,
    note_views,
    open_citing_style,
    source_rows,
    usual_day,
)
from chipbrief.compose.drafts import Drafter, overtaken
from chipbrief.compose.environment import build_environment, render_page
from chipbrief.compose.formats import PAGE, Format
from chipbrief.compose.own_tables import finder, own_sources
from chipbrief.compose.places import Places
from chipbrief.compose.quoting import marked, quotations
from chipbrief.compose.sandbox import Sandbox
from chipbrief.compose.speaking import Speaker
from chipbrief.compose.studies import about, finding_view, late_findings, stated
from chipbrief.compose.tying import with_marks_tied, with_names_tied
from chipbrief.compose.view import BriefView, Cell, DataTable, FigureView, StudyFindingView, figures_of
from chipbrief.compose.written import Writer, logo_path
from chipbrief.drawing import draw_all
from chipbrief.edition import Draft, Edition
from chipbrief.errors import PickError
from chipbrief.fonts import east_asian_font, needs_east_asian
from chipbrief.gather.records import Source
from chipbrief.judge import Findings
from chipbrief.judge.finding import register
from chipbrief.language import ENGLISH, Language
from chipbrief.language.catalogs import open_language
from chipbrief.language.notices import notice
from chipbrief.own import OwnEvidence

#: Makes pictures of described charts, by their paths; they may still be on their way when it returns.
Draw = Callable[[Mapping[str, bytes]], Mapping[str, bytes]]
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_FONT = "fonts/noto-sans-cjk.otf"
_FONT_FACE = f"<style>@font-face {{ font-family: 'Noto Sans CJK'; src: url(pack:///{_FONT}) }}</style>"
_SERVED = (".css", ".svg", ".png", ".jpg", ".otf", ".ttf", ".woff2")
_CHART = re.compile(r'src="pack:///(charts/([\w-]+)\.svg)"')


@dataclass(frozen=True, slots=True)
class Composed:
    """A page ready to be typeset.

    ``assets`` maps pack-relative paths to bytes, ``pictures`` those of charts to SVGs, which may still be on
    their way: who asks for one waits for it. ``cites`` is what it cites, place by place.
    ``drafts`` are the texts that are drawn from the findings for fields of the format.
    """

    view: BriefView
    html: str
    assets: Mapping[str, bytes]
    pictures: Mapping[str, bytes]
    cites: Cites
    drafts: Mapping[str, Draft]

    @property
    def title(self) -> str:
        """Return the page's title as plain text."""
        found = _TITLE.search(self.html)
        return unescape(found[1]).strip() if found else ""


def compose(
    findings: Findings,
    format: Format,
    own: tuple[OwnEvidence, ...] = (),
    edition: Edition | None = None,
    draw: Draw = draw_all,
    sources: Mapping[str, Source] = MappingProxyType({}),
) -> Composed:
    """Return the page that ``format`` makes of ``findings``.

    The template runs twice: the first pass learns which charts are used, in which order sources are
    cited and figures stand, the second prints their numbers and the reference list. The charts are drawn
    meanwhile. ``own`` is what tables of the user's own say, ``edition`` what the author decides beside
    the pick, ``draw`` makes pictures of described charts. ``sources`` are further ones that the author may
    cite, by id: the register of the data pack. Raises ``TemplateError`` with file, line, cause
    and hint, and ``PickError`` for an edition that the format does not have.
    """
    edition = edition or Edition()
    language = language_of(format, edition)
    english = build_view(findings, format, own, edition, language)
    speaker = Speaker(language)
    view = speaker.spoken(english)
    style = open_citing_style(format, edition.citations, language.code)
    known = {**sources, **register(findings.evidence), **own_sources(own)}
    citer = Citer(known, style, most=format.cite_most, room=format.list_room, language=language)
    places = Places()
    drafter = Drafter(citer, {item.id: item for item in findings.all}, findings.evidence.pick, format.id)
    late = late_findings(findings)
    found = tuple(finding_view(item, late) for item in findings.all)
    answers = speaker.spoken(found)
    abbreviated: list[tuple[str, str]] = []
    functions = _functions(format, edition, view, answers, drafter, places)
    functions["abbreviations"] = lambda: tuple((short, language.say(long)) for short, long in abbreviated)
    environment = _environment(format, drafter, functions, language, speaker.told)
    draft = render_page(environment, PAGE, _context(view))
    described = _described(draft, figures_of(view), format, language)
    # A page without charts does not start the drawing engine, which would stay in memory beside it.
    pictures = draw(described) if described else {}
    citer.settle()
    places.settle()
    abbreviated += abbreviations_in(draft)
    view = dataclasses.replace(
        view,
        citing=style.kind,
        sources=source_rows(citer),
        notes=note_views(citer),
        author=overtaken(view.author, edition.drafts, drafter.offered),
    )
    html = render_page(environment, PAGE, _context(view))
    if not language.is_source:
        html = marked(html, quotations((english, found), speaker.told))
    html = with_marks_tied(with_names_tied(html))
    assets = {**_static(format), **_logo(edition)}
    drafts = MappingProxyType(drafter.offered)
    return _with_east_asian(Composed(view, html, assets, pictures, citer.cites, drafts))


def language_of(format: Format, edition: Edition) -> Language:
    """Return the language of a page. Raises ``PickError`` when the format has no texts in it."""
    code = edition.language or format.language
    if code not in format.languages:
        known = ", ".join(format.languages)
        raise PickError(
            notice(
                "The format {id} is not there in “{code}”. It is in: {known}.",
                id=format.id,
                code=code,
                known=known,
            )
        )
    return ENGLISH if code == ENGLISH.code else open_language(code, *format.catalogs(code))


def _environment(
    format: Format,
    drafter: Drafter,
    functions: Mapping[str, Callable[..., Any]],
    language: Language,
    own_words: Mapping[str, str],
) -> Sandbox:
    """Return the environment that both passes over the template use."""
    texts = {path: format.text(path) for path in format.files if path.endswith(".j2")}
    filters = {
        "cite": drafter.cite,
        "about": lambda item, digits=3: language.say(about(item, digits)),
        "stated": lambda item, digits=3: stated(item, language.say, digits),
        "records": rows_of,
        "lettered": relettered,
    }
    return build_environment(texts, filters, functions, language, own_words.keys())


def _functions(
    format: Format,
    edition: Edition,
    view: BriefView,
    findings: tuple[StudyFindingView, ...],
    drafter: Drafter,
    places: Places,
) -> dict[str, Callable[..., Any]]:
    """Return what a template may call by name."""
    known = {item.id: item for item in findings}
    writer = Writer(format.fields, edition.text, drafter.citer.cite, known)

    studies = {study.id: study for study in view.studies}

    return {
        "finding": known.get,
        "study": studies.get,
        "study_figure": {figure.name: figure for study in view.studies for figure in study.figures}.get,
        "whole_figure": charts.whole,
        "own_table": finder(view.own_tables),
        "place": places.place,
        "place_number": places.number_of,
        "usual_day": usual_day,
        "written": writer.written,
        "note_draft": drafter.note,
        "basis": drafter.basis,
    }


def rows_of(table: DataTable) -> tuple[dict[str, Cell], ...]:
    """Return the rows of a table as mappings of column to cell, for a template."""
    return tuple(dict(zip(table.columns, row, strict=True)) for row in table.rows)


def _context(view: BriefView) -> dict[str, Any]:
    return {field.name: getattr(view, field.name) for field in dataclasses.fields(view)}


def _static(format: Format) -> dict[str, bytes]:
    """Return the files of a format that a page may refer to: style sheets and pictures."""
    return {path: data for path, data in format.files.items() if path.endswith(_SERVED)}


def _logo(edition: Edition) -> dict[str, bytes]:
    return {logo_path(edition): edition.logo} if edition.logo else {}


def _with_east_asian(page: Composed) -> Composed:
    """Return a page that brings the font of Chinese, Japanese and Korean characters when it has any."""
    if not needs_east_asian(page.html):
        return page
    html = page.html.replace("</head>", f"{_FONT_FACE}</head>", 1)
    return dataclasses.replace(page, html=html, assets={**page.assets, _FONT: east_asian_font()})


def _described(
    html: str, figures: Iterable[FigureView], format: Format, language: Language
) -> dict[str, bytes]:
    by_name = {figure.name: figure for figure in figures}
    wanted = dict.fromkeys(_CHART.findall(html))
    return {
        path: charts.describe(by_name[name], format, language) for path, name in wanted if name in by_name
    }
