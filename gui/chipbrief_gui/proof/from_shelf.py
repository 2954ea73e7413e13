# SPDX-License-Identifier: Apache-2.0
"""The library of briefs as the window sees it; all that reads or writes is called in the background."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chipbrief.errors import PickError
from chipbrief.frozen import frozen
from chipbrief.language.notices import words_of
from chipbrief.pick import Choices
from chipbrief_gui.data.from_coverage import label_of
from chipbrief_gui.data.from_packs import clean
from chipbrief_gui.data.report import Report, Row, Section, capital, joined, section
from chipbrief_gui.translations.translator import language
from chipbrief_gui.ways import told
from chipbrief_gui.words import count, number, say

if TYPE_CHECKING:
    from chipbrief.shelf import Entry, Item, Wanted
    from chipbrief.typeset.client import Typesetter

#: More rows than a person reads are not laid out; the search finds the others.
_MOST = 300
_NO_CHOICES = Choices((), (), ())


def user_shelf() -> Path:
    """Return where the briefs of the person at this machine are listed."""
    from chipbrief import shelf

    return shelf.user_shelf()


@frozen
class ListedBriefs:
    """The briefs that are kept, as they stand today, and what must be said of the library itself."""

    items: tuple[Item, ...]
    notes: tuple[str, ...]


@frozen
class Added:
    """What became of files that were to be kept; ``fine`` if all of them were."""

    text: str
    fine: bool


@frozen
class Briefs:
    """The library in one file."""

    file: Callable[[], Path] = user_shelf

    def kept(self, library: Any) -> ListedBriefs:
        """Return what is kept; ``library`` is the data pack of today. Raises ``ShelfError``."""
        from chipbrief.shelf import items_of

        shelf = self._shelf()
        items = tuple(
            replace(item, country=language().country(item.entry.country, item.country))
            for item in items_of(shelf.entries(), library)
        )
        return ListedBriefs(items, tuple(say("library.aside", path=path) for path in shelf.set_aside()))

    def entries(self) -> tuple[Entry, ...]:
        """Return what is kept, the newest first, without looking at the files. Raises ``ShelfError``."""
        return self._shelf().entries()

    def record(self, path: Path, pdf: bytes, library: Any) -> None:
        """Keep a brief that was just made with ``library``. Raises ``SealError`` or ``ShelfError``."""
        from chipbrief.shelf import keep_own

        keep_own(self._shelf(), path, pdf, library)

    def add(self, paths: Sequence[Path], typesetter: Typesetter) -> Added:
        """Keep sealed briefs from anybody and say so; those that cannot be kept are named."""
        from chipbrief.errors import SealError
        from chipbrief.shelf import describe_file, entry_of
        from chipbrief.verify import files_of

        refused, files = [], files_of(paths)
        for file in files:
            try:
                pdf, described = describe_file(file, typesetter)
                self._shelf().put(entry_of(file, pdf, described))
            except SealError as error:
                refused.append(clean(told(words_of(error))))
        kept = count("library.kept", len(files) - len(refused))
        more = [say("library.refused", n=len(refused))] if refused[3:] else []
        return Added(" ".join((kept, *refused[:3], *more)), not refused)

    def forget(self, ids: Iterable[str]) -> tuple[Entry, ...]:
        """Take briefs from the list and return what was kept of them. Raises ``ShelfError``.

        What somebody else has taken from it meanwhile is passed over.
        """
        shelf = self._shelf()
        taken: list[Entry] = []
        for id in ids:
            with suppress(PickError):
                taken.append(shelf.take(id))
        return tuple(taken)

    def put_back(self, entries: Iterable[Entry]) -> None:
        """Undo ``forget``. Raises ``ShelfError``."""
        shelf = self._shelf()
        for entry in entries:
            shelf.put(entry)

    def save(self, made: Any, target: Path, library: Any) -> str:
        """Write a brief that was made again, keep it, and say so. Raises ``SealError`` or ``ShelfError``."""
        from chipbrief.shelf.reissuing import save

        save(made, target, library, self._shelf())
        return say("status.saved", path=target)

    def _shelf(self) -> Any:
        from chipbrief.shelf import Shelf

        return Shelf(self.file())


def report(kept: ListedBriefs, wanted: Wanted, choices: Choices = _NO_CHOICES) -> Report:
    """Return the briefs that fit what is wanted as rows, the newest first, with the names of ``choices``."""
    from chipbrief.shelf import matching

    found = matching(kept.items, wanted)
    stale = sum(bool(item.superseded) for item in kept.items)
    heading = count("library.briefs", len(kept.items))
    alarm = f" {count('library.stale', stale)}" if stale else ""
    more = (say("library.more", n=len(found) - _MOST),) if len(found) > _MOST else ()
    return Report(
        heading=heading + alarm if kept.items else "",
        rows=tuple(_row(item, choices) for item in found[:_MOST]),
        notes=section(say("packs.notes"), *more, *map(clean, kept.notes)),
        empty=say("library.nothing") if kept.items else say("library.none"),
    )


def _row(item: Item, choices: Choices) -> Row:
    entry, alarms = item.entry, _alarms(item)
    window = say("library.span", start=entry.start, end=entry.end)
    return Row(
        cells=(
            clean(entry.title),
            joined((*alarms[:1], f"+{number(len(alarms) - 1)}" if alarms[1:] else "")),
            clean(item.country),
            clean(window),
            clean(entry.as_of),
            clean(label_of(entry.format, choices.formats)),
            clean(entry.pack),
            clean(entry.made[:10]),
            entry.pages,
        ),
        tip=clean(entry.path),
        notes=_notes(item, choices),
        key=str(entry.id),
        mark="error" if item.state != "here" else "warning" if item.superseded else "",
        alarms=alarms,
    )


def _alarms(item: Item) -> tuple[str, ...]:
    """Return what has become of a brief that its reader should know, in sentences of the app's language."""
    from chipbrief.shelf.items import STATES

    return tuple(map(capital, map(clean, filter(None, (STATES[item.state], *item.superseded)))))


def _notes(item: Item, choices: Choices) -> tuple[Section, ...]:
    from chipbrief.shelf.items import STATES

    entry = item.entry
    return (
        Section(
            clean(entry.title),
            (clean(entry.path), *map(capital, map(clean, filter(None, (STATES[item.state],))))),
        ),
        *section(say("verify.rests"), *map(capital, map(clean, item.superseded))),
        *section(
            say("library.details"),
            say("library.class", chips=clean(label_of(entry.chip_class, choices.chip_classes))),
            say("library.hash", hash=entry.sha256),
        ),
    )
