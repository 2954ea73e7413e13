# SPDX-License-Identifier: Apache-2.0
"""From words to findings and claims, for the commands that print them without a brief."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from chipbrief.asking.outlook import window_words
from chipbrief.bibliography.fields import Item
from chipbrief.carried import cited_items, plain_fields
from chipbrief.compose import Format, compose
from chipbrief.compose.own_tables import own_sources
from chipbrief.edition import Draft, Edition
from chipbrief.errors import PickError
from chipbrief.gather import Library, choices, gather
from chipbrief.gather.records import Claim, ClaimEvidence
from chipbrief.judge import judge
from chipbrief.judge.questions import QUESTIONS
from chipbrief.language.notices import notice
from chipbrief.own import OwnTable, answer
from chipbrief.pick import Choice, Pick, choose, make_pick

Row = Mapping[str, Any]


def pick_of(
    library: Library,
    country: str,
    chip_class: str,
    start: str,
    end: str,
    as_of: str | None = None,
    hindsight: bool = False,
    window: str = "",
) -> Pick:
    """Return the pick that the words mean, without a format. Raises ``PickError``."""
    if bool(window) == bool(start or end):
        raise PickError(notice("Give either --window, or --from and --to."))
    span = window_words(window, country, library) or {"from": start, "to": end}
    return make_pick(
        choices(library),
        country=country,
        chip_class=chip_class,
        start=span["from"],
        end=span["to"],
        as_of=as_of,
        hindsight=hindsight,
    )


def findings_of(pick: Pick, library: Library, questions: Iterable[str]) -> tuple[Row, ...]:
    """Return the findings of a pick; with no questions named, the general ones and those of all questions.

    Raises ``PickError`` for a question that is not there.
    """
    known = tuple(Choice(item.id, item.title) for item in QUESTIONS.values())
    asked = tuple(choose(notice("question"), word, known) for word in questions)
    found = judge(gather(pick, library), asked or tuple(QUESTIONS))
    if asked:
        return tuple(plain_fields(item) for study in found.studies for item in study.findings)
    return tuple(plain_fields(item) for item in found.all)


def drafts_of(pick: Pick, library: Library, format: Format, edition: Edition) -> Mapping[str, Draft]:
    """Return the texts that a format draws from the findings of a pick, by the field they are for."""
    findings = judge(gather(pick, library, format.needs), format.questions)
    return compose(findings, format, (), edition, lambda _charts: {}, library.sources).drafts


def cited_by(
    pick: Pick,
    library: Library,
    format: Format,
    tables: tuple[OwnTable, ...] = (),
    edition: Edition | None = None,
) -> tuple[Item, ...]:
    """Return the sources that the brief of a pick cites as CSL-JSON items, in the order of its list."""
    own = tuple(answer(table, pick, library.sources) for table in tables)
    findings = judge(gather(pick, library, format.needs), format.questions)
    page = compose(findings, format, own, edition, sources=library.sources)
    return cited_items(page.view, {**library.sources, **own_sources(own)})


def ledger(library: Library, id: str | None) -> tuple[Row, ...]:
    """Return the claims with their evidence, or one of them. Raises ``PickError``."""
    rows = library.all(Claim)
    known = tuple(Choice(row.id, row.statement) for row in rows)
    key = choose(notice("claim"), id, known, "chipbrief claims") if id else ""
    return tuple(_claim(row, library) for row in rows if not key or row.id == key)


def _claim(claim: Claim, library: Library) -> Row:
    pieces = [item for item in library.all(ClaimEvidence) if item.claim_id == claim.id]

    def side(name: str) -> list[Row]:
        chosen = (item for item in pieces if item.side == name)
        return [{"id": item.id, "text": item.text, "sources": list(item.source_ids)} for item in chosen]

    return {
        "id": claim.id,
        "statement": claim.statement,
        "speaker": claim.speaker,
        "date": str(claim.date),
        "stance": claim.stance,
        "tested_by": list(claim.tested_by),
        "for": side("for"),
        "against": side("against"),
        "assessment": claim.assessment,
        "assessed": claim.assessed.isoformat(),
        "sources": list(claim.source_ids),
    }
