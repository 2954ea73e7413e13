# SPDX-License-Identifier: Apache-2.0
"""Chips made to fit a threshold: how soon they came after a rule, and how soon a rule caught them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from statistics import median

from chipbrief.gather.records import Record, Rule
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, sources_of
from chipbrief.judge.questions.china_variants import Variant, known, months
from chipbrief.judge.questions.study import Cell, Series, exact, too_thin
from chipbrief.language import Pattern, listed, said, said_of

DESIGN = said("That a chip was made to fit a rule is the data pack’s reading of what its maker said.")
FAMILIES = said("Cards of one family on one day are not independent; each day and rule counts once.")
ENGINE = said("Control engine, enforced layer, export to China for a buyer with its headquarters there")


def variant_findings(prefix: str, found: tuple[Variant, ...], end: date) -> tuple[Finding, ...]:
    """Return the months of each variant for China, and their medians."""
    if not found:
        question, why = (
            said("How soon do chips that fit a rule follow it?"),
            said("None was known by {end}.", end=end),
        )
        return (
            too_thin(
                f"{prefix}.variants", question, "months", why, said("A later as-of date would settle it.")
            ),
        )
    each = [finding for item in found for finding in (*_followed(prefix, item), _fate(prefix, item, end))]
    return (*_medians(prefix, found), *each)


def _followed(prefix: str, item: Variant) -> Iterator[Finding]:
    if item.rule is None or (day := known(item.rule)) is None:
        return
    records = (item.chip, item.parent, item.rule)
    vague = item.came.first != item.came.last
    late = item.parent.released is not None and item.parent.released.last > day
    yield Finding(
        id=f"{prefix}.variant.{item.chip.id}.after",
        question=said(
            "How many months after the rule on {name} came {name_2}?",
            name=item.parent.name,
            name_2=item.chip.name,
        ),
        value=months(day, item.came.last),
        low=max(Decimal(0), months(day, item.came.first)) if vague else None,
        high=months(day, item.came.last) if vague else None,
        unit="months",
        formula=said(
            "{came} less {day}, the day “{short_title}” became known",
            came=item.came,
            day=day,
            short_title=item.rule.short_title,
        ),
        inputs=(*inputs_of("chips", records[:2]), f"rules/{item.rule.id}"),
        source_ids=sources_of(records),
        method=said(
            "{engine}; a vague date is taken at its last day, the low end at its first", engine=ENGINE
        ),
        caveats=(
            DESIGN,
            *(
                (said("Its parent came out after the rule, so the rule alone does not time it."),)
                if late
                else ()
            ),
            *memory_caveats(records),
        ),
    )


def _fate(prefix: str, item: Variant, end: date) -> Finding:
    key = f"{prefix}.variant.{item.chip.id}.caught"
    question = said("How many months from {name} to the rule that caught it?", name=item.chip.name)
    if not item.decided:
        why = said("The numbers that decide for {name} are not in the data pack.", name=item.chip.name)
        return too_thin(key, question, "months", why, said("Its data sheet would settle it."), (item.chip,))
    rules = (item.catching,) if item.catching else ()
    last, vague = item.caught or end, item.came.first != item.came.last
    records: tuple[Record, ...] = (item.chip, *rules)
    told = _caught_by(item.catching, last) if item.catching else said("none by {end}", end=end)
    return Finding(
        id=key,
        question=question,
        value=_months_free(item, last),
        low=max(Decimal(0), months(item.came.last, last)) if vague or not item.caught else None,
        high=max(Decimal(0), months(item.came.first, last)) if vague and item.caught else None,
        unit="months" if item.caught else said("months so far (low end)"),
        formula=said("first control from {came} on: {told}", came=item.came, told=told),
        inputs=(*inputs_of("chips", (item.chip,)), *inputs_of("rules", rules)),
        source_ids=sources_of(records),
        method=ENGINE,
        caveats=(DESIGN, said("Announced and sold are not the same day."), *memory_caveats(records)),
    )


def _caught_by(rule: Rule, day: date) -> str:
    return Pattern("{rule} ({day})").format(rule=rule.short_title, day=day)


def _months_free(item: Variant, last: date) -> Decimal | str:
    if item.caught is None:
        return said("not caught")
    return max(Decimal(0), months(item.came.last, last))


def _medians(prefix: str, found: tuple[Variant, ...]) -> Iterator[Finding]:
    """Yield the median months from rule to variant and from variant to rule, one for each day and rule."""
    after = {
        (item.rule.id, item.came.last): item
        for item in reversed(found)
        if item.rule and not _parent_came_later(item)
    }
    caught = {
        (item.catching.id, item.came.last): item
        for item in reversed(found)
        if item.catching and item.caught and item.caught > item.came.last
    }
    pairs = [
        (months(day, i.came.last), i, i.rule) for i in after.values() if i.rule and (day := known(i.rule))
    ]
    ends = [
        (months(i.came.last, i.caught), i, i.catching) for i in caught.values() if i.caught and i.catching
    ]
    open_ended = sum(item.caught is None and item.decided for item in found)
    yield from _median(
        f"{prefix}.after",
        said("How soon after a rule does a chip that fits it come?"),
        said("A chip for China that fits a rule followed it after {value}"),
        pairs,
        (),
    )
    still = (
        said_of(
            open_ended,
            "One variant that no rule had caught is left out, so it is too short.",
            "{count} variants that no rule had caught are left out, so it is too short.",
        ),
    )
    yield from _median(
        f"{prefix}.caught",
        said("How long does it take until a rule catches a chip made to fit an earlier rule?"),
        said("A rule caught a chip made to fit an earlier rule after {value}"),
        ends,
        still if open_ended else (),
    )


def _parent_came_later(item: Variant) -> bool:
    day = known(item.rule) if item.rule else None
    return bool(day and item.parent.released and item.parent.released.last > day)


def _median(
    key: str,
    question: str,
    statement: str,
    found: list[tuple[Decimal, Variant, Rule]],
    caveats: tuple[str, ...],
) -> Iterator[Finding]:
    if not found:
        return
    found = sorted(found, key=lambda row: (row[0], row[1].chip.id))
    values = [row[0] for row in found]
    differ = values[0] != values[-1]
    chips = tuple(dict.fromkeys(row[1].chip for row in found))
    rules = tuple(dict.fromkeys(row[2] for row in found))
    yield Finding(
        id=key,
        question=question,
        statement=statement,
        value=exact(float(median(values))),
        low=values[0] if differ else None,
        high=values[-1] if differ else None,
        unit=said("months (median of the variants; in brackets the least and the greatest)")
        if differ
        else said("months, the same for each variant"),
        formula=said("median over: {parts}", parts=listed(map(_part, found), ", ")),
        inputs=(*inputs_of("chips", chips), *inputs_of("rules", rules)),
        source_ids=sources_of((*chips, *rules)),
        method=said_of(len(found), "{engine}; one case", "{engine}; {count} cases", engine=ENGINE),
        caveats=(DESIGN, FAMILIES, *caveats, *memory_caveats((*chips, *rules))),
    )


def _part(row: tuple[Decimal, Variant, Rule]) -> str:
    return said("{name} {months}", name=row[1].chip.name, months=row[0])


def variant_series(prefix: str, found: tuple[Variant, ...], end: date) -> Series:
    """Return each variant with the rule before it and the rule that caught it."""
    rules = tuple(dict.fromkeys(rule for item in found for rule in (item.rule, item.catching) if rule))
    return Series(
        name=f"{prefix}-variants",
        title=said("Chips made for China: the rule before each, its coming, and the rule that caught it"),
        columns=(
            "chip",
            "parent",
            "rule",
            "rule_day",
            "came_from",
            "came",
            "caught_by",
            "caught",
            "until",
            "state",
        ),
        rows=tuple(_row(item, end) for item in found),
        inputs=(*inputs_of("chips", (item.chip for item in found)), *inputs_of("rules", rules)),
        source_ids=sources_of((*(item.chip for item in found), *rules)),
        states=(f"{prefix}.after", f"{prefix}.caught"),
    )


def _row(item: Variant, end: date) -> tuple[Cell, ...]:
    rule = (item.rule.short_title, known(item.rule)) if item.rule else (None, None)
    state = "caught" if item.caught else "open" if item.decided else "unknown"
    catching = item.catching.short_title if item.catching else None
    until = max(item.caught, item.came.last) if item.caught else end
    return (
        item.chip.name,
        item.parent.name,
        *rule,
        item.came.first,
        item.came.last,
        catching,
        item.caught,
        until,
        state,
    )
