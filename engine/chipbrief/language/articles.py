# SPDX-License-Identifier: Apache-2.0
"""The names of countries as they stand inside a French sentence: la Chine, l’Islande, Singapour.

The catalogs put such a name only after words that do not melt with an article (pour, vers, par).
"""

from __future__ import annotations

import re

#: Names without an article: mostly islands and cities (Grevisse, Le bon usage, on names of places).
_BARE = frozenset(
    "Andorre Anguilla Antigua Aruba Bahreïn Chypre Cuba Curaçao Djibouti Gibraltar Guam Guernesey Haïti"
    " Hong Israël Jersey Kiribati La Macao Madagascar Malte Maurice Mayotte Monaco Montserrat Nauru Niue Oman"
    " Palaos Porto Saint Sainte Sao Singapour Taïwan Tokelau Trinité Tuvalu Vanuatu Wallis".split()
)
_PLURAL = frozenset(
    "Bahamas Bermudes Comores Émirats États Fidji Îles Maldives Pays Philippines Samoa Seychelles Territoires"
    " Terres".split()
)
#: First words that end like those of the other gender.
_MASCULINE = frozenset("Belize Cambodge Mexique Mozambique Royaume Suriname Territoire Zimbabwe".split())
_FEMININE = frozenset({"Sierra"})
_VOWELS = frozenset("AEIOUÉÈÊÎ")


def elided(words: str, name: str) -> str:
    """Return words that stand before a name, with their last *de* as it is before a vowel.

    >>> [elided("celles de ", name) for name in ("Amazon", "Meta")]
    ['celles d’', 'celles de ']
    """
    begins = name[:1].upper() in _VOWELS
    return re.sub(r"\b([Dd])e $", r"\1’", words) if begins else words


def with_article(name: str) -> str:
    """Return a French name of a country with the article that it has inside a sentence.

    >>> [with_article(name) for name in ("Chine", "Viêt Nam", "Islande", "Pays-Bas", "Singapour")]
    ['la Chine', 'le Viêt Nam', 'l’Islande', 'les Pays-Bas', 'Singapour']
    """
    first = name.replace("-", " ").split()[0]
    if first in _BARE:
        return name
    if first in _PLURAL:
        return f"les {name}"
    feminine = first in _FEMININE or (first.endswith("e") and first not in _MASCULINE)
    return f"la {name}" if feminine and name[0] not in _VOWELS else masculine(name)


def masculine(name: str) -> str:
    """Return a masculine French name with its article.

    >>> masculine("Epoch Capabilities Index")
    'l’Epoch Capabilities Index'
    """
    return f"l’{name}" if name[0] in _VOWELS else f"le {name}"
