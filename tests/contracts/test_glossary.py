# SPDX-License-Identifier: Apache-2.0
"""The glossary names one word for one thing, and every French text keeps to it."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from support.translated import Pair, pairs
from support.tree import ROOT

from chipbrief.frozen import frozen

#: What is no word of ours: marks of values, code, options, names of files, English that is quoted.
_NO_WORD = re.compile(
    "|".join((
        *(r"\{\w+\}", r"%\(\w+\)s", r"\[+\w+\]+", "`[^`]*`", r"--[\w-]+", r"\w+ = "),
        *("<i>.*?</i>", '"[^"]*"', "“[^”]*”", r"\w+\.(?:toml|json)", r"\*?\.brief\b", r"\w+://\S+"),
        *(r"^References?\. .*", r"[\w-]+/[\w-]+-atlas"),
    ))
)


@frozen
class Term:
    """A word of the glossary: how English texts have it, what French has for it, and never has."""

    word: str
    said: str
    french: str
    never: str = "(?!)"

    def misses(self, english: str, french: str) -> bool:
        """Return whether an English text has the word, and its translation another one."""
        if not re.search(rf"\b({self.said})\b", english, re.IGNORECASE):
            return False
        kept, other = (re.search(words, french, re.IGNORECASE) for words in (self.french, self.never))
        return not kept or bool(other)


TERMS = (
    Term("policy brief", "policy briefs?", "notes? d’analyse"),
    Term("brief", "briefs?(?! word)", r"\bnotes?\b"),
    Term("memo", "memos?", "mémo|règles"),
    Term("license note", "license notes?", "notes? sur les licences"),
    Term("pick", "(?<!^)(?<!to )(?<![.:] )picks?", "sélection"),
    Term("as-of date", "as-of date", "date de référence"),
    Term("hindsight", "hindsight", r"recul|\bsu plus tard"),
    Term("template", "templates?", "modèle"),
    Term("draft", "drafts?(?! deal)", "projet|prendre le nouveau", "brouillon|ébauche"),
    Term("data pack", "data packs?", r"\bjeux?\b|données (du|de Chipbrief)"),
    Term("dataset", "datasets(?!')", r"\btables?\b"),
    Term(
        "record",
        "(?<!court )(?<!trade )(?<!primary )(?<!long )(?<!on )records?",
        "enregistr|consign|recens|signal|absent",
        r"élément(?!s? de preuve)",
    ),
    Term("evidence", "evidence", "preuve|prouv|atteste|document"),
    Term("caveat", "caveats?", "réserve"),
    Term("finding", "(?<!stop )findings?", "constat"),
    Term("judgement", "judgements?", "appréciation"),
    Term("key judgement", "key judgements?", "appréciations? clés?"),
    Term("likelihood", "likelihood", "probabilité"),
    Term("confidence", "confidence", "confiance"),
    Term("capability gap", "capability gap", "écarts? de capacités"),
    Term("gap", "gaps?", "lacune|écart|retard"),
    Term("seal", "(un)?seal(s|ed|ing)?", "scell|sceau"),
    Term("verify", "verify|verified|verif(ies|ying)", "vérifi"),
    Term("manifest", "manifest", "manifeste"),
    Term("attachment", "attachments?", "pièces? jointes?"),
    Term("threshold", "thresholds?", "seuil"),
    Term("license exception", "license exceptions?", "exceptions? de licence"),
    Term("presumption of denial", "presumption of denial", "présomption de refus"),
    Term("presumption of approval", "presumption of approval", "présomption d’approbation"),
    Term("case by case", "case[- ]by[- ]case", "au cas par cas"),
    Term("country group", "country groups?", r"groupes? (de pays|du supplément)"),
    Term("Entity List", "entity list", "Entity List"),
    Term("foreign direct product rule", "foreign[- ]direct[- ]products?", "produits? directs? étrangers?"),
    Term("end use", "end[- ]use", "usage final"),
    Term("diversion", "diversion", "détournement"),
    Term("smuggled", "smuggl(ed|ing)", "contrebande|fraude"),
    Term("TPP", "TPP", "TPP", r"\b(le|du|au|un) TPP\b|TPP publié\b"),
    Term("TPP", "total processing performance", "performance totale de traitement"),
    Term("performance density", "performance density", "densité de performance"),
    Term("bandwidth", "bandwidth", "débit", "bande passante|large bande"),
    Term("die", "(?<!logic )dies?", "puces? nues?|surface", "matrice"),
    Term("wafer", "wafers?(?!-scale)", "plaquette", "tranche"),
    Term("compute", "compute(?! (atlas|challenge|roadmap))", "calcul"),
    Term("estimate", "estimates", "estim|auteur"),
)


def rows(page: str) -> dict[str, str]:
    """Return the second cell of each row of a glossary by its first."""
    found = re.findall(
        r"^\| ([^|]+?) \| ([^|]+?) \|", (ROOT / "docs" / page).read_text("utf-8"), re.MULTILINE
    )
    return dict(found[1:])


@pytest.fixture(scope="module")
def french() -> list[Pair]:
    """Return every text with its French, without what is no word of ours."""
    return [(place, words_of(english), " ".join(other.split())) for place, english, other in pairs("fr")]


def words_of(text: str) -> str:
    """Return a text without what is no word of ours."""
    return _NO_WORD.sub(" ", " ".join(text.split()))


def test_both_glossaries_have_the_same_words():
    english, other = rows("glossary.md"), rows("fr/glossary.md")
    assert len(english) > 50
    assert english == {theirs: ours for ours, theirs in other.items()}


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.said)
def test_french_texts_keep_to_the_glossary(french, term):
    assert re.search(term.french, _french_of(term.word), re.IGNORECASE)
    assert not (wrong := list(_missing(term, french))), "\n".join(map(str, wrong))


def _french_of(word: str) -> str:
    return next(said for told, said in rows("glossary.md").items() if word in re.split(r", | \(", told))


def _missing(term: Term, found: Iterable[Pair]) -> Iterable[Pair]:
    return [pair for pair in found if term.misses(*pair[1:])]


def test_another_word_is_seen():
    record = next(term for term in TERMS if term.word == "record")
    assert record.misses("Each record has a source.", "Chaque élément a une source.")
    assert record.misses("Each record has a source.", "Chaque fiche a une source.")
    assert record.misses("Records and evidence", "Enregistrements et éléments")
    assert not record.misses("Records and evidence", "Enregistrements et éléments de preuve")
    assert not record.misses(words_of("Each {record} has a `record`."), "Chaque {record} a un `record`.")
