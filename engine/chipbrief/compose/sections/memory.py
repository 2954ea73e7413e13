# SPDX-License-Identifier: Apache-2.0
"""Memory: what the rules ask for the stacks of its class, for which formats on chips have no rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from chipbrief.compose.caveats import notes
from chipbrief.compose.sections.answers import Answered, answered, is_memory
from chipbrief.compose.sections.factsheet_class import heads_of_specs, spec_row, spec_table
from chipbrief.compose.view import MemorySection
from chipbrief.compose.wording import outcome_of
from chipbrief.compose.wording_data import in_words
from chipbrief.gather.records import Rule
from chipbrief.judge import Findings
from chipbrief.judge.chips import CHINA
from chipbrief.judge.control import Law, classify
from chipbrief.judge.finding import sources_of
from chipbrief.judge.items import Item
from chipbrief.judge.questions.diversion_cases import TO_CHINA
from chipbrief.judge.status import LayerStatus, rules_of
from chipbrief.language import listed


def build(findings: Findings) -> MemorySection | None:
    """Return the stacks with their status on the as-of date; None for a class of chips."""
    if not is_memory(findings):
        return None
    evidence, law = findings.evidence, Law.of(findings.evidence)
    every = answered(findings, law, evidence.pick.as_of)
    layers = [each.status.enforced for each in every]
    told = notes((each.item.record for each in every), evidence)
    rows = tuple(replace(spec_row(each, told), status=_status(each)) for each in every)
    known = [each.item.parameters.memory_bandwidth_density is not None for each in every]
    made = [] if evidence.pick.country in TO_CHINA else _made_in(evidence.pick.country, every)
    to_china = [classify(item.parameters, CHINA, evidence.pick.as_of, law).enforced for item in made]
    deciding = set(rules_of(layer for layer in to_china if layer.controlled))
    return MemorySection(
        decided=sum(layer.controlled is not None for layer in layers),
        caught=sum(layer.controlled is True for layer in layers),
        made=len(made),
        makers=tuple(dict.fromkeys(name for item in made for name in item.record.vendor.split(" / "))),
        made_rules=tuple(rule.short_title for rule in evidence.everywhere(Rule) if rule.id in deciding),
        made_decided=sum(layer.controlled is not None for layer in to_china),
        made_caught=sum(layer.controlled is True for layer in to_china),
        made_source_ids=_sources(to_china, made),
        heads=heads_of_specs(memory=True),
        rows=rows,
        densest=rows[0] if any(known) else None,
        caveats=told,
        source_ids=tuple(dict.fromkeys(key for layer in layers for key in layer.source_ids)),
        record_ids=(*rules_of(layers), *(each.id for each in every)),
        tables=(spec_table(tuple(each.item for each in every), memory=True),),
    )


def _status(each: Answered) -> str:
    """Return the status in words, with the paragraph that decides."""
    layer = each.status.enforced
    return listed((outcome_of(layer), *([in_words(layer.paragraph)] if layer.controlled else [])), ", ")


def _made_in(country: str, every: Iterable[Answered]) -> list[Item]:
    """Return the kinds of memory from vendors of a country."""
    return [each.item for each in every if each.item.record.vendor_country == country]


def _sources(layers: Iterable[LayerStatus], made: Iterable[Item]) -> tuple[str, ...]:
    texts = (key for layer in layers for key in layer.source_ids)
    return tuple(dict.fromkeys((*texts, *sources_of(item.record for item in made))))
