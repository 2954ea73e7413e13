# SPDX-License-Identifier: Apache-2.0
"""The words of the case and of the author's text; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CASE_TEXTS: Final[Mapping[str, object]] = MappingProxyType({
    # Menu and actions
    "menu.edit": QT_TRANSLATE_NOOP("chipbrief", "&Edit"),
    "action.new_case": QT_TRANSLATE_NOOP("chipbrief", "New &case"),
    "tip.new_case": QT_TRANSLATE_NOOP(
        "chipbrief", "Start with nothing picked and nothing written; unsaved work is left aside"
    ),
    "action.open_case": QT_TRANSLATE_NOOP("chipbrief", "&Open…"),
    "tip.open_case": QT_TRANSLATE_NOOP("chipbrief", "Open a case, or the case that a sealed PDF carries"),
    "action.save_case": QT_TRANSLATE_NOOP("chipbrief", "&Save case"),
    "tip.save_case": QT_TRANSLATE_NOOP("chipbrief", "Save the pick and your text, to go on with later"),
    "action.save_case_as": QT_TRANSLATE_NOOP("chipbrief", "Save case &as…"),
    "tip.save_case_as": QT_TRANSLATE_NOOP("chipbrief", "Save the case under another name"),
    "action.unsaved": QT_TRANSLATE_NOOP("chipbrief", "&Unsaved work…"),
    "tip.unsaved": QT_TRANSLATE_NOOP("chipbrief", "Bring back work that was left aside or never saved"),
    "action.undo": QT_TRANSLATE_NOOP("chipbrief", "&Undo"),
    "tip.undo": QT_TRANSLATE_NOOP("chipbrief", "Take back the last change of the pick or of your text"),
    "action.redo": QT_TRANSLATE_NOOP("chipbrief", "&Redo"),
    "tip.redo": QT_TRANSLATE_NOOP("chipbrief", "Do again what was taken back"),
    "action.focus_text": QT_TRANSLATE_NOOP("chipbrief", "Go to your &text"),
    "tip.focus_text": QT_TRANSLATE_NOOP("chipbrief", "Move the keyboard to the fields that you fill in"),
    "action.take_draft": QT_TRANSLATE_NOOP("chipbrief", "Use the &draft"),
    "tip.take_draft": QT_TRANSLATE_NOOP(
        "chipbrief", "Take the text drawn from the findings into the field at hand, to edit it"
    ),
    "action.cite": QT_TRANSLATE_NOOP("chipbrief", "C&ite…"),
    "tip.cite": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Pick a source or a finding from a list and cite it at the cursor; [@ or [= in a text does so, too",
    ),
    # Citing
    "cite.filter": QT_TRANSLATE_NOOP("chipbrief", "Words of title, publisher, year or id"),
    "cite.list": QT_TRANSLATE_NOOP("chipbrief", "What can be cited"),
    "cite.place": QT_TRANSLATE_NOOP("chipbrief", "Place in it"),
    "cite.place.hint": QT_TRANSLATE_NOOP("chipbrief", "p. 12 (may be left out)"),
    "cite.used": QT_TRANSLATE_NOOP("chipbrief", "in this brief"),
    "cite.found.one": QT_TRANSLATE_NOOP("chipbrief", "{n} found"),
    "cite.found.many": QT_TRANSLATE_NOOP("chipbrief", "{n} found"),
    # Drafts
    "draft.offered": QT_TRANSLATE_NOOP("chipbrief", "A draft from the findings"),
    "draft.taken": QT_TRANSLATE_NOOP("chipbrief", "Taken from the findings"),
    "draft.edited": QT_TRANSLATE_NOOP("chipbrief", "Taken from the findings, and edited"),
    "draft.changed": QT_TRANSLATE_NOOP("chipbrief", "⚠ The findings behind this text changed"),
    "draft.same_words": QT_TRANSLATE_NOOP(
        "chipbrief", "The words are the same; the data behind them are not."
    ),
    "draft.read": QT_TRANSLATE_NOOP("chipbrief", "Read"),
    "draft.read.tip": QT_TRANSLATE_NOOP("chipbrief", "Show the draft here"),
    "draft.take": QT_TRANSLATE_NOOP("chipbrief", "Use it"),
    "draft.take.tip": QT_TRANSLATE_NOOP("chipbrief", "Take the draft as your text, to edit it"),
    "draft.dismiss": QT_TRANSLATE_NOOP("chipbrief", "Not now"),
    "draft.dismiss.tip": QT_TRANSLATE_NOOP("chipbrief", "Offer this draft no more; another one will be"),
    "draft.discard": QT_TRANSLATE_NOOP("chipbrief", "Discard"),
    "draft.discard.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "Empty the field, so that what the findings say is printed; Undo brings your text back"
    ),
    "draft.changes": QT_TRANSLATE_NOOP("chipbrief", "Show what changed"),
    "draft.changes.tip": QT_TRANSLATE_NOOP("chipbrief", "Show the words of both drafts: gone and new ones"),
    "draft.renew": QT_TRANSLATE_NOOP("chipbrief", "Take the new draft"),
    "draft.renew.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "Put the new draft in place of your text; Undo brings it back"
    ),
    "draft.keep": QT_TRANSLATE_NOOP("chipbrief", "Keep mine"),
    "draft.keep.tip": QT_TRANSLATE_NOOP("chipbrief", "Your text holds with the new findings, too"),
    # Cases
    "case.edit": QT_TRANSLATE_NOOP("chipbrief", "change"),
    "case.open.title": QT_TRANSLATE_NOOP("chipbrief", "Open a case"),
    "case.open.filter": QT_TRANSLATE_NOOP("chipbrief", "Cases and sealed PDFs (*.brief *.pdf)"),
    "case.save.title": QT_TRANSLATE_NOOP("chipbrief", "Save the case"),
    "case.filter": QT_TRANSLATE_NOOP("chipbrief", "Cases (*.brief)"),
    "case.opened": QT_TRANSLATE_NOOP("chipbrief", "Opened {name}"),
    "case.opened_read_only": QT_TRANSLATE_NOOP(
        "chipbrief", "{name} is open in another window, so it is read-only here; Save asks for another name."
    ),
    "case.read_only": QT_TRANSLATE_NOOP("chipbrief", "{name} is read-only here. Save it under another name."),
    "case.saved": QT_TRANSLATE_NOOP("chipbrief", "Saved {name}"),
    "case.mended": QT_TRANSLATE_NOOP(
        "chipbrief", "{name} is damaged; this is what could be read, and the file stays as it is. {losses}"
    ),
    "case.recovered": QT_TRANSLATE_NOOP("chipbrief", "Your unsaved work is back."),
    "case.not_kept": QT_TRANSLATE_NOOP("chipbrief", "Unsaved work could not be kept: {why}"),
    "case.unsaved.none": QT_TRANSLATE_NOOP("chipbrief", "There is no unsaved work"),
    "case.empty": QT_TRANSLATE_NOOP("chipbrief", "Nothing picked"),
    "case.unnamed": QT_TRANSLATE_NOOP("chipbrief", "never saved"),
    # Your text
    "text.title": QT_TRANSLATE_NOOP("chipbrief", "Your text"),
    "text.of": QT_TRANSLATE_NOOP("chipbrief", "{n} of {most} words"),
    "text.words.one": QT_TRANSLATE_NOOP("chipbrief", "{n} word"),
    "text.words.many": QT_TRANSLATE_NOOP("chipbrief", "{n} words"),
    "text.unused.one": QT_TRANSLATE_NOOP(
        "chipbrief", "{n} text of yours has no place in this format; it is kept."
    ),
    "text.unused.many": QT_TRANSLATE_NOOP(
        "chipbrief", "{n} texts of yours have no place in this format; they are kept."
    ),
    "text.no_such_mark": QT_TRANSLATE_NOOP(
        "chipbrief", "“{mark}” cites nothing: pick a source or finding with [@ or [=, and close it with ]"
    ),
    "text.add_word": QT_TRANSLATE_NOOP("chipbrief", "Add “{word}” to my words"),
    "text.fold": QT_TRANSLATE_NOOP("chipbrief", "Notes on sections"),
    "text.fold.tip": QT_TRANSLATE_NOOP("chipbrief", "Show the fields for a note at the end of each section"),
    "text.day": QT_TRANSLATE_NOOP("chipbrief", "2025-02-12"),
    # How the document looks
    "look.language": QT_TRANSLATE_NOOP("chipbrief", "Language"),
    "look.paper": QT_TRANSLATE_NOOP("chipbrief", "Paper"),
    "look.citations": QT_TRANSLATE_NOOP("chipbrief", "Citations"),
    "look.of_format": QT_TRANSLATE_NOOP("chipbrief", "As the format says"),
    "look.citations.numbered": QT_TRANSLATE_NOOP("chipbrief", "Numbered"),
    "look.citations.author_date": QT_TRANSLATE_NOOP("chipbrief", "Author and date"),
    "look.citations.notes": QT_TRANSLATE_NOOP("chipbrief", "Notes"),
    "look.logo": QT_TRANSLATE_NOOP("chipbrief", "Logo"),
    "look.logo.choose": QT_TRANSLATE_NOOP("chipbrief", "Choose a picture…"),
    "look.logo.change": QT_TRANSLATE_NOOP("chipbrief", "Change…"),
    "look.logo.remove": QT_TRANSLATE_NOOP("chipbrief", "Remove"),
    "look.logo.filter": QT_TRANSLATE_NOOP("chipbrief", "Pictures (*.png *.jpg *.jpeg)"),
    "look.draft": QT_TRANSLATE_NOOP("chipbrief", "Draft, in spite of errors"),
    "look.draft.tip": QT_TRANSLATE_NOOP("chipbrief", "Write DRAFT across every page, and let errors stand"),
})
