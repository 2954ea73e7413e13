# SPDX-License-Identifier: Apache-2.0
"""What the engine says names commands; the window names its own menus and fields in their place."""

from __future__ import annotations

import pytest

from chipbrief.errors import PickError
from chipbrief.language.catalogs import entries
from chipbrief.language.notices import notice
from chipbrief.paths import shipped
from chipbrief_gui.engine_face import error_words
from chipbrief_gui.translations.translator import use_language
from chipbrief_gui.ways import in_window

#: Said to those who typed the command itself, or of a form whose fields are told elsewhere.
_TYPED = ("--resume", "--overwrite", "--layer", "--chip", "--window", "--transistors")
#: What begins a case is no command; a case that lacks a part is told of by the command alone.
_OTHER = ("chipbrief = {version}", "chipbrief case {path}")


def notices() -> list[str]:
    text = (shipped("templates") / "_notices/locale/fr.po").read_text("utf-8")
    return [message for message, _forms in entries(text)]


def test_no_error_of_the_window_tells_to_type_a_command():
    found = [text for text in notices() if "chipbrief " in text or " --" in text]
    assert len(found) > 15
    told = [in_window(text) for text in found if not any(word in text for word in (*_TYPED, *_OTHER))]
    assert [text for text in told if "chipbrief " in text or "--" in text] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "`Data > Browse the data` names all."),
        ("fr", "`Données > Parcourir les données` les nomme toutes."),
    ],
)
def test_the_way_is_told_in_the_language_of_the_app(qapp, language, text):
    use_language(qapp, language)
    try:
        assert error_words(PickError(notice("`chipbrief list sources` names all."))) == text
    finally:
        use_language(qapp, "en")


def test_what_names_no_command_stays():
    assert in_window("a -- b, as it is") == "a -- b, as it is"
    assert in_window("The file was changed. Add it again with --replace.").endswith("with “Replace it”.")
