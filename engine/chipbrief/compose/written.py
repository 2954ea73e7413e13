# SPDX-License-Identifier: Apache-2.0
"""The author's own words: the fields a format declares, as plain text or Markdown.

In Markdown, ``[@source-id]`` cites a source, ``[@source-id, p. 12]`` a place in it, several stand with
semicolons; ``[=finding-id]`` prints a finding's value with its range and cites its sources. Paragraphs,
lists, emphasis and links are understood; everything else is text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateRuntimeError
from markupsafe import Markup

from chipbrief.compose.environment import AuthorsFault
from chipbrief.compose.formats import Field, Format
from chipbrief.compose.view import AuthorField, StudyFindingView
from chipbrief.edition import Edition, count_words
from chipbrief.errors import PickError
from chipbrief.language import said
from chipbrief.language.notices import notice
from chipbrief.raster import picture_type

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

MAX_LINE = 300
Cite = Callable[..., Markup]
_MARKS = re.compile(r"\[([@=])([^\[\]\n]{1,300})\]")
_RULES = ("emphasis", "list", "link", "newline", "escape", "balance_pairs", "fragments_join")
_LINKS = re.compile(r"(https?|mailto):", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Writer:
    """Prints the author's texts; ``cite`` and ``findings`` are those of the page."""

    fields: Mapping[str, Field]
    text: Mapping[str, str]
    cite: Cite
    findings: Mapping[str, StudyFindingView]

    def written(self, name: object) -> Markup | str:
        """Return the author's text of a field as a template prints it; empty when there is none.

        Raises ``TemplateRuntimeError`` for a field that the format does not declare, and for a source or
        finding that is not there.
        """
        if not isinstance(name, str) or name not in self.fields:
            known = ", ".join(self.fields) or notice("nothing")
            raise TemplateRuntimeError(
                notice(
                    "The format declares no field `{name}`. It has: {known}.",
                    name=str(name)[:60],
                    known=known,
                )
            )
        text = self.text.get(name, "")
        if not text or self.fields[name].kind != "text":
            return text
        try:
            return to_html(text, self._mark)
        except TemplateRuntimeError as error:
            raise AuthorsFault(
                notice(
                    "The author’s text “{field}”: {error}", field=said(self.fields[name].label), error=error
                )
            ) from None

    def _mark(self, kind: str, inside: str) -> Markup:
        if kind == "@":
            # What authors name themselves is listed, however few sources the format names elsewhere.
            return self.cite(*_citation(inside), 0)
        found = self.findings.get(inside.strip())
        if found is None or not found.known:
            raise TemplateRuntimeError(
                notice("there is no finding `{strip}` with a value here.", strip=inside.strip()[:60])
            )
        unit = f" {found.unit}" if found.unit else ""
        return Markup('<span class="estimate">{}</span>{} {}').format(found.text, unit, self.cite(found))


def _citation(inside: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """Return the ids and locators of ``one, p. 12; @two``."""
    parts = [part.strip().removeprefix("@").partition(",") for part in inside.split(";")]
    ids = tuple(key.strip() for key, _comma, _locator in parts)
    return ids, {key.strip(): locator.strip() for key, _comma, locator in parts if locator.strip()}


def to_html(text: str, mark: Callable[[str, str], Markup]) -> Markup:
    """Return Markdown as HTML; ``mark`` prints what stands in ``[@...]`` and ``[=...]``."""
    return Markup(_markdown(mark).render(text))  # noqa: S704 - markdown-it escapes what it does not make


def _markdown(mark: Callable[[str, str], Markup]) -> MarkdownIt:
    from markdown_it import MarkdownIt

    def evidence(state: Any, silent: bool) -> bool:
        found = _MARKS.match(state.src, state.pos)
        if found is None:
            return False
        if not silent:
            state.push("html_inline", "", 0).content = str(mark(found[1], found[2]))
        state.pos = found.end()
        return True

    reader = MarkdownIt("zero", {"html": False}).enable(list(_RULES))
    reader.inline.ruler.before("link", "evidence", evidence)
    reader.validateLink = lambda url: bool(_LINKS.match(url))
    return reader


def author_fields(format: Format, edition: Edition) -> tuple[AuthorField, ...]:
    """Return the fields of a format with what the author wrote.

    Raises ``PickError`` for a field that the format does not have, for more than one line where one is
    asked for, and for a date that is none.
    """
    if unknown := [name for name in edition.text if name not in format.fields]:
        known = ", ".join(format.fields) or notice("nothing")
        raise PickError(
            notice(
                "The format {id} has no field “{unknown}”. Its fields: {known}.",
                id=format.id,
                unknown=unknown[0][:60],
                known=known,
            )
        )
    return tuple(_author_field(field, edition.text.get(field.id, "")) for field in format.fields.values())


def _author_field(field: Field, text: str) -> AuthorField:
    if field.kind != "text" and ("\n" in text or len(text) > MAX_LINE):
        raise PickError(
            notice(
                "“{id}” is one line of at most {most} characters. Shorten it.",
                id=field.id,
                most=MAX_LINE,
            )
        )
    if field.kind == "day" and text:
        _day(text)
    return AuthorField(
        id=field.id,
        label=field.label,
        text=text,
        words=count_words(text),
        max_words=field.max_words,
        changed=(),
    )


def marking_of(format: Format, edition: Edition) -> str:
    """Return the protective marking; empty where the format has no field for it or the author wants none."""
    fields = (field.id for field in format.fields.values() if field.kind == "marking")
    text = next((edition.text[name] for name in fields if name in edition.text), "")
    return "" if text.casefold() == "none" else text


def date_of(edition: Edition) -> date | None:
    """Return the date that the author gave the brief. Raises ``PickError`` for a text that is none."""
    return _day(edition.text["date"]) if "date" in edition.text else None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise PickError(notice("“{text}” is not a date. Write it as 2025-02-12.", text=text[:40])) from None


def logo_path(edition: Edition) -> str:
    """Return the path under which a page finds the logo; empty when there is none."""
    return f"logo.{picture_type(edition.logo)}" if edition.logo else ""
