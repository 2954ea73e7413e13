# SPDX-License-Identifier: Apache-2.0
"""Paragraphs on what is made of chips, or before them: systems that hold them, and dies of a foundry.

The license note answers for chips. A reader who looks for these paragraphs is told that they are there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypedDict

from chipbrief.compose.sections.answers import is_memory, subjects_of
from chipbrief.judge import Findings
from chipbrief.judge.control import HOME, Law
from chipbrief.judge.control_law import TestGroup
from chipbrief.judge.control_tests import Subject
from chipbrief.judge.control_texts import in_force_for

_MARKETS = ("datacenter", "non_datacenter")


class Kin(TypedDict):
    """What the section says of them; see the fields of these names in `LicenseSection`."""

    systems: tuple[str, ...]
    systems_untested: tuple[str, ...]
    foundry: tuple[str, ...]


def kin_of(findings: Findings, law: Law) -> Kin:
    """Return the paragraphs enforced on the as-of date that reach the destination."""
    pick, chips = findings.evidence.pick, subjects_of(findings)
    if pick.country == HOME or is_memory(findings) or not chips:
        return Kin(systems=(), systems_untested=(), foundry=())

    def reaching(subjects: Iterable[Subject]) -> tuple[TestGroup, ...]:
        return in_force_for(pick.country, subjects, law, pick.as_of)

    systems = [replace(each, item="system") for each in chips]
    anywhere = [replace(each, market=market) for each in systems for market in _MARKETS]
    tested = _paragraphs(reaching(systems))
    untested = tuple(name for name in _paragraphs(reaching(anywhere)) if name not in tested)
    foundry = reaching(replace(each, item="foundry") for each in chips)
    sources = dict.fromkeys(key for group in foundry for key in group.source_ids)
    return Kin(systems=tested, systems_untested=untested, foundry=tuple(sources))


def _paragraphs(groups: Iterable[TestGroup]) -> tuple[str, ...]:
    """Return their paragraphs; letters to firms have none that a reader would look up."""
    return tuple(dict.fromkeys(group.head.paragraph for group in groups if not group.is_letter))
