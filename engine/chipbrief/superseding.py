# SPDX-License-Identifier: Apache-2.0
"""What a brief rests on that has been superseded since: rules that ended, sources that no longer hold."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from chipbrief.gather import Library
from chipbrief.gather.records import Rule, Source

#: Statuses of a rule that no longer holds.
_OVER = {"ended", "superseded", "suspended", "not_enforced", "withdrawn"}
Statuses = Mapping[str, Mapping[str, str]]


def superseded(manifest: Mapping[str, Any], library: Library, known: Statuses) -> tuple[str, ...]:
    """Return the rules and sources under the findings that are no longer what they were, a line each.

    ``library`` is the data pack of today; ``known`` holds the statuses of ``rules`` and ``sources`` that the
    brief knew, by id, and is empty where they cannot be told. Empty when the manifest has no pick.
    """
    listed = manifest.get("findings")
    findings = [item for item in listed if isinstance(item, Mapping)] if isinstance(listed, list) else []
    used = _named(findings, "sources")
    inputs = {item.removeprefix("rules/") for item in _named(findings, "inputs")}
    try:
        as_of = date.fromisoformat(manifest["pick"]["as_of"])
    except (KeyError, TypeError, ValueError):
        return ()
    rules = (_rule(rule, as_of, known.get("rules", {})) for rule in library.all(Rule) if rule.id in inputs)
    register = (source for source in library.sources.values() if source.id in used)
    sources = (_source(source, known.get("sources", {})) for source in register)
    return tuple(text for text in (*rules, *sources) if text)


def _named(findings: list[Mapping[str, Any]], key: str) -> set[str]:
    lists = (item.get(key, ()) for item in findings)
    return {word for words in lists if isinstance(words, list) for word in words if isinstance(word, str)}


def _rule(rule: Rule, as_of: date, known: Mapping[str, str]) -> str:
    if rule.ended and rule.ended > as_of:
        return f"rule {rule.id} ended on {rule.ended}"
    if rule.status in _OVER and known.get(rule.id, "") not in {*_OVER, ""}:
        return f"rule {rule.id} is {rule.status.replace('_', ' ')}"
    return ""


def _source(source: Source, known: Mapping[str, str]) -> str:
    if source.status == "current" or known.get(source.id) == source.status:
        return ""
    by = f" by {source.superseded_by}" if source.superseded_by else ""
    return f"source {source.id} is {source.status}{by}"
