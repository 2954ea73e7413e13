# SPDX-License-Identifier: Apache-2.0
"""What a brief rests on that has been superseded since: rules that ended, sources that no longer hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from chipbrief.gather import Library
from chipbrief.gather.records import Rule, Source
from chipbrief.language import said
from chipbrief.language.notices import notice

#: Statuses of a rule that no longer holds.
_OVER = {"ended", "superseded", "suspended", "not_enforced", "withdrawn"}
Statuses = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Rests:
    """What the findings of a brief rest on: the rules and sources by id, with the statuses that it knew.

    A status is empty where it cannot be told. ``as_of`` is the day whose law the brief applies.
    """

    as_of: date
    rules: Mapping[str, str]
    sources: Mapping[str, str]

    def as_json(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        return {"as_of": self.as_of.isoformat(), "rules": dict(self.rules), "sources": dict(self.sources)}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Rests:
        """Return what ``as_json`` wrote. Raises ``KeyError``, ``TypeError`` or ``ValueError``."""
        return cls(date.fromisoformat(values["as_of"]), dict(values["rules"]), dict(values["sources"]))


def rests_of(manifest: Mapping[str, Any], known: Statuses) -> Rests | None:
    """Return what the findings of a manifest rest on; ``None`` when it has no pick.

    ``known`` holds the statuses of ``rules`` and ``sources`` that the brief knew, by id, and is empty where
    they cannot be told.
    """
    listed = manifest.get("findings")
    findings = [item for item in listed if isinstance(item, Mapping)] if isinstance(listed, list) else []
    inputs = (item.removeprefix("rules/") for item in _named(findings, "inputs"))
    ids = {"rules": {item for item in inputs if "/" not in item}, "sources": _named(findings, "sources")}
    rules, sources = ({id: known.get(kind, {}).get(id, "") for id in sorted(ids[kind])} for kind in ids)
    try:
        return Rests(date.fromisoformat(manifest["pick"]["as_of"]), rules, sources)
    except (KeyError, TypeError, ValueError):
        return None


def since(rests: Rests | None, library: Library) -> tuple[str, ...]:
    """Return the rules and sources that are no longer what they were, a line each, by today's data pack."""
    if rests is None:
        return ()
    today = date.fromisoformat(library.version)
    rules = (_rule(rule, rests, today) for rule in library.all(Rule) if rule.id in rests.rules)
    sources = (_source(item, rests) for item in library.sources.values() if item.id in rests.sources)
    return tuple(text for text in (*rules, *sources) if text)


def superseded(manifest: Mapping[str, Any], library: Library, known: Statuses) -> tuple[str, ...]:
    """Return the rules and sources behind a manifest that no longer hold; see ``rests_of`` and ``since``."""
    return since(rests_of(manifest, known), library)


def _named(findings: list[Mapping[str, Any]], key: str) -> set[str]:
    lists = (item.get(key, ()) for item in findings)
    return {word for words in lists if isinstance(words, list) for word in words if isinstance(word, str)}


def _rule(rule: Rule, rests: Rests, today: date) -> str:
    """Return what no longer holds of a rule; the day on which it ended was the last one of its force."""
    if rule.ended and rests.as_of <= rule.ended < today:
        return notice("rule {id} ended on {day}", id=rule.id, day=rule.ended)
    if rule.status in _OVER and rests.rules[rule.id] not in {*_OVER, ""}:
        return notice("rule {id} is {status}", id=rule.id, status=said(rule.status.replace("_", " ")))
    return ""


def _source(source: Source, rests: Rests) -> str:
    if source.status == "current" or rests.sources[source.id] == source.status:
        return ""
    told = {"id": source.id, "status": said(source.status), "by": source.superseded_by}
    if source.superseded_by:
        return notice("source {id} is {status} by {by}", **told)
    return notice("source {id} is {status}", **told)
