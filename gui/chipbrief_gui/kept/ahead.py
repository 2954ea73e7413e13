# SPDX-License-Identifier: Apache-2.0
"""The pages of the example, made when the app is set up, so that the very first start shows them at once.

A checkout's set-up and an installer call ``keep_example``. Nothing depends on it: without these pages the
first start shows the example when it is made.
"""

from __future__ import annotations

from dataclasses import replace

from chipbrief.paths import shipped
from chipbrief_gui.case.work import Work
from chipbrief_gui.engine_face import Engine, Opened, real_engine
from chipbrief_gui.from_words import words_to_pick
from chipbrief_gui.kept.store import AHEAD, KeptPages
from chipbrief_gui.rendering import brief_of
from chipbrief_gui.settings.blank import blank_work
from chipbrief_gui.settings.values import Settings, rules
from chipbrief_gui.values import EXAMPLE


def examples() -> tuple[Work, ...]:
    """Return the example as a first start asks for it, then in each language that a document may have."""
    blank = replace(blank_work(Settings()), words=EXAMPLE)
    languages = rules()["document_language"].allowed
    return tuple(replace(blank, edition=replace(blank.edition, language=code)) for code in languages)


def keep_example(kept: KeptPages | None = None, engine: Engine | None = None) -> None:
    """Make the pages of the example over the shipped data pack, as far as ``kept`` lacks them, and keep them.

    By default the real engine makes them, and they are kept beside the program for all who use it. Raises
    ``ChipbriefError`` or ``OSError``.
    """
    kept = kept or KeptPages(lambda: AHEAD)
    data = shipped("datasets")
    engine, ground = engine or real_engine(data), kept.ground(data)
    lacking = [work for work in examples() if kept.find(ground, work) is None]
    if not lacking:
        return
    # Another account may set the program up than the one that uses it: the folder is open to all.
    kept.folder().mkdir(parents=True, exist_ok=True)
    opened = Opened.of(engine.open_workshop())
    try:
        for work in lacking:
            pick = words_to_pick(opened.choices, work.words)
            kept.keep(ground, work, brief_of(engine, opened, pick, work.edition).pdf)
    finally:
        opened.workshop.close()
