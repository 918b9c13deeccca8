"""Who is who: the persons of a portfolio, found by what a feed shows of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from attrs import evolve

from okstat.feeds.fields import Fields
from okstat.feeds.ids import free
from okstat.feeds.seen import PersonSeen
from okstat.model.contract import Candidate, Contract
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio

__all__ = ["People", "person_of"]


def person_of(fields: Fields) -> PersonSeen:
    """The person of a row: by `number`, or by `born` with `first_name` and `last_name`; the row is left out else."""
    name = " ".join(filter(None, (fields.text("first_name"), fields.text("last_name")))) or None
    person = PersonSeen(number=fields.person_number("number"), born=fields.day("born"), name=name)
    if person.number is None and (person.born is None or name is None):
        fields.leave_out("", "record.no-identity")
    return person


S = TypeVar("S", Contract, Candidate)


class People:
    """The persons of the portfolio: found by number, or, where one is missing, by VIGO's id, or birth date and name."""

    def __init__(self, portfolio: Portfolio) -> None:
        self.all = {contract.person.id: contract.person for contract in portfolio.contracts}
        self.all |= {candidate.person.id: candidate.person for candidate in portfolio.candidates}
        self._by_number: dict[str, str] = {}
        self._by_system_id: defaultdict[str, list[str]] = defaultdict(list)
        self._by_name: defaultdict[tuple[date, str], list[str]] = defaultdict(list)
        for person in self.all.values():
            self._note(person)

    def find(self, seen: PersonSeen) -> Person | None:
        """The one person that fits; nobody where several do."""
        if seen.number is not None and seen.number in self._by_number:
            return self.all[self._by_number[seen.number]]
        if seen.system_id is not None:
            found = self._the_one(self._by_system_id[seen.system_id], seen)
            if found is not None:
                return found
        if seen.born is None or seen.name is None:
            return None
        return self._the_one(self._by_name[seen.born, seen.name.casefold()], seen)

    def _the_one(self, ids: Iterable[str], seen: PersonSeen) -> Person | None:
        """The one person whose number and birth date do not differ; of more than one, the one where both agree."""
        every = [self.all[id_] for id_ in ids]
        alike = [one for one in every if _may_be_one(one.number, seen.number) and _may_be_one(one.born, seen.born)]
        same = [one for one in alike if (one.number, one.born) == (seen.number, seen.born)]
        fitting = same if len(same) == 1 else alike
        return fitting[0] if len(fitting) == 1 else None

    def _note(self, person: Person) -> None:
        if person.number is not None:
            self._by_number[person.number] = person.id
        if person.system_id is not None:
            _add(self._by_system_id[person.system_id], person.id)
        if person.born is not None and person.name is not None:
            _add(self._by_name[person.born, person.name.casefold()], person.id)

    def add(self, seen: PersonSeen) -> Person:
        """A person that is new, with an id that tells nothing."""
        id_ = free("person", self.all)
        self.all[id_] = person = Person(
            id=id_,
            born=seen.born,
            home_county=seen.home_county,
            name=seen.name,
            number=seen.number,
            system_id=seen.system_id,
        )
        self._note(person)
        return person

    def fill(self, id_: str, seen: PersonSeen) -> None:
        """Add to a person what was not known; what is known stays."""
        known = self.all[id_]
        self.all[id_] = evolve(
            known,
            born=known.born or seen.born,
            home_county=known.home_county or seen.home_county,
            name=known.name or seen.name,
            number=known.number or seen.number,
            system_id=known.system_id or seen.system_id,
        )
        self._note(self.all[id_])

    def latest(self, subject: S) -> S:
        """A contract or candidate with all that is known of its person by now."""
        person = self.all[subject.person.id]
        return subject if person is subject.person else evolve(subject, person=person)


def _add(ids: list[str], id_: str) -> None:
    if id_ not in ids:
        ids.append(id_)


def _may_be_one(known: object, seen: object) -> bool:
    """Whether two values may be of one person: where one is missing they may."""
    return known is None or seen is None or known == seen
