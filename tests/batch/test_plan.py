# SPDX-License-Identifier: Apache-2.0
"""Plans: what a file may say, what it means, and what is refused with a sentence."""

from __future__ import annotations

import pytest

from chipbrief.batch.plan import MAX_BYTES, make_plan, read_plan, read_rows, write_plan
from chipbrief.errors import PlanError

PLAN = """chipbrief_plan = 1
countries = ["CHN", "Malaysia"]
classes = ["dc-training-gpu"]
formats = ["memo", "country-profile"]
from = 2022-10-01
to = "2025-02"
name = "{code}-{format}"
with = ["mine"]
[edition]
language = "fr"
[text]
author = "A. Analyst"
[[brief]]
country = "TWN"
class = "hbm"
from = 2023
name = "taiwan"
edition = {language = "en", draft = true}
text = {title = "Memory"}
"""
ALONE = {"brief": [{"country": "CHN", "class": "hbm", "from": "2023", "to": "2024"}]}


def plan_of(text: str):
    return make_plan(read_plan(text.encode(), "p.toml"), "p.toml")


def test_every_combination_is_a_brief_and_single_ones_follow():
    wanted = plan_of(PLAN).wanted(["CHN", "MYS"])
    words = [(item.case.words["country"], item.case.words.get("format")) for item in wanted]
    assert words == [
        ("CHN", "memo"),
        ("CHN", "country-profile"),
        ("MYS", "memo"),
        ("MYS", "country-profile"),
        ("TWN", None),
    ]


def test_a_single_brief_takes_from_the_plan_what_it_does_not_say():
    last = plan_of(PLAN).briefs[0]
    assert (last.case.words["from"], last.case.words["to"]) == ("2023", "2025-02")
    assert (last.case.edition.language, last.case.edition.draft) == ("en", True)
    assert dict(last.case.edition.text) == {"title": "Memory"}
    assert last.name == "taiwan"


def test_days_may_be_written_as_toml_writes_them():
    assert plan_of(PLAN).shared.words["from"] == "2022-10-01"


def test_what_is_written_is_read_as_the_same_plan():
    plan = plan_of(PLAN)
    assert make_plan(read_plan(write_plan(plan), "p")) == plan
    assert write_plan(plan) == write_plan(plan)


def test_rows_of_a_csv_file_are_briefs():
    titles = "country,class,from,to,format,language,hindsight,text.title,name\n"
    text = titles + "CHN,hbm,2023,2024,memo,fr,yes,Moi,a\nMYS,hbm,2023,2024,,,,,\n"
    plan = make_plan({"brief": read_rows(text.encode("utf-8-sig"), "r.csv")})
    first, second = (item.case for item in plan.briefs)
    assert (first.edition.language, first.hindsight) == ("fr", True)
    assert dict(first.edition.text) == {"title": "Moi"}
    assert (second.words["country"], second.hindsight, "format" in second.words) == ("MYS", False, False)


@pytest.mark.parametrize("between", [";", "\t"])
def test_spreadsheets_may_put_another_sign_between_cells(between):
    text = 'country,class,from,to,text.title\nCHN,hbm,2023,2024,"One, two; three"\n'
    head, row = (line.replace(",", between, 4) for line in text.splitlines())
    (item,) = make_plan({"brief": read_rows(f"{head}\n{row}\n".encode(), "r.csv")}).briefs
    assert dict(item.case.edition.text) == {"title": "One, two; three"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (PLAN.replace("countries", "contries"), "p.toml cannot have “contries”. Did you mean “countries”?"),
        (
            PLAN.replace('class = "hbm"', 'klass = "hbm"'),
            "p.toml, brief 1 cannot have “klass”. Did you mean “class”?",
        ),
        (PLAN.replace('language = "fr"', 'lingo = "fr"'), "[edition] has no “lingo”"),
        (PLAN.replace('language = "fr"', 'language = "xx"'), "Allowed: en, fr"),
        (PLAN.replace('["CHN", "Malaysia"]', '"CHN"'), 'countries must be a list of texts: `["CHN", "MYS"]`'),
        (PLAN.replace('"2025-02"', "true"), "to must be a day, month or year"),
        (PLAN.replace('"2025-02"', "2025-02"), 'Texts and months stand in quotes, as in `from = "2022-10"`'),
        (PLAN.replace('"2025-02"', "0x" + "f" * 5000), "a number in it is too large or too small"),
        (PLAN.replace('["dc-training-gpu"]', "[]"), "names no classes"),
        (PLAN.replace("chipbrief_plan = 1", ""), "no line `chipbrief_plan = 1`"),
        ("chipbrief_plan = 1", "asks for no brief"),
        ("a = [" * 100_000, "cannot be read"),
        ("x" * (MAX_BYTES + 1), "2,000,000 at most"),
    ],
)
def test_what_cannot_be_read_is_one_clear_sentence(text, message):
    with pytest.raises(PlanError) as error:
        plan_of(text)
    assert message in str(error.value)
    assert error.value.exit_code == 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("country,class\nCHN\n", "r.csv, line 2 has not as many cells"),
        ("country,class\nCHN,hbm,x\n", "r.csv, line 2 has not as many cells"),
        ("country,hindsight\nCHN,perhaps\n", "hindsight must be yes or no"),
        ("country,color\nCHN,red\n", "brief 1 cannot have “color”"),
        ('country,class\n"CHN\n', "a quotation mark stands where none may, or is not closed"),
        ("country,class\n" + "C" * 200_000, "a cell has more than 131,072 characters"),
    ],
)
def test_a_csv_file_with_a_mistake_says_where(text, message):
    with pytest.raises(PlanError) as error:
        make_plan({"brief": read_rows(text.encode(), "r.csv")}, "r.csv")
    assert message in str(error.value)


@pytest.mark.parametrize("head", ["country,country", "country, country ", "text.title,text.title"])
def test_a_column_that_stands_twice_is_refused(head):
    with pytest.raises(PlanError, match=r"r\.csv has the column “[a-z.]+” twice\. Remove one"):
        read_rows(f"{head}\nMYS,CHN\n".encode(), "r.csv")


def test_a_plan_of_too_many_briefs_is_not_even_counted_out():
    plan = make_plan({"countries": ["CHN"], "classes": ["c"] * 9_000, "formats": ["f"] * 9_000})
    with pytest.raises(PlanError, match="81,000,000 briefs"):
        plan.wanted(["CHN"])


@pytest.mark.parametrize(
    "name", ["../x", "/x", "a\\b", "c:x", "{contry}", "{code!r}", "{code.x}", "{code", "a\x00"]
)
def test_a_file_name_cannot_lead_out_of_its_folder(name):
    with pytest.raises(PlanError):
        make_plan({**ALONE, "name": name})
    with pytest.raises(PlanError):
        make_plan({"brief": [{**ALONE["brief"][0], "name": name}]})
