from __future__ import annotations

import tomllib
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from facts import (
    alone,
    answers,
    candidate,
    cited,
    complete,
    complete_to,
    contract,
    day,
    days_around_the_acts,
    enterprise,
    event,
    finding,
    findings,
    missing,
    outcome,
    portfolio,
    portfolios_around_the_acts,
    reads,
    recorded_answers,
    signed,
    started,
    texts,
)
from hypothesis import given
from hypothesis import strategies as st

from okstat.citation import Citation, Instrument
from okstat.dated import Doubt
from okstat.errors import TableError
from okstat.model.complete import Complete
from okstat.model.contract import Contract, Placement
from okstat.model.county_authority import CountyAuthority
from okstat.model.enterprise import Enterprise
from okstat.model.events import (
    Admission,
    ApplicationDecided,
    ArrangementDecided,
    Attested,
    ContractKind,
    Ended,
    Event,
    Left,
    Matter,
    OfficeApprovalWithdrawn,
    OfficeApproved,
    Party,
)
from okstat.model.office import Office
from okstat.model.portfolio import Portfolio
from okstat.rule import Role, Rule, Severity, Task
from okstat.rules.requirements import REQUIREMENTS, load_requirements
from okstat.situation.candidate import CandidateSituation
from okstat.situation.contract import ContractSituation
from okstat.situation.county import CountySituation
from okstat.situation.enterprise import EnterpriseSituation, OfficeSituation
from okstat.situation.exams import CertificateSituation, ExamSituation
from okstat.situation.occasions import OCCASIONS
from okstat.tables import read_folder

OLD, NEW = "2024-07-31", "2024-08-01"
OF_EXAMS = (ExamSituation, CertificateSituation)
NAMES = [pytest.param(row, id=f"{row.id} {row.wording}") for row in REQUIREMENTS if row.subject not in OF_EXAMS]
"""Those of exams and documents have a test of their own."""

PLAN = "company.plan"
LEADER = "company.faglig-leder-qualification"
STATUTES = "office.statutes"
EMPLOYED = "work.employment-contract"
CONTENT = "contract.content"
SPLIT = "company.split-in-contract"
OTHER = Enterprise(id="other")


def attested(requirement: str, *, met: bool, on: str = "2024-01-15") -> Attested:
    """Somebody's word on a requirement."""
    return event(Attested, on, id=f"{requirement} {on}", requirement=requirement, met=met, by="agency")


def known(on: str) -> Complete:
    """Complete to a day for every kind of event that an occasion reads."""
    return Complete({**complete_to(on).days, "approved": day(on)})


def trained(
    *words: Event, on: str, member: bool = True, office: tuple[Event, ...] = (), of_contract: tuple[Event, ...] = ()
) -> Portfolio:
    """An agency that trains from August 2023 to August 2025, in a record that lacks nothing on the day."""
    made = enterprise if member else alone
    place = made(*words, known=known(on))
    run = contract(
        signed("2023-08-01", first="2023-08-15", last="2025-08-14" if on < "2025-08-15" else "2027-08-14"),
        started("2023-08-15"),
        *of_contract,
        company=place,
        known=known(on),
    )
    approval = event(OfficeApproved, "2020-01-01", county="03")
    return evolve(
        portfolio(run, known=known(on)),
        offices=(Office(id="office", events=(approval, *office), complete=known(on)),),
    )


def asked_on(row: Rule) -> str:
    """A day on which the wording is in force: its last, or 1 August 2024, or its first where that is later."""
    until = row.until.not_before if isinstance(row.until, Doubt) else row.until
    first = row.since.isoformat() if isinstance(row.since, date) else NEW
    return max(NEW, first) if until is None else (until - timedelta(days=1)).isoformat()


def word(row: Rule, *, met: bool) -> Attested:
    """Somebody's word on the requirement, in January of the year in which it is asked for."""
    return attested(row.id, met=met, on=f"{asked_on(row)[:4]}-01-15")


ARRANGED = event(ArrangementDecided, "2024-01-02", granted=True)
OF_CONTRACTS: dict[str, tuple[dict[str, Any], tuple[Event, ...]]] = {
    "adapted.review-shared": ({"kind": ContractKind.TRAINING_CANDIDATE}, (ARRANGED,)),
    "adult.modular-curriculum": ({"admission": Admission.ADULT_UPPER_SECONDARY}, ()),
    SPLIT: ({"placements": tuple(Placement(enterprise=place) for place in (enterprise(), OTHER))}, ()),
    "adult.final-assessment": ({"admission": Admission.ADULT_UPPER_SECONDARY}, ()),
}
"""What else is true of a contract of which these are asked: its keys and events."""


def asked_of(row: Rule, on: str, *words: Event) -> Portfolio:
    """Facts in which the wording is asked for on a day, with these words on it."""
    if row.subject is OfficeSituation:
        return trained(on=on, office=words)
    if row.subject is CountySituation:
        return evolve(trained(on=on), counties=(CountyAuthority(id="03", events=words, complete=known(on)),))
    if row.subject is ContractSituation:
        year = int(on[:4]) - 1
        sign, begin = (f"{year}-08-01", f"{year}-08-15") if row.until else (NEW, NEW)
        keys, events = OF_CONTRACTS.get(row.id, ({}, ()))
        made, begun = signed(sign, first=begin, last=f"{year + 3}-08-14"), started(begin)
        run = contract(made, begun, *events, *words, known=known(on), **keys)
        return portfolio(run, known=known(on), enterprises=(enterprise(), OTHER))
    if row.subject is CandidateSituation:
        granted = event(ApplicationDecided, on, matter=Matter.ADULT_TRAINING, granted=True)
        return portfolio(candidates=(candidate(granted, *words, known=known(on)),))
    return trained(*words, on=on, member=row.wording != "1998" or row.id != LEADER)


def answer(row: Rule, facts: Portfolio, on: str) -> str:
    """What one wording answers on a day."""
    (found,) = [found for found in findings(facts, row.id, on) if found.wording == row.wording]
    return found.outcome.kind.value


class TestEveryRequirement:
    """Attested as met it is met, attested as missing it is breached, and silence is unknown."""

    @pytest.mark.parametrize("row", NAMES)
    def test_the_word_decides(self, row: Rule) -> None:
        on = asked_on(row)
        said = {met: answer(row, asked_of(row, on, word(row, met=met)), on) for met in (True, False)}
        assert {True: "met", False: "breached"} == said

    @pytest.mark.parametrize("row", NAMES)
    def test_silence_is_unknown_however_complete_the_record(self, row: Rule) -> None:
        on = asked_on(row)
        (found,) = [one for one in findings(asked_of(row, on), row.id, on) if one.wording == row.wording]
        assert "unknown" == found.outcome.kind.value
        assert [(f"attested.{row.id}", f"event attested {row.id}")] == [(one.fact, one.source) for one in found.missing]

    @pytest.mark.parametrize("row", NAMES)
    def test_it_is_not_asked_for_out_of_its_occasion(self, row: Rule) -> None:
        """No contract, or no approval of the office, as a complete record tells: whatever was attested."""
        on = asked_on(row)
        said = word(row, met=False)
        if row.subject is ContractSituation:
            started_without = (started(on),) if row.id == CONTENT else ()
            unsigned = contract(said, *started_without, known=known(on))
            assert "not_applicable" == answer(row, portfolio(unsigned, known=known(on)), on)
        elif row.subject is CandidateSituation:
            decided = complete(application_decided=on)
            assert "not_applicable" == answer(row, portfolio(candidates=(candidate(said, known=decided),)), on)
        else:
            empty = Portfolio(
                complete=known(on),
                enterprises=(alone(said, known=known(on)),),
                offices=(Office(id="office", events=(said,), complete=known(on)),),
                counties=(CountyAuthority(id="03", events=(said,), complete=known(on)),),
            )
            assert "not_applicable" == answer(row, empty, on)

    @pytest.mark.parametrize("row", NAMES)
    def test_the_breach_names_the_day_of_the_word_in_each_language(self, row: Rule) -> None:
        on = asked_on(row)
        facts = asked_of(row, on, word(row, met=False))
        (found,) = [one for one in findings(facts, row.id, on) if one.wording == row.wording]
        days = (f"15. januar {on[:4]}", f"15. januar {on[:4]}", f"15 January {on[:4]}")
        assert all(day_ in text for day_, text in zip(days, texts(found), strict=True))

    @given(portfolios_around_the_acts(), days_around_the_acts(), st.data())
    def test_a_recorded_run_answers_like_the_bare_one(self, facts: Portfolio, on: date, data: st.DataObject) -> None:
        """Whatever is known and attested, recording changes no answer."""
        ids = tuple(sorted({row.id for row in REQUIREMENTS}))
        days = st.sampled_from(["2022-01-01", "2024-07-31", "2026-07-31"])
        words = data.draw(
            st.lists(
                st.builds(
                    lambda id_, met, at: attested(id_, met=met, on=at), st.sampled_from(ids), st.booleans(), days
                ),
                unique_by=lambda one: one.id,
                max_size=6,
            )
        )
        told = evolve(
            facts,
            contracts=tuple(evolve(one, events=(*one.events, *words)) for one in facts.contracts),
            enterprises=tuple(evolve(one, events=(*one.events, *words)) for one in facts.enterprises),
            offices=tuple(evolve(one, events=(*one.events, *words)) for one in facts.offices),
            counties=(CountyAuthority(id="03", events=tuple(words)),),
        )
        assert answers(told, ids, on) == recorded_answers(told, ids, on)


class TestTheWord:
    """The latest word on a requirement counts; nobody's silence takes it back."""

    def test_a_later_word_replaces_an_earlier_one(self) -> None:
        words = (attested(PLAN, met=False, on="2024-01-15"), attested(PLAN, met=True, on="2024-03-01"))
        facts = trained(*words, on="2024-03-01")
        assert "breached" == outcome(facts, PLAN, "2024-02-29")
        assert "met" == outcome(facts, PLAN, "2024-03-01")

    def test_a_word_on_another_requirement_says_nothing(self) -> None:
        assert "unknown" == outcome(trained(attested("company.instructor", met=True), on=NEW), PLAN, NEW)

    def test_an_old_word_holds_under_the_new_act(self) -> None:
        facts = trained(attested(PLAN, met=True, on="2023-09-01"), on=NEW)
        assert "met" == outcome(facts, PLAN, NEW)

    def test_a_word_that_it_is_met_settles_a_doubtful_occasion(self) -> None:
        """Met or not applicable: either way nothing is wrong."""
        place = enterprise(attested(PLAN, met=True))
        assert "met" == outcome(portfolio(enterprises=(place,)), PLAN, NEW)

    def test_a_word_that_it_is_missing_does_not(self) -> None:
        """Whether it was asked for has to be known before anybody is said to be in breach."""
        place = enterprise(attested(PLAN, met=False))
        facts = portfolio(enterprises=(place,))
        assert ("event signed of the contracts",) == missing(facts, PLAN, NEW)

    def test_what_it_read_is_told(self) -> None:
        found = finding(trained(attested(PLAN, met=False), on=NEW), PLAN, NEW)
        assert {"attested.rows[0].met": False, "attested.rows[0].requirement": PLAN}.items() <= reads(found).items()


class TestBothActs:
    """A requirement has one wording under each Act, each with its section and its bearer."""

    @pytest.mark.parametrize(
        ("rule", "old", "new", "bearers"),
        [
            (PLAN, [("ACT_1998", "4-4", "1")], [("ACT_2023", "7-10", "1")], ("office", "member")),
            (
                "company.internal-control",
                [("ACT_1998", "4-7", "1")],
                [("ACT_2023", "7-11", "1.1"), ("ACT_2023", "7-11", "1.2")],
                ("office", "member"),
            ),
            ("company.instructor", [("ACT_1998", "4-3", "3")], [("ACT_2023", "7-6", "2")], ("member", "member")),
            (
                STATUTES,
                [("ACT_1998", "4-3", "3")],
                [("REGULATION_2024", "6-18", "2.1"), ("REGULATION_2024", "6-18", "2.2")],
                ("office", "office"),
            ),
        ],
    )
    def test_on_either_side_of_1_august_2024(
        self, rule: str, old: list[object], new: list[object], bearers: tuple[str, str]
    ) -> None:
        before, after = finding(trained(on=OLD), rule, OLD), finding(trained(on=NEW), rule, NEW)
        assert (old, new) == (list(cited(before)), list(cited(after)))
        assert bearers == (before.bearer, after.bearer)

    def test_the_training_manager_was_the_offices_and_is_the_members(self) -> None:
        """To 31 July 2024 an office is asked for its own, not its members; from 1 August each member is."""
        before = {one.subject.kind: one for one in findings(trained(on=OLD), LEADER, OLD)}
        assert {"enterprise": "not_applicable", "office": "unknown"} == {
            kind: one.outcome.kind.value for kind, one in before.items()
        }
        assert ("1998, office", "office") == (before["office"].wording, before["office"].bearer)
        after = finding(trained(on=NEW), LEADER, NEW)
        assert ("enterprise", "member", "unknown") == (after.subject.kind, after.bearer, after.outcome.kind.value)

    @pytest.mark.parametrize(
        ("sign", "wording", "places"),
        [
            (OLD, "1998", [("ACT_1998", "4-5", "1"), ("ACT_1998", "4-5", "2")]),
            (NEW, "2023", [("ACT_2023", "7-2", "1.2"), ("ACT_2023", "7-2", "1.3")]),
        ],
    )
    def test_what_a_contract_must_say_is_the_law_of_the_day_it_is_signed(
        self, sign: str, wording: str, places: list[object]
    ) -> None:
        """A contract of 31 July 2024 need not state its aim, however long it runs."""
        facts = contract(signed(sign), started("2024-08-15"), attested(CONTENT, met=False, on="2026-01-01"))
        found = finding(facts, CONTENT, "2026-11-20")
        assert (wording, places, "breached") == (found.wording, list(cited(found)), found.outcome.kind.value)
        assert day(sign) == found.governed_by

    def test_the_act_of_1998_asked_for_no_separate_employment_agreement_in_so_many_words(self) -> None:
        assert () == findings(trained(on=OLD), EMPLOYED, OLD)
        assert "member" == finding(trained(on=NEW), EMPLOYED, NEW).bearer


class TestWhileItTrains:
    """Of a company it is asked while a contract with it runs, its first and its last day among them."""

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2024-08-14", "not_applicable"),
            ("2024-08-15", "breached"),
            ("2025-08-14", "breached"),
            ("2025-08-15", "not_applicable"),
        ],
    )
    def test_from_the_first_day_to_the_last(self, on: str, expected: str) -> None:
        place = enterprise(attested(PLAN, met=False), known=known(on))
        run = contract(
            signed("2024-08-01", first="2024-08-15", last="2025-08-14"),
            started("2024-08-15"),
            company=place,
            known=known(on),
        )
        assert expected == outcome(portfolio(run, known=known(on)), PLAN, on)

    @pytest.mark.parametrize(("on", "expected"), [("2024-12-31", "breached"), ("2025-01-01", "not_applicable")])
    def test_to_the_day_it_is_ended(self, on: str, expected: str) -> None:
        facts = trained(attested(PLAN, met=False), on=on, of_contract=(event(Ended, "2024-12-31"),))
        assert expected == outcome(facts, PLAN, on)

    def test_one_running_contract_is_enough(self) -> None:
        """A second contract of which nothing is known does not matter."""
        place = enterprise(attested(PLAN, met=False), known=known(NEW))
        run = contract(started("2024-01-01"), company=place, known=known(NEW))
        assert "breached" == outcome(portfolio(contract(id="K2", company=place), run), PLAN, NEW)

    def test_whether_it_began_is_asked_for(self) -> None:
        facts = portfolio(contract(), known=complete(signed=NEW))
        assert ("event training_started of the contracts", "event attested company.plan") == missing(facts, PLAN, NEW)

    def test_whether_it_ended_is_asked_for(self) -> None:
        facts = portfolio(contract(started("2024-01-01")), known=complete(signed=NEW))
        assert ("event ended of the contracts", "event attested company.plan") == missing(facts, PLAN, NEW)

    def test_whether_there_are_other_contracts_is_asked_for(self) -> None:
        facts = portfolio(enterprises=(enterprise(),), known=complete(signed=OLD))
        assert ("event signed of the contracts", "event attested company.plan") == missing(facts, PLAN, NEW)


class TestWhileItTrainsAlone:
    """The training manager under the Act of 1998 is asked for of a company that is attached to no office."""

    def test_of_a_company_of_its_own(self) -> None:
        facts = trained(attested(LEADER, met=False), on=OLD, member=False)
        found = {one.subject.kind: one.outcome.kind.value for one in findings(facts, LEADER, OLD)}
        assert "breached" == found["enterprise"]

    @pytest.mark.parametrize(("on", "expected"), [("2024-05-31", "not_applicable"), ("2024-06-01", "unknown")])
    def test_from_the_day_it_has_left(self, on: str, expected: str) -> None:
        facts = trained(event(Left, "2024-06-01", office="office"), on=on)
        found = {one.subject.kind: one.outcome.kind.value for one in findings(facts, LEADER, on)}
        assert expected == found["enterprise"]

    def test_whether_it_is_attached_is_asked_for(self) -> None:
        place = alone(known=complete(attested=OLD))
        run = contract(started("2023-08-15"), company=place, known=known(OLD))
        found = {one.subject.kind: one for one in findings(portfolio(run, known=complete(signed=OLD)), LEADER, OLD)}
        asked_for = [one.source for one in found["enterprise"].missing]
        assert ["event joined of the enterprise", f"event attested {LEADER}"] == asked_for

    def test_a_company_that_does_not_train_is_not_asked(self) -> None:
        facts = portfolio(enterprises=(alone(),), known=complete(signed=OLD))
        assert "not_applicable" == outcome(facts, LEADER, OLD)


class TestWhileOfficeIsApproved:
    """Of an office it is asked while some county's approval of it stands."""

    @pytest.mark.parametrize(("on", "expected"), [("2025-05-31", "breached"), ("2025-06-01", "not_applicable")])
    def test_to_the_day_the_approval_is_withdrawn(self, on: str, expected: str) -> None:
        gone = event(OfficeApprovalWithdrawn, "2025-06-01", county="03")
        assert expected == outcome(trained(on=on, office=(gone, attested(STATUTES, met=False))), STATUTES, on)

    def test_whether_it_is_approved_is_asked_for(self) -> None:
        facts = Portfolio(offices=(Office(id="office"),))
        assert ("event approved of the office", "event attested office.statutes") == missing(facts, STATUTES, NEW)


class TestWhileTrainingRuns:
    """The employment agreement is asked for while the contract runs, its first and its last day among them."""

    @staticmethod
    def run(on: str, *events: Event) -> Contract:
        """A contract of one year in a complete record, attested to lack the agreement."""
        agreed = signed("2024-08-01", first="2024-08-15", last="2025-08-14")
        return contract(agreed, attested(EMPLOYED, met=False), *events, known=known(on))

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2024-08-14", "not_applicable"),
            ("2024-08-15", "breached"),
            ("2025-08-14", "breached"),
            ("2025-08-15", "not_applicable"),
        ],
    )
    def test_from_the_first_day_to_the_last(self, on: str, expected: str) -> None:
        assert expected == outcome(self.run(on, started("2024-08-15")), EMPLOYED, on)

    @pytest.mark.parametrize(("on", "expected"), [("2024-12-31", "breached"), ("2025-01-01", "not_applicable")])
    def test_to_the_day_it_is_ended(self, on: str, expected: str) -> None:
        assert expected == outcome(self.run(on, started("2024-08-15"), event(Ended, "2024-12-31")), EMPLOYED, on)

    def test_training_that_never_started_does_not_run(self) -> None:
        assert "not_applicable" == outcome(self.run("2024-09-01"), EMPLOYED, "2024-09-01")

    def test_the_agreed_first_day_counts_while_the_start_is_not_known(self) -> None:
        facts = contract(*self.run(NEW).events, known=complete(ended="2024-09-01"))
        assert "not_applicable" == outcome(facts, EMPLOYED, "2024-08-14")
        assert "breached" == outcome(facts, EMPLOYED, "2024-09-01")

    def test_whether_it_began_is_asked_for(self) -> None:
        silence = "event employment_agreed"
        assert ("event training_started", silence) == missing(contract(), EMPLOYED, NEW)

    def test_whether_it_ended_is_asked_for(self) -> None:
        silence = "event employment_agreed"
        assert ("event ended", silence) == missing(contract(started(NEW)), EMPLOYED, NEW)


class TestOnceItIsSigned:
    """What the contract says is asked for when both sides have signed."""

    def test_a_contract_that_is_known_not_to_be_signed_says_nothing(self) -> None:
        facts = contract(started(NEW), attested(CONTENT, met=False), known=known(NEW))
        assert "not_applicable" == outcome(facts, CONTENT, NEW)

    def test_whether_it_is_signed_is_asked_for(self) -> None:
        half = contract(signed(NEW, by=(Party.APPRENTICE,), first=NEW))
        assert ("event signed", "event attested contract.content") == missing(half, CONTENT, NEW)


GOOD = """
[[requirement]]
id = "company.kitchen"
wording = "2023"
since = 2024-08-01
task = "plan"
occasion = "while_it_trains"
severity = "notice"
citations = ["ACT_2023 § 7-10 (1)"]
source = "Act"
url = "https://lovdata.no/"
mark = "P"
checked = 2026-11-21
[requirement.text]
nb = "Det finnes et kjøkken."
nn = "Det finst eit kjøken."
en = "There is a kitchen."
[requirement.breach]
nb = "Kjøkken manglet {on}."
nn = "Kjøken mangla {on}."
en = "A kitchen was missing on {on}."
[requirement.remedy]
nb = "Bygg et kjøkken."
nn = "Bygg eit kjøken."
en = "Build a kitchen."
"""
BRACES = "row 1: breach: the languages have different places for values, or a brace stands alone"
DOUBTS = {"d": Doubt("d", date(2024, 1, 1), date(2025, 1, 1), "https://lovdata.no/")}


def faults(text: str) -> list[str]:
    """What is wrong with a file, line by line, without its name."""
    with pytest.raises(TableError) as caught:
        load_requirements(text, "company.toml", DOUBTS)
    return [line.removeprefix("company.toml: ") for line in str(caught.value).splitlines()]


class TestLoad:
    """A file of requirements is read whole or refused with every fault it has."""

    def test_a_row_becomes_a_requirement(self) -> None:
        (row,) = load_requirements(GOOD, "company.toml", {})
        assert ("requirement", "company.kitchen", "2023", EnterpriseSituation) == (
            row.kind,
            row.id,
            row.wording,
            row.subject,
        )
        assert (Task("plan"), Severity.NOTICE, date(2024, 8, 1), None) == (
            row.bearer,
            row.severity,
            row.since,
            row.until,
        )
        assert (Citation(Instrument.ACT_2023, "7-10", "1", date(2024, 8, 1), None),) == row.cites
        assert ("Det finnes et kjøkken.", "Kjøken mangla {on}.", "Build a kitchen.") == (
            row.text.nb,
            row.breach.nn,
            row.remedy.en,
        )

    def test_a_role_may_bear_it(self) -> None:
        (row,) = load_requirements(GOOD.replace('task = "plan"', 'role = "county"'), "company.toml", {})
        assert Role.COUNTY is row.bearer

    def test_a_doubt_is_the_one_that_is_declared(self) -> None:
        (row,) = load_requirements(GOOD.replace("since = 2024-08-01", 'since = "doubt:d"'), "company.toml", DOUBTS)
        assert DOUBTS["d"] is row.since

    @pytest.mark.parametrize(
        ("written", "instead", "reason"),
        [
            ('wording = "2023"', "", "row 1: wording is missing"),
            ('wording = "2023"', 'wording = "2023"\nwhen = "x"', "row 1: unknown key 'when'"),
            ("company.kitchen", "kitchen", "row 1: id is not of the form topic.sentence"),
            ("company.kitchen", "Company.Kitchen", "row 1: id is not of the form topic.sentence"),
            ("company.kitchen", "office.kitchen", "office.kitchen: its topic has a file of its own"),
            ("2024-08-01", "2024-08-01\nuntil = 2024-08-01", "row 1: until is not later than since"),
            ('task = "plan"', "", "row 1: either task or role says who has the duty"),
            ('task = "plan"', 'task = "plan"\nrole = "office"', "row 1: either task or role says who has the duty"),
            ('task = "plan"', 'task = "cook"', "row 1: 'cook' is no task of the matrix of responsibility"),
            ('task = "plan"', 'role = "cook"', "row 1: 'cook' is no role"),
            ('"while_it_trains"', '"True"', f"row 1: occasion is none of {', '.join(OCCASIONS)}"),
            ('"notice"', '"bad"', "row 1: severity is none of invalid, serious, moderate, notice"),
            ('["ACT_2023 § 7-10 (1)"]', "[]", "row 1: there is no citation"),
            ("ACT_2023 §", "ACT_1899 §", "row 1: a citation is not of the form 'ACT_2023 § 7-10 (1)'"),
            (" (1)", "", "row 1: a citation is not of the form 'ACT_2023 § 7-10 (1)'"),
            ('mark = "P"', 'mark = "U"', "row 1: mark U: an uncertain figure is a hole"),
            ('source = "Act"', "", "row 1: source is missing"),
            ('nb = "Bygg et kjøkken."', "", "row 1: remedy: nb is missing"),
            ('nb = "Bygg', 'da = "Byg"\nnb = "Bygg', "row 1: remedy: unknown key 'da'"),
            ("kitchen was missing on {on}", "kitchen was missing", BRACES),
            ("kitchen was missing on {on}", "kitchen { {on}", BRACES),
            ("Build a kitchen.", "Build a kitchen {on}.", BRACES.replace("breach", "remedy")),
        ],
    )
    def test_faults(self, written: str, instead: str, reason: str) -> None:
        assert [reason] == faults(GOOD.replace(written, instead, 1))

    @pytest.mark.parametrize(
        ("part", "name"), [("Det finnes", "{on}"), ("Bygg", "{on}"), ("Kjøkken manglet", "{late}")]
    )
    def test_a_value_stands_in_the_breach_only_and_is_the_day_of_the_word(self, part: str, name: str) -> None:
        same = {
            "Det finnes": ("Det finst", "There is"),
            "Bygg": ("Bygg eit", "Build"),
            "Kjøkken manglet": ("Kjøken mangla", "A kitchen was"),
        }
        text = GOOD
        for words in (part, *same[part]):
            text = text.replace(f'"{words}', f'"{name} {words}', 1)
        assert ["row 1: the only place for a value is {on}, in breach"] == faults(text)

    def test_all_faults_at_once(self) -> None:
        text = GOOD.replace('wording = "2023"', "").replace('"notice"', '"bad"') + GOOD.replace('source = "Act"', "")
        assert [
            "row 1: wording is missing",
            "row 1: severity is none of invalid, serious, moderate, notice",
            "row 2: source is missing",
        ] == faults(text)

    def test_no_other_tables(self) -> None:
        assert ["unknown key 'demand'"] == faults(f"{GOOD}[[demand]]")

    def test_no_toml(self) -> None:
        assert 1 == len(faults("[[requirement]"))

    def test_a_wording_stands_once(self) -> None:
        assert ["company.kitchen: the wording 2023 stands twice"] == faults(GOOD + GOOD)

    def test_two_wordings_do_not_hold_on_the_same_day(self) -> None:
        other = GOOD.replace('wording = "2023"', 'wording = "1998"')
        assert ["company.kitchen: 2023 and 1998 hold on the same day"] == faults(
            GOOD + other.replace("since = 2024-08-01", "until = 2024-08-02")
        )
        assert 2 == len(load_requirements(GOOD + other.replace("since", "until"), "company.toml", {}))

    def test_wordings_on_different_subjects_may(self) -> None:
        other = GOOD.replace('wording = "2023"', 'wording = "2023, office"').replace(
            "while_it_trains", "while_office_is_approved"
        )
        assert 2 == len(load_requirements(GOOD + other, "company.toml", {}))


class TestMember:
    """What a member owes its office beside the law: the terms of OK stat, from its page of 20 August 2018."""

    DUTIES = "member.duties"

    def test_it_cites_no_law(self) -> None:
        found = finding(trained(attested(self.DUTIES, met=False), on=OLD), self.DUTIES, OLD)
        assert ("breached", "notice", "member", (("OKSTAT_ON_MEMBERS_2018", "", ""),)) == (
            found.outcome.kind.value,
            found.severity.value,
            found.bearer,
            cited(found),
        )

    def test_whoever_trains_alone_owes_no_office_anything(self) -> None:
        facts = trained(attested(self.DUTIES, met=False), on=OLD, member=False)
        assert "not_applicable" == outcome(facts, self.DUTIES, OLD)

    def test_whether_it_is_a_member_has_to_be_known(self) -> None:
        facts = trained(attested(self.DUTIES, met=True), on=OLD)
        place = evolve(facts.enterprises[0], events=(attested(self.DUTIES, met=False),), complete=complete())
        run = evolve(facts.contracts[0], enterprise=place, office=None)
        unsure = evolve(facts, enterprises=(place,), contracts=(run,), complete=complete(signed=OLD, ended=OLD))
        assert "event joined of the enterprise" in missing(unsure, self.DUTIES, OLD)

    @pytest.mark.parametrize(("on", "count"), [("2018-08-19", 0), ("2018-08-20", 1), (OLD, 1), (NEW, 0)])
    def test_from_the_day_of_the_page_and_under_the_act_of_1998(self, on: str, count: int) -> None:
        assert count == len(findings(trained(on=on), self.DUTIES, on))


def test_every_requirement_asks_on_one_of_the_named_occasions() -> None:
    """The list of occasions is closed, and none stands there unused; questions have occasions too."""
    asked = [row for text in read_folder("requirements").values() for row in tomllib.loads(text)["requirement"]]
    left = [row for text in read_folder("questions").values() for row in tomllib.loads(text)["question"]]
    assert set(OCCASIONS) == {row["occasion"] for row in (*asked, *left) if "occasion" in row}


class TestSplitInContract:
    """The contract shows how the companies that share the training have split the responsibility (§ 6-14 (2))."""

    def test_only_companies_that_share_are_asked(self) -> None:
        """One company alone has nothing to split."""
        word = attested(SPLIT, met=False)
        signing = signed(NEW, first=NEW)
        shared = tuple(Placement(enterprise=place) for place in (enterprise(), OTHER))
        for placements, expected in ((shared, "breached"), (shared[:1], "not_applicable"), ((), "not_applicable")):
            facts = contract(signing, word, placements=placements, known=known("2026-11-20"))
            assert expected == outcome(portfolio(facts, enterprises=(enterprise(), OTHER)), SPLIT, "2026-11-20")

    def test_once_it_is_signed(self) -> None:
        """Before that there is no contract to show it, and whether there is one may not be known."""
        shared = tuple(Placement(enterprise=place) for place in (enterprise(), OTHER))
        draft = contract(placements=shared, known=known("2026-11-20"))
        assert "not_applicable" == outcome(draft, SPLIT, "2026-11-20")
        silent = contract(attested(SPLIT, met=True), placements=shared)
        assert "unknown" == outcome(silent, SPLIT, "2026-11-20")
