# SPDX-License-Identifier: Apache-2.0
"""The words of the settings; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

SETTINGS_TEXTS: Final[Mapping[str, object]] = MappingProxyType({
    "action.settings": QT_TRANSLATE_NOOP("chipbrief", "Settin&gs…"),
    "tip.settings": QT_TRANSLATE_NOOP("chipbrief", "Set colors, windows, warnings and export"),
    "settings.window": QT_TRANSLATE_NOOP("chipbrief", "Settings"),
    "settings.page.general": QT_TRANSLATE_NOOP("chipbrief", "General"),
    "settings.page.document": QT_TRANSLATE_NOOP("chipbrief", "Documents"),
    "settings.page.export": QT_TRANSLATE_NOOP("chipbrief", "Export"),
    "settings.search": QT_TRANSLATE_NOOP("chipbrief", "Search settings and keys"),
    "settings.none_found": QT_TRANSLATE_NOOP("chipbrief", "No setting and no action holds these words."),
    "settings.reset": QT_TRANSLATE_NOOP("chipbrief", "&Back to defaults"),
    "settings.undo": QT_TRANSLATE_NOOP("chipbrief", "&Undo"),
    "settings.reset_done": QT_TRANSLATE_NOOP("chipbrief", "This page is as it was at first."),
    "settings.choose": QT_TRANSLATE_NOOP("chipbrief", "Choose…"),
    "settings.choose_for": QT_TRANSLATE_NOOP("chipbrief", "Choose… {name}"),
    "settings.ask_folder": QT_TRANSLATE_NOOP("chipbrief", "Choose a folder"),
    # Finding an action
    "action.find_action": QT_TRANSLATE_NOOP("chipbrief", "&Find action…"),
    "tip.find_action": QT_TRANSLATE_NOOP("chipbrief", "Find any action by some of its letters, and do it"),
    "find.window": QT_TRANSLATE_NOOP("chipbrief", "Find action"),
    "find.hint": QT_TRANSLATE_NOOP("chipbrief", "Type what you want to do"),
    "find.found": QT_TRANSLATE_NOOP("chipbrief", "Actions found"),
    "find.menu": QT_TRANSLATE_NOOP("chipbrief", "Menu"),
    "find.do": QT_TRANSLATE_NOOP("chipbrief", "&Do it"),
    # Keys
    "settings.page.keys": QT_TRANSLATE_NOOP("chipbrief", "Keys"),
    "setting.keys": QT_TRANSLATE_NOOP("chipbrief", "Keys of actions"),
    "setting.keys.tip": QT_TRANSLATE_NOOP(
        "chipbrief", 'Under [keys], the actions whose keys are others than at first, such as export = ["F9"].'
    ),
    "keys.search": QT_TRANSLATE_NOOP("chipbrief", "Search actions and keys"),
    "keys.actions": QT_TRANSLATE_NOOP("chipbrief", "Actions and their keys"),
    "keys.first": QT_TRANSLATE_NOOP("chipbrief", "At first"),
    "keys.change": QT_TRANSLATE_NOOP("chipbrief", "&Change…"),
    "keys.add": QT_TRANSLATE_NOOP("chipbrief", "&Add keys…"),
    "keys.none": QT_TRANSLATE_NOOP("chipbrief", "&No keys"),
    "keys.reset": QT_TRANSLATE_NOOP("chipbrief", "As at &first"),
    "keys.save": QT_TRANSLATE_NOOP("chipbrief", "&Save list…"),
    "keys.save.title": QT_TRANSLATE_NOOP("chipbrief", "Save the list of keys"),
    "keys.save.filter": QT_TRANSLATE_NOOP("chipbrief", "Markdown (*.md)"),
    "keys.saved": QT_TRANSLATE_NOOP("chipbrief", "Saved to {path}"),
    "keys.list": QT_TRANSLATE_NOOP("chipbrief", "Keys of Chipbrief"),
    "keys.file": QT_TRANSLATE_NOOP("chipbrief", "chipbrief-keys"),
    "keys.press": QT_TRANSLATE_NOOP(
        "chipbrief", "Press the new keys for “{action}”; Escape keeps the old ones."
    ),
    "keys.clash": QT_TRANSLATE_NOOP(
        "chipbrief", "{keys} belongs to “{other}”. Shall it be taken from there and given to “{action}”?"
    ),
    "keys.take": QT_TRANSLATE_NOOP("chipbrief", "&Take it"),
    "keys.cancel": QT_TRANSLATE_NOOP("chipbrief", "&Leave it"),
    "keys.done": QT_TRANSLATE_NOOP("chipbrief", "“{action}” now has {keys}."),
    "keys.done_none": QT_TRANSLATE_NOOP("chipbrief", "“{action}” has no keys now."),
    "keys.refused": QT_TRANSLATE_NOOP("chipbrief", "{keys} cannot be used: {why}"),
    "keys.why.unknown": QT_TRANSLATE_NOOP("chipbrief", "there are no such keys."),
    "keys.why.typing": QT_TRANSLATE_NOOP(
        "chipbrief", "it types a sign; add Ctrl or Alt, or take a function key."
    ),
    "keys.why.fields": QT_TRANSLATE_NOOP("chipbrief", "it edits the text in every field."),
    "keys.why.moving": QT_TRANSLATE_NOOP("chipbrief", "it moves or presses something in every window."),
    "keys.why.system": QT_TRANSLATE_NOOP("chipbrief", "it belongs to the system."),
    "keys.why.menus": QT_TRANSLATE_NOOP("chipbrief", "it opens menus."),
    # What is wrong
    "settings.damaged": QT_TRANSLATE_NOOP(
        "chipbrief",
        "A part of the settings file could not be read ({reason}); it is as by default."
        " The file is kept as {path}.",
    ),
    "settings.unreadable": QT_TRANSLATE_NOOP(
        "chipbrief", "The settings file {path} cannot be read ({reason}); the defaults are used."
    ),
    "settings.no_folder": QT_TRANSLATE_NOOP("chipbrief", "There is no such folder. Choose another."),
    # General
    "setting.language": QT_TRANSLATE_NOOP("chipbrief", "&Language of the window"),
    "setting.language.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "A brief has a language of its own. Takes effect at the next start."
    ),
    "setting.language.none": QT_TRANSLATE_NOOP("chipbrief", "As the system asks"),
    "setting.language.en": QT_TRANSLATE_NOOP("chipbrief", "English"),
    "setting.language.fr": QT_TRANSLATE_NOOP("chipbrief", "Français"),
    "setting.theme": QT_TRANSLATE_NOOP("chipbrief", "C&olors"),
    "setting.theme.tip": QT_TRANSLATE_NOOP("chipbrief", "The pages of a brief stay white."),
    "setting.theme.system": QT_TRANSLATE_NOOP("chipbrief", "As the system asks"),
    "setting.theme.light": QT_TRANSLATE_NOOP("chipbrief", "Light"),
    "setting.theme.dark": QT_TRANSLATE_NOOP("chipbrief", "Dark"),
    "setting.text_size": QT_TRANSLATE_NOOP("chipbrief", "&Text size of the window"),
    "setting.text_size.tip": QT_TRANSLATE_NOOP("chipbrief", "Takes effect at the next start."),
    "setting.text_size.90": QT_TRANSLATE_NOOP("chipbrief", "Small (90 %)"),
    "setting.text_size.100": QT_TRANSLATE_NOOP("chipbrief", "Normal (100 %)"),
    "setting.text_size.115": QT_TRANSLATE_NOOP("chipbrief", "Larger (115 %)"),
    "setting.text_size.130": QT_TRANSLATE_NOOP("chipbrief", "Large (130 %)"),
    "setting.text_size.150": QT_TRANSLATE_NOOP("chipbrief", "Very large (150 %)"),
    "setting.restore_places": QT_TRANSLATE_NOOP("chipbrief", "&Windows come back where they were"),
    "setting.restore_places.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "Their places and the widths of their panes."
    ),
    "setting.check_spelling": QT_TRANSLATE_NOOP("chipbrief", "Check the &spelling of your text"),
    "setting.check_spelling.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "In the language of the document, if that is English or French."
    ),
    "setting.data_age": QT_TRANSLATE_NOOP("chipbrief", "&Warn when the data pack is older than"),
    "setting.data_age.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "The warning stands beside the version of the data pack. At 0 it never does."
    ),
    "setting.data_age.zero": QT_TRANSLATE_NOOP("chipbrief", "Never"),
    "setting.data_age.unit": QT_TRANSLATE_NOOP("chipbrief", "days"),
    # Documents
    "setting.document_language": QT_TRANSLATE_NOOP("chipbrief", "&Language"),
    "setting.document_language.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "What is set here holds for new cases; each case can have its own."
    ),
    "setting.document_language.none": QT_TRANSLATE_NOOP("chipbrief", "That of the format"),
    "setting.document_language.en": QT_TRANSLATE_NOOP("chipbrief", "English"),
    "setting.document_language.fr": QT_TRANSLATE_NOOP("chipbrief", "Français"),
    "setting.document_paper": QT_TRANSLATE_NOOP("chipbrief", "&Paper"),
    "setting.document_paper.tip": QT_TRANSLATE_NOOP("chipbrief", "The size of the pages."),
    "setting.document_paper.none": QT_TRANSLATE_NOOP("chipbrief", "That of the format"),
    "setting.document_paper.A4": QT_TRANSLATE_NOOP("chipbrief", "A4"),
    "setting.document_paper.Letter": QT_TRANSLATE_NOOP("chipbrief", "US Letter"),
    "setting.document_citations": QT_TRANSLATE_NOOP("chipbrief", "&Style of citation"),
    "setting.document_citations.tip": QT_TRANSLATE_NOOP("chipbrief", "How the text leads to the sources."),
    "setting.document_citations.numbered": QT_TRANSLATE_NOOP("chipbrief", "Numbers in brackets"),
    "setting.document_citations.author-date": QT_TRANSLATE_NOOP("chipbrief", "Author and date"),
    "setting.document_citations.notes": QT_TRANSLATE_NOOP("chipbrief", "Notes at the end"),
    "setting.document_author": QT_TRANSLATE_NOOP("chipbrief", "&Author"),
    "setting.document_author.tip": QT_TRANSLATE_NOOP("chipbrief", "Who writes the brief."),
    "setting.document_author.hint": QT_TRANSLATE_NOOP("chipbrief", "None"),
    "setting.document_office": QT_TRANSLATE_NOOP("chipbrief", "O&ffice"),
    "setting.document_office.tip": QT_TRANSLATE_NOOP("chipbrief", "For whom the author writes."),
    "setting.document_office.hint": QT_TRANSLATE_NOOP("chipbrief", "None"),
    "setting.document_marking": QT_TRANSLATE_NOOP("chipbrief", "Protective &marking"),
    "setting.document_marking.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "Such as TLP:AMBER; it stands on every page."
    ),
    "setting.document_marking.hint": QT_TRANSLATE_NOOP("chipbrief", "None"),
    "setting.document_logo": QT_TRANSLATE_NOOP("chipbrief", "Lo&go"),
    "setting.document_logo.tip": QT_TRANSLATE_NOOP(
        "chipbrief", "A PNG or JPEG picture, read anew for each new case."
    ),
    "setting.document_logo.hint": QT_TRANSLATE_NOOP("chipbrief", "None"),
    "settings.ask_file": QT_TRANSLATE_NOOP("chipbrief", "Choose a picture"),
    "settings.pictures": QT_TRANSLATE_NOOP("chipbrief", "Pictures (*.png *.jpg *.jpeg)"),
    # Export
    "setting.export_folder": QT_TRANSLATE_NOOP("chipbrief", "&Folder"),
    "setting.export_folder.tip": QT_TRANSLATE_NOOP("chipbrief", "The folder that is offered first."),
    "setting.export_folder.hint": QT_TRANSLATE_NOOP("chipbrief", "Your folder for documents"),
    "setting.export_pattern": QT_TRANSLATE_NOOP("chipbrief", "File &name"),
    "setting.export_pattern.tip": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Such as {country}-{format}-{to}. Fields: {country}, {code}, {class}, {chip}, {format}, {from}, {to},"
        " {as_of}, {language}, {number}.",
    ),
    "setting.export_pattern.hint": QT_TRANSLATE_NOOP("chipbrief", "As the brief names itself"),
    "setting.open_folder": QT_TRANSLATE_NOOP("chipbrief", "&Open the folder after an export"),
    "setting.open_folder.tip": QT_TRANSLATE_NOOP("chipbrief", "In the file manager of the system."),
})
