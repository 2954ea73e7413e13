# SPDX-License-Identifier: Apache-2.0
"""Step 1, pick: from the words a person types to one frozen ``Pick``.

>>> parse_day("2022-10", last=True)
datetime.date(2022, 10, 31)
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from chipbrief.errors import PickError
from chipbrief.folding import folded
from chipbrief.frozen import frozen
from chipbrief.language.notices import joined, notice, notice_of

_DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")
#: Years that a date may lie in: around them there are days for what is asked a few years before or after.
_YEARS = (1900, 2100)
_MAX_LISTED = 12
_SPELLED = 4  # names shorter than this are codes, and a misspelled word resembles too many of them
#: What may be too many to name -> the command that lists it; the window has a field in its place.
LISTING = {
    "country": "chipbrief list countries",
    "chip class": "chipbrief list classes",
    "chip": "chipbrief list chips",
    "format": "chipbrief list formats",
}
_CLOSE = 8  # points of similarity, of 100, within which a second guess is worth naming


@frozen
class Choice:
    """One allowed value of a pick: its ``key``, the ``label`` a reader sees and other names for it.

    ``group`` is what it belongs to: for a chip, the key of its class; for a country, its role in the controls
    (empty where the data pack gives none). ``single`` says of a format that it can be about one chip.
    """

    key: str
    label: str
    aliases: tuple[str, ...] = ()
    help: str = ""
    group: str = ""
    single: bool = False


@frozen
class Choices:
    """Everything a pick may name: countries (ISO 3166 alpha-3), chip classes, formats, and single chips."""

    countries: tuple[Choice, ...]
    chip_classes: tuple[Choice, ...]
    formats: tuple[Choice, ...]
    chips: tuple[Choice, ...] = ()


@frozen
class Pick:
    """What one brief is about.

    ``country`` is an ISO 3166 alpha-3 code, ``chip_class`` and ``format`` are keys of ``Choices``.
    The window runs from ``start`` to ``end``, both included. ``as_of`` is the day whose law and
    knowledge apply. With ``hindsight`` later evidence is used as well, and marked. ``chip`` is the id of
    one chip of the class that the brief is about; empty for the class as a whole.
    """

    country: str
    chip_class: str
    start: date
    end: date
    as_of: date
    format: str = "policy-brief"
    hindsight: bool = False
    chip: str = ""

    @property
    def last_known(self) -> date:
        """The last day of the window, or the as-of date where that is earlier."""
        return min(self.end, self.as_of)

    @property
    def last_shown(self) -> date:
        """The last day of which evidence is used: with hindsight that of the window."""
        return self.end if self.hindsight else self.last_known


def make_pick(
    choices: Choices,
    *,
    country: str,
    chip_class: str = "",
    start: str,
    end: str,
    as_of: str | None = None,
    format: str = "policy-brief",
    hindsight: bool = False,
    chip: str = "",
) -> Pick:
    """Return the ``Pick`` that the words mean.

    Dates are years, months or days (``2022``, ``2022-10``, ``2022-10-07``): ``start`` means the first
    day of the period, ``end`` and ``as_of`` its last. ``as_of`` defaults to ``end``. Where ``choices``
    has no formats, nothing is printed and the pick has none.

    A ``chip`` may stand without its class, and only with a format that can be about one chip.

    Raises ``PickError`` naming the allowed values.
    """
    first, final = parse_window(start, end)
    law = parse_as_of(as_of, first, final)
    single, group = _chip(chip, chip_class, choices)
    wanted = choose(notice("format"), format, choices.formats) if choices.formats else ""
    if single and wanted:
        _check_single(_name_of(single, choices.chips), wanted, choices.formats)
    return Pick(
        country=choose(notice("country"), country, choices.countries),
        chip_class=group,
        start=first,
        end=final,
        as_of=law,
        format=wanted,
        hindsight=hindsight,
        chip=single,
    )


def parse_window(start: str, end: str) -> tuple[date, date]:
    """Return the first and the last day of the window. Raises ``PickError``."""
    first, final = parse_day(start, last=False), parse_day(end, last=True)
    if first > final:
        raise PickError(
            notice(
                "The window ends ({final}) before it starts ({first}). Swap the two dates.",
                final=final,
                first=first,
            )
        )
    return first, final


def parse_as_of(text: str | None, first: date, final: date) -> date:
    """Return the as-of date of a window, its last day by default. Raises ``PickError``."""
    law = parse_day(text, last=True) if text else final
    if law < first:
        raise PickError(
            notice(
                "The as-of date ({law}) lies before the window ({first} to {final}). Choose a later one.",
                law=law,
                first=first,
                final=final,
            )
        )
    return law


def _chip(chip: str, chip_class: str, choices: Choices) -> tuple[str, str]:
    """Return the ids of the chip (empty when none is named) and of the class."""
    if not chip:
        return "", choose(notice("chip class"), chip_class, choices.chip_classes)
    known = {choice.key: choice for choice in choices.chips}
    found = known[choose(notice("chip"), chip, choices.chips)]
    group = choose(notice("chip class"), chip_class, choices.chip_classes) if chip_class else found.group
    if group != found.group:
        raise PickError(
            notice(
                "{label} is a chip of the class {group}, not {asked}.",
                label=found.label,
                group=_name_of(found.group, choices.chip_classes),
                asked=_name_of(group, choices.chip_classes),
            )
        )
    return found.key, group


def _check_single(chip: str, format: str, formats: tuple[Choice, ...]) -> None:
    """Raise ``PickError`` for a format that is about a class as a whole; ``chip`` is the name of the chip."""
    able = [choice for choice in formats if choice.single]
    if format not in {choice.key for choice in able}:
        names = joined(map(_named, able), ", ")
        other = notice(", or take a format on one chip: {names}", names=names) if able else ""
        raise PickError(
            notice(
                "The format {format} is about a whole class. Leave out the chip {chip}{other}.",
                format=_name_of(format, formats),
                chip=chip,
                other=other,
            )
        )


def parse_day(text: str, *, last: bool) -> date:
    """Return the first or last day of the year, month or day that ``text`` names. Raises ``PickError``."""
    match = _DAY.fullmatch(text.strip())
    if match is None:
        raise PickError(
            notice("Cannot read the date “{text}”. Write 2022, 2022-10 or 2022-10-07.", text=text[:40])
        )
    year = int(match["year"])
    month = int(match["month"] or (12 if last else 1))
    try:
        day = int(match["day"] or (calendar.monthrange(year, month)[1] if last else 1))
        found = date(year, month, day)
    except ValueError:
        raise PickError(
            notice("“{text}” is not in the calendar. Write 2022, 2022-10 or 2022-10-07.", text=text)
        ) from None
    if not _YEARS[0] <= year <= _YEARS[1]:
        first, final = map(str, _YEARS)
        raise PickError(
            notice(
                "“{text}” lies outside the years {first} to {final}. Write 2022, 2022-10 or 2022-10-07.",
                text=text.strip(),
                first=first,
                final=final,
            )
        )
    return found


def choose(what: str, text: str, allowed: tuple[Choice, ...], command: str = "") -> str:
    """Return the key of the choice that ``text`` names, by key, label or alias, in any case.

    Raises ``PickError`` with what may have been meant, or what is allowed; the ``command`` lists that.
    """
    wanted = _fold(text)
    for choice in allowed:
        if wanted in {_fold(name) for name in (choice.key, choice.label, *choice.aliases)}:
            return choice.key
    raise PickError(
        notice(
            "Unknown {what} “{text}”. {hint}",
            what=what,
            text=text[:60],
            hint=_hint(text, allowed, command or LISTING.get(what, "chipbrief list")),
        )
    )


def _hint(text: str, allowed: tuple[Choice, ...], command: str) -> str:
    if near := _near(text, allowed):
        names = joined((_named(choice) for choice in near), ", ")
        return notice_of(
            len(near), "Did you mean {names}?", "Did you mean one of these: {names}?", names=names
        )
    if len(allowed) <= _MAX_LISTED:
        return notice("Allowed: {names}.", names=joined(map(_named, allowed), ", "))
    return notice(
        "There are {count} allowed values; `{command}` lists them.", count=len(allowed), command=command
    )


def _near(text: str, allowed: tuple[Choice, ...]) -> list[Choice]:
    """Return the choices that have a name like the text; none for an empty one."""
    if not text.strip():
        return []
    from rapidfuzz import fuzz, process

    spelled = ((name, choice) for choice in allowed for name in (choice.key, choice.label, *choice.aliases))
    names = {name: choice for name, choice in spelled if len(name) >= _SPELLED}
    found = process.extract(text, list(names), scorer=fuzz.WRatio, processor=_fold, limit=3, score_cutoff=70)
    return list(dict.fromkeys(names[name] for name, score, _index in found if score > found[0][1] - _CLOSE))


def _name_of(key: str, choices: tuple[Choice, ...]) -> str:
    """Return how the choice of a key is named, which is its key where no choice has it."""
    return next((_named(choice) for choice in choices if choice.key == key), key)


def _named(choice: Choice) -> str:
    return f"{choice.label} ({choice.key})" if choice.label != choice.key else choice.key


def _fold(text: str) -> str:
    return " ".join(folded(text).replace("-", " ").split())
