# SPDX-License-Identifier: Apache-2.0
"""The window speaks other languages: the files are sound, and what Qt is asked comes back translated."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from support.tree import ROOT

from chipbrief.check.numbers import RANGE_DROPPED
from chipbrief.check.problem import Place
from chipbrief.comparison.values import Comparison, Input, Side
from chipbrief.errors import PickError, SealError
from chipbrief.files.writing import write_atomically
from chipbrief.gather import choices
from chipbrief.gather.records import Rule
from chipbrief.language import said
from chipbrief.language.notices import notice
from chipbrief.pick import Choice, Choices, make_pick
from chipbrief.verify import Verdict
from chipbrief_gui.data.citing import Citing
from chipbrief_gui.data.report import as_text, section
from chipbrief_gui.engine_face import error_words
from chipbrief_gui.panes.from_choices import find_choices
from chipbrief_gui.problems.from_problems import explained, problem_rows
from chipbrief_gui.proof.from_comparison import told
from chipbrief_gui.proof.from_verdicts import row_of
from chipbrief_gui.translations.choices import in_words
from chipbrief_gui.translations.linguist import (
    Message,
    languages,
    path_of,
    read_messages,
    read_words_of_qt,
    write_messages,
)
from chipbrief_gui.translations.translator import WindowWords, use_language
from chipbrief_gui.words import count, number, say, tell

sys.path.insert(0, str(ROOT / "tools"))
import linguist  # pyright: ignore[reportMissingImports]

OTHERS = languages()[1:]


@pytest.fixture
def speak(qapp) -> Iterator[Callable[[str], None]]:
    yield lambda code: use_language(qapp, code)
    use_language(qapp, "en")


@pytest.mark.parametrize("code", OTHERS)
def test_a_file_is_up_to_date(code):
    path, data, _wrong = linguist.state(code)
    assert path.read_bytes() == data, "run tools/translate.py"


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_is_complete_and_its_translations_are_sound(code):
    assert linguist.state(code)[2] == []


def test_french_sets_a_fixed_space_before_signs():
    wrong = re.compile(r"[^\u202f][;?!](?=\s|$)|[^\u00a0]:(?=\s|$)|«(?!\u202f)|(?<!\u202f)»|[^\u00a0]%")
    forms = [form for message in read_messages(path_of("fr").read_bytes()).values() for form in message.forms]
    assert [form for form in forms if wrong.search(re.sub(r";;|`[^`]*`", "", form))] == []


@pytest.mark.parametrize("code", OTHERS)
def test_a_text_tells_which_words_it_is_by_the_part_of_the_window(code):
    """Another language is taken while the app runs: see ``retelling.py``."""
    found: dict[tuple[str, str], set[str]] = {}
    for key, message in read_messages(path_of(code).read_bytes()).items():
        for there, here in ((message.source, message.forms), (message.forms, message.source)):
            found.setdefault((key.partition(".")[0], str(there)), set()).add(str(here))
    one_of_many = {"field", "format", "class", "problem"}
    assert {
        where: told for where, told in found.items() if len(told) > 1 and where[0] not in one_of_many
    } == {}


@pytest.mark.parametrize("code", OTHERS)
def test_words_that_qt_lacks_are_ours_and_only_these(speak, code):
    of_qt = QTranslator()
    of_qt.load(QLocale(code), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    ours = read_words_of_qt(code)
    assert {words for words in ours if of_qt.translate(*words)} == set()
    speak(code)
    assert {words: QCoreApplication.translate(*words) for words in ours} == ours
    assert QCoreApplication.translate("QFileDialog", "Files of &type:", "") in ours.values()


@pytest.mark.parametrize("code", OTHERS)
def test_the_tools_of_qt_read_a_file(code, tmp_path):
    release = next(Path(PySide6.__file__).parent.glob("lrelease*"))
    made = subprocess.run(
        [release, path_of(code), "-qm", tmp_path / "words.qm"], capture_output=True, text=True, check=True
    )
    assert f"Generated {len(list(linguist.wanted()))} translation(s)" in made.stdout
    assert not made.stderr


def test_what_is_written_is_read_back():
    messages = [
        Message("a", "<b> & 'c'\n\"d\"", forms=("é",), finished=True),
        Message(
            "b.many", "{n} files", counted=True, note="For one: {n} file", forms=("x", "y"), finished=True
        ),
        Message("c", "New", forms=("",)),
    ]
    assert list(read_messages(write_messages("fr", messages)).values()) == messages


def test_a_new_text_is_unfinished_and_a_changed_one_keeps_its_old_translation():
    key, source = next((message.key, message.source) for message in linguist.wanted())
    assert not next(iter(linguist.updated({}))).finished
    kept = linguist.updated({key: Message(key, "Other", forms=("Autre",), finished=True)})[0]
    assert kept == Message(key, source, forms=("Autre",), finished=False)


@pytest.mark.parametrize(
    ("source", "form", "fault"),
    [
        ("Saved to {path}", "Enregistré", "marks"),
        ("&File", "Fichier", "letter"),
        ("Open…", "Ouvrir", "ends"),
        ("Open…", "", "not translated"),
    ],
)
def test_a_translation_that_is_not_sound_is_told(source, form, fault):
    found = list(linguist.faults(Message("key", source, forms=(form,), finished=True)))
    assert len(found) == 1
    assert fault in found[0]


def test_counted_texts_take_the_form_of_the_language(qapp):
    message = Message("coverage.records.many", "", counted=True, forms=("{n} un", "{n} plus"), finished=True)
    words = WindowWords("fr", {message.key: message}, qapp)
    qapp.installTranslator(words)
    try:
        assert [count("coverage.records", n) for n in (0, 1, 2)] == ["0 un", "1 un", "2 plus"]
    finally:
        qapp.removeTranslator(words)


def test_french_is_spoken_by_the_window_the_engine_and_qt(speak, qtbot):
    speak("fr")
    assert say("menu.file") == "&Fichier"
    assert number(1234.5, 1) == "1\u202f234,5"
    assert tell(said("{n} of {total} chips are controlled", n=1, total=2)) != ""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Annuler"
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
    speak("en")
    assert say("menu.file") == "&File"
    assert QLocale().language() == QLocale.Language.English


MIRRORED = """
import sys
from chipbrief_gui.app import make_application
from chipbrief_gui.translations.translator import QtWords, use_language
app = make_application(sys.argv)
for code in ("en", "fr"):
    use_language(app, code)
    print(app.layoutDirection().name)
app.installTranslator(QtWords("ar", app))
print(app.layoutDirection().name)
"""


@pytest.mark.parametrize(
    ("words", "directions"),
    [
        ([], ["LeftToRight", "LeftToRight", "RightToLeft"]),
        (["-reverse"], ["RightToLeft", "RightToLeft", "LeftToRight"]),
    ],
)
def test_the_window_follows_the_direction_of_its_language_or_is_mirrored_against_it(words, directions):
    line, known = [sys.executable, "-c", MIRRORED, *words], {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(line, env=known, capture_output=True, text=True, check=True)
    assert done.stdout.split() == directions


def test_a_pick_is_named_in_french_and_found_by_its_english_name_too(speak):
    speak("fr")
    countries = (Choice("ARE", "United Arab Emirates", ("UAE",)), Choice("XXX", "Nowhere"))
    classes, formats = (Choice("dc-training-gpu", "Data-center training GPU"),), (Choice("memo", "Memo"),)
    named = in_words(Choices(countries, classes, formats))
    assert [choice.label for choice in named.countries] == ["Émirats arabes unis", "Nowhere"]
    assert named.countries[0].aliases == ("United Arab Emirates", "UAE")
    assert named.chip_classes[0].label == "GPU d’entraînement pour centre de données"
    assert named.formats[0].label == "Mémo"
    assert named.formats[0].help.startswith("Une page")


def test_what_the_engine_says_is_told_in_french(speak):
    speak("fr")
    problem = RANGE_DROPPED.at(Place(page=3), notice("{number} in a table", number=1234))
    (row,) = problem_rows([problem])
    assert row.message == "Nombre sans sa fourchette\u00a0: 1\u202f234 dans un tableau"
    assert row.place == "le haut de la page, page 3"
    assert row.hint.startswith("Dans votre texte")
    told = [line for part in explained(row) for line in part.lines]
    assert any(line.startswith("«\u202f18\u202f000 puces\u202f» →") for line in told)
    assert as_text(1234) == "1\u202f234"
    assert section("", said("No review policy for this case was published or seen."))[0].lines == (
        "Aucune politique d’examen n’a été publiée ni vue pour ce cas.",
    )


def test_an_error_is_worded_in_french_and_quotes_what_it_quotes(speak, tmp_path):
    speak("fr")
    with pytest.raises(PickError) as wrong:
        make_pick(Choices((), (), ()), country="", chip_class="chip", start="2022", end="2025")
    assert error_words(wrong.value).startswith("Il n’y a pas de classe de puces «\u202fchip\u202f».")
    with pytest.raises(SealError) as unwritten:
        write_atomically(tmp_path / "no" / "brief.pdf", b"")
    told = error_words(unwritten.value)
    assert told.startswith(f"«\u202f{tmp_path / 'no' / 'brief.pdf'}\u202f» ne peut pas être écrit")
    assert "le dossier n’existe pas. Créez le dossier" in told
    assert error_words(FileNotFoundError(2, "gone")) == "il n’y a aucun fichier ni dossier de ce nom."


def test_a_verdict_and_a_comparison_are_told_in_french(speak):
    speak("fr")
    verdict = Verdict("a.pdf", sealed=True, hashes="ok", superseded=(notice("{path} is missing", path="x"),))
    row = row_of(Path("a.pdf"), verdict)
    assert (
        row.cells[1] == "Non prouvée\u00a0: elle ne peut pas être reconstruite à partir de ce qu’elle porte"
    )
    assert row.cells[2:5] == ("Bon", "Pas fait", "Pas fait")
    assert "X manque" in [line for part in row.notes for line in part.lines]
    side = Side("a.pdf", "A", "2026-01-01", "memo", "1", 2, ())
    inputs = (Input("rule", notice("data pack"), "2025", ""),)
    said_of_both = told(Comparison(side, side, inputs, (), (), (), ()))
    assert said_of_both.sections[1].title == "De quoi elles sont faites"
    assert said_of_both.sections[1].lines == ("Une autre règle\u00a0: jeu de données\u00a0: 2025 → absent",)


def test_the_status_of_a_rule_is_told_in_french(speak, library):
    rule = next(rule for rule in library.all(Rule) if rule.status_note == "In force; amended many times.")
    speak("fr")
    assert Citing(library).rules((rule.id,))[0].endswith("En vigueur\u202f; modifiée de nombreuses fois.")


def test_countries_have_names_of_the_language_and_keep_their_others(speak, library):
    speak("fr")
    french = in_words(choices(library)).countries
    labels = {choice.key: choice.label for choice in french}
    assert (labels["CHN"], labels["ARE"]) == ("Chine", "Émirats arabes unis")
    for typed, code in (
        ("uae", "ARE"),
        ("united arab", "ARE"),
        ("emirats", "ARE"),
        ("DEU", "DEU"),
        ("allem", "DEU"),
    ):
        assert find_choices(typed, french)[0].key == code
    with_role = [choice for choice in french if choice.group]
    assert french[: len(with_role)] == tuple(with_role)
    english = choices(library).countries
    assert [choice.key for choice in with_role] == [choice.key for choice in english if choice.group]
