# SPDX-License-Identifier: Apache-2.0
"""The store of data packs as the window sees it: look before installing, install, list, go back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chipbrief.frozen import frozen
from chipbrief.language import Said
from chipbrief.language.notices import changed
from chipbrief.language.printable import printable
from chipbrief_gui.data.report import Report, Row, Section, joined, section
from chipbrief_gui.ways import in_window
from chipbrief_gui.words import count, number, say, tell

if TYPE_CHECKING:
    from chipbrief.packs.changes import DatasetChange
    from chipbrief.packs.installing import Outcome
    from chipbrief.packs.listing import PackEntry

_MOST_IDS = 200
#: The spaces at which no line ends, such as those of French signs and numbers.
_NO_BREAK = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"


@frozen
class Offer:
    """What a pack would change. ``again`` says that it is in use already, ``older`` that it goes back."""

    report: Report
    again: bool
    older: bool


@frozen
class Shelf:
    """The packs at hand; ``former`` is what going back would use, or empty; ``shipped`` if that is in use."""

    report: Report
    can_go_back: bool
    shipped: bool


def user_store() -> Any:
    """Return the store of the person at this machine."""
    from chipbrief.packs import store

    return store.user_store()


@frozen
class Packs:
    """The packs of one store; all functions are called in the background."""

    store: Callable[[], Any] = user_store

    def look(self, source: Path) -> Offer:
        """Return what the pack in ``source`` would change, changing nothing. Raises ``DataError``."""
        from chipbrief.packs.installing import ALREADY, install

        found = install(source, self.store(), datetime.now(UTC), allow_older=True, dry_run=True)
        return Offer(_offer(found), found.status == ALREADY, found.version < found.former)

    def install(self, source: Path) -> str:
        """Bring a pack that was looked at into use and say so. Raises ``DataError`` or ``SealError``."""
        from chipbrief.packs.installing import install

        # An older pack is accepted here because the offer has said that it is older.
        done = install(source, self.store(), datetime.now(UTC), allow_older=True)
        return joined(
            (say("packs.installed", version=done.version, former=done.former), *map(noted, done.notes)), " "
        )

    def shelf(self) -> Shelf:
        """Return the packs at hand. Raises ``DataError``."""
        from chipbrief.packs.listing import packs
        from chipbrief.packs.store import in_use, read_state

        store = self.store()
        using, found = in_use(store), packs(store)
        report = Report(
            heading=say("packs.heading", n=count("packs.count", len(found))),
            rows=tuple(_entry(entry) for entry in found),
            notes=section(say("packs.notes"), *map(noted, using.notes)),
        )
        return Shelf(report, bool(using.notes) or bool(read_state(store).former), not using.name)

    def go_back(self, *, to_shipped: bool) -> str:
        """Use the former pack, or the shipped one, and say so. Raises ``DataError`` or ``SealError``."""
        from chipbrief.packs.listing import rollback

        done = rollback(self.store(), to_shipped=to_shipped)
        return joined(
            (say("packs.switched", version=done.version, former=done.former), *map(noted, done.notes)), " "
        )


def noted(note: str) -> str:
    """Return what the engine notes on a data pack; ways of the window stand in place of its commands."""
    return in_window(clean(note))


def _offer(found: Outcome) -> Report:
    from chipbrief.packs.installing import ALREADY

    changes = found.changes
    warnings = tuple(clean(str(problem.fault)) for problem in found.problems)
    heading = "install.named" if found.status == ALREADY else "install.heading"
    return Report(
        heading=say(heading, title=clean(tell(found.title)), version=found.version),
        rows=tuple(_change(change) for change in changes.datasets),
        notes=(
            Section(say("install.signer"), _signer(found)),
            Section(say("install.against", former=found.former), _summary(found)),
            *section(say("install.superseded"), *_some(changes.superseded)),
            *section(say("install.retracted"), *_some(changes.retracted)),
            *section(say("install.added"), *_some(changes.added)),
            *section(say("install.removed"), *_some(changes.removed)),
            *section(say("install.warnings"), *warnings),
            *section(say("packs.notes"), *map(noted, found.notes)),
        ),
    )


def _signer(found: Outcome) -> tuple[str, ...]:
    signer = clean(str(found.signer))
    comment = say("install.comment", text=clean(found.signer.comment)) if found.signer.comment else ""
    lines = (signer[:1].upper() + signer[1:] + ".", comment, _trust(found.signer.state))
    return tuple(line for line in lines if line)


def _trust(state: str) -> str:
    return "" if state == "trusted" else say("install.trust")


def _summary(found: Outcome) -> tuple[str, ...]:
    from chipbrief.packs.installing import ALREADY

    if found.status == ALREADY:
        return (say("install.again"),)
    datasets = found.changes.datasets
    older = say("install.older", version=found.version, former=found.former)
    totals = {
        key: sum(len(getattr(change, what)) for change in datasets) for what, (key, _) in _KINDS.items()
    }
    counted = joined((count(key, number) for key, number in totals.items() if number), ", ")
    said = (older if found.version < found.former else "", f"{counted}." if counted else say("install.same"))
    return tuple(line for line in said if line)


_KINDS = {
    "added": ("install.rows_added", "install.rows.added"),
    "removed": ("install.rows_removed", "install.rows.removed"),
    "changed": ("install.rows_changed", "install.rows.changed"),
}


def _change(change: DatasetChange) -> Row:
    from chipbrief.gather.titles import title_of

    name = clean(tell(title_of(change.dataset)))
    notes = (section(say(key), *_some(getattr(change, what))) for what, (_, key) in _KINDS.items())
    return Row(
        cells=(name, len(change.added), len(change.removed), len(change.changed)),
        notes=(Section(name, ()), *(part for parts in notes for part in parts)),
        key=change.dataset,
    )


def _some(ids: tuple[str, ...]) -> tuple[str, ...]:
    if not ids:
        return ()
    more = (say("install.more", n=number(len(ids) - _MOST_IDS)),) if len(ids) > _MOST_IDS else ()
    return (", ".join(clean(item[:80]) for item in ids[:_MOST_IDS]), *more)


def _entry(entry: PackEntry) -> Row:
    state = say("packs.in_use") if entry.current else ""
    damage = say("packs.damaged", why=clean(entry.damage)) if entry.damage else ""
    installed = entry.installed[:16].replace("T", " ") if entry.installed else None
    signed = say("packs.shipped") if entry.shipped else clean(entry.signed)
    whole = not entry.damage
    return Row(
        cells=(
            entry.version,
            joined((state, damage)),
            clean(tell(entry.title)),
            entry.rows if whole else None,
            entry.sources if whole else None,
            signed,
            installed,
        ),
        notes=(),
        key=entry.name,
    )


def clean(text: str) -> str:
    """Return text from elsewhere without control characters; a notice of the engine in the app's language.

    >>> clean("a" + chr(27) + "b")
    'a b'
    """
    shown = changed(text, partial(printable, keep=_NO_BREAK))
    return tell(shown) if isinstance(shown, Said) else shown
