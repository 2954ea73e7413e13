# SPDX-License-Identifier: Apache-2.0
"""What a pick may name, from the data pack: its countries first, then the rest of ISO 3166."""

from __future__ import annotations

from chipbrief.gather.countries import aliases, iso_entries, short_name
from chipbrief.gather.library import Library
from chipbrief.gather.records import Chip, ChipClass, Country
from chipbrief.pick import Choice, Choices


def choices(library: Library, formats: tuple[Choice, ...] = ()) -> Choices:
    """Return everything a pick may name: countries, chip classes, single chips, and the formats given."""
    return Choices(
        countries=_countries(library),
        chip_classes=_chip_classes(library),
        formats=formats,
        chips=_chips(library),
    )


def _countries(library: Library) -> tuple[Choice, ...]:
    entries = iso_entries()
    packed = [record for record in library.all(Country) if record.id in entries]
    first = [
        Choice(
            record.id,
            record.name,
            aliases(record.id, entries[record.id], record.name),
            record.relevance,
            record.role,
        )
        for record in packed
    ]
    taken = {record.id for record in packed}
    rest = [
        Choice(code, short_name(entry), aliases(code, entry, short_name(entry)))
        for code, entry in entries.items()
        if code not in taken
    ]
    return (*first, *sorted(rest, key=lambda choice: choice.label))


def _chip_classes(library: Library) -> tuple[Choice, ...]:
    return tuple(Choice(record.id, record.label, (), record.help) for record in library.all(ChipClass))


def _chips(library: Library) -> tuple[Choice, ...]:
    return tuple(Choice(chip.id, chip.name, group=chip.chip_class) for chip in library.all(Chip))
