from __future__ import annotations

import attrs
import pytest
from documents import GONE, NULL, NUMBER, changed, faults, full

from okstat.document.kinds import EVENTS_OF
from okstat.document.scalars import scalar
from okstat.document.wire import ContractRecord, DocumentRecord, PlacementRecord, keys
from okstat.model.enterprise import Department
from okstat.model.person import Person

SIGNED = "contracts[0].events[0]"
EMPLOYED = "contracts[0].events[13]"
ABSENCE = "contracts[0].events[5]"
NO_DAY = "is no day in the form YYYY-MM-DD"
OUTSIDE = "lies outside the years 1900 to 2200"
NO_TRADE = "is no known trade code of ten characters, as `IMITD3----`"
NO_COUNTY = "is no known county code of two digits, as `03`"
NO_COURSE = "is no course in the form school years + company years, as `2+2`"
NOT_STATED = "is the code for a county that is not stated; leave the key out when the county is unknown"
NO_SHARE = "is not above 0 and at most 1"
NO_DECIMAL = "is no decimal number, as `0.5`"
QUOTES = "is a number, where a decimal number in quotes, as `0.5`, belongs"
EMPTY = "is empty; leave the key out when the value is unknown"
KINDS = "is none of apprentice, training_candidate, praksisbrev_candidate, fagbrev_on_the_job"
PARTIES = "is none of apprentice, company, office, county, guardian, training_manager, instructor"


@pytest.mark.parametrize(
    ("where", "value", "reason"),
    [
        # days
        (f"{SIGNED}.on", None, NULL),
        (f"{SIGNED}.on", 20250820, "is a number, where a day belongs"),
        (f"{SIGNED}.on", ["2025-08-20"], "is a list, where a day belongs"),
        (f"{SIGNED}.on", "", NO_DAY),
        (f"{SIGNED}.on", "20250820", NO_DAY),
        (f"{SIGNED}.on", "2025-W34-3", NO_DAY),
        (f"{SIGNED}.on", "2025-08-20T00:00:00", NO_DAY),
        (f"{SIGNED}.on", "2025-08-20\n", NO_DAY),
        (f"{SIGNED}.on", "٢٠٢٥-٠٨-٢٠", NO_DAY),
        (f"{SIGNED}.on", "2025-02-29", "is no day of the calendar"),
        (f"{SIGNED}.on", "0000-01-01", "is no day of the calendar"),
        (f"{SIGNED}.on", "1899-12-31", OUTSIDE),
        (f"{SIGNED}.on", "2201-01-01", OUTSIDE),
        (f"{SIGNED}.recorded", "2026-13-01", "is no day of the calendar"),
        ("recorded", "20.11.2026", NO_DAY),
        ("contracts[0].employed_from", "August", NO_DAY),
        ("contracts[0].person.born", "14.03.07", NO_DAY),
        # texts
        ("contracts[0].id", "", EMPTY),
        ("contracts[0].id", 1, "is a number, where a text belongs"),
        ("contracts[0].id", "K\ud800", "holds half a character (a lone surrogate)"),
        ("contracts[0].person.name", False, "is true or false, where a text belongs"),
        (f"{SIGNED}.source", {}, "is an object, where a text belongs"),
        # truth
        ("synthetic", "yes", "is a text, where true or false belongs"),
        ("synthetic", None, NULL),
        ("contracts[0].employment_is_independent", 0, "is a number, where true or false belongs"),
        # words of a list
        ("contracts[0].kind", "lærling", KINDS),
        ("contracts[0].kind", None, NULL),
        ("enterprises[0].sector", "stat", "is none of state, municipal, county, private"),
        (f"{SIGNED}.by[1]", "firm", PARTIES),
        (f"{SIGNED}.by[1]", 1, "is a number, where a text belongs"),
        (f"{SIGNED}.by", "company", "is a text, where a list belongs"),
        (f"{SIGNED}.by", [], "is empty; leave the key out when it is unknown"),
        (f"{SIGNED}.by", None, NULL),
        # codes
        ("contracts[0].trade", "IMITD9----", NO_TRADE),
        ("contracts[0].trade", "IMITD3", NO_TRADE),
        ("contracts[0].trade", 3, "is a number, where a trade code belongs"),
        ("contracts[0].county", "3", NO_COUNTY),
        ("contracts[0].county", "77", NO_COUNTY),
        ("contracts[0].county", 3, "is a number, where a county code belongs"),
        ("contracts[0].person.home_county", "99", NOT_STATED),
        ("enterprises[0].departments[0].county", "Oslo", NO_COUNTY),
        ("contracts[0].course", "2 years", NO_COURSE),
        ("contracts[0].course", "2+2 ", NO_COURSE),
        # numbers of the registers
        ("contracts[0].person.number", "140307", "is no person number of eleven digits"),
        ("contracts[0].person.number", f"{NUMBER[:6]} {NUMBER[6:]}", "is no person number of eleven digits"),
        ("contracts[0].person.number", 14030700170, "is a number, where a text belongs"),
        ("contracts[0].person.number", NUMBER[:-1] + "8", "person number: wrong check digit"),
        ("enterprises[0].organisation_number", "300 000 002", "is no organisation number of nine digits"),
        ("enterprises[0].organisation_number", "300000003", "organisation number: wrong check digit"),
        # shares and percentages
        (f"{ABSENCE}.share", 0.5, QUOTES),
        (f"{ABSENCE}.share", 1, QUOTES),
        (f"{ABSENCE}.share", "5e-1", NO_DECIMAL),
        (f"{ABSENCE}.share", "0,5", NO_DECIMAL),
        (f"{ABSENCE}.share", "-0.5", NO_DECIMAL),
        (f"{ABSENCE}.share", "NaN", NO_DECIMAL),
        (f"{ABSENCE}.share", "٠", NO_DECIMAL),
        (f"{ABSENCE}.share", "0", NO_SHARE),
        (f"{ABSENCE}.share", "1.01", NO_SHARE),
        ("contracts[0].placements[0].share", "2", NO_SHARE),
        ("contracts[0].events[8].percentage", "0.0", "is not above 0 and at most 100"),
        ("contracts[0].events[8].percentage", "100.5", "is not above 0 and at most 100"),
        ("contracts[0].events[8].percentage", "80 %", "is no decimal number, as `80`"),
        ("candidates[0].events[0].hours", "0", "is not above 0 and at most 99999"),
        # payroll
        (f"{EMPLOYED}.position_code", "20001362", "is no position code of four digits, as `1362`"),
        (f"{EMPLOYED}.position_code", 1362, "is a number, where a position code belongs"),
        (f"{EMPLOYED}.pay_group", "", "is empty; leave the key out when the value is unknown"),
        (f"{EMPLOYED}.pay_percentage", "101", "is not above 0 and at most 100"),
        (f"{EMPLOYED}.pay_percentage", 30, "is a number, where a decimal number in quotes, as `40`, belongs"),
        (f"{EMPLOYED}.step", 0, "is not between 1 and 999"),
        (f"{EMPLOYED}.step", "36", "is a text, where a whole number belongs"),
        (f"{EMPLOYED}.base_kr", 387500, "is a number, where a decimal number in quotes, as `359100`, belongs"),
        (f"{EMPLOYED}.base_kr", "387 500", "is no decimal number, as `359100`"),
        (f"{EMPLOYED}.base_kr", "387500.505", "is no decimal number, as `359100`"),
        (f"{EMPLOYED}.base_kr", "0", "is not above 0 and at most 99999999"),
        (f"{EMPLOYED}.last", "2025-08-17", "lies before `on`"),
        # whole numbers
        ("contracts[0].year", 25, "is not between 1900 and 2200"),
        ("contracts[0].year", "2025", "is a text, where a whole number belongs"),
        ("contracts[0].year", True, "is true or false, where a whole number belongs"),
        ("contracts[0].year", 2025.0, "is a number, where a whole number belongs"),
        ("enterprises[0].events[4].employees", -1, "is not between 0 and 999999999"),
    ],
)
def test_a_value_that_does_not_fit_is_told(where: str, value: object, reason: str) -> None:
    """One wrong value in a document that is otherwise right gives one fault, at its place, with its reason."""
    assert [(where, reason)] == faults(changed(full(), where, value))


@pytest.mark.parametrize(
    "where",
    [
        "format",
        "offices[0].id",
        "enterprises[0].id",
        "enterprises[0].departments[0].id",
        "enterprises[0].events[0].id",
        "enterprises[0].events[0].trade",
        "enterprises[0].events[0].county",
        "enterprises[0].events[1].office",
        "enterprises[0].events[2].requirement",
        "enterprises[0].events[2].met",
        "contracts[0].id",
        "contracts[0].kind",
        "contracts[0].person",
        "contracts[0].placements[1].company",
        "contracts[0].events[0].on",
        "contracts[0].events[0].kind",
        "contracts[0].events[4].event",
        "contracts[0].events[12].replacement",
        "candidates[0].person.id",
    ],
)
def test_a_key_that_must_be_there_is_missed(where: str) -> None:
    """Without it there is one fault more; what named the missing id has nothing to name any more."""
    assert (where, "is missing") in faults(changed(full(), where, GONE))


@pytest.mark.parametrize(
    "shape",
    [
        DocumentRecord,
        ContractRecord,
        PlacementRecord,
        Person,
        Department,
        *(event for events in EVENTS_OF.values() for event in events.values()),
    ],
)
def test_every_key_has_a_kind_of_value(shape: type) -> None:
    """A value is a list, an object, or one of the kinds that are read, written and described in one place."""
    for key in keys(shape):
        known = scalar(key.name, key.hint) is not None
        assert known or attrs.has(key.hint) or key.hint.__origin__ is tuple
