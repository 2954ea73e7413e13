# SPDX-License-Identifier: Apache-2.0
"""The words of the case and of the author's text; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

CASE_TEXTS: Final[Mapping[str, str]] = MappingProxyType({
    # Menu and actions
    "menu.edit": "&Edit",
    "action.new_case": "New &case",
    "tip.new_case": "Start with nothing picked and nothing written; unsaved work is left aside",
    "action.open_case": "&Open…",
    "tip.open_case": "Open a case, or the case that a sealed PDF carries",
    "action.save_case": "&Save case",
    "tip.save_case": "Save the pick and your text, to go on with later",
    "action.save_case_as": "Save case &as…",
    "tip.save_case_as": "Save the case under another name",
    "action.unsaved": "&Unsaved work…",
    "tip.unsaved": "Bring back work that was left aside or never saved",
    "action.undo": "&Undo",
    "tip.undo": "Take back the last change of the pick or of your text",
    "action.redo": "&Redo",
    "tip.redo": "Do again what was taken back",
    "action.focus_text": "Go to your &text",
    "tip.focus_text": "Move the keyboard to the fields that you fill in",
    "action.take_draft": "Use the &draft",
    "tip.take_draft": "Take the text drawn from the findings into the field at hand, to edit it",
    "action.edit_words": "Edit the words on the pa&ge",
    "tip.edit_words": "Go to where you wrote the words that are selected, found or clicked on the page",
    "text.not_written": "These words are not yours: the format writes them.",
    "text.nothing_at_hand": "Select or find words on the pages first.",
    "action.next_slip": "Next un&known word",
    "tip.next_slip": "Go to the next word that the spelling check does not know, with what may be meant",
    "action.cite": "C&ite…",
    "tip.cite": (
        "Pick a source or a finding from a list and cite it at the cursor; [@ or [= in a text does so, too"
    ),
    # Citing
    "cite.filter": "Words of title, publisher, year or id",
    "cite.list": "What can be cited",
    "cite.place": "Place in it",
    "cite.place.hint": "p. 12 (may be left out)",
    "cite.used": "In this brief",
    "cite.found.one": "{n} found",
    "cite.found.many": "{n} found",
    # Drafts
    "draft.offered": "A draft from the findings",
    "draft.taken": "Taken from the findings",
    "draft.edited": "Taken from the findings, and edited",
    "draft.changed": "⚠ The findings behind this text changed",
    "draft.same_words": "The words are the same; the data behind them are not.",
    "draft.read": "Read",
    "draft.read.tip": "Show the draft here",
    "draft.take": "Use it",
    "draft.take.tip": "Take the draft as your text, to edit it",
    "draft.dismiss": "Not now",
    "draft.dismiss.tip": "Offer this draft no more; another one will be",
    "draft.discard": "Discard",
    "draft.discard.tip": (
        "Empty the field, so that what the findings say is printed; Undo brings your text back"
    ),
    "draft.changes": "Show what changed",
    "draft.changes.tip": "Show the words of both drafts: gone and new ones",
    "draft.renew": "Take the new draft",
    "draft.renew.tip": "Put the new draft in place of your text; Undo brings it back",
    "draft.keep": "Keep mine",
    "draft.keep.tip": "Your text holds with the new findings, too",
    # Cases
    "case.edit": "change",
    "case.open.title": "Open a case",
    "case.open.filter": "Cases and sealed PDFs (*.brief *.pdf)",
    "case.save.title": "Save the case",
    "case.filter": "Cases (*.brief)",
    "case.opened": "Opened {name}",
    "case.opened_read_only": (
        "“{name}” is open in another window, so it is read-only here; Save asks for another name."
    ),
    "case.opened_closed_folder": (
        "You may not write to the folder of “{name}”, so it is read-only here; Save asks for another name."
    ),
    "case.read_only": "“{name}” is read-only here. Save it under another name.",
    "case.held": "“{name}” is open in another window, so it is not replaced. Save under another name.",
    "case.saved": "Saved {name}",
    "case.mended": "“{name}” is damaged; this is what could be read, and the file stays as it is. {losses}",
    "case.recovered": "Your unsaved work is back.",
    "recovered.told": "Your unsaved work is back: {about}.",
    "recovered.keep": "Keep it",
    "recovered.keep.tip": "Go on with it; nothing is saved until you save the case",
    "recovered.discard": "Discard",
    "recovered.discard.tip": "Go on without it; File > Unsaved work still brings it back",
    "recovered.gone": "Discarded. File > Unsaved work still brings it back.",
    "case.not_kept": "Unsaved work could not be kept: {why} Save the case somewhere else.",
    "case.kept_again": "Unsaved work is kept again.",
    "leaving.told": "Not closed: your unsaved work would be lost. {why}",
    "leaving.save": "Save the case as…",
    "leaving.save.tip": "Save the case where there is room, then close the window",
    "leaving.leave": "Close all the same",
    "leaving.leave.tip": "Close the window; what was not saved is lost",
    "case.unsaved.none": "There is no unsaved work",
    "case.empty": "Nothing picked",
    "case.unnamed": "never saved",
    # Your text
    "text.title": "Your text",
    "text.of": "{n} of {most} words",
    "text.words.one": "{n} word",
    "text.words.many": "{n} words",
    "text.unused.one": "{n} text of yours has no place in this format; it is kept.",
    "text.unused.many": "{n} texts of yours have no place in this format; they are kept.",
    "text.no_such_mark": (
        "“{mark}” cites nothing: pick a source or finding with [@ or [=, and close it with ]"
    ),
    "text.no_slip": "The spelling check knows every word of your texts.",
    "text.no_spelling": (
        "Spelling is not checked: nothing is written yet, the settings turn it off, or there is no list of "
        "words in the language of the document."
    ),
    "text.add_word": "Add “{word}” to my words",
    "text.fold": "Notes on sections",
    "text.fold.tip": "Show the fields for a note at the end of each section",
    # What stands in a field of one line while it is empty
    "text.empty": "None",
    "text.empty.title": "Made from the pick",
    "text.empty.marking": "No marking",
    "text.empty.day": "2025-02-12",
    # How the document looks
    "look.language": "Language",
    "look.paper": "Paper",
    "look.citations": "Citations",
    "look.of_format": "As the format says",
    "look.citations.numbered": "Numbers in brackets",
    "look.citations.author_date": "Author and date",
    "look.citations.notes": "Notes at the end",
    "look.logo": "Logo",
    "look.logo.choose": "Choose a picture…",
    "look.logo.change": "Change…",
    "look.logo.remove": "Remove",
    "look.logo.filter": "Pictures (*.png *.jpg *.jpeg)",
    "look.draft": "Draft, in spite of errors",
    "look.draft.tip": "Write DRAFT across every page, in spite of errors",
})
