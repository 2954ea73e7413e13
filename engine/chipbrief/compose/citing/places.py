# SPDX-License-Identifier: Apache-2.0
"""Which sources stand at a place of citation, and where in each of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from jinja2 import TemplateRuntimeError

from chipbrief.compose.citing.items import law_citation
from chipbrief.compose.citing.text import clean
from chipbrief.gather.records import Source
from chipbrief.gather.register import QUALITIES
from chipbrief.language.notices import notice, quoted
from chipbrief.nearest import did_you_mean

_LOCATOR_LENGTH = 120
_ECCN = re.compile(r"\d[A-E]\d{3}")


class Cited(NamedTuple):
    """A source at one place of citation, and where in it: ``p. 12``, ``§ 742.6(b)``; may be empty."""

    id: str
    locator: str = ""


Place = tuple[Cited, ...]


def place_of(value: object, locator: object, sources: Mapping[str, Source]) -> Place:
    """Return the sources of ``value`` (a thing with ``source_ids``, or ids), each with its locator.

    Raises ``TemplateRuntimeError`` for an id that is no source, and for a locator that could be of several.
    """
    ids = tuple(dict.fromkeys(getattr(value, "source_ids", value) or ()))  # type: ignore[call-overload]
    if unknown := [key for key in ids if key not in sources]:
        hint = did_you_mean(
            str(unknown[0]), sources, notice("`chipbrief list sources` names all."), code=True
        )
        raise TemplateRuntimeError(
            notice(
                "{unknown} is cited, which is not a source of this brief. {hint}",
                unknown=quoted(unknown[0]),
                hint=hint,
            )
        )
    where = _own_locator(value, ids, sources) if locator is None else _given(locator, ids)
    return tuple(Cited(key, where.get(key, "")) for key in ids)


def best_of(place: Place, most: int, sources: Mapping[str, Source]) -> Place:
    """Return the sources of the best quality, in the order of the place; those with a locator first."""

    def rank(cited: Cited) -> tuple[bool, int]:
        quality = sources[cited.id].quality
        return not cited.locator, QUALITIES.index(quality) if quality in QUALITIES else len(QUALITIES)

    chosen = set(sorted(place, key=rank)[:most])
    return tuple(cited for cited in place if cited in chosen)


def _given(locator: object, ids: Sequence[str]) -> Mapping[str, str]:
    """Return the locator of each source: a text belongs to the only source, a mapping names them."""
    if isinstance(locator, Mapping):
        if odd := [str(key) for key in locator if key not in ids]:
            raise TemplateRuntimeError(
                notice("`cite` was given a locator for {odd}, which is not cited here.", odd=quoted(odd[0]))
            )
        return {key: _short(text) for key, text in locator.items()}
    text = _short(locator)
    if text and len(ids) > 1:
        raise TemplateRuntimeError(
            notice(
                "`cite` was given the locator {text} for {count} sources. Say which: cite({example}).",
                text=quoted(text),
                count=len(ids),
                example=f"{{{ids[0]!r}: {text!r}}}",
            )
        )
    return dict.fromkeys(ids, text)


def _short(locator: object) -> str:
    if not isinstance(locator, str) or len(locator) > _LOCATOR_LENGTH:
        raise TemplateRuntimeError(
            notice(
                "A locator is a text of {locator_length} characters at most, such as “p. 12”, not {locator}.",
                locator_length=_LOCATOR_LENGTH,
                locator=quoted(str(locator)[:40]),
            )
        )
    return clean(locator)


def _own_locator(value: object, ids: Iterable[str], sources: Mapping[str, Source]) -> Mapping[str, str]:
    """Return the paragraph that a record names, for the one source that its citation (88 FR 73458) names."""
    paragraph, citation = str(getattr(value, "paragraph", "")), getattr(value, "citation", "")
    if not paragraph or not citation:
        return {}
    named = [key for key in ids if (law := law_citation(sources[key])) and law in citation]
    label = "ECCN " if _ECCN.match(paragraph) else ""
    return {named[0]: f"{label}{paragraph}"} if len(named) == 1 else {}
