# SPDX-License-Identifier: Apache-2.0
"""The words of the data windows; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

DATA_TEXTS: Final[Mapping[str, object]] = MappingProxyType({
    # Menu and actions
    "menu.data": QT_TRANSLATE_NOOP("chipbrief", "&Data"),
    "action.coverage": QT_TRANSLATE_NOOP("chipbrief", "&Coverage of this pick…"),
    "tip.coverage": QT_TRANSLATE_NOOP(
        "chipbrief", "Show what the data pack holds and lacks for the pick, dataset by dataset"
    ),
    "action.history": QT_TRANSLATE_NOOP("chipbrief", "Control &history…"),
    "tip.history": QT_TRANSLATE_NOOP("chipbrief", "Show how the rules treated a chip over time"),
    "action.changes": QT_TRANSLATE_NOOP("chipbrief", "&What changed…"),
    "tip.changes": QT_TRANSLATE_NOOP(
        "chipbrief", "Show which chips of a class changed their status between two days"
    ),
    "action.classify": QT_TRANSLATE_NOOP("chipbrief", "C&lassify a chip…"),
    "tip.classify": QT_TRANSLATE_NOOP("chipbrief", "Ask what the rules of one day say about a chip"),
    "action.install_pack": QT_TRANSLATE_NOOP("chipbrief", "&Install data pack…"),
    "tip.install_pack": QT_TRANSLATE_NOOP(
        "chipbrief", "Look at what a newer data pack changes, then bring it into use"
    ),
    "action.packs": QT_TRANSLATE_NOOP("chipbrief", "Data &packs…"),
    "tip.packs": QT_TRANSLATE_NOOP("chipbrief", "List the data packs at hand, and go back to a former one"),
    # What all windows share
    "window.close": QT_TRANSLATE_NOOP("chipbrief", "&Close"),
    "table.copy": QT_TRANSLATE_NOOP("chipbrief", "&Copy rows"),
    "table.copy_all": QT_TRANSLATE_NOOP("chipbrief", "Cop&y table"),
    "table.select_all": QT_TRANSLATE_NOOP("chipbrief", "Select &all"),
    "table.sort_by": QT_TRANSLATE_NOOP("chipbrief", "Sort by “{column}”"),
    "report.waiting": QT_TRANSLATE_NOOP(
        "chipbrief", "The data pack is not open yet. This window fills as soon as it is."
    ),
    "report.busy": QT_TRANSLATE_NOOP("chipbrief", "One moment…"),
    "report.details": QT_TRANSLATE_NOOP("chipbrief", "On the selected row"),
    "report.general": QT_TRANSLATE_NOOP("chipbrief", "On all of it"),
    "chip.hint": QT_TRANSLATE_NOOP("chipbrief", "Name, such as H20"),
    "chip.all": QT_TRANSLATE_NOOP("chipbrief", "Show all chips"),
    "control.advice": QT_TRANSLATE_NOOP("chipbrief", "Not legal advice."),
    # Coverage
    "coverage.open": QT_TRANSLATE_NOOP("chipbrief", "&Details…"),
    "coverage.window": QT_TRANSLATE_NOOP("chipbrief", "Coverage of the pick"),
    "coverage.ask": QT_TRANSLATE_NOOP(
        "chipbrief", "Choose a country in the main window first: coverage is that of the pick."
    ),
    "coverage.heading": QT_TRANSLATE_NOOP(
        "chipbrief", "{country} · {chips} · {start} to {end} · as of {as_of} · data pack {pack}"
    ),
    "coverage.dataset": QT_TRANSLATE_NOOP("chipbrief", "Dataset"),
    "coverage.records": QT_TRANSLATE_NOOP("chipbrief", "Records"),
    "coverage.of_country": QT_TRANSLATE_NOOP("chipbrief", "Of the\ncountry"),
    "coverage.sources": QT_TRANSLATE_NOOP("chipbrief", "Sources"),
    "coverage.first": QT_TRANSLATE_NOOP("chipbrief", "First"),
    "coverage.last": QT_TRANSLATE_NOOP("chipbrief", "Last"),
    "coverage.undated": QT_TRANSLATE_NOOP("chipbrief", "Undated"),
    "coverage.later": QT_TRANSLATE_NOOP("chipbrief", "Known\nlater"),
    "coverage.memory": QT_TRANSLATE_NOOP("chipbrief", "From\nmemory"),
    "coverage.missing": QT_TRANSLATE_NOOP("chipbrief", "What is missing"),
    "coverage.caveats": QT_TRANSLATE_NOOP("chipbrief", "What must be said beside the records"),
    # Control over time
    "control.window": QT_TRANSLATE_NOOP("chipbrief", "Control history"),
    "history.tab": QT_TRANSLATE_NOOP("chipbrief", "Status over &time"),
    "history.ask": QT_TRANSLATE_NOOP("chipbrief", "Choose a chip and a destination above."),
    "history.heading": QT_TRANSLATE_NOOP("chipbrief", "{chip} to {to}: {n}"),
    "history.statuses.one": QT_TRANSLATE_NOOP("chipbrief", "{n} status"),
    "history.statuses.many": QT_TRANSLATE_NOOP("chipbrief", "{n} statuses, one after another"),
    "history.chip": QT_TRANSLATE_NOOP("chipbrief", "C&hip"),
    "history.destination": QT_TRANSLATE_NOOP("chipbrief", "&Destination"),
    "history.headquarters": QT_TRANSLATE_NOOP("chipbrief", "Head&quarters, if elsewhere"),
    "history.headquarters.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "The country where the buyer or its parent has its headquarters. Empty: not considered."
    ),
    "history.layer": QT_TRANSLATE_NOOP("chipbrief", "La&yer of law"),
    "history.layer.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "Enforced: what the agency says it applies. Codified: what the regulations say."
    ),
    "history.from": QT_TRANSLATE_NOOP("chipbrief", "From"),
    "history.to": QT_TRANSLATE_NOOP("chipbrief", "To"),
    "history.outcome": QT_TRANSLATE_NOOP("chipbrief", "Outcome"),
    "history.paragraph": QT_TRANSLATE_NOOP("chipbrief", "Paragraph"),
    "history.review": QT_TRANSLATE_NOOP("chipbrief", "Review policy"),
    "history.by": QT_TRANSLATE_NOOP("chipbrief", "Changed by"),
    "history.changed_by": QT_TRANSLATE_NOOP("chipbrief", "Changed by"),
    "history.caveats": QT_TRANSLATE_NOOP("chipbrief", "Caveats"),
    "layer.enforced": QT_TRANSLATE_NOOP("chipbrief", "Enforced"),
    "layer.enforced.tip": QT_TRANSLATE_NOOP("chipbrief", "What the agency says it applies"),
    "layer.codified": QT_TRANSLATE_NOOP("chipbrief", "Codified"),
    "layer.codified.tip": QT_TRANSLATE_NOOP("chipbrief", "What the regulations say"),
    "layer.caveats": QT_TRANSLATE_NOOP("chipbrief", "Caveats ({layer})"),
    "layer.review": QT_TRANSLATE_NOOP("chipbrief", "Review: {review}."),
    "layer.memory": QT_TRANSLATE_NOOP(
        "chipbrief", "A record that decides has not yet been read in its source."
    ),
    # What changed
    "changes.tab": QT_TRANSLATE_NOOP("chipbrief", "What chan&ged"),
    "changes.ask": QT_TRANSLATE_NOOP("chipbrief", "Choose a destination above."),
    "changes.heading": QT_TRANSLATE_NOOP("chipbrief", "{country}, {start} to {end}: {n}"),
    "changes.chips.one": QT_TRANSLATE_NOOP("chipbrief", "{n} chip has another status"),
    "changes.chips.many": QT_TRANSLATE_NOOP("chipbrief", "{n} chips have another status"),
    "changes.none": QT_TRANSLATE_NOOP(
        "chipbrief", "No chip of this class has another status for {country} on {end} than on {start}."
    ),
    "changes.chip": QT_TRANSLATE_NOOP("chipbrief", "Chip"),
    "changes.before": QT_TRANSLATE_NOOP("chipbrief", "Before"),
    "changes.after": QT_TRANSLATE_NOOP("chipbrief", "After"),
    # Classify
    "classify.tab": QT_TRANSLATE_NOOP("chipbrief", "C&lassify"),
    "classify.by_chip": QT_TRANSLATE_NOOP("chipbrief", "A chip of the data &pack"),
    "classify.by_numbers": QT_TRANSLATE_NOOP("chipbrief", "N&umbers of my own"),
    "classify.ask": QT_TRANSLATE_NOOP("chipbrief", "Fill in the question, then press Classify or Enter."),
    "classify.lacks": QT_TRANSLATE_NOOP(
        "chipbrief", "Something is missing: give a chip or at least one number, and a destination."
    ),
    "classify.heading": QT_TRANSLATE_NOOP("chipbrief", "{chip} to {to}, as of {day}"),
    "classify.seat": QT_TRANSLATE_NOOP("chipbrief", "headquarters {country}"),
    "classify.numbers": QT_TRANSLATE_NOOP("chipbrief", "Numbers of your own"),
    "classify.unknown": QT_TRANSLATE_NOOP("chipbrief", "Empty means: not known"),
    "classify.tpp": QT_TRANSLATE_NOOP("chipbrief", "TPP (TOPS × bits)"),
    "classify.density": QT_TRANSLATE_NOOP("chipbrief", "Performance density (TPP per mm²)"),
    "classify.interconnect": QT_TRANSLATE_NOOP("chipbrief", "Interconnect (GB/s)"),
    "classify.dram": QT_TRANSLATE_NOOP("chipbrief", "DRAM bandwidth (GB/s)"),
    "classify.memory": QT_TRANSLATE_NOOP("chipbrief", "Memory bandwidth density (GB/s per mm²)"),
    "classify.transistors": QT_TRANSLATE_NOOP("chipbrief", "Transistors (billions)"),
    "classify.datacenter": QT_TRANSLATE_NOOP("chipbrief", "Made or marketed for data centers"),
    "classify.yes": QT_TRANSLATE_NOOP("chipbrief", "Yes"),
    "classify.no": QT_TRANSLATE_NOOP("chipbrief", "No"),
    "classify.user": QT_TRANSLATE_NOOP("chipbrief", "&End user, if known"),
    "classify.user.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "A name: it is looked up among the listed entities that the data pack holds"
    ),
    "classify.go": QT_TRANSLATE_NOOP("chipbrief", "Cl&assify"),
    "classify.copy": QT_TRANSLATE_NOOP("chipbrief", "Copy as te&xt"),
    "classify.note": QT_TRANSLATE_NOOP("chipbrief", "&Make a license note"),
    "strip.name": QT_TRANSLATE_NOOP("chipbrief", "The answer through time, in both layers of law"),
    "strip.title": QT_TRANSLATE_NOOP("chipbrief", "Through time ({layer})"),
    "strip.by": QT_TRANSLATE_NOOP("chipbrief", "changed by {rules}"),
    "classify.tests": QT_TRANSLATE_NOOP("chipbrief", "Tests with their numbers"),
    "classify.otherwise": QT_TRANSLATE_NOOP(
        "chipbrief", "Other answers, if what is open about the chip holds"
    ),
    "classify.end_user": QT_TRANSLATE_NOOP("chipbrief", "End user"),
    "classify.sources": QT_TRANSLATE_NOOP("chipbrief", "Sources"),
    "classify.not_modeled": QT_TRANSLATE_NOOP("chipbrief", "Not modeled"),
    "test.layer": QT_TRANSLATE_NOOP("chipbrief", "Layer"),
    "test.metric": QT_TRANSLATE_NOOP("chipbrief", "Number tested"),
    "test.value": QT_TRANSLATE_NOOP("chipbrief", "Value"),
    "test.limit": QT_TRANSLATE_NOOP("chipbrief", "Limit"),
    "test.result": QT_TRANSLATE_NOOP("chipbrief", "Result"),
    "test.met": QT_TRANSLATE_NOOP("chipbrief", "Met"),
    "test.not_met": QT_TRANSLATE_NOOP("chipbrief", "Not met"),
    "test.unknown": QT_TRANSLATE_NOOP("chipbrief", "Unknown"),
    # Data packs
    "packs.window": QT_TRANSLATE_NOOP("chipbrief", "Data packs"),
    "packs.heading": QT_TRANSLATE_NOOP("chipbrief", "{n} on this computer"),
    "packs.count.one": QT_TRANSLATE_NOOP("chipbrief", "{n} data pack"),
    "packs.count.many": QT_TRANSLATE_NOOP("chipbrief", "{n} data packs"),
    "packs.version": QT_TRANSLATE_NOOP("chipbrief", "Version"),
    "packs.state": QT_TRANSLATE_NOOP("chipbrief", "State"),
    "packs.title": QT_TRANSLATE_NOOP("chipbrief", "Title"),
    "packs.rows": QT_TRANSLATE_NOOP("chipbrief", "Rows"),
    "packs.sources": QT_TRANSLATE_NOOP("chipbrief", "Sources"),
    "packs.signed": QT_TRANSLATE_NOOP("chipbrief", "Signed"),
    "packs.when": QT_TRANSLATE_NOOP("chipbrief", "Installed"),
    "packs.in_use": QT_TRANSLATE_NOOP("chipbrief", "In use"),
    "packs.damaged": QT_TRANSLATE_NOOP("chipbrief", "Damaged: {why}"),
    "packs.shipped": QT_TRANSLATE_NOOP("chipbrief", "Came with Chipbrief"),
    "packs.notes": QT_TRANSLATE_NOOP("chipbrief", "Mind"),
    "packs.install": QT_TRANSLATE_NOOP("chipbrief", "&Install file…"),
    "packs.install_folder": QT_TRANSLATE_NOOP("chipbrief", "Install &folder…"),
    "packs.back": QT_TRANSLATE_NOOP("chipbrief", "Go &back"),
    "packs.back.tip": QT_TRANSLATE_NOOP("chipbrief", "Use the data pack that was in use before"),
    "packs.to_shipped": QT_TRANSLATE_NOOP("chipbrief", "Use &shipped"),
    "packs.to_shipped.tip": QT_TRANSLATE_NOOP("chipbrief", "Use the data pack that came with Chipbrief"),
    "packs.no_former": QT_TRANSLATE_NOOP("chipbrief", "There is no former data pack to go back to."),
    "packs.is_shipped": QT_TRANSLATE_NOOP("chipbrief", "The shipped data pack is in use."),
    "packs.installed": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Installed. The data pack of {version} is in use; before it was that of {former}. To go "
        "back: Data > Data packs.",
    ),
    "packs.switched": QT_TRANSLATE_NOOP(
        "chipbrief", "The data pack of {version} is in use; before it was that of {former}."
    ),
    "packs.fixed": QT_TRANSLATE_NOOP(
        "chipbrief",
        "This window keeps the data pack that it was started with (--data); the other is used "
        "from the next start without it.",
    ),
    "install.window": QT_TRANSLATE_NOOP("chipbrief", "Install data pack"),
    "install.filter": QT_TRANSLATE_NOOP("chipbrief", "Data packs (*.zip);;All files (*)"),
    "install.looking": QT_TRANSLATE_NOOP(
        "chipbrief", "Checking {name} and comparing it with the data pack in use…"
    ),
    "install.installing": QT_TRANSLATE_NOOP("chipbrief", "Installing {name}…"),
    "install.refused": QT_TRANSLATE_NOOP(
        "chipbrief", "This data pack cannot be installed. Nothing was changed."
    ),
    "install.failed": QT_TRANSLATE_NOOP("chipbrief", "The data pack was not installed."),
    "install.heading": QT_TRANSLATE_NOOP(
        "chipbrief", "{title}, {version}. Nothing is changed before you press Install."
    ),
    "install.signer": QT_TRANSLATE_NOOP("chipbrief", "Signed by"),
    "install.comment": QT_TRANSLATE_NOOP("chipbrief", "The signer says: {text}"),
    "install.trust": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Nobody whose key you trust vouches for it. Install it only if you know where it comes from.",
    ),
    "install.against": QT_TRANSLATE_NOOP("chipbrief", "Against the data pack in use ({former})"),
    "install.again": QT_TRANSLATE_NOOP(
        "chipbrief", "This data pack is in use already. There is nothing to install."
    ),
    "install.same": QT_TRANSLATE_NOOP("chipbrief", "No row differs."),
    "install.older": QT_TRANSLATE_NOOP(
        "chipbrief", "This data pack is older ({version}) than the one in use ({former})."
    ),
    "install.rows_added.one": QT_TRANSLATE_NOOP("chipbrief", "{n} row added"),
    "install.rows_added.many": QT_TRANSLATE_NOOP("chipbrief", "{n} rows added"),
    "install.rows_removed.one": QT_TRANSLATE_NOOP("chipbrief", "{n} row removed"),
    "install.rows_removed.many": QT_TRANSLATE_NOOP("chipbrief", "{n} rows removed"),
    "install.rows_changed.one": QT_TRANSLATE_NOOP("chipbrief", "{n} row changed"),
    "install.rows_changed.many": QT_TRANSLATE_NOOP("chipbrief", "{n} rows changed"),
    "install.rows.added": QT_TRANSLATE_NOOP("chipbrief", "Added"),
    "install.rows.removed": QT_TRANSLATE_NOOP("chipbrief", "Removed"),
    "install.rows.changed": QT_TRANSLATE_NOOP("chipbrief", "Changed"),
    "install.more": QT_TRANSLATE_NOOP("chipbrief", "and {n} more"),
    "install.superseded": QT_TRANSLATE_NOOP("chipbrief", "Sources newly superseded"),
    "install.retracted": QT_TRANSLATE_NOOP("chipbrief", "Sources newly retracted"),
    "install.added": QT_TRANSLATE_NOOP("chipbrief", "New datasets"),
    "install.removed": QT_TRANSLATE_NOOP("chipbrief", "Datasets that are gone"),
    "install.warnings": QT_TRANSLATE_NOOP("chipbrief", "Warnings of the check"),
    "install.go": QT_TRANSLATE_NOOP("chipbrief", "&Install"),
    "install.go_older": QT_TRANSLATE_NOOP("chipbrief", "&Install the older one"),
    "install.cancel": QT_TRANSLATE_NOOP("chipbrief", "&Cancel"),
    # Tables of the user's own
    "action.own": QT_TRANSLATE_NOOP("chipbrief", "Your &tables…"),
    "tip.own": QT_TRANSLATE_NOOP(
        "chipbrief", "Add tables of your own, and tick those that go into the brief"
    ),
    "own.window": QT_TRANSLATE_NOOP("chipbrief", "Your tables"),
    "own.text": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Tables of your own stand beside the data pack, never in it. Those that are ticked are "
        "printed in the brief as yours and sealed into it.",
    ),
    "own.heading": QT_TRANSLATE_NOOP("chipbrief", "{n} of your own"),
    "own.tables.one": QT_TRANSLATE_NOOP("chipbrief", "{n} table"),
    "own.tables.many": QT_TRANSLATE_NOOP("chipbrief", "{n} tables"),
    "own.rows.one": QT_TRANSLATE_NOOP("chipbrief", "{n} row"),
    "own.rows.many": QT_TRANSLATE_NOOP("chipbrief", "{n} rows"),
    "own.none": QT_TRANSLATE_NOOP(
        "chipbrief",
        "No table yet. Add a CSV or XLSX file: its first row names the columns, and one of them "
        "is called “source”. If your columns have other names, you say which is which.",
    ),
    "own.used": QT_TRANSLATE_NOOP("chipbrief", "In the brief"),
    "own.list_title": QT_TRANSLATE_NOOP("chipbrief", "Title"),
    "own.list_rows": QT_TRANSLATE_NOOP("chipbrief", "Rows"),
    "own.list_columns": QT_TRANSLATE_NOOP("chipbrief", "Columns"),
    "own.from": QT_TRANSLATE_NOOP("chipbrief", "From the file"),
    "own.columns": QT_TRANSLATE_NOOP("chipbrief", "Columns: {names}"),
    "own.add": QT_TRANSLATE_NOOP("chipbrief", "&Add a table…"),
    "own.remove": QT_TRANSLATE_NOOP("chipbrief", "&Remove"),
    "own.sure": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Remove “{name}” and all that is kept of it? The file it came from stays, and so do "
        "briefs already made. This cannot be undone.",
    ),
    "own.added": QT_TRANSLATE_NOOP("chipbrief", "Added “{name}” with {n}. Tick it to put it into the brief."),
    "own.removed": QT_TRANSLATE_NOOP("chipbrief", "Removed “{name}”."),
    "own.file": QT_TRANSLATE_NOOP("chipbrief", "Add {file}: what is it to be called?"),
    "own.replaces": QT_TRANSLATE_NOOP(
        "chipbrief", "Add {file}: there is a table of that name already, and this one would take its place."
    ),
    "own.name": QT_TRANSLATE_NOOP("chipbrief", "&Name"),
    "own.name.tip": QT_TRANSLATE_NOOP("chipbrief", "Small letters, digits and hyphens"),
    "own.title": QT_TRANSLATE_NOOP("chipbrief", "&Title"),
    "own.title.tip": QT_TRANSLATE_NOOP("chipbrief", "Printed above the table. Empty: the name of the file."),
    "own.sheet": QT_TRANSLATE_NOOP("chipbrief", "&Sheet, if several"),
    "own.sheet.tip": QT_TRANSLATE_NOOP("chipbrief", "Which sheet of a workbook is meant"),
    "own.source": QT_TRANSLATE_NOOP("chipbrief", "Colum&n of the source"),
    "own.source.tip": QT_TRANSLATE_NOOP("chipbrief", "Says for each row where it comes from"),
    "own.country": QT_TRANSLATE_NOOP("chipbrief", "Column of the co&untry"),
    "own.country.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "ISO codes such as CHN. A brief then prints the rows of its country."
    ),
    "own.date": QT_TRANSLATE_NOOP("chipbrief", "Column of the &date"),
    "own.date.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "2024, 2024-06 or 2024-06-30. A brief then prints the rows of its window."
    ),
    "own.column": QT_TRANSLATE_NOOP("chipbrief", "{name}  ({sample})"),
    "own.role.none": QT_TRANSLATE_NOOP("chipbrief", "None"),
    "own.role.no_source": QT_TRANSLATE_NOOP("chipbrief", "None: all rows have one source"),
    "own.all_from": QT_TRANSLATE_NOOP("chipbrief", "One source &for all rows"),
    "own.all_from.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "Where the whole table comes from, in your own words; for a file without a source column"
    ),
    "own.add_it": QT_TRANSLATE_NOOP("chipbrief", "Add &it"),
    "own.replace": QT_TRANSLATE_NOOP("chipbrief", "&Replace it"),
    "own.filter": QT_TRANSLATE_NOOP("chipbrief", "Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)"),
})
