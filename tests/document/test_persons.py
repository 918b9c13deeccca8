from __future__ import annotations

import json

import pytest
from documents import GONE, NUMBER, NUMBER_OF_2032, SYNTHETIC_NUMBER, changed, faults, full, minimal

from okstat.document import read

WHERE = "contracts[0].person.number"
PERSON = {"id": "P1", "born": "2007-03-14", "home_county": "03", "name": "Kari"}


class TestNumbers:
    """Which person numbers are taken depends on what the document says of itself."""

    def test_numbers_with_right_check_digits_are_read(self) -> None:
        assert NUMBER == read(json.dumps(changed(full(), WHERE, NUMBER))).contracts[0].person.number

    @pytest.mark.parametrize(
        ("number", "reason"),
        [
            (NUMBER[:-1] + "8", "person number: wrong check digit"),
            ("99999999999", "person number: an FH-number of the health service, which is not accepted"),
            ("00000000000", "person number: the first six digits are no day of the calendar"),
            (SYNTHETIC_NUMBER, 'is a synthetic number, and the document does not say `"synthetic": true`'),
        ],
    )
    def test_other_numbers_are_not(self, number: str, reason: str) -> None:
        assert [(WHERE, reason)] == faults(changed(full(), WHERE, number))

    def test_synthetic_numbers_are_read_when_declared(self) -> None:
        document = changed(changed(full(), WHERE, SYNTHETIC_NUMBER), "synthetic", to=True)
        assert SYNTHETIC_NUMBER == read(json.dumps(document)).contracts[0].person.number

    @pytest.mark.parametrize("recorded", ["2026-11-20", "2031-12-31", GONE])
    def test_the_check_digits_of_2032_are_wrong_before(self, recorded: object) -> None:
        document = changed(changed(full(), WHERE, NUMBER_OF_2032), "synthetic", to=True)
        assert [(WHERE, "person number: wrong check digit")] == faults(changed(document, "recorded", recorded))

    def test_the_check_digits_of_2032_are_right_from_then_on(self) -> None:
        document = changed(changed(full(), WHERE, NUMBER_OF_2032), "synthetic", to=True)
        found = read(json.dumps(changed(document, "recorded", "2032-01-01")))
        assert NUMBER_OF_2032 == found.contracts[0].person.number


class TestTheSamePerson:
    """A person reads the same wherever it stands, and is one object."""

    @pytest.mark.parametrize(
        "difference",
        [{"born": "2007-03-15"}, {"name": GONE}, {"number": NUMBER}, {"name": 3}],
    )
    def test_another_reading_under_the_same_id(self, difference: dict[str, object]) -> None:
        read_otherwise = {key: value for key, value in {**PERSON, **difference}.items() if value is not GONE}
        second = {"id": "K2", "kind": "apprentice", "person": read_otherwise}
        reason = "reads otherwise than in contracts[0], under the same id"
        assert ("contracts[1].person", reason) in faults(changed(full(), "contracts[1]", second))
        candidate = {"id": "A2", "person": read_otherwise}
        assert ("candidates[1].person", reason) in faults(changed(full(), "candidates[1]", candidate))

    def test_the_same_reading_is_one_object(self) -> None:
        second = {"id": "K2", "kind": "apprentice", "person": dict(reversed(PERSON.items()))}
        document = changed(changed(full(), "contracts[1]", second), "candidates[0].person", PERSON)
        found = read(json.dumps(document))
        assert found.contracts[0].person is found.contracts[1].person is found.candidates[0].person

    def test_a_person_that_cannot_be_read_is_faulty_in_each_place(self) -> None:
        wrong = {"id": "P7", "number": "00000000000", "born": {"year": 1}}
        contracts = [{"id": own, "kind": "apprentice", "person": wrong} for own in ("A", "B")]
        assert [
            ("contracts[0].person.number", "person number: the first six digits are no day of the calendar"),
            ("contracts[0].person.born", "is an object, where a day belongs"),
            ("contracts[1].person.number", "person number: the first six digits are no day of the calendar"),
            ("contracts[1].person.born", "is an object, where a day belongs"),
        ] == faults(minimal(contracts=contracts))
