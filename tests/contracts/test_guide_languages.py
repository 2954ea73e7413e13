# SPDX-License-Identifier: Apache-2.0
"""The guide in other languages keeps step with the English one, block by block."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import pytest
from support.translated import blocks, plain

from chipbrief.paths import shipped
from chipbrief_gui.help.guide import PAGES, Chapter, page_file, read_guide
from chipbrief_gui.translations.linguist import Message, languages, path_of, read_messages
from chipbrief_gui.words import TEXTS

OTHERS = languages()[1:]
DOCS = shipped("docs")
#: The long reference that stays in English.
ENGLISH = {"datasets"}
#: What keys are called where Qt speaks the language.
KEYS = {
    "fr": {
        "Shift": "Maj",
        "Down": "Bas",
        "Up": "Haut",
        "Left": "Gauche",
        "Right": "Droite",
        "PgDown": "Page suiv",
        "PgUp": "Page préc",
        "Enter": "Entrée",
    }
}
#: Whose letters the guide has one press, in its order.
LETTERS = (
    *("pick.format", "pick.as_of", "batch.make", "batch.pages", "batch.export"),
    *("pick.format", "menu.help", "action.another_format", "verify.choose_folder", "library.only_stale"),
    *("library.compare", "menu.brief", "action.compare", "compare.choose_a", "compare.choose_b"),
    *("menu.data", "action.install_pack", "install.go", "menu.data", "action.packs", "packs.back"),
    *("pick.format", "browse.search"),
)
#: What the guide of the window emphasizes and no window names: letters to type, and words of a page.
OTHER_WORDS = {
    "en": "mal, train, memo, 50,000, bott, shortcuts, Draft, Projet, As quoted in, Extra, enforced, "
    "emphasis, Links, Addresses",
    "fr": "mal, train, mémo, 50\u202f000, ess, raccourcis, Draft, Projet, Tel que cité dans, Extra, "
    "appliqué, mise en valeur, Les liens, Les adresses",
}
#: The pages that tell of the window.
OF_THE_WINDOW = {"user-guide", "own-tables", "data-packs"}
_KEYS = re.compile(r"(?:(?:Ctrl|Alt|Shift|Maj)\+)+(?:Page \w+|\w+|[^\s\w])|\bF\d+")
_LETTER = re.compile(r"Alt\+([A-Z])\b(?:, ([A-Z])\b)?")
_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*")
#: A name of the window: in italics, or in bold with its keys behind it. What else is bold is a topic.
_NAMED = re.compile(
    rf"<em>(.*?)</em>|<strong>([^<]*)</strong>(?= \((?:{_KEYS.pattern}|Enter|Entrée)[,)])", re.DOTALL
)
_BETWEEN = re.compile(r" [>\u203a] ")


@pytest.fixture(scope="module")
def guides() -> dict[str, tuple[Chapter, ...]]:
    """Return the chapters of the pages that are there in every language, by language."""
    read = {code: read_guide(DOCS, code).chapters for code in languages()}
    return {code: tuple(one for one in read[code] if _page(one) not in ENGLISH) for code in read}


def _page(chapter: Chapter) -> str:
    return chapter.id.partition("#")[0]


@pytest.fixture(params=OTHERS)
def both(request, guides) -> tuple[str, list[tuple[Chapter, Chapter]]]:
    """Return another language, and each chapter in English and in it."""
    english, other = guides["en"], guides[request.param]
    assert [chapter.id for chapter in english] == [chapter.id for chapter in other]
    return request.param, list(zip(english, other, strict=True))


@pytest.mark.parametrize("code", OTHERS)
def test_every_page_but_the_long_reference_is_there(code):
    assert {page for page in PAGES if not page_file(DOCS, code, page).is_file()} == ENGLISH


def test_headings_paragraphs_lists_and_tables_stand_in_the_same_order(both):
    for english, other in both[1]:
        assert blocks(english)[1::2] == blocks(other)[1::2], english.id


def texts(both) -> Iterator[tuple[str, str, str]]:
    """Yield each block of text: its chapter, its English, and that of the other language."""
    for english, other in both[1]:
        for one, two in zip(blocks(english)[::2], blocks(other)[::2], strict=True):
            yield english.id, one, two


def test_commands_links_and_numbers_are_the_same(both):
    for chapter, english, other in texts(both):
        assert literal(english) == literal(other), f"{chapter}: {english}"


def literal(text: str) -> tuple[list[str], list[str], list[str]]:
    """Return the code, links and digits of a text. Code is compared without its comments."""
    code = [re.sub(r"\s+#.*", "", found) for found in re.findall(r"<code.*?>(.*?)</code>", text, re.DOTALL)]
    links = re.findall(r'href="(.*?)"', text)
    digits = [re.sub(r"\D", "", found) for found in _NUMBER.findall(plain(text))]
    return sorted(code), sorted(links), sorted(digits)


def test_keys_are_the_same_by_their_names_in_the_language(both):
    code, _pairs = both
    for chapter, english, other in texts(both):
        told = [re.sub(r"\w+", lambda part: KEYS[code].get(part[0], part[0]), key) for key in keys(english)]
        assert sorted(told) == sorted(keys(other)), f"{chapter}: {english}"


def keys(text: str) -> list[str]:
    """Return the keys that a text names; the letters of a window's words differ by language."""
    found = _KEYS.findall(html.unescape(re.sub(r"<.*?>", "", text)))
    return ["Alt+letter" if _LETTER.fullmatch(key) else key for key in found]


@pytest.mark.parametrize("code", languages())
def test_the_letters_to_press_are_those_of_the_window(code, guides):
    words = TEXTS if code == "en" else {key: text.forms[0] for key, text in window_texts(code).items()}
    guide = "".join(chapter.html for chapter in guides[code] if _page(chapter) == "user-guide")
    told = [letter for pair in _LETTER.findall(guide) for letter in pair]
    assert list(filter(None, told)) == [words[key].partition("&")[2][0].upper() for key in LETTERS]


def test_menus_and_buttons_are_named_as_the_window_names_them(both):
    code, _pairs = both
    names = window_names(code)
    for chapter, english, other in texts(both):
        for name in emphasized(english):
            if name in names:
                assert names[name] & set(emphasized(other)), f"{chapter}: {name} is one of {names[name]}"


@pytest.mark.parametrize("code", languages())
def test_every_name_of_the_window_is_spelled_as_it_is_there(code, guides):
    names = {re.sub(r"\{\w+\}", "…", shown(text)).removesuffix("…") for text in spoken(code)}
    known = names | set(OTHER_WORDS[code].split(", "))
    told = [
        (chapter.id, name)
        for chapter in guides[code]
        if _page(chapter) in OF_THE_WINDOW
        for found in _NAMED.finditer(chapter.html)
        for name in _BETWEEN.split(html.unescape(found[1] or found[2]).replace("\n", " "))
    ]
    assert len(told) > 100
    assert not [(place, name) for place, name in told if name.removesuffix("…") not in known]


def spoken(code: str) -> list[str]:
    """Return all texts of the window in a language."""
    other = [form for text in window_texts(code).values() for form in text.forms] if code != "en" else []
    return other or list(TEXTS.values())


def window_names(code: str) -> dict[str, set[str]]:
    """Return what each English word of the window may be called in a language."""
    found: dict[str, set[str]] = {}
    for key, message in window_texts(code).items():
        found.setdefault(shown(TEXTS[key]), set()).add(shown(message.forms[0]))
    return found


def window_texts(code: str) -> dict[str, Message]:
    """Return the window's own texts in a language by key."""
    return {key: text for key, text in read_messages(path_of(code).read_bytes()).items() if key in TEXTS}


def shown(text: str) -> str:
    """Return a text of the window as the guide writes it: without the letter to press."""
    return text.replace("&", "").replace("\n", " ")


def emphasized(text: str) -> list[str]:
    """Return the emphasized words of a text, the steps of a menu one by one, with and without their dots."""
    found = re.findall(r"<(?:em|strong)>(.*?)</(?:em|strong)>", text, re.DOTALL)
    steps = [step for part in found for step in _BETWEEN.split(html.unescape(part).replace("\n", " "))]
    return [*steps, *(f"{step}…" for step in steps), *(step.removesuffix("…") for step in steps)]


def test_french_sets_a_fixed_space_before_signs_and_has_its_own_quotation_marks(guides):
    wrong = re.compile(
        r"[^\u202f][;?!](?=\s|$)|[^\u00a0]:(?=\s|$)|«(?!\u202f)|(?<!\u202f)»|[^\u00a0]%|\w'\w|\s\"\w"
    )
    told = [
        f"{other.id}: {found[0]}"
        for english, other in zip(guides["en"], guides["fr"], strict=True)
        for one, two in zip(blocks(english)[::2], blocks(other)[::2], strict=True)
        if one != two and (found := wrong.search(plain(two)))
    ]
    assert told == []
