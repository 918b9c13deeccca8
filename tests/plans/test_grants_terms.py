"""What a grant is worked out from, folded out of contracts as they are recorded."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from facts import alone, complete, contract, day, enterprise, event, signed, situation, started
from grants import amounts, asked, sources
from wages import LAW

from okstat.model.enterprise import Enterprise, Sector
from okstat.model.events import (
    Absent,
    Changed,
    ContractApproved,
    ContractKind,
    Ended,
    Event,
    ExtensionGranted,
    Joined,
    Left,
    Refused,
    Schooled,
    TrainingRight,
    Transferred,
)
from okstat.model.office import Office
from okstat.plans.grants import GrantTerms, Recipient, grant_terms, grants_of
from okstat.plans.grants_terms import company_on
from okstat.situation.contract import ContractSituation

OK = Office(id="ok", name="OK stat")
APPROVED = event(ContractApproved, "2019-07-01")


def known(*events: Event, on: str = "2022-01-01", **more: Any) -> ContractSituation:
    """A contract of two years from 1 August 2019."""
    agreed = signed("2019-06-01", first="2019-08-01", last="2021-07-31")
    given: dict[str, Any] = {"office": None, "company": alone(), "right": TrainingRight.YOUTH, **more}
    return situation(contract(agreed, *events, **given), on)


def found(*events: Event, on: str = "2022-01-01", **more: Any) -> GrantTerms:
    """Its terms."""
    terms = grant_terms(known(*events, on=on, **more))
    assert terms is not None
    return terms


class TestFacts:
    """Each fact of the contract is taken as it is; what is not told is not known."""

    def test_a_plain_contract(self) -> None:
        terms = found(APPROVED)
        assert (day("2019-08-01"), day("2021-07-31"), day("2021-07-31"), 24) == (
            terms.first,
            terms.last,
            terms.agreed_last,
            terms.months,
        )
        assert (ContractKind.APPRENTICE, "2+2", "IMITD3----", TrainingRight.YOUTH) == (
            terms.kind,
            terms.course,
            terms.trade,
            terms.right,
        )
        assert (False, True, "03", "03", False) == (
            terms.is_21,
            terms.is_approved,
            terms.payer,
            terms.host,
            terms.is_of_the_county,
        )
        assert ((Recipient(day("2019-08-01"), "dep"),), None, (), None, None) == (
            terms.recipients,
            terms.moved,
            terms.schooled,
            terms.shortened_from,
            terms.ended,
        )

    def test_it_begins_when_training_does(self) -> None:
        """Udir 2016: from the day on which the training relation begins."""
        assert day("2019-09-01") == found(APPROVED, started("2019-09-01")).first

    def test_without_a_time_there_is_no_plan(self) -> None:
        plan = grants_of(situation(contract(), "2022-01-01"), LAW)
        assert ((), None, None, ["key last of event signed"]) == (plan.rows, plan.total_kr, plan.terms, sources(plan))
        assert {"1", "2", "4"} == {one.ledd for one in plan.result(day("2024-08-01")).citations}

    @pytest.mark.parametrize(
        ("born", "expected"), [("1998-07-31", True), ("1998-08-01", True), ("1998-08-02", False), (None, None)]
    )
    def test_21_on_the_day_training_starts(self, born: str | None, expected: bool | None) -> None:
        assert expected is found(born=born).is_21

    @pytest.mark.parametrize(("sector", "expected"), [(Sector.COUNTY, True), (Sector.STATE, False), (None, None)])
    def test_a_body_of_a_county(self, sector: Sector | None, expected: bool | None) -> None:
        assert expected is found(company=enterprise(sector=sector, joined=None)).is_of_the_county
        assert None is grant_terms_without_company().is_of_the_county

    def test_the_course_of_the_trade_where_the_contract_names_none(self) -> None:
        assert "3+1.5" == found(course=None, trade="ELDAT3----").course
        assert [None, None] == [found(course=None, trade=trade).course for trade in (None, "XXXXX3----")]

    def test_a_county_that_is_not_stated(self) -> None:
        """Is no county that pays, and none that may claim anything back."""
        given = contract(signed("2019-06-01", first="2019-08-01", last="2021-07-31"), company=alone(county="99"))
        terms = grant_terms(situation(evolve(given, person=evolve(given.person, home_county="99")), "2022-01-01"))
        assert terms is not None
        assert (None, None) == (terms.payer, terms.host)

    def test_schooling_by_the_county(self) -> None:
        taught = event(Schooled, "2020-01-01", last="2020-06-30")
        terms = found(taught)
        assert ((day("2020-01-01"), day("2020-06-30")),) == terms.schooled
        days = ("2019-12-31", "2020-01-01", "2020-06-30", "2020-07-01")
        assert [False, True, True, False] == [terms.is_schooled_on(day(on)) for on in days]

    def test_absence_and_shortening(self) -> None:
        away = event(Absent, "2020-01-01", last="2020-01-31", share=Decimal(1))
        shorter = event(Changed, "2020-03-01", last="2021-01-31", consented="2020-03-01")
        terms = found(away, shorter)
        assert [False, True, False] == [terms.is_away_on(day(on)) for on in ("2019-12-31", "2020-01-31", "2020-02-01")]
        assert (day("2020-03-01"), day("2021-01-31")) == (terms.shortened_from, terms.last)

    @pytest.mark.parametrize(("ended", "expected"), [("2021-07-30", "2021-07-30"), ("2021-07-31", None)])
    def test_ended_before_its_time(self, ended: str, expected: str | None) -> None:
        assert (day(expected) if expected else None) == found(event(Ended, ended)).ended

    def test_ended_in_an_extension(self) -> None:
        """All the time that was first agreed was used: nothing was ended before its time."""
        longer = event(ExtensionGranted, "2021-05-01", last="2021-12-31")
        terms = found(longer, event(Ended, "2021-09-30"))
        assert (None, day("2021-07-31"), day("2021-09-30")) == (terms.ended, terms.agreed_last, terms.last)


def grant_terms_without_company() -> GrantTerms:
    """Of a contract that names no enterprise."""
    given = contract(signed("2019-06-01", first="2019-08-01", last="2021-07-31"), office=None)
    terms = grant_terms(situation(evolve(given, enterprise=None, department=None), "2022-01-01"))
    assert terms is not None
    return terms


class TestApproval:
    """There is a grant for an approved contract; a refusal, or a record that is silent, says that there is none."""

    def test_approved(self) -> None:
        assert found(APPROVED).is_approved is True

    def test_not_yet_on_the_day(self) -> None:
        assert found(APPROVED, on="2019-06-30").is_approved is None
        assert found(on="2019-06-30", known=complete(approved="2019-06-30")).is_approved is False
        assert found(on="2019-06-30", known=complete(approved="2019-06-29")).is_approved is None

    def test_refused(self) -> None:
        assert found(event(Refused, "2019-07-01")).is_approved is False


class TestRecipient:
    """The company; an office that the contract names, or that the company is a member of, receives on its behalf."""

    def test_the_office_of_the_contract(self) -> None:
        assert (Recipient(day("2019-08-01"), "dep", "ok", "OK stat"),) == found(office=OK).recipients

    def test_an_office_without_a_name(self) -> None:
        assert ["ok"] == [one.office_name for one in found(office=Office(id="ok")).recipients]

    def test_a_member_of_one(self) -> None:
        """Joined and left: in between the office receives. To 31 July 2024 it is the training company itself."""
        member = alone(event(Joined, "2020-01-01", office="ok"), event(Left, "2020-07-01", office="ok"))
        assert (
            Recipient(day("2019-08-01"), "dep"),
            Recipient(day("2020-01-01"), "dep", "ok", "ok"),
            Recipient(day("2020-07-01"), "dep"),
        ) == found(company=member).recipients

    def test_a_member_of_two_names_none(self) -> None:
        both = alone(event(Joined, "2019-01-01", office="ok"), event(Joined, "2019-01-01", office="other", id="2"))
        assert [None] == [one.office for one in found(company=both).recipients]

    def test_from_1_august_2024_a_member_has_to_agree(self) -> None:
        agreed = signed("2023-06-01", first="2023-08-01", last="2025-07-31")
        made = contract(agreed, office=None, company=alone(event(Joined, "2020-01-01", office="ok")))
        terms = grant_terms(situation(made, "2026-01-01"))
        assert terms is not None
        assert (
            Recipient(day("2023-08-01"), "dep", "ok", "ok", True),
            Recipient(day("2024-08-01"), "dep", "ok", "ok", False),
        ) == terms.recipients

    def test_who_joins_later_has_to_agree_too(self) -> None:
        agreed = signed("2023-06-01", first="2023-08-01", last="2025-07-31")
        made = contract(agreed, office=None, company=alone(event(Joined, "2024-09-01", office="ok")))
        terms = grant_terms(situation(made, "2026-01-01"))
        assert terms is not None
        assert [(None, True), ("ok", False)] == [(one.office, one.is_agreed) for one in terms.recipients]

    def test_transferred_twice(self) -> None:
        """Each company from its day on; the first change is the one told."""
        moves = (event(Transferred, "2020-03-01", company="b"), event(Transferred, "2020-09-01", company="a"))
        terms = found(*moves)
        assert ["dep", "b", "a"] == [one.company for one in terms.recipients]
        assert ["2019-08-01", "2020-03-01", "2020-09-01"] == [one.first.isoformat() for one in terms.recipients]
        assert day("2020-03-01") == terms.moved

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2020-02-29", "dep"),
            ("2020-03-01", "b"),
            ("2020-05-01", "b"),
            ("2020-08-31", "b"),
            ("2020-09-01", "a"),
        ],
    )
    def test_the_company_of_a_day(self, on: str, expected: str) -> None:
        """Two moves make three stays, the last without an end."""
        moves = (event(Transferred, "2020-03-01", company="b"), event(Transferred, "2020-09-01", company="a"))
        assert expected == company_on(known(*moves), day(on))

    def test_transferred_on_the_last_day(self) -> None:
        """That day too has its recipient; no day after it has."""
        terms = found(event(Transferred, "2021-07-31", company="b"))
        assert ["dep", "b"] == [one.company for one in terms.recipients]

    def test_of_an_ended_contract_the_new_act_asks_nobody(self) -> None:
        """A member of an office need not agree on a grant from a day that its contract never saw."""
        agreed = signed("2022-06-01", first="2022-08-01", last="2024-07-31")
        made = contract(agreed, office=None, company=alone(event(Joined, "2020-01-01", office="ok")))
        terms = grant_terms(situation(made, "2026-01-01"))
        assert terms is not None
        assert (Recipient(day("2022-08-01"), "dep", "ok", "ok"),) == terms.recipients

    def test_a_member_to_the_first_day_of_the_new_act(self) -> None:
        """It has left on 2 August: on the first the office still receives, where the member agreed."""
        agreed = signed("2023-06-01", first="2023-08-01", last="2025-07-31")
        member = alone(event(Joined, "2020-01-01", office="ok"), event(Left, "2024-08-02", office="ok"))
        terms = grant_terms(situation(contract(agreed, office=None, company=member), "2026-01-01"))
        assert terms is not None
        assert [("2023-08-01", "ok"), ("2024-08-01", "ok"), ("2024-08-02", None)] == [
            (one.first.isoformat(), one.office) for one in terms.recipients
        ]

    def test_an_office_stays_after_the_day_it_came(self) -> None:
        agreed = signed("2023-06-01", first="2023-08-01", last="2025-07-31")
        made = contract(agreed, event(Transferred, "2024-01-01", office="new"), office=None, company=alone())
        terms = grant_terms(situation(made, "2026-01-01"))
        assert terms is not None
        assert [("2023-08-01", None), ("2024-01-01", "new")] == [
            (one.first.isoformat(), one.office) for one in terms.recipients
        ]

    @pytest.mark.parametrize("other", ["aa", "zz"])
    def test_another_office_has_no_name_of_the_first(self, other: str) -> None:
        terms = found(event(Transferred, "2020-07-01", office=other), office=OK)
        assert [("ok", "OK stat"), (other, other)] == [(one.office, one.office_name) for one in terms.recipients]

    def test_transferred_to_an_office(self) -> None:
        """As the contracts of 2013 were to OK stat, with effect from 1 July 2014 (status report 2014)."""
        terms = found(event(Transferred, "2020-07-01", office="ok"))
        assert (
            (Recipient(day("2019-08-01"), "dep"), Recipient(day("2020-07-01"), "dep", "ok", "ok")),
            None,
        ) == (terms.recipients, terms.moved)

    def test_transferred_to_another_company(self) -> None:
        terms = found(event(Transferred, "2020-07-01", company="other"))
        assert ((Recipient(day("2019-08-01"), "dep"), Recipient(day("2020-07-01"), "other"))) == terms.recipients
        assert (day("2020-07-01"), None) == (terms.moved, terms.host)

    @pytest.mark.parametrize(
        ("on", "expected"), [("2024-07-31", None), ("2024-08-01", "2024-08-01"), ("2024-11-01", "2024-11-01")]
    )
    def test_within_one_office(self, on: str, expected: str | None) -> None:
        """To 31 July 2024 the office was the company, so that a move within it changed none."""
        agreed = signed("2023-06-01", first="2023-08-01", last="2025-07-31")
        made = contract(agreed, event(Transferred, on, company="other"), office=OK, company=alone())
        terms = grant_terms(situation(made, "2026-01-01"))
        assert terms is not None
        assert (day(expected) if expected else None) == terms.moved

    def test_from_one_office_to_another_with_the_company(self) -> None:
        terms = found(event(Transferred, "2020-07-01", company="other", office="new"), office=OK)
        assert day("2020-07-01") == terms.moved

    def test_a_contract_without_a_company(self) -> None:
        assert [None] == [one.company for one in grant_terms_without_company().recipients]


class TestWholeRoad:
    """From the record to the sum."""

    def test_two_years_of_grant_i(self) -> None:
        plan = grants_of(known(APPROVED), LAW)
        assert ["32778.96", "40593.50", "40593.50", "46099.75", "6975.29"] == amounts(plan)
        assert ([], []) == (asked(plan), sources(plan))

    def test_its_right_is_not_told(self) -> None:
        plan = grants_of(known(APPROVED, right=None), LAW)
        assert (None, ["key right of the contract"]) == (plan.total_kr, sources(plan))


def test_a_company_without_departments() -> None:
    """It lies where the enterprise does."""
    whole = Enterprise(id="agency", sector=Sector.STATE, county="46")
    terms = found(company=whole, department=None)
    assert ("46", ("agency",)) == (terms.host, tuple(one.company for one in terms.recipients))
