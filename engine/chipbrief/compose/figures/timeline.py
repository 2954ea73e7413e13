# SPDX-License-Identifier: Apache-2.0
"""The control timeline: which rules touched the country, when they stood in the text, and when applied."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chipbrief.compose.figures.base import words
from chipbrief.compose.view import Cell, DataTable, TimelineFigure
from chipbrief.compose.wording import OTHER_SUBJECT, SUBJECTS
from chipbrief.compose.wording_charts import TIMELINE
from chipbrief.gather.records import Rule
from chipbrief.judge import Findings
from chipbrief.judge.control import Law
from chipbrief.judge.finding import sources_of
from chipbrief.judge.rules import begins
from chipbrief.judge.spans import APPLIED, NEVER_BINDING, TEXT, Span, spans_of
from chipbrief.language import said

#: More rules than this do not fit on a page.
MOST = 48
#: Subjects whose rules are drawn although they began before the window: they are the law it opens with.
STANDING_LAW = ("chips", "hbm")
_RULES = ("row", "subject", "rule", "kind", "standing", "published", "effective", "ended", "mark")
_SPANS = ("row", "rule", "layer", "start", "end", "until", "drawn_from", "drawn_to")


@dataclass(frozen=True, slots=True)
class _Bar:
    """A rule with the spans that fall into the time that is drawn."""

    rule: Rule
    begins: date
    spans: tuple[Span, ...]

    def holds(self, layer: str, day: date) -> bool:
        """Return whether the rule stood in the text, or was applied, on a day."""
        return any(
            span.layer == layer and span.start <= day and (span.end is None or day <= span.end)
            for span in self.spans
        )


def build(findings: Findings, most: int = MOST) -> TimelineFigure:
    """Return the rules of the window, after those on chips that were in force when it opened.

    Of more than ``most``, those of the window stay before earlier ones, those on chips and memory before
    others, and newer before older; how many are left out is a caveat.
    """
    pick = findings.evidence.pick
    last = pick.last_shown
    law = Law.of(findings.evidence)
    inside = _bars(findings.rules, law, pick.country)
    earlier = _earlier(findings, law)
    drawn = _fitting(earlier, inside, most)
    earlier_drawn = sum(bar.begins < pick.start for bar in drawn)
    rows = _rows(drawn)
    window = DataTable("window", said("The time that is drawn"), ("first", "last"), ((pick.start, last),))
    return TimelineFigure(
        name="timeline",
        data=(_rules(rows, pick.start, last), _spans(rows, pick.start, last), window, _words(rows.values())),
        source_ids=sources_of(bar.rule for bar in drawn),
        caveats=_caveats(len(earlier) + len(inside) - len(drawn), len(earlier) - earlier_drawn),
        empty=not drawn,
        count=len(inside),
        earlier=len(earlier),
        earlier_drawn=earlier_drawn,
        last=last,
        not_enforced=_names(bar for bar in drawn if bar.holds(TEXT, last) and not bar.holds(APPLIED, last)),
        unresolved=_names(bar for bar in drawn if _until(bar, last) == "doubtful"),
        ended=_names(bar for bar in inside if _until(bar, last) == "ended"),
        proposed=_names(bar for bar in inside if bar.rule.status in NEVER_BINDING),
    )


def _fitting(earlier: tuple[_Bar, ...], inside: tuple[_Bar, ...], most: int) -> tuple[_Bar, ...]:
    ranked = sorted(inside, key=lambda bar: (bar.rule.subject in STANDING_LAW, bar.begins), reverse=True)
    kept = {bar.rule.id for bar in ranked[:most]}
    room = max(0, most - len(kept))
    return (*earlier[len(earlier) - room :], *(bar for bar in inside if bar.rule.id in kept))


def _bars(rules: Iterable[Rule], law: Law, country: str) -> tuple[_Bar, ...]:
    dated = ((begins(rule), rule) for rule in rules)
    return tuple(_Bar(rule, day, spans_of(rule, law, country)) for day, rule in dated if day is not None)


def _earlier(findings: Findings, law: Law) -> tuple[_Bar, ...]:
    """Return the rules on chips that were in force on the window's first day, oldest first."""
    pick = findings.evidence.pick
    touching = findings.evidence.rules_touching(pick.country)
    bars = _bars((rule for rule in touching if rule.subject in STANDING_LAW), law, pick.country)
    standing = (bar for bar in bars if bar.begins < pick.start and _in_force(bar, pick.start))
    return tuple(sorted(standing, key=lambda bar: (bar.begins, bar.rule.id)))


def _in_force(bar: _Bar, day: date) -> bool:
    return bar.holds(TEXT, day) or bar.holds(APPLIED, day)


def _rows(bars: tuple[_Bar, ...]) -> Mapping[int, _Bar]:
    """Return the rules by row: grouped by subject, oldest first, with a row left free for each heading."""
    order = [*dict.fromkeys(SUBJECTS.values()), OTHER_SUBJECT]
    groups = [[bar for bar in bars if _subject(bar) == subject] for subject in order]
    rows: dict[int, _Bar] = {}
    row = 0
    for group in filter(None, groups):
        for bar in sorted(group, key=lambda bar: (bar.begins, bar.rule.id)):
            row += 1
            rows[row] = bar
        row += 1
    return rows


def _subject(bar: _Bar) -> str:
    return SUBJECTS.get(bar.rule.subject, OTHER_SUBJECT)


def _rules(rows: Mapping[int, _Bar], first: date, last: date) -> DataTable:
    cells = tuple(
        (
            Decimal(row),
            _subject(bar),
            bar.rule.short_title,
            bar.rule.kind,
            "proposed" if bar.rule.status in NEVER_BINDING else "binding",
            bar.rule.published,
            bar.rule.effective,
            _by(bar.rule.ended, last),
            bar.begins if bar.begins >= first else None,
        )
        for row, bar in rows.items()
    )
    return DataTable("rules", said("Rules that touch the country"), _RULES, cells)


def _spans(rows: Mapping[int, _Bar], first: date, last: date) -> DataTable:
    cells = tuple(
        _span(row, bar, span, first, last)
        for row, bar in rows.items()
        for span in bar.spans
        if span.start <= last and (span.end is None or span.end >= first)
    )
    return DataTable("spans", said("When each stood in the text and when it was applied"), _SPANS, cells)


def _span(row: int, bar: _Bar, span: Span, first: date, last: date) -> tuple[Cell, ...]:
    drawn = max(span.start, first), min(span.end or last, last)
    until = _until_of(span, last)
    title, end = bar.rule.short_title, _by(span.end, last)
    return (Decimal(row), title, span.layer, span.start, end, until, *drawn)


def _by(day: date | None, last: date) -> date | None:
    """Return a day that has come by the last one; an end that lies ahead was not known."""
    return day if day is not None and day <= last else None


def _until_of(span: Span, last: date) -> str:
    if span.end is not None and span.end > last:
        return "open"
    if span.doubtful:
        return "doubtful"
    return "open" if span.end is None else "ended"


def _until(bar: _Bar, last: date) -> str:
    """Return how the latest span of a rule ends by a day; empty when it has none by then."""
    begun = [span for span in bar.spans if span.start <= last]
    return _until_of(max(begun, key=lambda span: span.start), last) if begun else ""


def _words(bars: Collection[_Bar]) -> DataTable:
    """Return the key of the chart: the kinds of rules and of spans that it shows."""
    layers = [{span.layer for span in bar.spans} for bar in bars]
    used = {bar.rule.kind for bar in bars}
    used |= {"both" if len(found) > 1 else next(iter(found)) for found in layers if found}
    used |= {"proposed" for bar in bars if bar.rule.status in NEVER_BINDING}
    used |= {"doubtful" for bar in bars for span in bar.spans if span.doubtful}
    return words({key: says for key, says in TIMELINE.items() if key in used})


def _names(bars: Iterable[_Bar]) -> tuple[str, ...]:
    return tuple(bar.rule.short_title for bar in bars)


def _caveats(left_out: int, older: int) -> tuple[str, ...]:
    """Return how many rules are not drawn; those from before the window are told, which no title counts."""
    if not left_out:
        return ()
    if not older:
        return (said("Other rules, not drawn for want of room: {count}.", count=left_out),)
    return (
        said(
            "Other rules, not drawn for want of room: {count}, of which {older} from before the window.",
            count=left_out,
            older=older,
        ),
    )
