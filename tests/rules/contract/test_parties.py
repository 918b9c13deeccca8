from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from facts import (
    OSLO,
    alone,
    answered,
    answers,
    cited,
    complete,
    complete_to,
    completed,
    contract,
    day,
    days_around_the_acts,
    days_asked,
    enterprise,
    event,
    explanation,
    finding,
    missing,
    outcome,
    portfolio,
    portfolios_around_the_acts,
    read_from,
    reads,
    recorded_answers,
    signed,
    started,
    texts,
)
from hypothesis import given, settings

from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.events import ContractKind, Joined, Left, OfficeApproved, Party, Transferred
from okstat.model.office import Office
from okstat.model.portfolio import Portfolio

PARTIES = "contract.parties"
ON = "2026-11-20"
KNOWN = complete_to(ON)
OLD, NEW = "2024-07-31", "2024-08-01"
APPRENTICE, COMPANY, OFFICE = Party.APPRENTICE, Party.COMPANY, Party.OFFICE
ACTS = [
    (OLD, "1998", (("ACT_1998", "4-3", "1"), ("REGULATION_2006", "11-2", "1")), "office"),
    (
        NEW,
        "2023",
        (
            ("ACT_2023", "7-2", "1.1"),
            ("ACT_2023", "7-12", "1"),
            ("REGULATION_2024", "6-17", "1"),
            ("REGULATION_2024", "6-18", "1"),
        ),
        "member",
    ),
]
VESTLAND = "46"
OTHER_KINDS = (ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE, ContractKind.FAGBREV_ON_THE_JOB)


def office(*counties: str, since: str = "2014-06-24", known: Complete = KNOWN) -> Office:
    """A training office that these counties approved on a day."""
    approvals = tuple(event(OfficeApproved, since, county=county, id=county) for county in counties)
    return Office(id="office", events=approvals, complete=known)


APPROVED_OFFICE = office(OSLO)


def by(
    on: str, *parties: Party, kind: ContractKind = ContractKind.APPRENTICE, through: Office = APPROVED_OFFICE
) -> Contract:
    """A contract through an approved office, signed by these parties on one day, in a record that lacks nothing."""
    return contract(signed(on, by=parties), kind=kind, office=through, known=KNOWN)


def by_without_office(on: str, *parties: Party) -> Contract:
    """A contract with a company that is a member of no office, signed by these parties."""
    return contract(signed(on, by=parties), office=None, company=alone(known=KNOWN), known=KNOWN)


class TestContractParties:
    """To 31 July 2024 the office, where there is one, is party with the apprentice (1998 § 4-3 (1), forskrift § 11-2).

    Since 1 August 2024 the company is party, and an office it is attached to may make a lærekontrakt on its behalf
    (2023 §§ 7-2 (1), 7-12 (1), forskrift § 6-17 (1)).
    """

    @pytest.mark.parametrize(
        ("parties", "before", "since"),
        [
            ((APPRENTICE, COMPANY, OFFICE), "met", "met"),
            ((APPRENTICE, OFFICE), "met", "met"),
            ((APPRENTICE, COMPANY), "breached", "met"),
        ],
    )
    def test_the_same_signatures_on_the_last_and_the_first_day(
        self, parties: tuple[Party, ...], before: str, since: str
    ) -> None:
        """The member's signature alone did not do on 31 July 2024; on 1 August it does."""
        assert (before, since) == (outcome(by(OLD, *parties), PARTIES, ON), outcome(by(NEW, *parties), PARTIES, ON))

    @pytest.mark.parametrize(("on", "wording", "places", "bearer"), ACTS)
    def test_each_act_for_contracts_made_under_it(
        self, on: str, wording: str, places: tuple[tuple[str, str, str], ...], bearer: str
    ) -> None:
        """The day both sides have signed decides which Act is cited, and who answers."""
        found = finding(by(on, APPRENTICE, OFFICE), PARTIES, ON)
        assert (wording, places, bearer, day(on)) == (found.wording, cited(found), found.bearer, found.governed_by)
        assert "invalid" == found.severity.value

    def test_the_later_signature_makes_the_contract(self) -> None:
        """Signed by the apprentice in July and by the member in August, it falls under the Act of 2023."""
        facts = contract(signed(OLD, by=(APPRENTICE,)), signed(NEW, by=(COMPANY,)), known=KNOWN)
        found = finding(facts, PARTIES, ON)
        assert ("2023", "met") == (found.wording, found.outcome.kind.value)

    @pytest.mark.parametrize("on", [OLD, NEW])
    def test_a_company_of_its_own_is_party_itself(self, on: str) -> None:
        """Where the company belongs to no office, it signs and bears the duty itself under both Acts."""
        found = finding(by_without_office(on, APPRENTICE, COMPANY), PARTIES, ON)
        assert ("met", "company") == (found.outcome.kind.value, found.bearer)

    @pytest.mark.parametrize("on", [OLD, NEW])
    def test_an_office_does_not_sign_for_a_company_that_is_no_member(self, on: str) -> None:
        """The signature of an office does not stand for a company that is not attached to any."""
        found = finding(by_without_office(on, APPRENTICE, OFFICE), PARTIES, ON)
        assert "breached" == found.outcome.kind.value
        assert "The contract lacks the signature of: the training company." == found.text("en")

    @pytest.mark.parametrize(
        ("on", "with_company", "with_office"),
        [
            ("2023-08-31", "met", "breached"),
            ("2023-09-01", "breached", "met"),
            ("2023-09-29", "breached", "met"),
            ("2023-09-30", "met", "breached"),
        ],
    )
    def test_membership_on_the_day_decides_under_the_old_act(
        self, on: str, with_company: str, with_office: str
    ) -> None:
        """A member from 1 September 2023, no longer on the 30th: the office is party from the first to the 29th."""
        member = enterprise(
            event(Joined, "2023-09-01", office="office"),
            event(Left, "2023-09-30", office="office"),
            joined=None,
            known=KNOWN,
        )
        for expected, other in ((with_company, COMPANY), (with_office, OFFICE)):
            facts = contract(signed(on, by=(APPRENTICE, other)), office=None, company=member, known=KNOWN)
            assert expected == outcome(facts, PARTIES, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2024-08-31", "breached"), ("2024-09-01", "met")])
    def test_membership_on_the_day_decides_whether_an_office_may_sign(self, on: str, expected: str) -> None:
        """Under the new Act the office's signature stands for the company from the day it is a member."""
        member = enterprise(event(Joined, "2024-09-01", office="office"), joined=None, known=KNOWN)
        facts = contract(signed(on, by=(APPRENTICE, OFFICE)), office=None, company=member, known=KNOWN)
        assert expected == outcome(portfolio(facts, offices=(APPROVED_OFFICE,)), PARTIES, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2024-08-31", "breached"), ("2024-09-01", "met")])
    def test_an_office_signs_only_once_it_is_approved(self, on: str, expected: str) -> None:
        """Approved by the county on 1 September 2024, the office signs for the company from that day on."""
        facts = by(on, APPRENTICE, OFFICE, through=office(OSLO, since="2024-09-01"))
        found = finding(facts, PARTIES, ON)
        assert expected == found.outcome.kind.value
        if expected == "breached":
            assert "The contract lacks the signature of: the training company." == found.text("en")

    def test_the_apprentice_is_missing_whatever_office_signed(self) -> None:
        """Where the apprentice has not signed, that is what is told, and the office is not asked about."""
        facts = contract(signed(NEW, by=(OFFICE,)), started(NEW), known=KNOWN)
        assert "The contract lacks the signature of: the person with læretid." == finding(facts, PARTIES, ON).text("en")

    @pytest.mark.parametrize(
        ("through", "expected"),
        [(office(OSLO, VESTLAND), "met"), (office(VESTLAND), "unknown")],
    )
    def test_approved_by_another_county_only_is_disputed(self, through: Office, expected: str) -> None:
        """Which county approves an office with members in several is not said (§ 6-18): both readings are shown."""
        found = finding(by(NEW, APPRENTICE, OFFICE, through=through), PARTIES, ON)
        assert expected == found.outcome.kind.value
        if expected == "unknown":
            assert {
                "approval by one county is enough": "met",
                "each county approves": "breached",
            } == answered(found)

    def test_unknown_where_the_offices_approval_is_not_known(self) -> None:
        """Office, its approval, the county of the contract: each is named where the answer hangs on it."""
        silent = by(NEW, APPRENTICE, OFFICE, through=office(known=complete(joined=ON)))
        assert ("event approved of the office",) == missing(silent, PARTIES, ON)
        early = by(NEW, APPRENTICE, OFFICE, through=office(known=complete(approved=OLD)))
        assert ("event approved of the office",) == missing(early, PARTIES, ON)
        to_the_day = by(NEW, APPRENTICE, OFFICE, through=office(known=complete(approved=NEW)))
        assert "breached" == outcome(to_the_day, PARTIES, ON)
        for county in (None, "99"):
            facts = contract(signed(NEW, by=(APPRENTICE, OFFICE)), office=APPROVED_OFFICE, county=county, known=KNOWN)
            assert ("key county of the contract",) == missing(facts, PARTIES, ON)
        of_two = enterprise(event(Joined, "2020-01-01", office="other"), known=KNOWN)
        facts = contract(signed(NEW, by=(APPRENTICE, OFFICE)), office=None, company=of_two, known=KNOWN)
        both = (APPROVED_OFFICE, evolve(APPROVED_OFFICE, id="other"))
        assert ("key office of the contract",) == missing(portfolio(facts, offices=both), PARTIES, ON)
        left = enterprise(event(Joined, "2020-01-01", office="other"), event(Left, NEW, office="other"), known=KNOWN)
        facts = contract(signed(NEW, by=(APPRENTICE, OFFICE)), office=None, company=left, known=KNOWN)
        assert "met" == outcome(portfolio(facts, offices=both), PARTIES, ON)

    @pytest.mark.parametrize(
        ("on", "parties", "expected"),
        [
            (
                OLD,
                (APPRENTICE, COMPANY),
                (
                    "Kontrakten mangler underskrift fra: opplæringskontoret.",
                    "Kontrakten manglar underskrift frå: opplæringskontoret.",
                    "The contract lacks the signature of: the training office.",
                ),
            ),
            (
                NEW,
                (),
                (
                    "Kontrakten mangler underskrift fra: den som skal ha læretid og lærebedriften.",
                    "Kontrakten manglar underskrift frå: den som skal ha læretid og lærebedrifta.",
                    "The contract lacks the signature of: the person with læretid and the training company.",
                ),
            ),
        ],
    )
    def test_the_breach_says_who_has_not_signed(
        self, on: str, parties: tuple[Party, ...], expected: tuple[str, str, str]
    ) -> None:
        """The sentence names the missing party, or both, in each language."""
        signatures = [signed(on, by=parties)] if parties else []
        assert expected == texts(finding(contract(*signatures, started(on), known=KNOWN), PARTIES, ON))

    @pytest.mark.parametrize("start", [OLD, NEW])
    def test_without_the_apprentice_there_is_no_contract(self, start: str) -> None:
        """Where company and office have signed and training began, the apprentice is missing under both Acts."""
        facts = contract(signed(start, by=(COMPANY, OFFICE)), started(start), known=KNOWN)
        assert "The contract lacks the signature of: the person with læretid." == finding(facts, PARTIES, ON).text("en")

    def test_where_all_three_have_signed_membership_is_not_asked(self) -> None:
        """Under the old Act, too, nothing hangs on the office when everybody's signature is there."""
        facts = contract(signed(OLD), office=None, company=alone())
        assert "met" == outcome(facts, PARTIES, ON)

    @pytest.mark.parametrize("kind", OTHER_KINDS)
    def test_an_office_signing_other_kinds_is_disputed(self, kind: ContractKind) -> None:
        """The Act of 2023 names the lærekontrakt only: for the other three kinds both readings are shown."""
        found = finding(by(NEW, APPRENTICE, OFFICE, kind=kind), PARTIES, ON)
        assert "unknown" == found.outcome.kind.value
        assert {
            "an office may sign contracts of every kind": "met",
            "an office may sign a lærekontrakt only": "breached",
        } == answered(found)

    @pytest.mark.parametrize("kind", ContractKind)
    def test_the_companys_own_signature_does_for_every_kind(self, kind: ContractKind) -> None:
        """Under the Act of 2023 nothing is disputed when the company itself has signed."""
        assert "met" == outcome(by(NEW, APPRENTICE, COMPANY, kind=kind), PARTIES, ON)

    @pytest.mark.parametrize("kind", [ContractKind.APPRENTICE, ContractKind.TRAINING_CANDIDATE])
    def test_the_old_regulation_named_two_kinds_throughout(self, kind: ContractKind) -> None:
        """Lærling and lærekandidat made their contract with the office, where there was one."""
        assert "met" == outcome(by("2015-08-18", APPRENTICE, OFFICE, kind=kind), PARTIES, ON)
        assert "breached" == outcome(by("2015-08-18", APPRENTICE, COMPANY, kind=kind), PARTIES, ON)

    def test_the_old_regulation_did_not_name_fagbrev_on_the_job(self) -> None:
        """Whether the office or the company was party to such a contract before August 2024 is not settled."""
        for other in (COMPANY, OFFICE):
            facts = by(OLD, APPRENTICE, other, kind=ContractKind.FAGBREV_ON_THE_JOB)
            assert {"met", "breached"} == set(answered(finding(facts, PARTIES, ON)).values())
        both = by(OLD, APPRENTICE, COMPANY, OFFICE, kind=ContractKind.FAGBREV_ON_THE_JOB)
        assert "met" == outcome(both, PARTIES, ON)

    def test_not_applicable_before_anything_is_made(self) -> None:
        """A draft that one side has signed, and whose training has not begun, lacks nothing yet."""
        half = signed("2025-08-10", by=(APPRENTICE,), first="2025-08-18")
        assert "not_applicable" == outcome(contract(half, known=KNOWN), PARTIES, ON)
        assert "not_applicable" == outcome(contract(known=KNOWN), PARTIES, ON)

    @pytest.mark.parametrize("on", [OLD, NEW])
    def test_unknown_for_want_of_each_fact(self, on: str) -> None:
        """Signature, names, start and office: each is named where it is what the answer hangs on."""
        half = signed(on, by=(APPRENTICE,), first=on)
        assert ("event signed",) == missing(contract(), PARTIES, ON)
        assert ("event signed",) == missing(contract(half), PARTIES, ON)
        assert ("event training_started",) == missing(contract(half, known=complete(signed=ON)), PARTIES, ON)
        assert ("key by of event signed",) == missing(contract(signed(on, by=None)), PARTIES, ON)
        nameless = contract(signed(on, by=(APPRENTICE, OFFICE)), office=None, company=alone())
        assert ("key office of the contract",) == missing(nameless, PARTIES, ON)

    @pytest.mark.parametrize(("last", "expected"), [("2026-11-19", "unknown"), ("2026-11-20", "breached")])
    def test_silence_counts_to_the_day_the_record_is_complete(self, last: str, expected: str) -> None:
        """That the other side has not signed is a fact only in a record complete to the day asked about."""
        facts = contract(signed(NEW, by=(APPRENTICE,)), started(NEW), known=complete(signed=last))
        assert expected == outcome(facts, PARTIES, ON)

    def test_an_unsigned_contract_is_judged_by_the_first_day_of_training(self) -> None:
        """Where nobody signed, who should have is told by membership on the day training began."""
        member = enterprise(event(Joined, "2023-09-01", office="office"), joined=None, known=KNOWN)
        for start, lacks in (("2023-08-31", "the training company"), ("2023-09-01", "the training office")):
            facts = contract(started(start), office=None, company=member, known=KNOWN)
            assert finding(facts, PARTIES, ON).text("en").endswith(f"the person with læretid and {lacks}.")

    def test_the_explanation_names_signatures_and_office(self) -> None:
        """The breach rests on who signed, by which event, and on the office of the contract."""
        found = explanation(by(OLD, APPRENTICE, COMPANY), PARTIES, ON)
        assert {
            "signing.on": date(2024, 7, 31),
            "signing.names_all": True,
            "signing.office_on": None,
            "signing.apprentice_on": date(2024, 7, 31),
            "signing.company_on": date(2024, 7, 31),
            "parties.office": "office",
            "parties.office_since": None,
            "contract.kind": ContractKind.APPRENTICE,
        } == reads(found)
        assert ("signed-2024-07-31",) == read_from(found, "signing.company_on")

    def test_the_explanation_names_membership(self) -> None:
        """Where the contract names no office, the answer rests on when the enterprise joined one."""
        facts = contract(signed(OLD, by=(APPRENTICE, OFFICE)), office=None, known=KNOWN)
        found = explanation(facts, PARTIES, ON)
        assert "met" == found.outcome.kind.value
        assert date(2020, 1, 1) == reads(found)["memberships.rows[0].first"]


class TestWorkedCases:
    """Cases with the answer that the source gives, or that follows from the text."""

    @pytest.mark.parametrize(("born", "on"), [("1998-01-10", "2015-08-17"), ("2008-01-10", "2025-08-17")])
    def test_a_minor_signs_alone(self, born: str, on: str) -> None:
        """C4: at 17 no guardian signs, under either Act. https://lovdata.no/lov/2023-06-09-30/§24-5."""
        assert "met" == outcome(contract(signed(on), born=born, known=KNOWN), PARTIES, ON)

    def test_the_office_is_party_and_the_member_is_not(self) -> None:
        """C5: a member that gives all the training is not the party.

        https://www.udir.no/regelverkstolkninger/opplaring/Fag--og-yrkesopplaring/opplaringskontor-i-fag--og-yrkesopplaringa/
        """
        assert "met" == outcome(by("2018-08-17", APPRENTICE, OFFICE), PARTIES, ON)
        assert "breached" == outcome(by("2018-08-17", APPRENTICE, COMPANY), PARTIES, ON)

    def test_contracts_of_2013_moved_to_the_office(self) -> None:
        """C15: signed with members in 2013, moved to OK stat on 1 July 2014 (status report 2014, section 3.4)."""
        member = enterprise(event(Joined, "2014-07-01", office="office"), joined=None, known=KNOWN)
        facts = contract(
            signed("2013-08-19", by=(APPRENTICE, COMPANY)),
            event(Transferred, "2014-07-01", office="office"),
            office=None,
            company=member,
            known=KNOWN,
        )
        for on in ("2014-06-30", "2014-07-01", ON):
            found = finding(facts, PARTIES, on)
            assert ("met", "company") == (found.outcome.kind.value, found.bearer)

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2016-12-15", "unknown"),
            ("2016-12-31", "unknown"),
            ("2017-01-01", "breached"),
            ("2017-01-15", "breached"),
        ],
    )
    def test_praksisbrev_is_named_since_2017(self, on: str, expected: str) -> None:
        """J5: § 11-2 names the praksisbrev candidate from 1 January 2017 only.

        https://lovdata.no/dokument/SF/forskrift/2006-06-23-724/KAPITTEL_13
        """
        facts = by(on, APPRENTICE, COMPANY, kind=ContractKind.PRAKSISBREV_CANDIDATE)
        assert expected == outcome(facts, PARTIES, ON)

    def test_before_2017_both_readings_are_shown(self) -> None:
        """J5: in 2016 the member's signature does if § 11-2 must name the kind, and does not if it need not."""
        found = finding(by("2016-12-15", APPRENTICE, COMPANY, kind=ContractKind.PRAKSISBREV_CANDIDATE), PARTIES, ON)
        assert {
            "the office is party to contracts of every kind": "breached",
            "the office is party where the regulation names the kind": "met",
        } == answered(found)


class TestAnyPortfolio:
    """What holds of the rule whatever the facts."""

    RULES = (PARTIES,)

    @settings(max_examples=40)
    @given(portfolios_around_the_acts(), days_asked())
    def test_the_recorded_run_answers_as_the_bare_one(self, facts: Portfolio, on: date) -> None:
        """Explaining changes no answer."""
        assert answers(facts, self.RULES, on) == recorded_answers(facts, self.RULES, on)

    @settings(max_examples=40)
    @given(portfolios_around_the_acts(), days_asked(), days_around_the_acts())
    def test_a_more_complete_record_only_settles_what_was_unknown(self, facts: Portfolio, on: date, last: date) -> None:
        """An answer that was known stays when the same facts are known to be complete for longer."""
        before, after = (answers(one, self.RULES, on) for one in (facts, completed(facts, last)))
        assert before.keys() == after.keys()
        assert {key: said for key, said in before.items() if said != "unknown"}.items() <= after.items()
