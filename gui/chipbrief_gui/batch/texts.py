# SPDX-License-Identifier: Apache-2.0
"""The words of the batch window; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

BATCH_TEXTS: Final[Mapping[str, str]] = MappingProxyType({
    "action.batch": "Many &briefs…",
    "tip.batch": "Make the briefs of many countries, chip classes and formats at once",
    "batch.window": "Many briefs",
    # What to make
    "batch.countries": "Countries",
    "batch.classes": "Chip classes",
    "batch.formats": "Formats",
    "batch.find": "Find a country or a role",
    "batch.find.tip": (
        "Type a name, a code, or a role such as “transit”. Enter ticks the first country of the list."
    ),
    "batch.all": "Tick &all shown",
    "batch.none": "&Untick all",
    "batch.load": "&Load plan…",
    "batch.save": "&Save plan…",
    "batch.open_tip": "Opens the selected brief, once it is made",
    "batch.retry_tip": "Makes again the briefs that failed",
    "batch.make_tip": "Makes the briefs that are not made yet; tick countries, classes and formats first",
    "batch.export_tip": "Writes the briefs that are made into the folder",
    "batch.plan_tip": "A plan (TOML), rows (CSV) or saved cases: the files of the command “chipbrief batch”",
    "batch.plan_filter": "Plans, rows and cases (*.toml *.csv *.brief)",
    "batch.choose": "Tick countries, chip classes and formats on the left: every combination is a brief.",
    "batch.heading": "{n} · {start} to {end} · as of {as_of}",
    "batch.briefs.one": "{n} brief",
    "batch.briefs.many": "{n} briefs",
    "batch.hindsight": "with hindsight",
    "batch.more.one": "{n} of them added by the plan",
    "batch.more.many": "{n} of them added by the plan",
    "batch.plan_saved": "Plan saved to {path}",
    # The grid
    "batch.grid": "&Briefs",
    "batch.country": "Country",
    "batch.class": "Chip class",
    "batch.format": "Format",
    "batch.of_country": "Records of\nthe country",
    "batch.gaps": "Gaps",
    "batch.state": "State",
    "batch.file": "File",
    "batch.waiting": "Not made yet",
    "batch.pages.one": "{n} page",
    "batch.pages.many": "{n} pages",
    "batch.refused": "Not sealed: {errors}",
    "batch.failed": "Failed",
    "batch.why": "What went wrong",
    "batch.problems": "Problems",
    "batch.holds": "What the data pack holds",
    "batch.held": "{records} answer the pick, {own} of them about the country.",
    # First pages
    "batch.pages": "First &pages",
    "batch.pages.name": "First pages of the briefs",
    "batch.page": "First page of the selected brief",
    "batch.pages.none": "The first page of each brief appears here as soon as it is made.",
    # Files
    "batch.name": "File &names",
    "batch.name.hint": "As each brief names itself",
    "batch.name.tip": "A pattern. Fields: {fields}",
    "batch.example": "Example: {file}",
    "batch.folder": "Fol&der",
    "batch.browse": "Cho&ose…",
    "batch.folder_title": "Folder for the briefs",
    # Making and exporting
    "batch.make": "&Make briefs",
    "batch.retry": "&Retry failed",
    "batch.open": "Op&en",
    "batch.export": "E&xport briefs",
    "batch.making": "{done} of {total} made · {steps}",
    "batch.starting": "Starting…",
    "batch.stopped": "Stopped. What is made stays; Make briefs goes on with the rest.",
    "batch.done": "{made} made. Look through the first pages, then export.",
    "batch.done_some": "{made} made, {failed} not: select a row marked as an error to read why.",
    "batch.exporting": "Writing {n} of {total}…",
    "batch.exported": "{briefs} written to {folder}. Summary: {summary}",
    "batch.exported_some": "{failed} could not be written to {folder}: {error}",
    "batch.sure": "{there} in {folder} already, such as {first}. Replace?",
    "batch.there.one": "{n} file of this name is",
    "batch.there.many": "{n} files of these names are",
    "batch.replace": "&Replace",
})
