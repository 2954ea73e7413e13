# SPDX-License-Identifier: Apache-2.0
"""The engine's outlook on a pick as the values of the pick pane."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from chipbrief.pick import Choice, Pick
from chipbrief_gui.data.report import capital
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.picking.values import NamedWindow, PickAnswer, PickNews, StripRow, Strips
from chipbrief_gui.words import TEXTS, colon, count, say, tell

if TYPE_CHECKING:
    from chipbrief.asking.outlook import Outlook
    from chipbrief.gather.coverage import Coverage
    from chipbrief.gather.timeline import Strip, Timeline
    from chipbrief.judge.deciding import Decision
    from chipbrief.judge.windows import Window

_MOST_YEARS = 5


def answer(pick: Pick | None, country: str, opened: Opened, label: str) -> PickAnswer:
    """Return the windows for ``country`` (ISO alpha-3 or empty), and what the pack says of ``pick``.

    ``label`` is the country's name as the pane shows it. Raises ``DataError``.
    """
    from chipbrief.asking.outlook import outlook
    from chipbrief.judge.windows import windows

    library: Any = opened.workshop.library
    named = tuple(_window(window) for window in windows(library, country))
    return PickAnswer(named, _news(outlook(pick, library), opened, label) if pick else None)


def _window(window: Window) -> NamedWindow:
    start, end = window.start.isoformat(), window.end.isoformat()
    rule = f"{tell(window.rule.short_title)} ({tell(window.rule.citation)})" if window.rule else ""
    tip = say("window.tip.rule" if rule else "window.tip", start=start, end=end, rule=rule)
    return NamedWindow(window.id, say(f"window.{window.id}"), start, end, tip)


def _news(found: Outlook, opened: Opened, label: str) -> PickNews:
    held = found.coverage
    deciding, tip = _deciding(found)
    nothing = held.about_country == 0
    return PickNews(
        summary=_summary(held),
        memory=count("coverage.rests", held.memory) if held.memory else "",
        gaps=tuple(tell(gap.text) for gap in held.all_gaps),
        deciding=deciding,
        deciding_tip=tip,
        strips=_strips(found.timeline, held.pick),
        nothing=say("nothing.title", country=label) if nothing else "",
        no_data=say("nothing.sentence", country=label, pack=opened.version) if nothing else "",
    )


def _summary(held: Coverage) -> str:
    parts = [count("coverage.records", held.records), count("coverage.sources", held.sources)]
    return " · ".join([*parts, count("coverage.own", held.about_country)])


def _deciding(found: Outlook) -> tuple[str, str]:
    """Return the rule that decides about most chips with how it decides, and all rules with their chips."""
    if found.silent or not found.decisions:
        return tell(found.silent) or say("deciding.no_chips"), ""
    tip = "\n".join(_decision(decision) for decision in found.decisions)
    rules = list(dict.fromkeys(_cited(decision) for decision in found.decisions if decision.rule))
    if not rules:
        return say("deciding.nobody"), tip
    lines = [say("deciding.by", rule=rules[0]), capital(", ".join(map(_outcome, found.decisions)))]
    if others := rules[1:]:
        lines.insert(1, say("deciding.also", rules=" · ".join(others)))
    return "\n".join(lines), tip


def _cited(decision: Decision) -> str:
    title = tell(decision.title)
    return f"{title} ({tell(decision.citation)})" if decision.citation else title


def _outcome(decision: Decision) -> str:
    return say(f"deciding.{decision.outcome}", n=len(decision.items))


def _decision(decision: Decision) -> str:
    rule = f"{_cited(decision)}, " if decision.rule else ""
    return colon(f"{rule}{_outcome(decision)}", ", ".join(decision.items))


def _strips(found: Timeline, pick: Pick) -> Strips:
    years = range(found.first.year, found.first.year + found.months // 12)
    step = -(-len(years) // _MOST_YEARS)
    return Strips(
        rows=tuple(_strip(strip, found) for strip in found.strips),
        months=found.months,
        window=(found.place(pick.start), found.place(pick.end)),
        as_of=found.place(pick.as_of),
        years=tuple(((year - years[0]) * 12, str(year)) for year in years[::step]),
    )


def _strip(strip: Strip, found: Timeline) -> StripRow:
    key = f"strip.{strip.dataset}"
    name = say(key) if key in TEXTS else capital(strip.dataset.replace("_", " "))
    used = [at for at, number in enumerate(strip.used) if number]
    if not used:
        return StripRow(name, strip.used, strip.others, say("coverage.strip.none", name=name))
    first, last = (_month(at, found) for at in (used[0], used[-1]))
    tip = say("coverage.strip.span", name=name, first=first, last=last)
    return StripRow(name, strip.used, strip.others, tip)


def _month(at: int, found: Timeline) -> str:
    return f"{found.first.year + at // 12}-{at % 12 + 1:02}"


def ordered(choices: Iterable[Choice], first: Iterable[str]) -> tuple[Choice, ...]:
    """Return choices with those of the keys ``first`` before the others, in that order."""
    known = {choice.key: choice for choice in choices}
    before = [key for key in dict.fromkeys(first) if key in known]
    return (*(known[key] for key in before), *(known[key] for key in known if key not in before))


def country_note(choice: Choice) -> str:
    """Return what stands beside a country: its role in the controls, where there is one, and its code."""
    key = f"role.{choice.group}"
    role = say(key) if key in TEXTS else choice.group
    return f"{role} · {choice.key}" if role else choice.key


def class_notes(classes: Iterable[Choice], chips: Iterable[Choice]) -> dict[str, str]:
    """Return for each class how many chips of it the data pack has; nothing for one of memory."""
    groups = [chip.group for chip in chips]
    numbers = {choice.key: groups.count(choice.key) for choice in classes}
    return {key: count("class.chips", number) for key, number in numbers.items() if number}
