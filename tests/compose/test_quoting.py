# SPDX-License-Identifier: Apache-2.0
"""What the engine did not say is marked as English on a page in another language."""

from __future__ import annotations

from dataclasses import dataclass

from chipbrief.compose.quoting import marked, quotations
from chipbrief.language import Sentence, said

QUOTES = ("AI diffusion rule", "rule", "remainder of the 50,000 & more")


@dataclass(frozen=True)
class View:
    title: str
    texts: tuple[object, ...] = ()
    author: str = ""


def test_a_quotation_is_what_the_engine_did_not_say():
    told = said("{a} over {b}", a="remainder of the stock", b=said("the best chip"))
    view = View("Foundry due-diligence rule", (told, said("{s}", s=Sentence("as given"))), "Mes mots à moi")
    found = quotations((view, View("NVIDIA H20 96 GB"), View("purchases")))
    assert found == {"Foundry due-diligence rule", "remainder of the stock", "as given"}


def test_it_is_marked_wherever_it_stands_in_a_text():
    page = marked("<p>La règle AI diffusion rule vaut.</p>", QUOTES)
    assert page == '<p>La règle <span lang="en">AI diffusion rule</span> vaut.</p>'
    assert marked("<p>remainder of the 50,000 &amp; more</p>", QUOTES).count("<span") == 1


def test_what_is_marked_already_or_no_text_stays():
    page = (
        "<html lang='fr'><head><title>AI diffusion rule</title></head>"
        '<p lang="en">The <b>AI diffusion rule</b> and <p>rule</p> rule</p><img alt="AI diffusion rule">'
    )
    assert marked(page, QUOTES) == page


def test_somebodys_words_within_a_text_are_a_quotation():
    view = View("NVIDIA \"largely conceded\" China, 'as a matter of fact'; the firm's own 'H20'")
    assert {"largely conceded", "as a matter of fact"} < quotations(view)
    assert "H20" not in quotations(view)


def test_what_a_translation_keeps_in_quotation_marks_is_a_quotation():
    spoken = {"«\u202fMixtral of Experts\u202f», d’après Epoch AI": "Mixtral of Experts via Epoch AI"}
    assert quotations(View("x"), spoken) == {"Mixtral of Experts"}
