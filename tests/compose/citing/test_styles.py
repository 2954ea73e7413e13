# SPDX-License-Identifier: Apache-2.0
"""What a source looks like: legal and other forms by type, style and language; hostile titles stay text."""

from __future__ import annotations

import json
import re

import pytest
from support.counting import counted_calls
from support.making import source

from chipbrief.compose.citing import FILES, Citer, open_citing_style, source_rows
from chipbrief.compose.citing.text import MAX_FIELD
from chipbrief.edition import CITATIONS

BIS = [{"literal": "Bureau of Industry and Security, U.S. Department of Commerce"}]
DAY = {"date-parts": [[2023, 10, 25]]}
RULE = {
    "type": "legislation", "title": "Export Controls: A rule", "author": BIS, "issued": DAY,
    "container-title": "Federal Register", "volume": "88", "page": "73458", "number": "FR Doc. 2023-23055",
}  # fmt: skip
SECTION = {
    "type": "regulation", "title": "License Exception AIA", "author": BIS, "issued": DAY,
    "container-title": "Code of Federal Regulations", "volume": "15", "section": "§ 740.27",
}  # fmt: skip
LIST = {
    "type": "legislation", "title": "Commerce Control List", "publisher": "Office", "issued": DAY,
    "container-title": "Code of Federal Regulations", "volume": "15", "section": "pt. 774, Supp. No. 1",
}  # fmt: skip
ORDER = {
    "type": "legislation", "title": "Safe AI", "genre": "Executive Order", "number": "14110", "issued": DAY,
    "container-title": "Federal Register", "volume": "88", "page": "75191",
}  # fmt: skip
STATUTE = {
    "type": "legislation", "title": "CHIPS and Science Act", "genre": "Public Law", "number": "117-167",
    "container-title": "United States Statutes at Large", "volume": "136", "page": "1366", "issued": DAY,
}  # fmt: skip
BILL = {
    "type": "bill", "title": "Chip Security Act", "author": [{"literal": "U.S. House"}], "issued": DAY,
    "number": "H.R. 3447", "chapter-number": "119th Cong.",
}  # fmt: skip
FILING = {
    "type": "report", "title": "Current Report: H20", "genre": "Form 8-K", "issued": DAY,
    "author": [{"literal": "NVIDIA"}], "container-title": "SEC EDGAR", "number": "Accession No. 1",
}  # fmt: skip
CASE = {
    "type": "legal_case", "title": "United States v. Smith", "number": "No. 4:25-cr-1", "issued": DAY,
    "authority": "S.D. Tex.",
}  # fmt: skip
NEWS = {
    "type": "article-newspaper", "title": "Who's Poised to Win?", "author": [{"literal": "The Paper"}],
    "container-title": "The Paper", "issued": {"date-parts": [[2024, 3, 1]]},
}  # fmt: skip
JOURNAL = {
    "type": "article-journal", "title": 'The "chip" war', "container-title": "Nature", "volume": "615",
    "issue": "2", "page": "12", "issued": {"date-parts": [[2023]]},
    "author": [{"family": "van Rijn", "given": "Jan"}, {"family": "Li", "given": "Wei"}],
}  # fmt: skip
UNDATED = {"type": "webpage", "title": "Export ...; Updates", "container-title": "BIS"}

BUREAU = BIS[0]["literal"]
ON = "October 25, 2023"
IN_REGISTER = f"88 Fed. Reg. 73458 ({ON}), FR Doc. 2023-23055"
FORMS = [
    (RULE, "numbered", f"{BUREAU}, “Export Controls: A rule,” {IN_REGISTER}."),
    (RULE, "author-date", f"BIS ({BUREAU}). 2023. “Export Controls: A rule.” {IN_REGISTER}."),
    (RULE, "short", "BIS, 88 Fed. Reg. 73458, note 4."),
    (SECTION, "numbered", f"{BUREAU}, “License Exception AIA,” 15 C.F.R. § 740.27 ({ON})."),
    (LIST, "numbered", f"Commerce Control List, 15 C.F.R. pt. 774, Supp. No. 1 ({ON})."),
    (LIST, "author-date", f"Commerce Control List. 2023. 15 C.F.R. pt. 774, Supp. No. 1 ({ON})."),
    (LIST, "short", "15 C.F.R. pt. 774, Supp. No. 1, note 4."),
    (ORDER, "numbered", f"Safe AI, Executive Order 14110, 88 Fed. Reg. 75191 ({ON})."),
    (STATUTE, "numbered", f"CHIPS and Science Act, Public Law 117-167, 136 Stat. 1366 ({ON})."),
    (BILL, "numbered", "Chip Security Act, H.R. 3447, 119th Cong. (2023)."),
    (BILL, "author-date", "H.R. 3447. 2023. Chip Security Act, 119th Cong."),
    (BILL, "short", "H.R. 3447, note 4."),
    (FILING, "numbered", f"NVIDIA, <i>Current Report: H20</i> (Form 8-K), SEC EDGAR, {ON}, Accession No. 1."),
    (FILING, "short", "NVIDIA, <i>Current Report</i>, note 4."),
    (CASE, "numbered", f"<i>United States v. Smith</i>, No. 4:25-cr-1 (S.D. Tex. {ON})."),
    (CASE, "author-date", f"<i>United States v. Smith</i>. 2023. No. 4:25-cr-1 (S.D. Tex. {ON})."),
    (NEWS, "numbered", "“Who’s Poised to Win?” <i>The Paper</i>, March 1, 2024."),
    (NEWS, "author-date", "<i>The Paper</i>. 2024. “Who’s Poised to Win?” March 1, 2024."),
    (JOURNAL, "numbered", "Jan van Rijn and Wei Li, “The ‘chip’ war,” <i>Nature</i> 615, no. 2 (2023): 12."),
    (
        JOURNAL,
        "author-date",
        "van Rijn, Jan and Wei Li. 2023. “The ‘chip’ war.” <i>Nature</i> 615, no. 2: 12.",
    ),
    (JOURNAL, "short", "van Rijn and Li, “The ‘chip’ war,” note 4."),
    (UNDATED, "numbered", "“Export ...; Updates,” <i>BIS</i>."),
    (UNDATED, "author-date", "BIS. n.d. “Export ...; Updates.”"),
]

LE = "88 Fed. Reg. 73458 (25 octobre 2023), FR Doc. 2023-23055"
FRENCH = [
    (RULE, "numbered", f"{BUREAU}, «_Export Controls: A rule_», {LE}."),
    (NEWS, "numbered", "«_Who’s Poised to Win?_», <i>The Paper</i>, 1er mars 2024."),
    (
        JOURNAL,
        "author-date",
        "van Rijn, Jan et Wei Li. 2023. «_The “chip” war_». <i>Nature</i> 615, no. 2: 12.",
    ),
    (UNDATED, "author-date", "BIS. s._d. «_Export ...; Updates_»."),
]

HOSTILE = {
    "HTML": "<script>x</script><img src=file:///etc/passwd><i>i</i>&lt;b&gt;</span>",
    "LaTeX": r"\input{/etc/passwd} $x^2$ 50\% {\bf bold}",
    "Jinja": "{{ brief }} {% raw %}",
    "right to left": "\u202egnp.exe \u2067x\u2066 تقرير الرقائق",
    "control": "a\x00b\x1bc\nd\te\u2028f\u200e\ufeff\x85g",
    "private": "\ue000i\ue001\ue002t\ue003",
    "quotes": "\"'\"''“”‘’«»",
    "half a pair": "a\ud800b",
    "long": "word " * 100_000,
    "no spaces": "x" * 100_000,
}


@pytest.fixture(scope="module")
def reference(policy):
    """Return a source as the list has it, or as a later note has it in short form."""

    def shown(item, kind="numbered", language="en"):
        made = source("a", csl=json.dumps({"id": "a", **item}), title=item["title"])
        style = open_citing_style(policy, "notes" if kind == "short" else kind, language)
        return str(style.note(made, first=4) if kind == "short" else style.entry(made))

    return shown


@pytest.mark.parametrize(("item", "kind", "expected"), FORMS)
def test_forms_by_type_and_style(reference, item, kind, expected):
    assert reference(item, kind) == expected


@pytest.mark.parametrize(("item", "kind", "expected"), FRENCH)
def test_forms_in_french(reference, item, kind, expected):
    text = reference(item, kind, "fr").replace('<span lang="en">', "").replace("</span>", "")
    assert text == expected.replace("_", "\u00a0")


def test_a_title_says_its_language_where_it_is_not_that_of_the_page(reference):
    title = {"type": "book", "title": "Plano Brasileiro", "language": "pt-BR"}
    assert '<span lang="pt-BR">Plano' in reference(title)
    assert '<span lang="en">News' in reference({"type": "book", "title": "News"}, language="fr")
    assert "span" not in reference({"type": "book", "title": "News"})
    assert "span" not in reference({"type": "book", "title": "Un livre", "language": "fr"}, language="fr")
    assert "span" not in reference({"type": "book", "title": "News", "language": '"><script>'})


@pytest.mark.parametrize("kind", [*FILES, "short"])
@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
def test_hostile_titles_stay_text(reference, title, kind):
    text = reference({"type": "article-newspaper", "title": title, "container-title": title}, kind)
    inside = text.replace("<i>", "").replace("</i>", "")
    assert "<" not in inside
    assert all(sign.isprintable() or sign in "\u2068\u2069" for sign in text)
    assert text.count("\u2068") == text.count("\u2069")
    assert not set("\u202e\u2066\u2067\ue000\ue001\ue002\ue003") & set(text)
    assert len(text) < 3 * MAX_FIELD
    text.encode()


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_every_shipped_source_has_a_reference(library, policy, kind, language):
    citer = Citer(library.sources, open_citing_style(policy, kind, language))
    citer.cite(tuple(library.sources))
    citer.settle()
    rows = source_rows(citer)
    ends = (".", "?", "!", "”", "“", "»", "</span>", "</i>")
    assert {row.id for row in rows} == set(library.sources)
    assert all(len(row.reference) > 8 and row.reference.endswith(ends) and row.kind for row in rows)
    doubled = re.compile(r"(?<!\.)\.\.(?!\.)|,,|,\.")
    assert not [row.reference for row in rows if doubled.search(row.reference)]


def test_the_whole_register_is_formatted_in_no_time(library, policy):
    style = open_citing_style(policy, "author-date")
    with counted_calls() as calls:
        for each in library.sources.values():
            style.entry(each)
    assert calls() < 2000 * len(library.sources)


def test_the_styles_are_those_that_an_edition_may_name():
    assert set(FILES) == set(CITATIONS)
