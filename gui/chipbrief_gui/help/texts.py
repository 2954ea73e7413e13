# SPDX-License-Identifier: Apache-2.0
"""The words of help; ``words.py`` adds them to its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

HELP_TEXTS: Final[Mapping[str, object]] = MappingProxyType({
    "action.help": QT_TRANSLATE_NOOP("chipbrief", "&Help"),
    "tip.help": QT_TRANSLATE_NOOP("chipbrief", "Open the user guide at the chapter of this pane or window"),
    "action.about": QT_TRANSLATE_NOOP("chipbrief", "&About Chipbrief"),
    "tip.about": QT_TRANSLATE_NOOP(
        "chipbrief", "Show versions, the data pack, the layers of protection, and licenses"
    ),
    "help.window": QT_TRANSLATE_NOOP("chipbrief", "Help"),
    "help.search": QT_TRANSLATE_NOOP("chipbrief", "Search the guide"),
    "help.contents": QT_TRANSLATE_NOOP("chipbrief", "Contents of the guide"),
    "help.chapter": QT_TRANSLATE_NOOP("chipbrief", "Chapter"),
    "help.back": QT_TRANSLATE_NOOP("chipbrief", "Back"),
    "help.forward": QT_TRANSLATE_NOOP("chipbrief", "Forward"),
    "help.smaller": QT_TRANSLATE_NOOP("chipbrief", "Smaller text"),
    "help.larger": QT_TRANSLATE_NOOP("chipbrief", "Larger text"),
    "help.action": QT_TRANSLATE_NOOP("chipbrief", "Action"),
    "help.keys": QT_TRANSLATE_NOOP("chipbrief", "Keys"),
    "help.tip": QT_TRANSLATE_NOOP("chipbrief", "What it does"),
    # About
    "about.title": QT_TRANSLATE_NOOP("chipbrief", "About Chipbrief"),
    "about.what": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Makes policy briefs on U.S. AI-chip export controls that carry their own evidence."
        " Not legal advice. Nothing leaves this computer.",
    ),
    "about.facts": QT_TRANSLATE_NOOP("chipbrief", "In use"),
    "about.licenses": QT_TRANSLATE_NOOP("chipbrief", "Licenses"),
    "about.versions": QT_TRANSLATE_NOOP("chipbrief", "Versions"),
    "about.pack": QT_TRANSLATE_NOOP("chipbrief", "Data pack"),
    "about.holds": QT_TRANSLATE_NOOP("chipbrief", "{rows} rows, {sources} sources"),
    "about.checked": QT_TRANSLATE_NOOP("chipbrief", "Its check finds {found}."),
    "about.walls": QT_TRANSLATE_NOOP(
        "chipbrief", "Layers of protection around what reads pages and files of others"
    ),
    "about.wall.limits": QT_TRANSLATE_NOOP("chipbrief", "Limits on memory, time and files"),
    "about.wall.files": QT_TRANSLATE_NOOP("chipbrief", "Files out of reach"),
    "about.wall.calls": QT_TRANSLATE_NOOP("chipbrief", "No network, no other programs"),
    "about.on": QT_TRANSLATE_NOOP("chipbrief", "in force"),
    "about.off": QT_TRANSLATE_NOOP("chipbrief", "missing"),
    "about.part": QT_TRANSLATE_NOOP("chipbrief", "Part"),
    "about.version": QT_TRANSLATE_NOOP("chipbrief", "Version"),
    "about.license": QT_TRANSLATE_NOOP("chipbrief", "License"),
    "about.text": QT_TRANSLATE_NOOP("chipbrief", "Text of the license"),
    "about.choose": QT_TRANSLATE_NOOP("chipbrief", "Select a part to read its license."),
    "about.unstated": QT_TRANSLATE_NOOP("chipbrief", "none stated"),
    "about.no_text": QT_TRANSLATE_NOOP(
        "chipbrief", "This part brings no file with its license; its description names it."
    ),
    "about.busy": QT_TRANSLATE_NOOP("chipbrief", "Looking at this machine…"),
    "about.copy": QT_TRANSLATE_NOOP("chipbrief", "C&opy as text"),
    "about.copied": QT_TRANSLATE_NOOP("chipbrief", "Copied."),
    # After an unexpected error
    "crash.window": QT_TRANSLATE_NOOP("chipbrief", "Something failed"),
    "crash.title": QT_TRANSLATE_NOOP("chipbrief", "Something failed inside Chipbrief"),
    "crash.kept": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Your work is kept: it is written down as you type, and is back at the next start."
        " You can go on, or save the case under a name of its own first.",
    ),
    "crash.facts": QT_TRANSLATE_NOOP(
        "chipbrief",
        "&Facts for whoever mends it. Nothing is sent; look through them before you hand them on.",
    ),
    "crash.file": QT_TRANSLATE_NOOP("chipbrief", "They are kept in {path}"),
    "crash.more": QT_TRANSLATE_NOOP("chipbrief", "Since then {n} more failed; their facts are kept as well."),
    "crash.again": QT_TRANSLATE_NOOP("chipbrief", "The same failed again, {n} times by now."),
    "crash.again_short": QT_TRANSLATE_NOOP(
        "chipbrief",
        "Something failed again inside Chipbrief, {n} times by now. Save the case and start again.",
    ),
    "crash.copy": QT_TRANSLATE_NOOP("chipbrief", "&Copy"),
    "crash.copied": QT_TRANSLATE_NOOP("chipbrief", "Copied."),
    "crash.save": QT_TRANSLATE_NOOP("chipbrief", "&Save case now"),
    "crash.quit": QT_TRANSLATE_NOOP("chipbrief", "&Quit"),
    "crash.go_on": QT_TRANSLATE_NOOP("chipbrief", "&Go on"),
})
