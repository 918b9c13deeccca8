"""Joining a feed to a portfolio: who is who, what is new, what is said differently. Persons are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from okstat.document import read, write
from okstat.feeds.join import Holder, Joined, Reading, join
from okstat.feeds.receipt import Batch, Line, Receipt, Taking
from okstat.feeds.seen import ContractSeen, EnterpriseSeen, PersonSeen, PlaceSeen
from okstat.model.contract import Candidate, Contract, Placement
from okstat.model.enterprise import Department, Enterprise
from okstat.model.events import (
    Changed,
    ContractApproved,
    ContractKind,
    Ended,
    Event,
    ExtensionGranted,
    Listed,
    Replaced,
    Signed,
    Withdrawn,
)
from okstat.model.office import Office
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio

READ_ON = date(2026, 11, 20)
FEED = "A feed"
BORN = date(2005, 2, 1)
FIRST, LAST = date(2025, 8, 18), date(2027, 8, 17)
KARI = PersonSeen(number="1", born=BORN, name="Kari Invented", system_id="K")


def seen(at: str = "rows[0]", **told: Any) -> ContractSeen:
    """A contract of the feed."""
    known = {
        "person": KARI,
        "county": "03",
        "trade": "SRSOA3----",
        "kind": ContractKind.APPRENTICE,
        "first": FIRST,
        "last": LAST,
    }
    return ContractSeen(at=at, **{**known, **told})


def batch(*records: ContractSeen, read_on: date = READ_ON, county: str | None = "03") -> Batch[ContractSeen]:
    """What was read of the feed, each record taken as it stands."""
    lines = tuple(Line(record.at, Taking.TAKEN) for record in records)
    return Batch(records, Receipt(source=FEED, read_on=read_on, county=county, lines=lines))


def joined(*records: ContractSeen, to: Portfolio | None = None, reading: Reading | None = None) -> Joined:
    """The feed joined to what is known."""
    return join(to or Portfolio(), batch(*records), reading)


def known(*events: Event, **told: Any) -> Portfolio:
    """A portfolio with one contract of Kari's."""
    person = told.pop("person", Person(id="P1", born=BORN, name="Kari Invented", number="1"))
    facts = {"kind": ContractKind.APPRENTICE, "trade": "SRSOA3----", "county": "03", **told}
    return Portfolio(contracts=(Contract(id="K1", person=person, events=events, **facts),))


def signed(first: date | None = FIRST, last: date | None = LAST, **told: Any) -> Signed:
    """Signed for a period."""
    return Signed(id="1", on=date(2025, 8, 15), recorded=date(2025, 8, 15), first=first, last=last, **told)


def replaced(event: str, replacement: str) -> Replaced:
    """One event stands in another's stead."""
    return Replaced(id="2", on=READ_ON, recorded=READ_ON, event=event, replacement=replacement)


def took(result: Joined) -> list[tuple[str, tuple[str, str] | None]]:
    """What became of each record."""
    return [(line.taking.value, line.subject) for line in result.receipt.lines]


class TestNew:
    """What nobody knew becomes a contract with what the feed tells, and nothing more."""

    def test_a_contract(self) -> None:
        result = joined(seen())
        (contract,) = result.portfolio.contracts
        assert ("a-feed-03-1", "person-1") == (contract.id, contract.person.id)
        assert ("03", "SRSOA3----", ContractKind.APPRENTICE) == (contract.county, contract.trade, contract.kind)
        assert (Listed(id="a-feed-1", on=READ_ON, recorded=READ_ON, source=FEED, first=FIRST, last=LAST),) == (
            contract.events
        )
        assert [("taken", ("contract", "a-feed-03-1"))] == took(result)
        assert ("1", BORN, "Kari Invented") == (contract.person.number, contract.person.born, contract.person.name)
        assert (READ_ON, ()) == (result.portfolio.recorded, result.receipt.conflicts)

    def test_approval_and_ending_become_events_on_their_own_day(self) -> None:
        approved, ended = date(2025, 9, 1), date(2026, 1, 31)
        (contract,) = joined(seen(approved_on=approved, ended_on=ended)).portfolio.contracts
        assert (
            Listed(id="a-feed-1", on=READ_ON, recorded=READ_ON, source=FEED, first=FIRST, last=LAST),
            ContractApproved(id="a-feed-2", on=approved, recorded=READ_ON, source=FEED, county="03"),
            Ended(id="a-feed-3", on=ended, recorded=READ_ON, source=FEED),
        ) == contract.events

    def test_a_period_that_is_not_told_makes_no_event(self) -> None:
        assert () == joined(seen(first=None, last=None)).portfolio.contracts[0].events

    def test_a_kind_that_is_not_told_is_told_by_the_host_or_left_out(self) -> None:
        record = seen(kind=None)
        left = joined(record)
        assert ([("left out", None)], ()) == (took(left), left.portfolio.contracts)
        assert ["kind.not-told"] == [remark.code for remark in left.receipt.lines[0].remarks]
        taken = joined(record, reading=Reading(ContractKind.TRAINING_CANDIDATE))
        assert ContractKind.TRAINING_CANDIDATE is taken.portfolio.contracts[0].kind

    def test_a_kind_with_a_code_that_is_not_known_is_not_what_the_host_says_of_silence(self) -> None:
        result = joined(seen(kind=None, kind_code="Q"), reading=Reading(ContractKind.APPRENTICE))
        assert [("left out", None)] == took(result)

    def test_two_contracts_of_one_person_share_the_person(self) -> None:
        later = seen("rows[1]", first=date(2027, 9, 1), last=None, trade="IMITD3----")
        one, other = joined(seen(), later).portfolio.contracts
        assert one.person is other.person
        assert ["a-feed-03-1", "a-feed-03-2"] == [one.id, other.id]

    def test_a_trade_that_no_list_has_is_unknown_and_the_rest_can_be_written(self) -> None:
        record = seen(person=evolve(KARI, number=None), trade="SRSOA3XXXX")
        portfolio = joined(record).portfolio
        assert (None, portfolio) == (portfolio.contracts[0].trade, read(write(portfolio)))
        assert join(portfolio, batch(record)).portfolio is portfolio

    @pytest.mark.parametrize(
        "told", [PersonSeen(), PersonSeen(name="Kari"), PersonSeen(born=BORN), PersonSeen(home_county="03")]
    )
    def test_somebody_who_could_not_be_known_again_is_left_out(self, told: PersonSeen) -> None:
        result = joined(seen(person=told))
        assert ([("left out", None)], ()) == (took(result), result.portfolio.contracts)
        assert ["record.no-identity"] == [remark.code for remark in result.receipt.lines[0].remarks]

    def test_what_was_joined_can_be_written_and_read(self) -> None:
        number = "01820500180"
        person = evolve(KARI, number=None)
        portfolio = joined(seen(person=person), seen("rows[1]", person=PersonSeen(system_id="X"))).portfolio
        assert portfolio == read(write(portfolio))
        assert number not in write(portfolio)


class TestAgain:
    """Reading the same feed twice changes nothing; what is new since then is added."""

    def test_the_same_feed(self) -> None:
        once = joined(seen(), seen("rows[1]", person=evolve(KARI, number="2", name="Ola")))
        twice = join(once.portfolio, batch(seen(), seen("rows[1]", person=evolve(KARI, number="2", name="Ola"))))
        assert twice.portfolio is once.portfolio
        assert ["known already", "known already"] == [taking for taking, _ in took(twice)]

    def test_the_same_on_a_later_day(self) -> None:
        once = joined(seen())
        assert once.portfolio is join(once.portfolio, batch(seen(), read_on=date(2026, 12, 1))).portfolio

    def test_a_person_without_a_number_is_found_again_by_birth_date_and_name(self) -> None:
        record = seen(person=PersonSeen(born=BORN, name="KARI INVENTED", system_id="K"))
        once = joined(record)
        twice = join(once.portfolio, batch(record))
        assert twice.portfolio is once.portfolio
        assert ["known already"] == [taking for taking, _ in took(twice)]

    def test_a_person_of_whom_only_the_register_has_an_id_is_found_again_by_it(self) -> None:
        record = seen(person=PersonSeen(system_id="K"))
        once = joined(record)
        kept = read(write(once.portfolio))
        assert join(kept, batch(record)).portfolio == once.portfolio
        later = join(once.portfolio, batch(seen(person=evolve(KARI, number=None)))).portfolio
        assert [("person-1", BORN, "Kari Invented")] == [
            (one.person.id, one.person.born, one.person.name) for one in later.contracts
        ]

    @pytest.mark.parametrize(
        ("told", "contracts"), [({"number": "2"}, 2), ({"born": date(2005, 2, 2)}, 2), ({"name": "Kari Married"}, 1)]
    )
    def test_an_id_of_the_register_does_not_outweigh_a_number_or_a_birth_date(
        self, told: dict[str, Any], contracts: int
    ) -> None:
        once = joined(seen(person=evolve(KARI, number="1")))
        again = join(once.portfolio, batch(seen(person=evolve(KARI, **{"number": None, **told}))))
        assert contracts == len(again.portfolio.contracts)

    def test_an_id_of_the_register_that_two_share_is_told_apart_by_the_birth_date(self) -> None:
        both = [seen(f"rows[{n}]", person=PersonSeen(system_id="K", born=date(2005, 2, n + 1))) for n in range(2)]
        once = joined(*both)
        assert ["person-1", "person-2"] == [one.person.id for one in once.portfolio.contracts]
        assert join(once.portfolio, batch(*both)).portfolio is once.portfolio

    def test_an_extension_is_a_new_entry_of_the_register(self) -> None:
        once, later = joined(seen()), date(2026, 12, 1)
        twice = join(once.portfolio, batch(seen(last=date(2027, 12, 17)), read_on=later))
        assert [LAST, date(2027, 12, 17)] == [
            event.last for event in twice.portfolio.contracts[0].events if isinstance(event, Listed)
        ]
        assert (later, [("taken", ("contract", "a-feed-03-1"))], ()) == (
            twice.portfolio.recorded,
            took(twice),
            twice.receipt.conflicts,
        )

    def test_what_has_gone_from_the_feed_is_told_and_nothing_is_made_of_it(self) -> None:
        once = joined(seen(), seen("rows[1]", county="46"))
        gone = join(once.portfolio, batch())
        assert gone.portfolio is once.portfolio
        assert (("contract", "a-feed-03-1"),) == gone.receipt.gone
        whole = join(once.portfolio, batch(county=None))
        assert (("contract", "a-feed-03-1"), ("contract", "a-feed-46-1")) == whole.receipt.gone

    def test_what_another_source_told_of_is_not_gone(self) -> None:
        assert () == join(known(signed()), batch()).receipt.gone


class TestSame:
    """A contract is the same where person, trade, county and first day are."""

    def test_it_is_found_in_a_portfolio_of_another_hand(self) -> None:
        result = joined(seen(), to=known(signed()))
        (contract,) = result.portfolio.contracts
        assert ["K1", [Signed, Listed]] == [contract.id, [type(event) for event in contract.events]]
        assert [("taken", ("contract", "K1"))] == took(result)

    @pytest.mark.parametrize(
        "told",
        [
            {"first": date(2025, 8, 19)},
            {"trade": "IMITD3----"},
            {"county": "46"},
            {"person": PersonSeen(number="2", born=BORN, name="Kari Invented")},
            {"person": PersonSeen(born=BORN, name="Ola Invented")},
            {"person": PersonSeen(born=date(2005, 2, 2), name="Kari Invented")},
            {"person": PersonSeen(system_id="K")},
        ],
    )
    def test_another_contract(self, told: dict[str, Any]) -> None:
        result = joined(seen(**told), to=known(signed()))
        assert 2 == len(result.portfolio.contracts)

    @pytest.mark.parametrize(
        "told",
        [
            {"trade": "SRSOA3XXXX"},
            {"trade": None},
            {"county": None},
            {"first": None},
            {"person": PersonSeen(born=BORN, name="kari invented")},
            {"person": PersonSeen(number="1")},
        ],
    )
    def test_the_same_contract(self, told: dict[str, Any]) -> None:
        assert 1 == len(joined(seen(**told), to=known(signed())).portfolio.contracts)

    def test_the_county_that_took_over_is_the_same(self) -> None:
        result = joined(seen(county="33"), to=known(signed(), county="30"))
        assert 1 == len(result.portfolio.contracts)

    def test_a_first_day_that_was_withdrawn_is_no_first_day(self) -> None:
        undone = Withdrawn(id="2", on=READ_ON, recorded=READ_ON, event="1")
        corrected = signed(first=date(2025, 9, 1))
        result = joined(seen(), to=known(signed(), undone, evolve(corrected, id="3")))
        assert 2 == len(result.portfolio.contracts)

    def test_a_first_day_that_was_replaced_is_no_first_day(self) -> None:
        instead = replaced("1", "3")
        corrected = evolve(signed(first=date(2025, 9, 1)), id="3")
        before = known(signed(), corrected, instead)
        assert 2 == len(joined(seen(), to=before).portfolio.contracts)
        assert 1 == len(joined(seen(first=date(2025, 9, 1)), to=before).portfolio.contracts)

    def test_a_correction_that_was_undone_leaves_the_first_day_as_it_was(self) -> None:
        corrected = evolve(signed(first=date(2025, 9, 1)), id="3", recorded=READ_ON)
        undone = Withdrawn(id="4", on=READ_ON, recorded=READ_ON, event="2")
        before = known(signed(), corrected, replaced("1", "3"), undone)
        assert 1 == len(joined(seen(), to=before).portfolio.contracts)
        assert 2 == len(joined(seen(first=date(2025, 9, 1)), to=before).portfolio.contracts)

    def test_a_contract_without_a_first_day_may_be_it(self) -> None:
        assert 1 == len(joined(seen(), to=known(signed(first=None))).portfolio.contracts)

    def test_where_several_fit_none_is_chosen(self) -> None:
        before = known(signed(first=None))
        two = evolve(before, contracts=(*before.contracts, evolve(before.contracts[0], id="K2")))
        result = joined(seen(), to=two)
        assert (two, [("left out", None)]) == (result.portfolio, took(result))
        assert ["record.ambiguous"] == [remark.code for remark in result.receipt.lines[0].remarks]

    def test_a_record_that_stands_twice_is_taken_once(self) -> None:
        result = joined(seen(), seen("rows[1]"))
        assert [("taken", ("contract", "a-feed-03-1")), ("left out", ("contract", "a-feed-03-1"))] == took(result)
        assert ["record.twice"] == [remark.code for remark in result.receipt.lines[1].remarks]

    def test_two_persons_of_one_name_and_birth_date_are_not_taken_for_one(self) -> None:
        twins = [Person(id=f"T{n}", born=BORN, name="Kari Invented", number=str(n)) for n in (7, 8)]
        before = Portfolio(candidates=tuple(Candidate(id=f"C{n}", person=person) for n, person in enumerate(twins)))
        result = joined(seen(person=PersonSeen(born=BORN, name="Kari Invented")), to=before)
        assert "person-1" == result.portfolio.contracts[0].person.id
        again = join(result.portfolio, batch(seen(person=PersonSeen(born=BORN, name="Kari Invented"))))
        assert again.portfolio is result.portfolio

    def test_a_record_without_a_number_is_held_against_all_that_the_feed_tells_of_a_person(self) -> None:
        before = known(signed(), person=Person(id="P1", number="1"))
        unsure = seen(person=PersonSeen(born=BORN, name="Kari Invented"), first=None)
        once = joined(unsure, seen("rows[1]"), to=before)
        assert [("left out", ("contract", "K1")), ("taken", ("contract", "K1"))] == took(once)
        assert join(once.portfolio, batch(unsure, seen("rows[1]"))).portfolio is once.portfolio

    def test_a_record_of_an_unknown_kind_is_held_against_those_of_a_known_one(self) -> None:
        unknown, bare = seen(kind=None, kind_code="Q"), seen("rows[1]", first=None, last=None)
        once = joined(unknown, bare)
        assert [("left out", ("contract", "a-feed-03-1")), ("taken", ("contract", "a-feed-03-1"))] == took(once)
        assert join(once.portfolio, batch(unknown, bare)).portfolio is once.portfolio

    def test_a_candidate_who_gets_a_contract_is_the_same_person(self) -> None:
        before = Portfolio(candidates=(Candidate(id="C", person=Person(id="P9", number="1")),))
        result = joined(seen(), to=before)
        assert ("P9", BORN) == (result.portfolio.contracts[0].person.id, result.portfolio.contracts[0].person.born)

    def test_what_was_not_known_of_a_person_is_added(self) -> None:
        person = PersonSeen(number="1", born=BORN, name="Kari Invented", home_county="46")
        result = joined(seen(person=person), to=known(signed(), person=Person(id="P1", number="1")))
        assert Person(id="P1", born=BORN, name="Kari Invented", home_county="46", number="1") == (
            result.portfolio.contracts[0].person
        )

    def test_so_is_the_id_of_the_register(self) -> None:
        result = joined(seen(), to=known(signed(), person=Person(id="P1", number="1")))
        assert "K" == result.portfolio.contracts[0].person.system_id


class TestPlaces:
    """A number tells an enterprise, a department or an office only where the portfolio knows it or the host says so."""

    HOLDER = EnterpriseSeen(organisation_number="974761076", name="INVENTED")

    def test_an_office_that_is_known(self) -> None:
        office = Office(id="ok", organisation_number="974761076")
        result = joined(seen(holder=self.HOLDER), to=Portfolio(offices=(office,)))
        assert (office, None) == (result.portfolio.contracts[0].office, result.portfolio.contracts[0].enterprise)

    def test_an_enterprise_that_is_known(self) -> None:
        agency = Enterprise(id="a", organisation_number="974761076")
        result = joined(seen(holder=self.HOLDER), to=Portfolio(enterprises=(agency,)))
        assert (None, agency, None) == (
            result.portfolio.contracts[0].office,
            result.portfolio.contracts[0].enterprise,
            result.portfolio.contracts[0].department,
        )

    def test_a_department_that_is_known(self) -> None:
        unit = Department(id="u", organisation_number="974761076")
        agency = Enterprise(id="a", departments=(unit,))
        contract = joined(seen(holder=self.HOLDER), to=Portfolio(enterprises=(agency,))).portfolio.contracts[0]
        assert (agency, unit) == (contract.enterprise, contract.department)

    def test_an_unknown_holder_is_nothing_until_the_host_says_what_it_is(self) -> None:
        bare = joined(seen(holder=self.HOLDER)).portfolio
        assert ((), (), None) == (bare.offices, bare.enterprises, bare.contracts[0].office)
        office = joined(seen(holder=self.HOLDER), reading=Reading(holder=Holder.OFFICE)).portfolio
        assert (Office(id="974761076", name="INVENTED", organisation_number="974761076"),) == office.offices
        assert office.contracts[0].office is office.offices[0]
        company = joined(seen(holder=self.HOLDER), reading=Reading(holder=Holder.COMPANY)).portfolio
        assert (Enterprise(id="974761076", name="INVENTED", organisation_number="974761076"),) == company.enterprises
        assert company.contracts[0].enterprise is company.enterprises[0]

    def test_one_holder_of_two_contracts_is_one(self) -> None:
        other = seen("rows[1]", person=evolve(KARI, number="2"), holder=self.HOLDER)
        result = joined(seen(holder=self.HOLDER), other, reading=Reading(holder=Holder.OFFICE))
        assert 1 == len(result.portfolio.offices)

    def test_an_id_that_is_taken_gets_a_number(self) -> None:
        before = Portfolio(enterprises=(Enterprise(id="a", departments=(Department(id="974761076"),)),))
        result = joined(seen(holder=self.HOLDER), to=before, reading=Reading(holder=Holder.OFFICE))
        assert ["974761076-1"] == [office.id for office in result.portfolio.offices]

    def test_a_workplace_that_is_told_is_a_company(self) -> None:
        place = PlaceSeen(company=self.HOLDER)
        result = joined(seen(place=place))
        assert ["974761076"] == [enterprise.id for enterprise in result.portfolio.enterprises]
        assert result.portfolio.contracts[0].enterprise is result.portfolio.enterprises[0]

    def test_a_place_that_is_known_stands(self) -> None:
        agency = Enterprise(id="a")
        for told in ({"enterprise": agency}, {"placements": (Placement(enterprise=agency),)}):
            before = evolve(known(signed(), **told), enterprises=(agency,))
            contract = joined(seen(place=PlaceSeen(company=self.HOLDER)), to=before).portfolio.contracts[0]
            assert (told.get("enterprise"), told.get("placements", ())) == (contract.enterprise, contract.placements)

    def test_an_office_that_is_known_stands(self) -> None:
        ok = Office(id="ok")
        before = evolve(known(signed(), office=ok), offices=(ok,))
        result = joined(seen(holder=self.HOLDER), to=before, reading=Reading(holder=Holder.OFFICE))
        assert ok is result.portfolio.contracts[0].office


def differing(result: Joined) -> list[tuple[str, list[tuple[str, str | None]]]]:
    """Each fact that is said differently, with who says what."""
    return [(one.fact, [(says.source, says.value) for says in one.said]) for one in result.receipt.conflicts]


class TestConflicts:
    """What is said differently stands side by side, with who says what; nobody is believed."""

    def test_the_last_day(self) -> None:
        result = joined(seen(last=date(2027, 12, 31)), to=known(signed()))
        assert [("last", [("document", "2027-08-17"), (FEED, "2027-12-31")])] == differing(result)
        assert [("contract", "K1")] == [(one.kind, one.id) for one in result.receipt.conflicts]
        assert [LAST, date(2027, 12, 31)] == [
            event.last for event in result.portfolio.contracts[0].events if isinstance(event, (Signed, Listed))
        ]

    @pytest.mark.parametrize(
        "later",
        [
            Changed(id="2", on=READ_ON, recorded=READ_ON, last=date(2027, 12, 31), source="archive"),
            ExtensionGranted(id="2", on=READ_ON, recorded=READ_ON, last=date(2027, 12, 31), source="archive"),
        ],
    )
    def test_the_latest_word_counts(self, later: Event) -> None:
        assert [("last", [("archive", "2027-12-31"), (FEED, "2027-08-17")])] == differing(
            joined(seen(), to=known(signed(), later))
        )
        assert [] == differing(joined(seen(last=date(2027, 12, 31)), to=known(signed(), later)))

    def test_another_register(self) -> None:
        other = Listed(id="9", on=READ_ON, recorded=READ_ON, source="another", last=date(2027, 6, 30))
        silent = Listed(id="8", on=READ_ON, recorded=READ_ON, source="a third", first=FIRST)
        assert [("last", [("another", "2027-06-30"), (FEED, "2027-08-17")])] == differing(
            joined(seen(), to=known(other, silent))
        )

    def test_approval_and_ending(self) -> None:
        approved = ContractApproved(id="2", on=date(2025, 9, 1), recorded=READ_ON)
        ended = Ended(id="3", on=date(2026, 1, 31), recorded=READ_ON)
        record = seen(approved_on=date(2025, 9, 2), ended_on=date(2026, 2, 1))
        result = joined(record, to=known(signed(), approved, ended))
        assert [
            ("approved", [("document", "2025-09-01"), (FEED, "2025-09-02")]),
            ("ended", [("document", "2026-01-31"), (FEED, "2026-02-01")]),
        ] == differing(result)
        assert [Signed, ContractApproved, Ended, Listed] == [
            type(event) for event in result.portfolio.contracts[0].events
        ]

    def test_the_kind(self) -> None:
        result = joined(seen(kind=ContractKind.TRAINING_CANDIDATE), to=known(signed()))
        assert [("kind", [("document", "apprentice"), (FEED, "training_candidate")])] == differing(result)

    def test_what_is_personal_is_not_told(self) -> None:
        person = PersonSeen(number="1", born=date(2005, 2, 2), name="Kari Invented")
        result = joined(seen(person=person), to=known(signed()))
        assert [("person.born", [("document", None), (FEED, None)])] == differing(result)

    def test_what_is_not_told_is_not_said_differently(self) -> None:
        assert [] == differing(joined(seen(kind=None, last=None), to=known(signed())))

    def test_what_was_withdrawn_is_not_said(self) -> None:
        undone = Withdrawn(id="2", on=READ_ON, recorded=READ_ON, event="1")
        assert [] == differing(joined(seen(last=date(2027, 12, 31)), to=known(signed(), undone)))

    def test_what_was_replaced_is_not_said(self) -> None:
        ended = Ended(id="3", on=READ_ON, recorded=READ_ON)
        wrong = evolve(signed(last=date(2027, 12, 31)), id="5")
        before = known(signed(), wrong, Replaced(id="6", on=READ_ON, recorded=READ_ON, event="5", replacement="1"))
        assert [] == differing(joined(seen(), to=before))
        early = evolve(before, contracts=(evolve(before.contracts[0], events=(signed(), ended)),))
        later = evolve(ended, id="4", on=date(2026, 11, 30))
        corrected = evolve(early.contracts[0], events=(signed(), ended, later, replaced("3", "4")))
        told = joined(seen(ended_on=READ_ON), to=evolve(early, contracts=(corrected,)))
        assert [("ended", [("document", "2026-11-30"), (FEED, "2026-11-20")])] == differing(told)
