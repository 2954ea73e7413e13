# SPDX-License-Identifier: Apache-2.0
"""The words of help; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

HELP_TEXTS: Final[Mapping[str, str]] = MappingProxyType({
    "action.help": "&Help",
    "tip.help": "Open the user guide at the chapter of this pane or window",
    "action.another_format": "Another fo&rmat…",
    "tip.another_format": "What can be changed about a brief, and how a format of your own comes in",
    "action.about": "&About Chipbrief",
    "tip.about": "Show versions, the data pack, the layers of protection, and licenses",
    "help.window": "Help",
    "help.search": "Search the guide",
    "help.contents": "Contents of the guide",
    "help.nothing": "No chapter has all these words",
    "help.chapter": "Chapter",
    "help.back": "Back",
    "help.forward": "Forward",
    "help.smaller": "Smaller text",
    "help.larger": "Larger text",
    "help.untranslated": "This page is there in English only.",
    "help.action": "Action",
    "help.keys": "Keys",
    "help.tip": "What it does",
    # Pages of the guide that are made from tables
    "page.problems": (
        "What the check can find in a finished page, and in the pages as they were laid out. An error blocks"
        " sealing, a warning does not; `chipbrief check` lists them all without making the brief."
    ),
    "page.error": "An error: it blocks sealing.",
    "page.warning": "A warning: it does not block sealing.",
    "page.example": "Example: {text}",
    "page.to_do": "What to do: {text}",
    "page.fixed": (
        "*Fix* in the app, and `chipbrief check --fix`, do it in your own words where it needs no thought."
    ),
    "page.settings": (
        "What *File > Settings…* sets. The app keeps what differs from the defaults in `settings.toml` in"
        " your folder of settings, under the names below. A file that cannot be read is kept aside, and the"
        " app says so."
    ),
    "page.setting": "Setting",
    "page.name": "Name in the file",
    "page.values": "May be",
    "page.default": "Default",
    "page.switch": "`true` or `false`",
    "page.number": "0 to {most}",
    "page.lists": "lists of keys",
    "page.text": "any text",
    "page.empty": "(empty)",
    # About
    "about.title": "About Chipbrief",
    "about.what": (
        "Makes policy briefs on U.S. AI-chip export controls that carry their own evidence."
        " Not legal advice. Nothing leaves this computer."
    ),
    "about.facts": "In use",
    "about.licenses": "Licenses",
    "about.versions": "Versions",
    "about.pack": "Data pack",
    "about.holds": "{rows} rows, {sources} sources",
    "about.checked": "Its check finds {found}.",
    "about.walls": "Layers of protection around what reads pages and files of others",
    "about.wall.limits": "Limits on memory, time and files",
    "about.wall.files": "Files out of reach",
    "about.wall.calls": "No network, no other programs",
    "about.on": "in force",
    "about.off": "missing",
    "about.part": "Part",
    "about.version": "Version",
    "about.license": "License",
    "about.text": "Text of the license",
    "about.choose": "Select a part to read its license.",
    "about.unstated": "none stated",
    "about.no_text": "This part brings no file with its license; its description names it.",
    "about.busy": "Looking at this machine…",
    "about.copy": "C&opy as text",
    "about.copied": "Copied.",
    # After an unexpected error
    "crash.window": "Something failed",
    "crash.title": "Something failed inside Chipbrief",
    "crash.kept": (
        "Your work is kept: it is written down as you type, and is back at the next start."
        " You can go on, or save the case under a name of its own first."
    ),
    "crash.former": "Chipbrief ended suddenly last time",
    "crash.former.kept": (
        "It failed in a way that left no time to say so. Work that was not saved is back as it stood about a"
        " second before."
    ),
    "crash.facts": "&Facts for whoever fixes it. Nothing is sent; look through them before you pass them on.",
    "crash.file": "They are kept in {path}",
    "crash.more": "Since then {n} more failed; their facts are kept as well.",
    "crash.again": "The same thing has failed again, {n} times so far.",
    "crash.again_short": (
        "Something has failed again inside Chipbrief, {n} times so far. Save the case and start again."
    ),
    "crash.copy": "&Copy",
    "crash.copied": "Copied.",
    "crash.save": "&Save case now",
    "crash.quit": "&Quit",
    "crash.go_on": "&Go on",
})
