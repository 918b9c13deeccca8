from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from entry_facts import ON, candidate, practised
from facts import (
    answers,
    cited,
    complete,
    day,
    event,
    explanation,
    finding,
    findings,
    missing,
    outcome,
    reads,
    recorded_answers,
    sourced,
    texts,
)
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.complete import Complete
from okstat.model.contract import Candidate
from okstat.model.events import CandidateKind, Event, ExamHeld, ExamRegistered
from okstat.model.portfolio import Portfolio

RULE = "entry.praksiskandidat-practised"
NEW = (("ACT_2023", "23-2", "1.1"), ("ACT_2023", "23-2", "1.2"))
REGISTERED = event(ExamRegistered, "2026-02-01")
PK = CandidateKind.PRAKSISKANDIDAT
FIVE_YEARS = practised("2021-01-01", "2025-12-31")


def of(one: Candidate) -> Portfolio:
    """A portfolio of one candidate."""
    return Portfolio(candidates=(one,))


def asked(*events: Event, **fields: Any) -> str:
    """What is answered about a praksiskandidat with these events."""
    return outcome(of(candidate(*events, **fields)), RULE, ON)


class TestAQuarterMore:
    """A praksiskandidat has varied practice that is 25 percent longer than the fixed course of the trade.

    Opplæringslova 2023 § 23-2; 1998 § 3-5. The county may accept shorter practice in special cases, so practice that is
    shorter is a question for the county, and no breach. The trade of these tests has a course of four years.
    """

    @pytest.mark.parametrize(
        ("first", "expected"), [("2020-12-31", "met"), ("2021-01-01", "met"), ("2021-01-02", "judgement")]
    )
    def test_sixty_months_for_four_years(self, first: str, expected: str) -> None:
        assert expected == asked(REGISTERED, practised(first, "2025-12-31"))

    def test_practice_counts_to_the_day_of_registration(self) -> None:
        assert "judgement" == asked(REGISTERED, practised("2021-02-03", "2026-12-31"))
        assert "met" == asked(REGISTERED, practised("2021-02-02", "2026-12-31"))

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ((REGISTERED,), "2026-02-01"),
            ((event(ExamHeld, "2026-03-01"),), "2026-03-01"),
            ((REGISTERED, event(ExamHeld, "2026-03-01")), "2026-02-01"),
            ((REGISTERED, event(ExamRegistered, "2026-09-01")), "2026-02-01"),
        ],
    )
    def test_the_day_of_the_first_registration_or_exam(self, events: tuple[Event, ...], expected: str) -> None:
        assert day(expected) == finding(of(candidate(*events)), RULE, ON).governed_by

    @pytest.mark.parametrize(
        ("events", "fields", "expected"),
        [
            ((REGISTERED, FIVE_YEARS), {"trade": None}, ("the course of the trade in the trade data",)),
            ((REGISTERED,), {"known": complete(practice="2026-01-31")}, ("event practice",)),
            ((REGISTERED,), {"known": Complete()}, ("event practice",)),
            ((REGISTERED, practised("2021-01-01", "2025-12-31", None)), {}, ("key share of event practice",)),
            ((FIVE_YEARS,), {"kind": None}, ("key kind of the candidate",)),
            ((FIVE_YEARS,), {"known": Complete()}, ("event exam_registered", "event exam_held")),
            ((FIVE_YEARS,), {"known": complete(exam_registered=ON)}, ("event exam_held",)),
            ((FIVE_YEARS,), {"known": complete(exam_held=ON)}, ("event exam_registered",)),
        ],
    )
    def test_what_would_settle_it(
        self, events: tuple[Event, ...], fields: dict[str, Any], expected: tuple[str, ...]
    ) -> None:
        assert expected == missing(of(candidate(*events, **fields)), RULE, ON)

    def test_silence_to_the_day_of_registration_is_a_fact(self) -> None:
        assert "judgement" == asked(REGISTERED, known=complete(practice="2026-02-01"))

    @pytest.mark.parametrize("kind", [kind for kind in CandidateKind if kind is not CandidateKind.PRAKSISKANDIDAT])
    def test_nobody_else(self, kind: CandidateKind) -> None:
        assert "not_applicable" == asked(REGISTERED, kind=kind)

    def test_before_there_is_an_exam(self) -> None:
        assert "not_applicable" == asked(FIVE_YEARS)
        the_day_before = complete(exam_registered="2026-11-19", exam_held="2026-11-19")
        assert "unknown" == asked(FIVE_YEARS, known=the_day_before)

    @pytest.mark.parametrize(
        ("on", "wording", "places"),
        [
            ("2024-07-31", "1998", (("ACT_1998", "3-5", "1"),)),
            ("2024-08-01", "2023", NEW),
        ],
    )
    def test_both_acts(self, on: str, wording: str, places: tuple[object, ...]) -> None:
        found = finding(of(candidate(event(ExamRegistered, on))), RULE, ON)
        assert (wording, places, "judgement", "county") == (
            found.wording,
            cited(found),
            found.outcome.kind.value,
            found.bearer,
        )
        assert 1 == len(findings(of(candidate(event(ExamRegistered, on))), RULE, ON))

    def test_the_question_names_what_there_is_and_what_is_asked_for(self) -> None:
        found = explanation(of(candidate(REGISTERED, practised("2023-01-01", "2025-12-31"))), RULE, ON)
        assert found.outcome.question is not None
        values = dict(found.outcome.values)
        assert (
            (
                "Det er 36 måneder praksis, og loven ber om 60 måneder. Godtar fylkeskommunen kortere praksis i dette "
                "tilfellet, eller annen opplæring som er godskrevet?"
            ),
            (
                "Det er 36 månader praksis, og lova bed om 60 månader. Godtek fylkeskommunen kortare praksis i dette "
                "tilfellet, eller anna opplæring som er godskriven?"
            ),
            (
                "There are 36 months of practice, and the law asks for 60 months. Does the county accept shorter "
                "practice in this case, or other training that is credited?"
            ),
        ) == tuple(found.outcome.question.fill(language, values) for language in ("nb", "nn", "en"))
        assert {"entry.praksiskandidat-factor", "practice.most-months-of-a-year", "practice.full-time-share"} <= set(
            sourced(found)
        )
        assert day("2023-01-01") == reads(found)["practice.spells[0].first"]

    @pytest.mark.parametrize(
        ("events", "kind", "expected"),
        [
            ((event(ExamRegistered, "2024-07-31"), practised("2019-07-31", "2024-07-30")), PK, "met"),
            ((event(ExamRegistered, "2024-07-31"), practised("2019-08-02", "2024-07-30")), PK, "judgement"),
            ((event(ExamRegistered, "2024-07-31"), practised("2019-07-31", None)), PK, "unknown"),
            ((practised("2019-07-31", "2024-07-30"),), CandidateKind.APPLICANT, "not_applicable"),
        ],
    )
    def test_under_the_act_of_1998_too(self, events: tuple[Event, ...], kind: CandidateKind, expected: str) -> None:
        """Who registered on its last day; of others than praksiskandidatar nothing is asked."""
        found = finding(of(candidate(*events, kind=kind)), RULE, "2024-07-31")
        assert (expected, "1998") == (found.outcome.kind.value, found.wording)


class TestGolden:
    """The worked cases of praksiskandidatar, on the way to the exam."""

    def test_b1_sixty_months(self) -> None:
        """A trade of four years.

        https://www.udir.no/utdanningslopet/videregaende-opplaring/andre-varianter/praksiskandidat/dokumentasjon-for-praksiskandidater/
        """
        assert ("met", "judgement") == (
            asked(REGISTERED, FIVE_YEARS),
            asked(REGISTERED, practised("2021-01-02", "2025-12-31")),
        )

    def test_b3_hours_of_a_year(self) -> None:
        """1 740 hours in a year are twelve months, and more do not count.

        https://www.udir.no/utdanningslopet/videregaende-opplaring/andre-varianter/praksiskandidat/dokumentasjon-for-praksiskandidater/
        """
        years = [
            practised(f"{year}-01-01", f"{year}-12-31", None, hours="1740") for year in (2021, 2022, 2023, 2024, 2025)
        ]
        assert "met" == asked(REGISTERED, *years)
        assert "judgement" == asked(REGISTERED, *years[1:])
        twice = [practised(f"{year}-01-01", f"{year}-12-31", None, hours="3480") for year in (2023, 2024, 2025)]
        assert "judgement" == asked(REGISTERED, *twice)

    def test_b5_a_position_of_eighty_percent(self) -> None:
        """It may count as full time, so whether there is enough is a question to the county.

        https://www.udir.no/utdanningslopet/videregaende-opplaring/andre-varianter/praksiskandidat/dokumentasjon-for-praksiskandidater/
        """
        eighty = practised("2021-01-01", "2025-12-31", "0.8")
        found = finding(of(candidate(REGISTERED, eighty)), RULE, ON)
        assert ("judgement", "county") == (found.outcome.kind.value, found.bearer)
        words = (
            (
                "Det er 48 til 60 måneder praksis, alt etter om en stor deltidsstilling regnes som full, og loven ber "
                "om 60 måneder. Godtar fylkeskommunen praksisen?"
            ),
            (
                "Det er 48 til 60 månader praksis, alt etter om ei stor deltidsstilling blir rekna som "
                "full, og lova bed om 60 månader. Godtek fylkeskommunen praksisen?"
            ),
            (
                "There are 48 to 60 months of practice, depending on whether a large part-time post "
                "counts as full, and the law asks for 60 months. Does the county accept the practice?"
            ),
        )
        assert words == texts(found)
        for last, expected in (("2026-01-31", "unknown"), ("2026-02-01", "judgement")):
            assert expected == asked(REGISTERED, eighty, known=complete(practice=last, exam_held=ON))
        assert "judgement" == asked(REGISTERED, practised("2021-01-01", "2025-12-31", "0.79"))

    def test_n7_enough_months_are_not_approved_by_themselves(self) -> None:
        """63 months by the calculator: what they held is judged against the curriculum, which is a question of its own.

        https://skjema.nfk.no/skjema/NFK423/
        """
        facts = of(candidate(REGISTERED, practised("2020-10-01", "2025-12-31")))
        assert "met" == outcome(facts, RULE, ON)


@given(
    months=st.lists(st.sampled_from(["1", "0.8", "0.5"]), max_size=3),
    registered=st.sampled_from([None, "2024-07-31", "2024-08-01", "2026-02-01"]),
    promised=st.booleans(),
    kind=st.sampled_from([None, *CandidateKind]),
)
def test_a_recorded_run_answers_like_the_bare_one(
    months: list[str], registered: str | None, promised: bool, kind: CandidateKind | None
) -> None:
    """And practice that may not all be recorded is never found too short."""
    years = [2018 + 2 * number for number in range(len(months))]
    spells = [practised(f"{y}-01-01", f"{y + 1}-12-31", share) for y, share in zip(years, months, strict=True)]
    sat = (event(ExamRegistered, registered),) if registered else ()
    one = candidate(*spells, *sat, kind=kind)
    facts = of(one if promised else evolve(one, complete=Complete()))
    found = answers(facts, (RULE,), day(ON))
    assert found == recorded_answers(facts, (RULE,), day(ON))
    assert promised or "judgement" not in found.values()
