from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from facts import (
    TRADE,
    alone,
    cited,
    complete,
    complete_to,
    contract,
    day,
    enterprise,
    event,
    explanation,
    finding,
    findings,
    missing,
    outcome,
    portfolio,
    read_from,
    reads,
    signed,
    started,
    texts,
)

from okstat.model.complete import Complete
from okstat.model.contract import Placement
from okstat.model.enterprise import Enterprise
from okstat.model.events import (
    Approved,
    Changed,
    Event,
    GrantPaid,
    Joined,
    ResponsibilityAgreed,
    SharedTask,
    Transferred,
)
from okstat.model.portfolio import Portfolio

APPROVED = "company.cooperating-approved"
PARTS, GRANT, PAID = "company.split-of-tasks", "company.split-of-grant", "company.grant-to-contract-company"
LETTERS = {
    "company.split-of-talks": (SharedTask.TALK, "1a"),
    "company.split-of-assessments": (SharedTask.ASSESSMENT, "1b"),
    "company.split-of-registration": (SharedTask.EXAM_REGISTRATION, "1c"),
    "company.split-of-reporting": (SharedTask.REPORTING, "1d"),
}
ON = "2026-11-20"
OLD, NEW = "2024-07-31", "2024-08-01"
KNOWN = Complete({**complete_to(ON).days, **complete(responsibility_agreed=ON).days})
AGREED = "event responsibility_agreed"


def agreed(task: SharedTask, company: str, share: str | None = None) -> ResponsibilityAgreed:
    """The companies agree that one of them has a task."""
    part = Decimal(share) if share else None
    return event(ResponsibilityAgreed, NEW, id=f"{task.value}-{company}", task=task, company=company, share=part)


def another(approved: str | None = "2020-01-01", known: Complete = KNOWN, id: str = "other") -> Enterprise:
    """Another company, approved in the trade from a day or never."""
    given = [event(Approved, approved, trade=TRADE, county="03")] if approved else []
    return Enterprise(id=id, county="03", events=tuple(given), complete=known)


def shared(
    *events: Event, made: str = NEW, others: tuple[Enterprise, ...] = (), known: Complete = KNOWN, **fields: Any
) -> Portfolio:
    """A contract with the agency, shared with other companies where there are any."""
    place = fields.pop("company", enterprise(known=KNOWN))
    placed = tuple(Placement(enterprise=one) for one in (place, *others)) if others else ()
    one = contract(signed(made, first=made), *events, company=place, placements=placed, known=known, **fields)
    return portfolio(one, enterprises=(place, *others), known=known)


class TestCooperatingCompaniesAreApproved:
    """Parts of the training may happen in another training company (2023 § 7-6 (1)): approved in the trade."""

    @pytest.mark.parametrize(
        ("approved", "expected"), [("2025-08-17", "met"), ("2025-08-18", "met"), ("2025-08-19", "breached")]
    )
    def test_approved_by_the_first_day_of_training(self, approved: str, expected: str) -> None:
        """Training from 18 August 2025: each of the companies is approved by that day."""
        facts = shared(started("2025-08-18"), others=(another(approved),))
        assert expected == outcome(facts, APPROVED, ON)

    def test_the_companys_own_approval_is_asked_for_too(self) -> None:
        """The first company is one of them."""
        place = enterprise(approved=None, known=KNOWN)
        assert "breached" == outcome(shared(started("2025-08-18"), company=place, others=(another(),)), APPROVED, ON)

    @pytest.mark.parametrize(("start", "expected"), [(OLD, 0), (NEW, 1)])
    def test_not_before_the_act_of_2023(self, start: str, expected: int) -> None:
        """Training that begins on 31 July 2024 falls under the old Act, which had the opplæringsring."""
        facts = shared(started(start), made="2024-06-01", others=(another(None),))
        assert expected == len(findings(facts, APPROVED, ON))

    def test_the_breach_names_day_and_companies(self) -> None:
        """In each language; the member is liable, and the contract is at stake."""
        facts = shared(started("2025-08-18"), others=(another(None), another(None, id="third")))
        found = finding(facts, APPROVED, ON)
        assert (
            (
                "Opplæringen begynte 18. august 2025, og deles med en bedrift som da ikke var godkjent i faget: "
                "other og third."
            ),
            (
                "Opplæringa tok til 18. august 2025, og blir delt med ei bedrift som då ikkje var godkjend i "
                "faget: other og third."
            ),
            (
                "Training began on 18 August 2025 and is shared with a company not then approved in the trade: "
                "other and third."
            ),
        ) == texts(found)
        assert (
            "2023",
            (("ACT_2023", "7-6", "1.2"), ("REGULATION_2024", "6-13", "1.1")),
            "member",
            "invalid",
            day("2025-08-18"),
        ) == (found.wording, cited(found), found.bearer, found.severity.value, found.governed_by)

    def test_one_company_shares_with_nobody(self) -> None:
        """Nor do two departments of one enterprise."""
        assert "not_applicable" == outcome(shared(started("2025-08-18")), APPROVED, ON)
        place = enterprise(known=KNOWN)
        twice = (Placement(enterprise=place), Placement(enterprise=place, department=place.departments[0]))
        one = contract(started("2025-08-18"), company=place, placements=twice, known=KNOWN)
        assert "not_applicable" == outcome(one, APPROVED, ON)

    def test_a_company_that_was_given_a_part_shares_too(self) -> None:
        """Where the contract names one company, and another has a part of the training by agreement."""
        facts = shared(started("2025-08-18"), agreed(SharedTask.TRAINING, "other"))
        known = evolve(facts, enterprises=(*facts.enterprises, another(None)))
        assert "breached" == outcome(known, APPROVED, ON)
        task = shared(started("2025-08-18"), agreed(SharedTask.TALK, "other"))
        assert "not_applicable" == outcome(task, APPROVED, ON)

    def test_unknown_for_want_of_each_fact(self) -> None:
        """Start, trade, approval: each is named where the answer hangs on it."""
        bare = shared(others=(another(),), known=complete(signed=ON))
        assert ("event training_started",) == missing(bare, APPROVED, ON)
        no_trade = shared(started("2025-08-18"), others=(another(),), trade=None)
        assert ("key trade of the contract",) == missing(no_trade, APPROVED, ON)
        silent = shared(started("2025-08-18"), others=(another(None, known=complete(joined=ON)),))
        assert ("event approved of the enterprise",) == missing(silent, APPROVED, ON)
        stranger = shared(started("2025-08-18"), agreed(SharedTask.TRAINING, "nobody"))
        assert ("event approved of the enterprise",) == missing(stranger, APPROVED, ON)

    @pytest.mark.parametrize(("last", "expected"), [("2025-08-17", "unknown"), ("2025-08-18", "breached")])
    def test_silence_counts_to_the_first_day_of_training(self, last: str, expected: str) -> None:
        """That there was no approval is a fact in a record complete to that day."""
        facts = shared(started("2025-08-18"), others=(another(None, known=complete(approved=last)),))
        assert expected == outcome(facts, APPROVED, ON)

    def test_before_training_begins_nothing_is_asked(self) -> None:
        """Where it is a fact that it has not begun."""
        assert "not_applicable" == outcome(shared(others=(another(None),)), APPROVED, ON)

    def test_after_a_change_of_trade_the_new_trade_is_asked_about(self) -> None:
        """From the day of the change."""
        change = event(Changed, "2026-01-01", trade="HSHEA3----", consented="2026-01-01")
        facts = shared(started("2025-08-18"), change, others=(another(),))
        found = finding(facts, APPROVED, ON)
        assert ("breached", day("2026-01-01")) == (found.outcome.kind.value, found.governed_by)
        assert "Training began on 1 January 2026" in found.text("en")


class TestParts:
    """The companies must agree which parts of the training each of them gives (forskrift 2024 § 6-14 (1))."""

    @pytest.mark.parametrize(
        ("with_part", "expected"),
        [((), "breached"), (("agency",), "breached"), (("other",), "breached"), (("agency", "other"), "met")],
    )
    def test_each_company_has_a_part(self, with_part: tuple[str, ...], expected: str) -> None:
        """One without is one too many."""
        events = [agreed(SharedTask.TRAINING, one) for one in with_part]
        assert expected == outcome(shared(*events, others=(another(),)), PARTS, ON)

    def test_a_department_counts_for_its_enterprise(self) -> None:
        """The part of `dep` is that of the agency."""
        events = [agreed(SharedTask.TRAINING, one) for one in ("dep", "other")]
        assert "met" == outcome(shared(*events, others=(another(),)), PARTS, ON)

    def test_the_breach_names_those_without(self) -> None:
        """In each language; the member is liable."""
        found = finding(shared(agreed(SharedTask.TRAINING, "other"), others=(another(),)), PARTS, ON)
        assert (
            "Det er ikke avtalt hvilken del av opplæringen disse gjennomfører: agency.",
            "Det er ikkje avtalt kva del av opplæringa desse gjennomfører: agency.",
            "It is not agreed which part of the training these give: agency.",
        ) == texts(found)
        assert ("2024", (("REGULATION_2024", "6-14", "1"),), "member", "moderate") == (
            found.wording,
            cited(found),
            found.bearer,
            found.severity.value,
        )

    @pytest.mark.parametrize(("last", "expected"), [("2026-11-19", "unknown"), (ON, "breached")])
    def test_silence_counts_to_the_day_asked_about(self, last: str, expected: str) -> None:
        """That nothing was agreed is a fact only in a record complete to that day; so for each letter."""
        known = Complete({**KNOWN.days, "responsibility_agreed": day(last)})
        facts = shared(others=(another(),), known=known)
        for rule in (PARTS, GRANT, *LETTERS):
            assert expected == outcome(facts, rule, ON)
            if expected == "unknown":
                assert (AGREED,) == missing(facts, rule, ON)

    @pytest.mark.parametrize(("made", "expected"), [(OLD, 0), (NEW, 1)])
    def test_contracts_made_under_the_old_act_are_not_asked(self, made: str, expected: int) -> None:
        """The day the contract was made decides, for parts, letters and grant."""
        facts = shared(made=made, others=(another(),))
        assert {expected} == {len(findings(facts, rule, ON)) for rule in (PARTS, GRANT, PAID, *LETTERS)}

    def test_one_company_has_nothing_to_agree_on(self) -> None:
        """Nor the letters, nor the grant."""
        assert {"not_applicable"} == {outcome(shared(), rule, ON) for rule in (PARTS, GRANT, PAID, *LETTERS)}

    def test_the_explanation_names_the_agreement(self) -> None:
        """With its event."""
        found = explanation(shared(agreed(SharedTask.TRAINING, "other"), others=(another(),)), PARTS, ON)
        assert ("other", "agency") == reads(found)["cooperation.enterprises"]
        assert ("training-other",) == read_from(found, "cooperation.enterprises")


class TestLetters:
    """They agree which of them is responsible for talk, assessment, registration, reporting (§ 6-14 (1) a to d)."""

    @pytest.mark.parametrize("rule", LETTERS)
    def test_one_of_the_companies_is_responsible(self, rule: str) -> None:
        """Whichever of them it is; another company is none of them, and another task is not this one."""
        task, letter = LETTERS[rule]
        others = (another(),)
        for company in ("agency", "dep", "other"):
            assert "met" == outcome(shared(agreed(task, company), others=others), rule, ON)
        stranger = another(id="third")
        facts = shared(agreed(task, "third"), others=others)
        found = finding(evolve(facts, enterprises=(*facts.enterprises, stranger)), rule, ON)
        assert ("breached", (("REGULATION_2024", "6-14", letter),), "member", "moderate", "2024") == (
            found.outcome.kind.value,
            cited(found),
            found.bearer,
            found.severity.value,
            found.wording,
        )
        assert found.text("en").endswith("agreed with others: third.")
        both = shared(agreed(task, "third"), agreed(task, "other"), others=others)
        assert "met" == outcome(both, rule, ON)
        wrong_task = SharedTask.TRAINING
        assert "breached" == outcome(shared(agreed(wrong_task, "other"), others=others), rule, ON)

    @pytest.mark.parametrize(
        ("rule", "what"),
        [
            (
                "company.split-of-talks",
                ("samtalen om utvikling", "samtalen om utvikling", "the talk on development"),
            ),
            (
                "company.split-of-assessments",
                ("halvårsvurderingen", "halvårsvurderinga", "the half-year assessment"),
            ),
            (
                "company.split-of-registration",
                ("oppmeldingen til prøver og eksamen", "oppmeldinga til prøver og eksamen", "exam registration"),
            ),
            (
                "company.split-of-reporting",
                (
                    "rapporteringen til fylkeskommunen",
                    "rapporteringa til fylkeskommunen",
                    "the reporting to the county",
                ),
            ),
        ],
    )
    def test_the_breach_says_for_what_nobody_is_responsible(self, rule: str, what: tuple[str, str, str]) -> None:
        """In each language."""
        nb, nn, en = what
        found = finding(shared(others=(another(),)), rule, ON)
        assert (
            f"Ingen av bedriftene som deler opplæringen, har ansvaret for {nb}; avtalt med andre: ingen.",
            f"Ingen av bedriftene som deler opplæringa, har ansvaret for {nn}; avtalt med andre: ingen.",
            f"None of the companies that share the training is responsible for {en}; agreed with others: none.",
        ) == texts(found)
        assert nb in found.norm.text.nb
        assert nn in found.norm.text.nn
        assert en in found.norm.text.en


class TestGrantIsShared:
    """The companies must agree among themselves how the grant is shared (forskrift 2024 § 6-14 (3))."""

    @pytest.mark.parametrize(
        ("agency", "other", "expected"),
        [
            ("0.6", "0.4", "met"),
            ("0.6", "0.3", "breached"),
            ("0.6", "0.5", "breached"),
            ("1", None, "unknown"),
        ],
    )
    def test_the_shares_make_the_whole(self, agency: str, other: str | None, expected: str) -> None:
        """Not less and not more; a share that is not told leaves it open."""
        facts = shared(
            agreed(SharedTask.GRANT, "agency", agency), agreed(SharedTask.GRANT, "other", other), others=(another(),)
        )
        assert expected == outcome(facts, GRANT, ON)
        if expected == "unknown":
            assert ("key share of event responsibility_agreed",) == missing(facts, GRANT, ON)

    def test_the_breach_says_who_has_no_share_and_what_the_shares_make(self) -> None:
        """In each language."""
        found = finding(shared(agreed(SharedTask.GRANT, "agency", "0.6"), others=(another(),)), GRANT, ON)
        assert (
            "Tilskuddet er ikke fordelt: bedrifter uten del er other, og delene er til sammen 0,6.",
            "Tilskotet er ikkje fordelt: bedrifter utan del er other, og delane er til saman 0,6.",
            "The grant is not shared out: companies without a share are other, and the shares make 0.6.",
        ) == texts(found)
        assert (("REGULATION_2024", "6-14", "3.2"),) == cited(found)
        assert ("2024", "member", "moderate") == (found.wording, found.bearer, found.severity.value)


def paid(on: str = "2025-06-01", **to: str) -> GrantPaid:
    """The county pays."""
    return event(GrantPaid, on, **to)


class TestGrantIsPaid:
    """The county pays the grant to the company that the contract is made with (forskrift 2024 § 6-14 (3)).

    An office that the company is attached to may receive it on its behalf (2023 § 7-12 (1)).
    """

    @pytest.mark.parametrize(
        ("to", "expected"),
        [
            ({"company": "dep"}, "met"),
            ({"company": "agency"}, "met"),
            ({"company": "other"}, "breached"),
            ({"office": "office"}, "met"),
            ({"office": "another"}, "breached"),
            ({}, "unknown"),
        ],
    )
    def test_to_the_company_or_its_office(self, to: dict[str, str], expected: str) -> None:
        """The company is the department, or its enterprise; the office is that of the contract."""
        facts = shared(paid(**to), others=(another(),))
        assert expected == outcome(facts, PAID, ON)
        if expected == "unknown":
            assert ("key company of event grant_paid",) == missing(facts, PAID, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2025-06-30", "breached"), ("2025-07-01", "met")])
    def test_an_office_receives_it_for_its_members_only(self, on: str, expected: str) -> None:
        """A member from 1 July 2025, by a contract that names no office."""
        member = enterprise(event(Joined, "2025-07-01", office="office"), joined=None, known=KNOWN)
        facts = shared(paid(on, office="office"), company=member, office=None)
        assert expected == outcome(facts, PAID, ON)

    def test_whether_it_is_a_member_may_not_be_known(self) -> None:
        """Then neither is the answer, unless another payment went wrong."""
        facts = shared(paid(office="office"), company=alone(), office=None)
        assert ("key office of the contract",) == missing(facts, PAID, ON)
        wrong = shared(paid(office="office"), paid("2025-07-01", company="other"), company=alone(), office=None)
        assert "breached" == outcome(wrong, PAID, ON)

    def test_the_company_before_a_transfer_was_the_company_of_the_contract(self) -> None:
        """What it was paid for its time is rightly paid."""
        moved = event(Transferred, "2025-05-01", company="other")
        facts = shared(paid(company="dep"), paid("2025-07-01", company="other"), moved)
        known = evolve(facts, enterprises=(*facts.enterprises, another()))
        assert "met" == outcome(known, PAID, ON)
        nowhere = evolve(facts.contracts[0], enterprise=None, department=None)
        assert "breached" == outcome(evolve(known, contracts=(nowhere,)), PAID, ON)

    def test_the_breach_says_when_and_to_whom(self) -> None:
        """In each language; the county answers."""
        found = finding(shared(paid(company="other")), PAID, ON)
        assert (
            "Tilskuddet ble utbetalt 1. juni 2025 til other, som kontrakten ikke er inngått med.",
            "Tilskotet vart utbetalt 1. juni 2025 til other, som kontrakten ikkje er inngått med.",
            "The grant was paid on 1 June 2025 to other, with whom the contract is not made.",
        ) == texts(found)
        assert (
            "2024",
            (("REGULATION_2024", "6-14", "3.1"), ("ACT_2023", "7-12", "1")),
            "county",
            "moderate",
        ) == (found.wording, cited(found), found.bearer, found.severity.value)
        office = finding(shared(paid(office="another")), PAID, ON)
        assert "paid on 1 June 2025 to another" in office.text("en")
