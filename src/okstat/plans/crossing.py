"""Where more than one law may hold: readings of what is in doubt, and contracts made under the Act of 1998."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from attrs import evolve

from okstat.plans.lengths import Value, months_in_words, said
from okstat.plans.result import Result
from okstat.text import Text

__all__ = ["agreed", "crossing"]

_CROSSING: Final = Text(
    nb="Kontrakten ble inngått {made}, og loven den dagen er fulgt. Skal godskriving avgjøres på nytt, er det ikke "
    "sagt om loven av 2023 gjelder; svarene ville være de samme.",
    nn="Kontrakten vart inngått {made}, og lova den dagen er følgd. Skal godskriving avgjerast på nytt, er det ikkje "
    "sagt om lova av 2023 gjeld; svara ville vere dei same.",
    en="The contract was made on {made}, and the law of that day is followed. If credit is decided anew, it is not "
    "said whether the Act of 2023 holds; the answers would be the same.",
)
_CROSSING_DIFFERS: Final = Text(
    nb="Kontrakten ble inngått {made}, og loven den dagen er fulgt. Skal godskriving avgjøres på nytt, er det ikke "
    "sagt om loven av 2023 gjelder; etter den er {id} {value}.",
    nn="Kontrakten vart inngått {made}, og lova den dagen er følgd. Skal godskriving avgjerast på nytt, er det ikkje "
    "sagt om lova av 2023 gjeld; etter den er {id} {value}.",
    en="The contract was made on {made}, and the law of that day is followed. If credit is decided anew, it is not "
    "said whether the Act of 2023 holds; by it, {id} is {value}.",
)
_READINGS: Final = Text(
    nb="Hvilken ordlyd som gjaldt den dagen, er ikke kjent: etter den ene er svaret {one}, etter den andre {other}.",
    nn="Kva ordlyd som galdt den dagen, er ikkje kjent: etter den eine er svaret {one}, etter den andre {other}.",
    en="Which wording held on that day is not known: by one the answer is {one}, by the other {other}.",
)


def agreed(readings: Sequence[tuple[Result, ...]]) -> tuple[Result, ...]:
    """What all readings of the law say; where they differ, the bounds of both and the question."""
    found = readings[0]
    for other in readings[1:]:
        found = tuple(_either(one, another) for one, another in zip(found, other, strict=True))
    return found


def _either(one: Result, other: Result) -> Result:
    if (one.value, one.required) == (other.value, other.required):
        return one
    question = said(_READINGS, one=months_in_words(one.value), other=months_in_words(other.value))
    return evolve(
        other,
        value=one.between.or_else(other.between).settled(),
        citations=tuple(dict.fromkeys((*one.citations, *other.citations))),
        open=tuple(dict.fromkeys((question, *one.open, *other.open))),
        missing=tuple(dict.fromkeys((*one.missing, *other.missing))),
        required=None,
    )


def crossing(made: date, then: Iterable[Result], now: Iterable[Result]) -> tuple[Text, ...]:
    """What the law of the day asked about would say of a contract made under the Act of 1998."""
    differing: list[tuple[str, Value]] = [
        (after.id, after.value) for before, after in zip(then, now, strict=True) if before.value != after.value
    ]
    if not differing:
        return (said(_CROSSING, made=made),)
    return tuple(said(_CROSSING_DIFFERS, made=made, id=id_, value=months_in_words(value)) for id_, value in differing)
