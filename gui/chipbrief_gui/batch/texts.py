# SPDX-License-Identifier: Apache-2.0
"""The words of the batch window; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

BATCH_TEXTS: Final[Mapping[str, object]] = MappingProxyType({
    "action.batch": QT_TRANSLATE_NOOP("chipbrief", "Many &briefs…"),
    "tip.batch": QT_TRANSLATE_NOOP(
        "chipbrief", "Make the briefs of many countries, chip classes and formats at once"
    ),
    "batch.window": QT_TRANSLATE_NOOP("chipbrief", "Many briefs"),
    # What to make
    "batch.countries": QT_TRANSLATE_NOOP("chipbrief", "Countries"),
    "batch.classes": QT_TRANSLATE_NOOP("chipbrief", "Chip classes"),
    "batch.formats": QT_TRANSLATE_NOOP("chipbrief", "Formats"),
    "batch.find": QT_TRANSLATE_NOOP("chipbrief", "Find a country or a role"),
    "batch.find.tip": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Type a name, a code, or a role such as “transit”. Enter ticks the first country of the list.",
    ),
    "batch.all": QT_TRANSLATE_NOOP("chipbrief", "Tick &all shown"),
    "batch.none": QT_TRANSLATE_NOOP("chipbrief", "&Untick all"),
    "batch.load": QT_TRANSLATE_NOOP("chipbrief", "&Load plan…"),
    "batch.save": QT_TRANSLATE_NOOP("chipbrief", "&Save plan…"),
    "batch.plan_tip": QT_TRANSLATE_NOOP("chipbrief", "The same file as for the command “chipbrief batch”"),
    "batch.plan_filter": QT_TRANSLATE_NOOP("chipbrief", "Plans (*.toml)"),
    "batch.choose": QT_TRANSLATE_NOOP(
        "chipbrief", "Tick countries, chip classes and formats on the left: every combination is a brief."
    ),
    "batch.heading": QT_TRANSLATE_NOOP("chipbrief", "{n} · {start} to {end} · as of {as_of}"),
    "batch.briefs.one": QT_TRANSLATE_NOOP("chipbrief", "{n} brief"),
    "batch.briefs.many": QT_TRANSLATE_NOOP("chipbrief", "{n} briefs"),
    "batch.hindsight": QT_TRANSLATE_NOOP("chipbrief", "with hindsight"),
    "batch.more.one": QT_TRANSLATE_NOOP("chipbrief", "{n} of them added by the plan"),
    "batch.more.many": QT_TRANSLATE_NOOP("chipbrief", "{n} of them added by the plan"),
    "batch.plan_saved": QT_TRANSLATE_NOOP("chipbrief", "Plan saved to {path}"),
    # The grid
    "batch.grid": QT_TRANSLATE_NOOP("chipbrief", "&Briefs"),
    "batch.country": QT_TRANSLATE_NOOP("chipbrief", "Country"),
    "batch.class": QT_TRANSLATE_NOOP("chipbrief", "Chip class"),
    "batch.format": QT_TRANSLATE_NOOP("chipbrief", "Format"),
    "batch.of_country": QT_TRANSLATE_NOOP("chipbrief", "Records of\nthe country"),
    "batch.gaps": QT_TRANSLATE_NOOP("chipbrief", "Gaps"),
    "batch.state": QT_TRANSLATE_NOOP("chipbrief", "State"),
    "batch.file": QT_TRANSLATE_NOOP("chipbrief", "File"),
    "batch.waiting": QT_TRANSLATE_NOOP("chipbrief", "Not made yet"),
    "batch.pages.one": QT_TRANSLATE_NOOP("chipbrief", "{n} page"),
    "batch.pages.many": QT_TRANSLATE_NOOP("chipbrief", "{n} pages"),
    "batch.refused": QT_TRANSLATE_NOOP("chipbrief", "Not sealed: {errors}"),
    "batch.failed": QT_TRANSLATE_NOOP("chipbrief", "Failed"),
    "batch.why": QT_TRANSLATE_NOOP("chipbrief", "What went wrong"),
    "batch.problems": QT_TRANSLATE_NOOP("chipbrief", "Problems"),
    "batch.holds": QT_TRANSLATE_NOOP("chipbrief", "What the data pack holds"),
    "batch.held": QT_TRANSLATE_NOOP(
        "chipbrief", "{records} answer the pick, {own} of them about the country."
    ),
    # First pages
    "batch.pages": QT_TRANSLATE_NOOP("chipbrief", "First &pages"),
    "batch.pages.name": QT_TRANSLATE_NOOP("chipbrief", "First pages of the briefs"),
    "batch.page": QT_TRANSLATE_NOOP("chipbrief", "First page of the selected brief"),
    "batch.pages.none": QT_TRANSLATE_NOOP(
        "chipbrief", "The first page of each brief stands here as soon as it is made."
    ),
    # Files
    "batch.name": QT_TRANSLATE_NOOP("chipbrief", "File &names"),
    "batch.name.hint": QT_TRANSLATE_NOOP("chipbrief", "As single briefs are named"),
    "batch.name.tip": QT_TRANSLATE_NOOP("chipbrief", "A pattern. Fields: {fields}"),
    "batch.example": QT_TRANSLATE_NOOP("chipbrief", "Example: {file}"),
    "batch.folder": QT_TRANSLATE_NOOP("chipbrief", "Fol&der"),
    "batch.browse": QT_TRANSLATE_NOOP("chipbrief", "Cho&ose…"),
    "batch.folder_title": QT_TRANSLATE_NOOP("chipbrief", "Folder for the briefs"),
    # Making and exporting
    "batch.make": QT_TRANSLATE_NOOP("chipbrief", "&Make briefs"),
    "batch.retry": QT_TRANSLATE_NOOP("chipbrief", "&Retry failed"),
    "batch.open": QT_TRANSLATE_NOOP("chipbrief", "Op&en"),
    "batch.export": QT_TRANSLATE_NOOP("chipbrief", "E&xport briefs"),
    "batch.making": QT_TRANSLATE_NOOP("chipbrief", "{done} of {total} made · {steps}"),
    "batch.starting": QT_TRANSLATE_NOOP("chipbrief", "Starting…"),
    "batch.stopped": QT_TRANSLATE_NOOP(
        "chipbrief", "Stopped. What is made stays; Make briefs goes on with the rest."
    ),
    "batch.done": QT_TRANSLATE_NOOP("chipbrief", "{made} made. Look through the first pages, then export."),
    "batch.done_some": QT_TRANSLATE_NOOP(
        "chipbrief", "{made} made, {failed} not: select a row marked as an error to read why."
    ),
    "batch.exporting": QT_TRANSLATE_NOOP("chipbrief", "Writing {n} of {total}…"),
    "batch.exported": QT_TRANSLATE_NOOP("chipbrief", "{briefs} written to {folder}. Summary: {summary}"),
    "batch.exported_some": QT_TRANSLATE_NOOP(
        "chipbrief", "{failed} could not be written to {folder}: {error}"
    ),
    "batch.sure": QT_TRANSLATE_NOOP("chipbrief", "{there} in {folder} already, such as {first}. Replace?"),
    "batch.there.one": QT_TRANSLATE_NOOP("chipbrief", "{n} file of this name is"),
    "batch.there.many": QT_TRANSLATE_NOOP("chipbrief", "{n} files of these names are"),
    "batch.replace": QT_TRANSLATE_NOOP("chipbrief", "&Replace"),
})
