# SPDX-License-Identifier: Apache-2.0
"""Templates: what they may do, what they may not, and how they are told."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from markupsafe import Markup
from support.making import make

from chipbrief.compose.bounds import MAX_PRINTED
from chipbrief.compose.environment import build_environment, render_page
from chipbrief.compose.view import ChipRow
from chipbrief.errors import TemplateError

ROW = make(ChipRow, id="a", name="A <b>chip</b>", tpp=Decimal("4992"), released="2020")
LINK = Markup("read 2025 in <a>1</a>")
CITY = Markup("What is known of it in {}").format("Côte d'Ivoire")
CONTEXT = {"chip": ROW, "day1": date(2025, 2, 12), "names": ("x", "y"), "link": LINK, "city": CITY}


def render(text: str, **more: Any) -> str:
    files = {"brief.html.j2": text, "part.html.j2": "{% macro loud(x) %}{{ x | upper }}{% endmacro %}"}
    return render_page(build_environment(files, {}), "brief.html.j2", {**CONTEXT, **more})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ chip.tpp | number }}", "4,992"),
        ("{{ day1 | day }}", "February 12, 2025"),
        ("{{ names | join(', ') }}", "x, y"),
        ("{{ chip.name }}", "A &lt;b&gt;chip&lt;/b&gt;"),
        ("{{ 'a' ~ chip.tpp }}", "a4992"),
        ("{{ 2 * 3 }}", "6"),
        ("{{ 'seen 2025-02-12 in <b>' | original }}", "seen February 12, 2025 in &lt;b&gt;"),
        ("{{ link | original }}", "read 2025 in <a>1</a>"),
        ("{{ city | tied }}", 'What is known of it in <span class="tied">Côte d&#39;Ivoire</span>'),
        (
            '{% block head %}<b id="x">A "B"</b>{% endblock %} {{ self.head() | striptags }}',
            '<b id="x">A "B"</b> A &#34;B&#34;',
        ),
        ("{% from 'part.html.j2' import loud %}{{ loud('a') }}", "A"),
        ("{% for n in names %}{{ loop.index }}{{ n }}{% endfor %}", "1x2y"),
    ],
)
def test_what_templates_need_works(text, expected):
    assert render(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "{{ chip.__class__ }}",
        "{{ chip.__class__.__mro__ }}",
        "{{ names.__class__.__base__.__subclasses__() }}",
        "{{ ''.__class__ }}",
        "{{ chip.name.join }}",
        "{{ '{0.__class__}'.format(chip) }}",
        "{{ '%999999999s' % 'x' }}",
        "{{ 'x' * 999999999 }}",
        "{{ 9 ** 999999 }}",
        "{{ names * 99999999 }}",
        "{% for i in range(99999999) %}{% endfor %}",
        "{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}",
        "{{ cycler }}",
        "{{ lipsum() }}",
        "{{ namespace() }}",
        "{{ dict() }}",
        "{{ self.__init__ }}",
        "{{ chip | attr('__class__') }}",
        "{{ names | tojson(indent=999999) }}",
        "{{ chip.name | safe }}",
        "{% autoescape false %}{{ chip.name }}{% endautoescape %}",
        "{% include '/etc/passwd' %}",
        "{% include '../../secret' %}",
        "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a ~ a %}" * 30 + "{{ a }}",
        "{% for i in range(90000) %}{{ 'x' ~ ('y' ~ names) }}" + "x" * 100 + "{% endfor %}",
        "{% macro m(n) %}{{ m(n) }}{% endmacro %}{{ m(1) }}",
        "{{ chip.tdp }}",
        "{{ nothing }}",
        "{{ chip.density | number }}",
        "{{ names | day }}",
    ],
)
def test_what_templates_may_not_do_is_refused_with_its_place(text):
    with pytest.raises(TemplateError, match=r"brief\.html\.j2(, line 2: |.*characters)"):
        render("\n" + text)


MANY = "{% for i in range(9000) %}"
SILENT = {
    "loops": MANY * 2 + "{% for i in lines %}" * 4 + "{% endfor %}" * 6,
    "loops over what is filtered": "{% for i in lines %}{% for i in lines | map('upper') %}" * 5
    + "{% endfor %}" * 10,
    "macros": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "loops in themselves": "{% for i in [1] recursive %}{% if loop.depth < 60 %}{{ loop([1]) }}"
    "{{ loop([1]) }}{% endif %}{% endfor %}",
    "filters": MANY + "{% set a = lines | sort | join %}{% set a = [long | upper] %}{% endfor %}",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_a_page_that_works_without_end_and_prints_nothing_is_refused(text):
    with pytest.raises(TemplateError, match="loops, macros and filters of a page may take 500,000 steps"):
        render(text, lines=("x y",) * 200, long="y" * 50_000)


@pytest.mark.parametrize(
    ("twice", "fault"),
    [
        ("{% set a = a + a %}", "A list may have 100,000 items at most"),
        ("{% set a = a + (a | list) %}", "A list may have 100,000 items at most"),
        ("{% set t = t + t %}", "A text may have 200,000 characters at most"),
        ("{% set n = n * n %}", "A number has too many digits"),
        ("{% set n = n + n %}" * 40, "A number has too many digits"),
    ],
)
def test_nothing_that_a_page_holds_grows_without_end(twice, fault):
    with pytest.raises(TemplateError, match=fault):
        render(twice * 30, a=[1], t="x", n=9)


def test_what_a_page_keeps_of_what_it_prints_does_not_grow_without_end():
    twice = "{% set b %}{{ a }}{{ a }}{% endset %}{% set a %}{{ b }}{{ b }}{% endset %}"
    with pytest.raises(TemplateError, match="What it prints may have 4,000,000 characters at most"):
        render("{% set a %}x{% endset %}" + twice * 30)


def test_sums_are_what_they_were():
    sums = "{{ 1 + 2 }} {{ 'a' + link }} {{ ([1] + [2]) | length }} {{ chip.tpp + 1 }} {{ (1, 2) + (3,) }}"
    assert render(sums) == "3 aread 2025 in <a>1</a> 2 4993 (1, 2, 3)"


def test_a_figure_that_is_not_listed_comes_with_what_to_do():
    with pytest.raises(TemplateError, match=r"no `empty` of nothing.*figures.*template\.toml"):
        render("{% if figure.empty %}{% endif %}", figure=None)


def test_a_missing_field_comes_with_the_nearest_one():
    with pytest.raises(TemplateError, match=r"A ChipRow has no field `tdp`\. Did you mean `tpp`\?"):
        render("{{ chip.tdp }}")


def test_a_mistake_in_a_shared_file_names_that_file():
    files = {
        "brief.html.j2": "{% from 'part.html.j2' import bad %}{{ bad(1) }}",
        "part.html.j2": "{% macro bad(x) %}\n{{ x.y }}{% endmacro %}",
    }
    with pytest.raises(TemplateError, match=r"part\.html\.j2, line 2"):
        render_page(build_environment(files, {}), "brief.html.j2", {})


def test_a_mistake_in_syntax_names_its_line():
    with pytest.raises(TemplateError, match=r"brief\.html\.j2, line 3"):
        render("a\nb\n{% if %}")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{ a | nope }}", "There is no filter or test of this name: `nope`"),
        ("{% endblock %}", "There is no tag of this name, or it closes what is not open: `endblock`"),
        ("{{ a", "It ends before a block, a loop or an `if` in it is closed"),
        ("{% for x in y %}", "It ends before a block, a loop or an `if` in it is closed"),
        ("{# x", "A comment in it is not closed"),
        (
            "{% if a = b %}{% endif %}",
            "missing: the end of what stands in braces. It stands there instead: `=`",
        ),
        ("{{ (1 }}", "This is missing: `)`. It stands there instead: `}`"),
        ("{% if %}", "or it may not stand there: the end of what stands in braces"),
        ("{{ a $ }}", "or it may not stand there: `$`"),
        ('{{ "a }}', 'or it may not stand there: `"`'),
        ("{{ 'a }}", "or it may not stand there: `'`"),
        ("{% block a %}{% endblock %}{% block a %}{% endblock %}", "Two blocks have this name: `a`"),
        ("{% trans %}{% if a %}{% endtrans %}", "Between `trans` and `endtrans` no other tag may stand"),
        ("{{ f(a=1, 2) }}", "Jinja, which reads it, says: “invalid syntax for function call expression”"),
    ],
)
def test_what_jinja_says_of_its_syntax_is_told_in_words_of_ours(text, words):
    with pytest.raises(TemplateError) as refused:
        render(text)
    assert str(refused.value) == f"brief.html.j2, line 1: {words}." or str(refused.value).endswith(
        f"{words}."
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{% include 'x.j2' %}", "The format has no file “x.j2”"),
        ("{% include 'brief.html.j2' %}", "calls itself without end"),
        ("{% extends 'brief.html.j2' %}", "calls itself without end"),
    ],
)
def test_files_that_are_not_there_or_stand_in_themselves_are_named(text, words):
    with pytest.raises(TemplateError, match=rf"^brief\.html\.j2, line 1: .*{words}\.$"):
        render(text)


DIGITS = "9" * 5000


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{ 1 / 0 }}", "It divides by zero"),
        ("{{ 1 % 0 }}", "It divides by zero"),
        ("{{ 1 + 'a' }}", "a value of the wrong kind"),
        ("{{ [1, 'a', none] | sort }}", "a value of the wrong kind"),
        ("{% for a, b in [1] %}{% endfor %}", "a value of the wrong kind"),
        ("{% macro m(a) %}{% endmacro %}{{ m(1, 2) }}", "too many values"),
        ("{{ 'abc'[::0] }}", "steps of 0"),
        ("{% for a, b in [(1, 2, 3)] %}{% endfor %}", "a list of another length"),
        ("{{ gettext('%(a)s') }}", "a text that is given no name"),
        ("{{ " + DIGITS + " }}", "A number has too many digits"),
        ("{{ a." + DIGITS + " }}", "A number has too many digits"),
        ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "nested too deeply"),
        ("{% if 1 %}" * 2000 + "{% endif %}" * 2000, "nested too deeply"),
    ],
)
def test_what_values_do_not_bear_is_told_in_words_with_its_line(text, words):
    with pytest.raises(TemplateError, match=rf"^brief\.html\.j2, line 3: .*{words}") as refused:
        render("\n\n" + text)
    assert "Error" not in str(refused.value)


def test_a_mistake_that_jinja_finds_while_it_reads_another_file_names_that_file():
    files = {"brief.html.j2": "\n{% include 'part.html.j2' %}", "part.html.j2": "\n\n{{ " + DIGITS + " }}"}
    with pytest.raises(TemplateError, match=r"^part\.html\.j2, line 3: A number has too many digits\.$"):
        render_page(build_environment(files, {}), "brief.html.j2", {})


def test_loops_nested_too_deeply_for_python_name_their_file():
    with pytest.raises(
        TemplateError, match=r"^brief\.html\.j2: Its expressions or blocks are nested too deep"
    ):
        render("{% for a in [1] %}" * 30 + "{% endfor %}" * 30)


def test_a_page_without_end_is_stopped():
    with pytest.raises(TemplateError, match=f"{MAX_PRINTED:,}"):
        render("{% for i in range(90000) %}" + "x" * 100 + "{% endfor %}")


@pytest.mark.parametrize("tags", ["<div>", "<b>x", "<DIV></b>", "<ul><li>"])
def test_a_page_nested_without_end_is_refused(tags):
    loop = "{% for i in range(1001) %}" + tags + "{% endfor %}"
    with pytest.raises(TemplateError, match="more than 1,000 elements inside each other"):
        render(loop)


@pytest.mark.parametrize("part", ["<a ", "x ", "/x", 'x=">" ', "x='>'", "x = y ", "x=y\n", '"' + " "])
def test_a_tag_with_attributes_without_end_is_refused(part):
    with pytest.raises(TemplateError, match="makes a tag of more than 200 attributes"):
        render("<p>a <a " + part * 100_000)


def test_many_tags_of_few_attributes_are_fine():
    page = '<td class="a b" id=x data-cite="1 2 > 3" hidden>1 = 2, "3"</td>' * 5_000
    assert render(page) == page


def test_a_long_page_is_not_deep():
    render("{% for i in range(3000) %}<div><p>x<br></div><ul><li>x</ul>{% endfor %}")
    render("<svg>{% for i in range(3000) %}<path d='M0 0'/>{% endfor %}</svg>")


def test_a_changed_text_is_compiled_anew_under_the_same_name():
    assert render("{{ 'one' }}") == "one"
    assert render("{{ 'two' }}") == "two"
    assert render("{{ 'one' }}") == "one"
