# SPDX-License-Identifier: Apache-2.0
"""What a finding or judgement says, in words and numbers in which two of them can be told apart.

A manifest may come from anybody. Only the worker runs this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from chipbrief.compose.counting import singular
from chipbrief.compose.studies import ABOUT_DIGITS, MOST_DIGITS, significant
from chipbrief.language import MINUS, Said, said
from chipbrief.language.notices import joined, notice

#: A finding or judgement as a manifest has it.
Item = Mapping[str, Any]
_Tell = Callable[[object, int | None], str]
_DIGITS = 50  # of a number that is written in full: a file may come from anybody


def told_apart(a: Item | None, b: Item | None) -> tuple[str, str]:
    """Return what two say, with the digits that a brief prints, or the fewest that show each difference."""
    differing = [(tell, *both) for tell, *both in _beside(a, b) if tell(both[0], None) != tell(both[1], None)]
    for digits in range(ABOUT_DIGITS, MOST_DIGITS):
        told = value_of(a, digits), value_of(b, digits)
        if told[0] != told[1] and all(tell(x, digits) != tell(y, digits) for tell, x, y in differing):
            return told
    return value_of(a), value_of(b)


def _beside(a: Item | None, b: Item | None) -> Iterator[tuple[_Tell, object, object]]:
    """Yield numbers that a reader holds side by side: the ends of each range, and those of both briefs."""
    for item in filter(None, (a, b)):
        if item.get("low") is not None and item.get("high") is not None:
            yield _number, item["low"], item["high"]
    if a and b:
        yield from ((_number, a.get(key), b.get(key)) for key in ("value", "low", "high"))
        yield _percent, a.get("probability"), b.get("probability")


def value_of(item: Item | None, digits: int | None = None) -> str:
    """Return what a finding or judgement says: value, unit and range, or likelihood and confidence.

    Numbers have ``digits`` significant digits, or all that are known.
    """
    if item is None:
        return ""
    if "likelihood" in item and "probability" in item and "question" not in item:
        sure = item.get("confidence")
        level = sure.get("level") if isinstance(sure, Mapping) else sure
        return notice(
            "{likelihood} ({percent} percent), confidence {level}",
            likelihood=said(str(item["likelihood"])),
            percent=_percent(item["probability"], digits),
            level=said(str(level)),
        )
    if item.get("value") is None:
        return notice("not known")
    low, high = ("" if item.get(end) is None else _number(item[end], digits) for end in ("low", "high"))
    told = _ranged(item["value"], _range(low, high), digits)
    return joined((told, *_unit(item, (_number(item["value"], digits), low, high))), " ")


def _unit(item: Item, numbers: Iterable[str]) -> tuple[str, ...]:
    """Return the unit, of one or of many by what is told: "1 chip", "2 chips"."""
    unit = item.get("unit")
    if not unit:
        return ()
    told = unit if isinstance(unit, Said) else said(str(unit))
    return (singular(told) if _is_one(list(filter(None, numbers))) else told,)


def _is_one(numbers: Sequence[str]) -> bool:
    """Return whether the greatest of numbers, as they are told, is one."""
    sizes = [Decimal(text.replace(",", "").replace(MINUS, "-")).copy_abs() for text in numbers]
    return bool(sizes) and max(sizes) == 1


def _range(low: str, high: str) -> str:
    """Return a range in words, of which one end may not be known; empty without any."""
    if low == high:
        return low
    if not high:
        return notice("at least {low}", low=low)
    return notice("{low} to {high}", low=low, high=high) if low else notice("at most {high}", high=high)


def _ranged(value: object, told: str, digits: int | None) -> str:
    """Return a value with its range: after a number in brackets, after words with a colon."""
    number = _number(value, digits)
    first = number or (value if isinstance(value, Said) else said(str(value)))
    if not told or told == number:
        return first
    if number:
        return notice("{value} ({range})", value=first, range=told)
    return notice("{value}: {range}", value=first, range=told)


def _number(value: object, digits: int | None) -> str:
    """Return a number with separators, rounded to significant ``digits`` or with all of its own.

    Nothing for words, or where the digits would be many.
    """
    try:
        number = Decimal(str(value))
    except (ArithmeticError, ValueError):
        return ""
    if not number.is_finite() or abs(number.adjusted()) >= _DIGITS:
        return ""
    if digits:
        return notice("{number}", number=significant(number, digits) or Decimal(0))
    # A manifest has the first fifteen digits of a quotient without an end.
    endless = len(number.as_tuple().digits) >= MOST_DIGITS - 2
    return _with_digits((significant(number, MOST_DIGITS) or Decimal(0)) if endless else number)


def _with_digits(number: Decimal) -> str:
    """Return a number with all its digits, written as its reader writes one unless it ends in noughts."""
    plain = f"{number:,f}".replace("-", MINUS)
    told = notice("{number}", number=number)
    return told if told == plain else plain


def _percent(probability: object, digits: int | None) -> str:
    """Return a probability in percent, as a brief prints it: whole, and 0 or 100 for nothing less."""
    try:
        exact = Decimal(str(probability)) * 100
        least = max(0, (digits or MOST_DIGITS) - ABOUT_DIGITS)
        rounded = (_to_places(exact, places) for places in range(least, MOST_DIGITS))
        told = next((share for share in rounded if share == exact or 0 < share < 100), exact)
        return notice("{number}", number=told)
    except ArithmeticError:
        return str(probability)


def _to_places(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
