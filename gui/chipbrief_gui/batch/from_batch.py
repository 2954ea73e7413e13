# SPDX-License-Identifier: Apache-2.0
"""From the engine's plans and rows to what the batch window shows, and back; called in the background."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from chipbrief.edition import Edition
from chipbrief.pick import Choice, Choices, choose
from chipbrief_gui.batch.values import Covered, Held, Holding, Listed, held_key
from chipbrief_gui.data.report import Column, Row, Section, joined, section
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.tasks import Progress
from chipbrief_gui.values import PickWords
from chipbrief_gui.ways import told
from chipbrief_gui.words import colon, count, number, say, step_words, tell

if TYPE_CHECKING:
    from chipbrief.batch import Outcome, Plan
    from chipbrief.batch import Row as BriefRow
    from chipbrief.check import Problem


#: What countries, chip classes and formats are called, by their keys.
Labels = tuple[Mapping[str, str], ...]
#: What the grid tells of each brief; ``grid_row`` fills it.
COLUMNS = (
    Column("batch.country", wide=True),
    Column("batch.class", wide=True, least=20),
    Column("batch.format", wide=True, least=12),
    Column("batch.of_country", number=True),
    Column("batch.gaps", number=True),
    Column("batch.state", wide=True, least=14),
)
#: Fields whose texts are as true of one brief of a batch as of another.
OF_ALL = frozenset({"author", "office", "contact", "date", "marking"})


def list_rows(plan: Plan, opened: Opened, known: Collection[Held], report: Progress) -> None:
    """Report the rows of a plan, then what the pack holds for those not ``known``. Raises ``PlanError``."""
    from chipbrief.batch import Stock, check_pattern, rows_of
    from chipbrief.own import open_tables
    from chipbrief.paths import user_folder

    workshop: Any = opened.workshop
    check_pattern(plan.name)
    tables = open_tables(user_folder("own"), plan.own)
    rows = rows_of(plan, Stock(workshop.library, workshop.formats, tables))
    places: dict[Held, list[int]] = {}
    for at, row in enumerate(rows):
        places.setdefault(held_key(row.pick), []).append(at)
    report(Listed(rows, MappingProxyType(places)))
    for key, (first, *_others) in places.items():
        if key not in known:
            report(Covered(key, holding(rows[first].pick, workshop.library)))


def holding(pick: Any, library: Any) -> Holding:
    """Return what the pack holds for a pick, in numbers and sentences."""
    from chipbrief.gather.coverage import coverage

    found = coverage(pick, library)
    gaps = [*found.gaps, *(gap for cover in found.covers for gap in cover.gaps)]
    return Holding(
        records=sum(cover.records for cover in found.covers),
        own=found.about_country,
        gaps=tuple(tell(gap.text) for gap in gaps),
    )


def countries_with_roles(opened: Opened) -> tuple[Choice, ...]:
    """Return the countries, each found by its role as well."""
    from chipbrief.gather.records import Country

    library: Any = opened.workshop.library
    roles = {country.id: country.role for country in library.all(Country)}
    return tuple(
        replace(item, aliases=(*item.aliases, roles[item.key])) if item.key in roles else item
        for item in opened.choices.countries
    )


def load_plan(paths: Sequence[Path], opened: Opened) -> Plan:
    """Return the plan in files (a plan, rows as CSV, cases), its words as keys. Raises ``ChipbriefError``."""
    from chipbrief.batch import countries_of, make_plan, read_plans

    plan = make_plan(read_plans(paths, opened.formats), str(paths[0]))
    allowed, library = opened.choices, opened.workshop.library
    return replace(
        plan,
        countries=countries_of(plan.countries, library, allowed.countries),  # type: ignore[arg-type]
        classes=_keys("chip class", plan.classes, allowed.chip_classes),
        formats=_keys("format", plan.formats, allowed.formats),
    )


def _keys(what: str, words: Iterable[str], choices: tuple[Choice, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(choose(what, word, choices) for word in words))


def window_of(words: PickWords) -> dict[str, str]:
    """Return the window of the main pick as words of a plan."""
    window = {"from": words.start, "to": words.end, "as_of": words.as_of}
    return {name: word.strip() for name, word in window.items() if word.strip()}


def edition_of(edition: Edition) -> Edition:
    """Return what each brief of a batch has of the case's edition: its looks, and who stands behind it."""
    texts = {name: text for name, text in edition.text.items() if name in OF_ALL}
    return replace(edition, text=MappingProxyType(texts), drafts=MappingProxyType({}))


def heading(rows: tuple[BriefRow, ...], plan: Plan) -> str:
    """Return how many briefs there are and of which window; that of a plan's own rows may differ."""
    if not rows:
        return ""
    pick = rows[0].pick
    first = say(
        "batch.heading",
        n=count("batch.briefs", len(rows)),
        start=pick.start,
        end=pick.end,
        as_of=pick.as_of,
    )
    more = count("batch.more", len(plan.briefs)) if plan.briefs else ""
    return joined((first, say("batch.hindsight") if pick.hindsight else "", more))


def labels_of(choices: Choices) -> Labels:
    """Return what countries, chip classes and formats are called, by their keys."""
    kinds = (choices.countries, choices.chip_classes, choices.formats)
    return tuple({choice.key: choice.label for choice in kind} for kind in kinds)


def grid_row(row: BriefRow, labels: Labels, held: Holding | None, so_far: str | Outcome | None) -> Row:
    """Return a line of the grid. ``so_far`` is the step under way, or what became of the brief."""
    state, mark = _state(so_far)
    pick = row.pick
    named = zip(labels, (pick.country, pick.chip_class, pick.format), strict=True)
    return Row(
        cells=(
            *(names.get(key, key) for names, key in named),
            held and held.own,
            held and len(held.gaps),
            state,
        ),
        key=row.inputs,
        mark=mark,
        notes=(*_became(so_far), *section(say("batch.file"), row.file), *_held(held)),
    )


def is_bad(outcome: Outcome) -> bool:
    """Return whether a brief was not made."""
    return outcome.state in ("refused", "failed")


def _state(so_far: str | Outcome | None) -> tuple[str, str]:
    if so_far is None:
        return say("batch.waiting"), ""
    if isinstance(so_far, str):
        return f"{step_words(so_far)}…", ""
    errors = sum(problem.severity == "error" for problem in so_far.problems)
    if so_far.state == "refused":
        return say("batch.refused", errors=count("problems.errors", errors)), "error"
    if so_far.state == "failed":
        return say("batch.failed"), "error"
    warned = count("problems.warnings", len(so_far.problems)) if so_far.problems else ""
    return joined((count("batch.pages", so_far.pages), warned)), "warning" if warned else "good"


def _became(so_far: str | Outcome | None) -> tuple[Section, ...]:
    if so_far is None or isinstance(so_far, str):
        return ()
    why = section(say("batch.why"), told(so_far.error))
    return (*why, *section(say("batch.problems"), *map(_problem, so_far.problems)))


def _problem(problem: Problem) -> str:
    return f"{problem.code} {told(problem.message)} ({told(problem.where)}). {told(problem.hint)}"


def _held(held: Holding | None) -> tuple[Section, ...]:
    if held is None:
        return ()
    numbers = say("batch.held", records=count("coverage.records", held.records), own=number(held.own))
    return (*section(say("batch.holds"), numbers), *section(say("coverage.missing"), *held.gaps))


def progress_words(
    rows: Iterable[BriefRow], countries: Mapping[str, str], steps: Mapping[str, str], done: int, total: int
) -> str:
    """Return how far the making of briefs is; ``steps`` are those under way, by the hash of the inputs."""
    names = {row.inputs: countries.get(row.pick.country, row.country) for row in rows}
    words = joined(colon(names.get(inputs, ""), step_words(step)) for inputs, step in steps.items())
    return say("batch.making", done=done, total=total, steps=words or say("batch.starting"))


def outcome_words(made: int, failed: int) -> tuple[str, str]:
    """Return how many briefs were made and how many not, and whether that is ``good`` or ``bad``."""
    briefs = count("batch.briefs", made)
    if failed:
        return say("batch.done_some", made=briefs, failed=number(failed)), "bad"
    return say("batch.done", made=briefs), "good"
