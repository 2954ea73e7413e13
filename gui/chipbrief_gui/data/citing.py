# SPDX-License-Identifier: Apache-2.0
"""Rules and sources by their ids, as a reader cites them."""

from __future__ import annotations

from typing import Any

from chipbrief_gui.data.report import joined
from chipbrief_gui.words import tell


class Citing:
    """Knows the rules and sources of one data pack; an id that it does not know stays itself."""

    def __init__(self, library: Any) -> None:
        from chipbrief.gather.records import Rule

        self._rules = {rule.id: rule for rule in library.all(Rule)}
        self._sources = library.sources

    def titles(self, ids: tuple[str, ...]) -> str:
        """Return the short titles of rules in one line; a title may have commas of its own."""
        found = (self._rules.get(key) for key in ids)
        return joined(
            key if rule is None else tell(rule.short_title or rule.title)
            for key, rule in zip(ids, found, strict=True)
        )

    def rules(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Return one line for each rule: short title, citation, and what is said of its status."""
        found = ((key, self._rules.get(key)) for key in ids)
        return tuple(
            key
            if rule is None
            else joined((tell(rule.short_title or rule.title), tell(rule.citation), tell(rule.status_note)))
            for key, rule in found
        )

    def sources(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Return one line for each source: id, title, publisher, address."""
        found = ((key, self._sources.get(key)) for key in ids)
        return tuple(
            key if source is None else f"[{key}] {joined((source.title, source.publisher, source.url))}"
            for key, source in found
        )
