# SPDX-License-Identifier: Apache-2.0
"""The sources that are cited, and notes."""

from __future__ import annotations

from datetime import date

from chipbrief.compose.view.base import shown
from chipbrief.frozen import frozen


@frozen
class SourceRow:
    """One entry of the reference list."""

    id: str = shown("Id in the source register")
    number: int = shown("Place in the list; in the numbered style, the number in the text")
    reference: str = shown("The formatted reference")
    url: str = shown("Address; may be empty")
    site: str = shown("The site of the address, as in federalregister.gov; may be empty")
    kind: str = shown("What kind of thing it is, such as *Newspaper article*; may be empty")
    quality: str = shown(
        "primary, official, company filing, research, press, secondary quotation or supplied by the analyst"
    )
    status: str = shown("current, superseded or retracted")
    quoted_in: str = shown("The sources through whose quotation it was read, as links; may be empty")
    read: str = shown("What else is to say on how the source was read; may be empty")
    told: bool = shown("True when that is in the language of the page; else print it with `original`")
    accessed: date | None = shown("Day on which it was read; None when not recorded")
    archived: str = shown("Address of a lasting copy; may be empty")
    successor: str = shown("What superseded it, in a few words; may be empty")


@frozen
class NotePart:
    """One source in a note."""

    text: str = shown("The source in full where it is first cited, later in short form")
    source: SourceRow | None = shown("The source with its descriptors, where it is first cited; else None")


@frozen
class NoteView:
    """One note: all sources of a place of citation, and of each other place that cites just the same."""

    number: int = shown("Number of the note")
    parts: tuple[NotePart, ...] = shown("Its sources")
