"""The suite of the port of applicants: adapters pass it, and it fails what breaks a promise. Persons are invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from numbers_of_nobody import synthetic

from okstat.feeds.exchange import Exchange, nothing_asked
from okstat.feeds.fields import Source
from okstat.feeds.receipt import Batch, Line, Receipt, Taking
from okstat.feeds.seen import PersonSeen
from okstat.feeds.sheets import Columns, write_csv
from okstat.feeds.wishes import WishSeen
from okstat.integrations import memory
from okstat.integrations.ports import Applicants
from okstat.integrations.vigo_applicants import FIELDS, ApplicantLists
from okstat.model.complete import Complete
from okstat.testing.conformance import ApplicantsSuite

READ_ON = date(2026, 4, 1)
FNR = synthetic("018208001")
KARI = PersonSeen(number=FNR, born=date(2008, 2, 1), name="Kari Invented")
WISH = WishSeen(at="rows[0]", person=KARI, county="03", year=2026, rank=1, trade="SRSOA3----", status="SFORM")


class TestApplicantsInMemory(ApplicantsSuite):
    """Without an outside."""

    def port(self) -> Applicants:
        """Two wishes of the county and the year, one of another county, one of another year."""
        others = evolve(WISH, at="rows[2]", county="46"), evolve(WISH, at="rows[3]", year=2025)
        return memory.Applicants(READ_ON, (WISH, evolve(WISH, at="rows[1]", rank=2, trade="IMITD3----"), *others))


class TestApplicantLists(ApplicantsSuite):
    """Files from VIGO Bedrift."""

    def port(self) -> Applicants:
        """A wish, and a row that cannot be tied to anybody."""
        row = {"number": FNR, "last_name": "Invented", "trade": "SRSOA3", "rank": "1"}
        body = write_csv(list(row), [list(row.values()), ["", "Invented", "SRSOA3", "1"]])
        columns = Columns({name: (name,) for name in FIELDS})
        return ApplicantLists(columns, Source(READ_ON, synthetic=True), lambda *_: body)


class Broken(ApplicantsSuite):
    """A port that answers what it is told to."""

    def __init__(self, *answers: Batch[WishSeen]) -> None:
        self._answers = list(answers)

    def port(self) -> Applicants:
        """Itself."""
        return self

    def applicants(self, county: str, year: int) -> Exchange[Batch[WishSeen]]:
        """The next answer; the last one again and again."""
        return nothing_asked(self._answers.pop(0) if len(self._answers) > 1 else self._answers[0])


def answer(*records: WishSeen, lines: tuple[Line, ...] | None = None, **receipt: Any) -> Batch[WishSeen]:
    """A batch of these records."""
    told = lines if lines is not None else tuple(Line(record.at, Taking.TAKEN) for record in records)
    return Batch(records, Receipt(**{"source": "x", "read_on": READ_ON, "county": "03", "lines": told, **receipt}))


class Chatty(Batch[WishSeen]):
    """A batch that shows what is in it."""

    def __repr__(self) -> str:
        return f"{self.records[0].person.name}"


LATER = Complete({"placement_applied": date(2026, 4, 2)})
BREACHES: dict[str, tuple[Callable[[Broken], None], Broken]] = {
    "nothing": (Broken.test_every_record_has_a_line, Broken(answer())),
    "no line": (Broken.test_every_record_has_a_line, Broken(answer(WISH, lines=()))),
    "later": (Broken.test_every_record_has_a_line, Broken(answer(WISH, complete=LATER))),
    "county": (Broken.test_county_and_year_are_those_asked_for, Broken(answer(evolve(WISH, county="46")))),
    "receipt": (Broken.test_county_and_year_are_those_asked_for, Broken(answer(WISH, county="3"))),
    "year": (Broken.test_county_and_year_are_those_asked_for, Broken(answer(evolve(WISH, year=2025)))),
    "trade": (Broken.test_wishes_can_be_told_apart, Broken(answer(evolve(WISH, trade="SRSOA3")))),
    "rank": (Broken.test_wishes_can_be_told_apart, Broken(answer(evolve(WISH, rank=0)))),
    "nobody": (Broken.test_a_person_can_be_told_from_others, Broken(answer(evolve(WISH, person=PersonSeen(name="K"))))),
    "lost zero": (
        Broken.test_a_person_can_be_told_from_others,
        Broken(answer(evolve(WISH, person=evolve(KARI, number=FNR[1:])))),
    ),
    "twice": (Broken.test_reading_twice_is_the_same, Broken(answer(WISH), answer(evolve(WISH, rank=2)))),
    "joined": (Broken.test_joining_twice_changes_nothing, Broken(answer(WISH), answer(evolve(WISH, rank=2)))),
    "gone": (
        Broken.test_joining_twice_changes_nothing,
        Broken(
            answer(WISH, evolve(WISH, at="rows[1]", person=PersonSeen(born=date(2008, 1, 1), name="Ola"))),
            answer(WISH),
        ),
    ),
    "left out": (
        Broken.test_joining_twice_changes_nothing,
        Broken(answer(WISH), answer(WISH, evolve(WISH, at="rows[1]"))),
    ),
    "personal": (Broken.test_nothing_personal_shows, Broken(Chatty(answer(WISH).records, answer(WISH).receipt))),
}


@pytest.mark.parametrize("name", BREACHES)
def test_the_suite_fails_what_breaks_its_promise(name: str) -> None:
    """A test that cannot fail proves nothing."""
    promise, broken = BREACHES[name]
    with pytest.raises(AssertionError):
        promise(broken)


def test_a_suite_without_its_port_says_so() -> None:
    """The host has to give it."""
    with pytest.raises(NotImplementedError):
        ApplicantsSuite().port()
