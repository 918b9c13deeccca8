from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from facts import (
    OSLO,
    alone,
    authority,
    cited,
    complete,
    contract,
    event,
    finding,
    findings,
    missing,
    outcome,
    portfolio,
    signed,
    started,
    texts,
)

from okstat.model.county_authority import CountyAuthority
from okstat.model.events import Attested, ContractKind, DeadlineAnnounced, Ended, Event, SupervisionOpened, Supervisor

ANNOUNCED, STATE, OFFERS = "county.deadline-announced", "supervision.state", "county.offers-praksisbrev"


def announced(on: str, deadline: str, kind: ContractKind | None = None) -> DeadlineAnnounced:
    """An announcement of a deadline."""
    return event(DeadlineAnnounced, on, id=f"{on} {kind}", deadline=date.fromisoformat(deadline), contract_kind=kind)


def outcomes(facts: CountyAuthority, on: str) -> list[str]:
    """What each deadline that is due answers, first those of 2025."""
    return [found.outcome.kind.value for found in findings(facts, ANNOUNCED, on)]


class TestAnnounced:
    """Deadlines are announced at least four weeks before they run out (2024 § 7-5 (3))."""

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2025-01-04", ["not_applicable"]),
            ("2025-01-05", ["breached", "breached"]),
            ("2025-02-01", ["breached", "breached"]),
            ("2025-02-02", ["breached", "breached", "breached"]),
        ],
    )
    def test_four_weeks_before(self, on: str, expected: list[str]) -> None:
        """1 February 2025 less four weeks is 4 January; 1 March less four weeks is 1 February."""
        found = outcomes(authority(known=complete(deadline_announced=on)), on)
        assert expected.count("breached") == found.count("breached")
        assert "met" not in found

    @pytest.mark.parametrize(("on", "last"), [("2025-12-31", "2026-02-01"), ("2026-01-01", "2027-02-01")])
    def test_the_deadlines_of_next_year_are_told(self, on: str, last: str) -> None:
        """To the end of the year after the one asked about, and no further."""
        told = [found.occurrence.due for found in findings(authority(), ANNOUNCED, on) if found.occurrence is not None]
        assert date.fromisoformat(last) == max(told)

    def test_an_announcement_for_everybody(self) -> None:
        facts = authority(announced("2025-01-04", "2025-03-01"))
        assert ["met", "met", "met"] == outcomes(facts, "2025-02-02")[:3]

    def test_an_announcement_for_one_kind(self) -> None:
        facts = authority(
            announced("2025-01-04", "2025-02-03", ContractKind.TRAINING_CANDIDATE),
            announced("2025-02-02", "2025-03-03", ContractKind.APPRENTICE),
            known=complete(deadline_announced="2025-03-01"),
        )
        found = findings(facts, ANNOUNCED, "2025-03-01")
        assert ["met", "breached", "met"] == [one.outcome.kind.value for one in found][:3]
        assert [None, None, 1] == [dict(one.outcome.values).get("late_days") for one in found][:3]

    def test_one_of_another_year_does_not_count(self) -> None:
        facts = authority(announced("2024-12-20", "2024-12-31"), known=complete(deadline_announced="2025-01-10"))
        assert "breached" == outcomes(facts, "2025-01-10")[0]
        ahead = authority(announced("2024-12-20", "2026-03-01"), known=complete(deadline_announced="2025-01-10"))
        assert "breached" == outcomes(ahead, "2025-01-10")[0]

    def test_each_year_anew(self) -> None:
        facts = authority(announced("2024-12-20", "2025-03-01"), known=complete(deadline_announced="2026-03-01"))
        assert ["met", "met", "met", "breached", "breached", "breached"] == outcomes(facts, "2026-03-01")[:6]

    def test_texts_and_places(self) -> None:
        found = findings(authority(known=complete(deadline_announced="2025-01-05")), ANNOUNCED, "2025-01-05")[0]
        assert texts(found) == (
            "Søknadsfrist nummer 1 skulle vært kunngjort 4. januar 2025, og er ikke det.",
            "Søknadsfrist nummer 1 skulle vore kunngjord 4. januar 2025, og er ikkje det.",
            "Deadline number 1 was to be announced by 4 January 2025, and has not been.",
        )
        assert ((("REGULATION_2024", "7-5", "3"),), "county") == (cited(found), found.bearer)
        unknown = findings(authority(), ANNOUNCED, "2025-01-05")[0]
        assert ["event deadline_announced"] == [one.source for one in unknown.outcome.missing]


def opened(section: str | None, by: Supervisor | None = Supervisor.STATE_GOVERNOR) -> SupervisionOpened:
    """A supervision."""
    return event(SupervisionOpened, "2026-03-02", by=by, section=section)


LISTED = """
4-1 6-1 9-1 14-1 15-1 18-1 19-1 20-1 25-1 27-1 28-1
1-4 1-5 1-6 2-1 2-6 3-1 4-9 5-1 5-3 5-9 6-2 7-1 7-9 8-2 9-4 10-1 10-8 11-1 11-13 12-2 12-3 12-4 12-5 12-7 13-1 16-1
17-1 17-11 18-3
21-1 22-2 22-5 23-2 24-1 25-3 26-1 27-1 28-8 29-4
"""
NOT_LISTED = """
1-3 1-7 2-7 5-2 5-10 7-10 7-12 8-1 8-3 10-9 11-14 12-1 12-6 12-8 17-12 22-1 22-3 23-1 26-2 29-1 29-2 30-2
"""


class TestSupervisionOfCounties:
    """The state governor supervises the counties, in the sections that the Act lists (2023 § 29-2 (1))."""

    @pytest.mark.parametrize(
        "section",
        LISTED.split(),
    )
    def test_those_listed(self, section: str) -> None:
        assert "met" == outcome(authority(opened(section)), STATE, "2026-03-02")

    @pytest.mark.parametrize(
        "section",
        NOT_LISTED.split(),
    )
    def test_those_not_listed(self, section: str) -> None:
        assert "breached" == outcome(authority(opened(section)), STATE, "2026-03-02")

    def test_not_the_ministry(self) -> None:
        assert "breached" == outcome(authority(opened("7-3", Supervisor.MINISTRY)), STATE, "2026-03-02")

    def test_what_is_missing(self) -> None:
        assert ("key by of event supervision_opened",) == missing(authority(opened("7-3", None)), STATE, "2026-03-02")
        for section in (None, "chapter 7"):
            unnamed = authority(opened(section))
            assert ("key section of event supervision_opened",) == missing(unnamed, STATE, "2026-03-02")
        assert ("event supervision_opened",) == missing(authority(), STATE, "2026-03-02")
        nothing = authority(known=complete(supervision_opened="2026-03-02"))
        assert "not_applicable" == outcome(nothing, STATE, "2026-03-02")

    def test_the_latest(self) -> None:
        before = event(SupervisionOpened, "2026-03-01", id="0", by=Supervisor.STATE_GOVERNOR, section="8-3")
        assert "met" == outcome(authority(before, opened("7-3")), STATE, "2026-03-02")
        under_the_old_act = event(SupervisionOpened, "2024-07-31", id="0", by=Supervisor.STATE_GOVERNOR, section="7-3")
        assert "met" == outcome(authority(under_the_old_act, opened("7-3")), STATE, "2026-03-02")

    def test_texts_and_places(self) -> None:
        found = finding(authority(opened("8-3")), STATE, "2026-03-02")
        assert (
            "Tilsynet med § 8-3 som ble åpnet 2. mars 2026, er uten hjemmel: loven lister ikke opp den paragrafen.",
            "Tilsynet med § 8-3 som vart opna 2. mars 2026, er utan heimel: lova listar ikkje opp den paragrafen.",
            "The supervision of § 8-3 opened on 2 March 2026 has no basis: the Act does not list that section.",
        ) == texts(found)
        assert (
            (
                "Tilsynet med § 7-3 som ble åpnet 2. mars 2026, er uten hjemmel: det er statsforvalteren som fører "
                "tilsyn med fylkeskommunen."
            ),
            (
                "Tilsynet med § 7-3 som vart opna 2. mars 2026, er utan heimel: det er statsforvaltaren som fører "
                "tilsyn med fylkeskommunen."
            ),
            (
                "The supervision of § 7-3 opened on 2 March 2026 has no basis: it is the state governor who supervises "
                "the county."
            ),
        ) == texts(finding(authority(opened("7-3", Supervisor.MINISTRY)), STATE, "2026-03-02"))
        assert ((("ACT_2023", "29-2", "1"),), "state_body") == (cited(found), found.bearer)


class TestSupervisionOfCompanies:
    """The ministry supervises duties that are not those of counties, so those of companies (2023 § 29-2 (2))."""

    @pytest.mark.parametrize(
        ("by", "expected"),
        [(Supervisor.MINISTRY, "met"), (Supervisor.STATE_GOVERNOR, "judgement"), (None, "unknown")],
    )
    def test_by_whom(self, by: Supervisor | None, expected: str) -> None:
        facts = portfolio(enterprises=(alone(opened("7-11", by)),))
        assert expected == outcome(facts, STATE, "2026-03-02")

    def test_the_latest(self) -> None:
        before = event(SupervisionOpened, "2026-03-01", id="0", by=Supervisor.MINISTRY, section="7-11")
        facts = portfolio(enterprises=(alone(before, opened("7-11")),))
        assert "judgement" == outcome(facts, STATE, "2026-03-02")

    def test_the_question_and_places(self) -> None:
        found = finding(portfolio(enterprises=(alone(opened("7-11")),)), STATE, "2026-03-02")
        assert found.outcome.question is not None
        assert (
            "Har departementet gitt statsforvalteren i oppgave å føre tilsyn med bedriften?"
            == found.outcome.question.nb
        )
        assert ((("ACT_2023", "29-2", "2"),), "ministry") == (cited(found), found.bearer)

    def test_none(self) -> None:
        place = alone(known=complete(supervision_opened="2026-03-02"))
        assert "not_applicable" == outcome(portfolio(enterprises=(place,)), STATE, "2026-03-02")
        assert ("event supervision_opened",) == missing(portfolio(enterprises=(alone(),)), STATE, "2026-03-02")


class TestPraksisbrev:
    """The county offers praksisbrev (2023 § 5-3 (2))."""

    def county_with(self, *events: Event, words: tuple[Event, ...] = (), **keys: Any) -> Any:
        """A county in which one contract was signed."""
        kind = keys.pop("kind", ContractKind.PRAKSISBREV_CANDIDATE)
        run = contract(
            signed("2025-06-01", first="2025-08-18", last="2027-08-17"), *events, kind=kind, known=complete(**keys)
        )
        return portfolio(run, counties=(authority(*words),))

    def answer(self, facts: Any, on: str) -> str:
        """What the county's rule says."""
        return outcome(facts, OFFERS, on)

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2025-08-17", "unknown"), ("2025-08-18", "met"), ("2026-01-31", "met"), ("2026-02-01", "unknown")],
    )
    def test_a_contract_that_runs_shows_it(self, on: str, expected: str) -> None:
        facts = self.county_with(started("2025-08-18"), event(Ended, "2026-01-31"), ended="2027-01-01")
        assert expected == self.answer(facts, on)

    def test_contracts_of_other_kinds_do_not(self) -> None:
        facts = self.county_with(started("2025-08-18"), kind=ContractKind.APPRENTICE, ended="2026-01-01")
        assert "unknown" == self.answer(facts, "2026-01-01")

    @pytest.mark.parametrize(("met", "expected"), [(True, "met"), (False, "breached")])
    def test_else_the_word_of_the_county(self, met: bool, expected: str) -> None:
        word = event(Attested, "2025-01-15", requirement=OFFERS, met=met)
        assert expected == self.answer(authority(word), "2026-01-01")
        running = self.county_with(started("2025-08-18"), words=(word,), ended="2026-01-01")
        assert "met" == self.answer(running, "2026-01-01")

    def test_texts_and_places(self) -> None:
        word = event(Attested, "2025-01-15", requirement=OFFERS, met=False)
        found = finding(authority(word), OFFERS, "2026-01-01")
        assert texts(found) == (
            "Det ble bekreftet 15. januar 2025 at fylkeskommunen ikke har tilbud om praksisbrev.",
            "Det vart stadfesta 15. januar 2025 at fylkeskommunen ikkje har tilbod om praksisbrev.",
            "It was attested on 15 January 2025 that the county does not offer training for a praksisbrev.",
        )
        assert ((("ACT_2023", "5-3", "2"),), "county") == (cited(found), found.bearer)
        assert (f"event attested {OFFERS}",) == missing(authority(), OFFERS, "2026-01-01")

    def test_oslo_is_a_county(self) -> None:
        """What is said of counties holds for Oslo (§ 28-2 (6)): the municipality is one."""
        assert ("county", OSLO) == (finding(authority(), OFFERS, "2026-01-01").subject.kind, "03")
