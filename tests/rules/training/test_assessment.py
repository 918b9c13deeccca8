from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from attrs import evolve
from facts import (
    alone,
    answers,
    cited,
    complete,
    contract,
    day,
    event,
    explanations,
    finding,
    findings,
    missing,
    outcome,
    portfolio,
    read_from,
    reads,
    recorded_answers,
    signed,
    situation,
    started,
    texts,
    trainings,
)
from hypothesis import given
from hypothesis import strategies as st

from okstat.book import default_book
from okstat.check import Finding
from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.events import (
    AbsenceCause,
    Absent,
    Admission,
    AssessmentHeld,
    Changed,
    ContractKind,
    Ended,
    Event,
    Leave,
    TalkHeld,
    Withdrawn,
)
from okstat.model.portfolio import Portfolio
from okstat.period import half_year
from okstat.rule import Outcome, Waiver
from okstat.situation.clocks.contract import ASSESSMENT
from okstat.situation.half_years import due_each_half_year

HALF_YEAR, DIALOG = "assess.half-year", "assess.dialog"
ON = "2026-11-20"
KNOWN = complete(training_started=ON, assessment_held=ON, talk_held=ON, ended=ON)
FIRST, LAST = "2025-08-18", "2027-08-17"


def training(
    *events: Event,
    start: str | None = FIRST,
    last: str | None = LAST,
    known: Complete = KNOWN,
    kind: ContractKind = ContractKind.APPRENTICE,
) -> Contract:
    """Training from 18 August 2025, by a contract of two years, unless told otherwise."""
    begun = (started(start),) if start is not None else ()
    return contract(signed("2023-06-02", last=last), *begun, *events, kind=kind, known=known)


def assessed(*days: str) -> tuple[AssessmentHeld, ...]:
    """Assessments held on these days."""
    return tuple(event(AssessmentHeld, on) for on in days)


def leave(first: str, last: str | None, share: str | None) -> Leave:
    """Leave from a day to another, with the share away where it is told."""
    days = {"last": last} if last is not None else {}
    return event(Leave, first, share=Decimal(share) if share is not None else None, **days)


def occurrences(found: tuple[Finding, ...]) -> list[tuple[int, str, str, int | None]]:
    """Number, due day, outcome and days of delay."""
    return [
        (one.occurrence.number, one.occurrence.due.isoformat(), one.outcome.kind.value, one.occurrence.late_days)
        for one in found
        if one.occurrence is not None
    ]


def told(facts: Contract, rule: str = HALF_YEAR, on: str = ON) -> list[tuple[int, str, int | None]]:
    """Number, outcome and days of delay of each half-year."""
    return [(number, answer, late) for number, _, answer, late in occurrences(findings(facts, rule, on))]


def waived(facts: Contract, on: str = ON) -> list[int]:
    """The numbers of the half-years without any training."""
    seen, law = situation(facts, on), default_book().law_on(day(on))
    found = due_each_half_year(seen, law, (), None, ASSESSMENT, date.max)
    assert not isinstance(found, Outcome)
    return [one.number for one in found if one.waived is Waiver.AWAY]


class TestAssessHalfYear:
    """Who trains in a company gets a half-year assessment without grade, through the whole training.

    Forskrift 2024 § 9-13 (1), (3), (4), for lærling, lærekandidat and praksisbrevkandidat; 2006 § 3-12, before the
    renumbering § 3-14, for lærling and lærekandidat. That it is one in each half-year from the start is a policy.
    """

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2025-08-17", []),
            ("2025-08-18", ["not_applicable"] * 4),
            ("2026-02-16", ["not_applicable"] * 4),
            ("2026-02-17", ["not_applicable"] * 4),
            ("2026-02-18", ["breached"] + ["not_applicable"] * 3),
            ("2026-08-17", ["breached"] + ["not_applicable"] * 3),
            ("2026-08-18", ["breached"] * 2 + ["not_applicable"] * 2),
            ("2027-08-17", ["breached"] * 3 + ["not_applicable"]),
            ("2027-08-18", ["breached"] * 4),
        ],
    )
    def test_each_half_year_is_due_on_its_last_day(self, on: str, expected: list[str]) -> None:
        """Training from 18 August 2025: the first is due on 17 February 2026, and overdue on the day after."""
        known = complete(training_started="2028-01-01", assessment_held="2028-01-01", ended="2028-01-01")
        found = findings(training(known=known), HALF_YEAR, on)
        due = ["2026-02-17", "2026-08-17", "2027-02-17", "2027-08-17"]
        assert [(number + 1, due[number], kind, None) for number, kind in enumerate(expected)] == occurrences(found)

    @pytest.mark.parametrize(
        ("held", "expected"),
        [
            ("2025-08-17", ("breached", None)),
            ("2025-08-18", ("met", None)),
            ("2026-02-16", ("met", None)),
            ("2026-02-17", ("met", None)),
            ("2026-02-18", ("met", 1)),
        ],
    )
    def test_it_is_held_inside_the_half_year_or_late(self, held: str, expected: tuple[str, int | None]) -> None:
        """From the first day of training to the last of the half-year is in time; what was before it is none."""
        (_, answer, late), *_ = told(training(*assessed(held)))
        assert expected == (answer, late)

    def test_each_assessment_fulfils_the_earliest_half_year_still_open(self) -> None:
        """Two in one half-year make up for a missing one; a third has nothing left to fulfil."""
        both = training(*assessed("2026-03-02", "2026-08-03"))
        assert [(1, "met", 13), (2, "met", None)] == told(both)[:2]
        early = training(*assessed("2025-10-01", "2025-11-03", "2025-12-01", "2026-06-01"))
        assert [(1, "met", None), (2, "met", None)] == told(early)[:2]

    @given(
        start=st.dates(date(2024, 8, 1), date(2025, 8, 31)),
        offsets=st.lists(st.integers(0, 800), max_size=6, unique=True),
    )
    def test_no_assessment_counts_twice(self, start: date, offsets: list[int]) -> None:
        """Whatever was held, each day fulfils one half-year at most, none before it begins, and in their order."""
        days = sorted(start + timedelta(days=offset) for offset in offsets)
        facts = training(
            *assessed(*(one.isoformat() for one in days if one <= day(ON))),
            start=start.isoformat(),
            last=(half_year(start, 4).last).isoformat(),
        )
        found = [one.occurrence for one in findings(facts, HALF_YEAR, ON) if one.occurrence is not None]
        used = [one.fulfilled_on for one in found if one.fulfilled_on is not None]
        assert sorted(set(used)) == used
        assert set(used) <= set(days)
        assert [half_year(start, number) for number in range(1, 5)] == [half_year(start, one.number) for one in found]
        assert all(one.not_before is not None and one.not_before <= (one.fulfilled_on or one.due) for one in found)

    def test_half_years_are_counted_from_the_anchor(self) -> None:
        """From 31 August the first ends on 27 February and the second on 30 August again."""
        found = findings(training(start="2025-08-31", last="2027-08-30"), HALF_YEAR, ON)
        assert ["2026-02-27", "2026-08-30", "2027-02-27", "2027-08-30"] == [due for _, due, _, _ in occurrences(found)]

    # ── how long the training lasts ─────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(("ended", "count"), [("2026-02-16", 0), ("2026-02-17", 1), ("2026-02-18", 1)])
    def test_a_half_year_that_was_not_completed_asks_for_nothing(self, ended: str, count: int) -> None:
        """A contract that ended on the day before the half-year was over leaves none due."""
        assert ["breached"] * count == [
            answer for _, answer, _ in told(training(event(Ended, ended, id="end"))) if answer != "not_applicable"
        ]
        assert count == len(told(training(event(Ended, ended))))

    @pytest.mark.parametrize(("on", "count"), [("2026-02-16", 0), ("2026-02-17", 1), ("2026-02-18", 1)])
    def test_without_a_last_day_half_years_are_counted_to_the_day_asked(self, on: str, count: int) -> None:
        """Nothing is promised of the future while nobody knows when the contract ends."""
        assert count == len(told(training(last=None), on=on))

    @pytest.mark.parametrize(
        ("first", "last", "share", "expected"),
        [
            ("2026-02-18", "2026-08-17", "1", [2]),
            ("2026-02-18", "2026-08-17", None, [2]),
            ("2026-02-18", None, "1", [2, 3, 4]),
            ("2026-02-19", "2026-08-17", "1", []),
            ("2026-02-18", "2026-08-16", "1", []),
            ("2026-02-18", "2026-08-17", "0.5", []),
        ],
    )
    def test_a_half_year_away_throughout_asks_for_nothing(
        self, first: str, last: str | None, share: str | None, expected: list[int]
    ) -> None:
        """There is no training to assess in a whole half-year of full leave; one day, or part of it, is enough."""
        facts = training(leave(first, last, share))
        assert expected == waived(facts)
        assert {"not_applicable"} >= {answer for number, answer, _ in told(facts) if number in expected}

    def test_absence_and_leave_in_a_row_are_seen_together(self) -> None:
        """Sick to the end of April and on leave from 1 May: away throughout; with a day between, not."""
        sick = event(Absent, "2026-02-01", last="2026-04-30", cause=AbsenceCause.SICKNESS)
        assert [2] == waived(training(sick, leave("2026-05-01", "2026-08-17", "1")))
        assert [] == waived(training(sick, leave("2026-05-02", "2026-08-17", "1")))

    def test_what_was_held_is_kept_for_a_half_year_with_training(self) -> None:
        """An assessment held while away is none of the half-year away, and late for none but the next."""
        away = leave("2026-02-18", "2026-08-17", "1")
        assert [(1, "met", 197), (2, "not_applicable", None)] == told(training(away, *assessed("2026-09-02")))[:2]

    def test_the_half_years_after_it_keep_their_numbers_and_days(self) -> None:
        """Leave moves no half-year: the third is due when it always was."""
        found = findings(training(leave("2026-02-18", "2026-08-17", "1")), HALF_YEAR, ON)
        assert (3, "2027-02-17", "not_applicable", None) in occurrences(found)

    # ── for whom ────────────────────────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(
        ("kind", "old", "new"),
        [
            (ContractKind.APPRENTICE, "breached", "breached"),
            (ContractKind.TRAINING_CANDIDATE, "breached", "breached"),
            (ContractKind.PRAKSISBREV_CANDIDATE, "unknown", "breached"),
            (ContractKind.FAGBREV_ON_THE_JOB, "not_applicable", "unknown"),
        ],
    )
    def test_the_kinds_of_contract_that_the_texts_name(self, kind: ContractKind, old: str, new: str) -> None:
        """Fagbrev på jobb is not named, but may be an adult's; the old text on praksisbrev was not seen."""
        before = training(start="2023-08-14", last="2024-06-13", kind=kind)
        assert old == findings(before, HALF_YEAR, "2024-07-31")[0].outcome.kind.value
        after = training(start="2024-08-12", last="2026-08-11", kind=kind)
        assert new == findings(after, HALF_YEAR, ON)[0].outcome.kind.value

    def test_the_old_text_on_praksisbrev_is_what_is_missing(self) -> None:
        """What would settle it is a text, not a fact; before training begins nothing is asked."""
        begun = training(start="2023-08-14", kind=ContractKind.PRAKSISBREV_CANDIDATE)
        first, *later = findings(begun, HALF_YEAR, "2024-07-31")
        assert ["the text on praksisbrev candidates before 2024-08-01"] == [fact.source for fact in first.missing]
        assert {"not_applicable"} == {found.outcome.kind.value for found in later}
        waiting = training(start=None, kind=ContractKind.PRAKSISBREV_CANDIDATE)
        assert "not_applicable" == outcome(waiting, HALF_YEAR, "2024-07-31")

    def test_the_kind_in_force_counts(self) -> None:
        """Who became a candidate for fagbrev på jobb, with consent, is no longer one of those named."""
        change = event(Changed, "2026-01-05", contract_kind=ContractKind.FAGBREV_ON_THE_JOB, consented="2026-01-12")
        facts = evolve(training(change), admission=Admission.UPPER_SECONDARY)
        assert ("not_applicable", "2024") == (outcome(facts, HALF_YEAR, ON), finding(facts, HALF_YEAR, ON).wording)

    # ── silence ─────────────────────────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(
        ("known", "expected"),
        [
            (complete(training_started="2026-11-20"), "not_applicable"),
            (complete(training_started="2026-11-19"), "unknown"),
            (complete(), "unknown"),
        ],
    )
    def test_whether_training_began(self, known: Complete, expected: str) -> None:
        """Without a start there is nothing to assess, if it is known that there was none."""
        facts = training(start=None, known=known)
        assert expected == outcome(facts, HALF_YEAR, ON)
        if expected == "unknown":
            assert ("event training_started",) == missing(facts, HALF_YEAR, ON)

    @pytest.mark.parametrize(("last", "expected"), [("2026-02-16", "unknown"), ("2026-02-17", "breached")])
    def test_silence_must_reach_the_due_day(self, last: str, expected: str) -> None:
        """A record that stops on 16 February does not tell of the 17th."""
        first, *_ = findings(training(known=complete(assessment_held=last)), HALF_YEAR, ON)
        assert expected == first.outcome.kind.value
        assert (("event assessment_held",) if expected == "unknown" else ()) == tuple(
            fact.source for fact in first.missing
        )

    def test_nothing_is_known_without_any_word_on_completeness(self) -> None:
        """The same empty record is unknown where it may be incomplete."""
        assert [(1, "unknown", None), (2, "unknown", None)] == told(training(known=complete()))[:2]

    # ── under which law ─────────────────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(
        ("start", "sections"),
        [
            ("2009-02-01", None),
            ("2009-02-02", {"3-14"}),
            ("2018-08-15", {"3-14"}),
            ("2018-08-16", {"3-14", "3-12"}),
            ("2020-07-01", {"3-14", "3-12"}),
            ("2020-07-02", {"3-12"}),
        ],
    )
    def test_the_old_law_by_its_editions(self, start: str, sections: set[str] | None) -> None:
        """The first half-year is cited as numbered on its due day; before 1 August 2009 no text is known."""
        first_due = half_year(day(start), 1).last
        facts = training(start=start, last=first_due.isoformat())
        found = findings(facts, HALF_YEAR, ON)
        if sections is None:
            assert () == found
            return
        (only,) = found
        assert ("2009", "breached", "moderate") == (only.wording, only.outcome.kind.value, only.severity.value)
        assert sections == {section for _, section, _ in cited(only)}

    @pytest.mark.parametrize(
        ("start", "wording", "places", "bearer"),
        [
            ("2024-02-01", "2009", (("REGULATION_2006", "3-12", "1"),), "office"),
            (
                "2024-02-02",
                "2024",
                (("REGULATION_2024", "9-13", "1"), ("REGULATION_2024", "9-13", "3")),
                "member",
            ),
        ],
    )
    def test_across_1_august_2024_the_due_day_decides(
        self, start: str, wording: str, places: tuple[tuple[str, str, str], ...], bearer: str
    ) -> None:
        """To 31 July 2024 the old regulation and the office, a day later the new one and its member."""
        first, *_ = findings(training(start=start, last="2026-01-31"), HALF_YEAR, ON)
        assert (wording, places, "breached") == (first.wording, cited(first), first.outcome.kind.value)
        assert first.governed_by == half_year(day(start), 1).last
        assert bearer == first.bearer

    def test_half_years_of_one_training_fall_under_both(self) -> None:
        """Training from August 2023 has two half-years under the old law and two under the new; none is lost."""
        found = findings(training(*assessed("2024-02-05"), start="2023-08-14", last="2025-08-13"), HALF_YEAR, ON)
        assert [(1, "2009", "met"), (2, "2024", "breached"), (3, "2024", "breached"), (4, "2024", "breached")] == [
            (one.occurrence.number, one.wording, one.outcome.kind.value) for one in found if one.occurrence
        ]

    def test_a_company_without_an_office_bears_it_itself(self) -> None:
        """Where no office is involved, the duty is the company's."""
        free = contract(
            signed("2025-06-02", last=LAST), started(FIRST), office=None, company=alone(known=complete(joined=ON)),
            known=KNOWN,
        )  # fmt: skip
        assert "company" == findings(free, HALF_YEAR, ON)[0].bearer

    # ── what is said ────────────────────────────────────────────────────────────────────────────

    def test_the_breach_in_three_languages(self) -> None:
        """The sentence names the number of the half-year and its last day."""
        _, second, *_ = findings(training(*assessed("2026-02-02")), HALF_YEAR, ON)
        assert (
            "Halvårsvurdering nummer 2 er ikke gjennomført; halvåret gikk ut 17. august 2026.",
            "Halvårsvurdering nummer 2 er ikkje gjennomført; halvåret gjekk ut 17. august 2026.",
            "Half-year assessment number 2 has not been held; the half-year ended on 17 August 2026.",
        ) == texts(second)

    def test_it_rests_on_the_start_the_end_and_what_was_held(self) -> None:
        """The explanation names what was read, with the events behind it."""
        _, second, *_ = findings(training(*assessed("2026-02-02")), HALF_YEAR, ON)
        assert {
            "parties.kind": ContractKind.APPRENTICE,
            "start.on": day(FIRST),
            "period.last": day(LAST),
            "assessments.assessed": (day("2026-02-02"),),
            "assessments.assessed_silent_to": day(ON),
        }.items() <= reads(second).items()
        assert ("training_started-2025-08-18",) == read_from(second, "start.on")
        assert ("assessment_held-2026-02-02",) == read_from(second, "assessments.assessed")

    def test_an_answer_that_is_met_can_be_explained_too(self) -> None:
        """A half-year in order rests on the same facts."""
        first, *_ = explanations(training(*assessed("2026-02-02")), HALF_YEAR, ON)
        assert ("met", day(FIRST)) == (first.outcome.kind.value, reads(first)["start.on"])

    # ── worked case ─────────────────────────────────────────────────────────────────────────────

    def test_golden_an_assessment_that_was_withdrawn(self) -> None:
        """An assessment of February is withdrawn in September: overdue now, and met as known in August.

        https://lovdata.no/forskrift/2024-06-03-900/§9-13
        """
        events = (
            event(AssessmentHeld, "2026-02-10", id="4"),
            event(Withdrawn, "2026-02-10", id="5", event="4", recorded="2026-09-01"),
        )
        known = complete(training_started=ON, assessment_held="2026-06-30")
        facts = training(*events, known=known)
        assert [(1, "breached", None), (2, "unknown", None)] == told(facts)[:2]
        earlier = findings(facts, HALF_YEAR, ON, known_at="2026-08-31")
        assert ["met", "unknown"] == [answer for _, _, answer, _ in occurrences(earlier)][:2]


def talked(*days: str) -> tuple[TalkHeld, ...]:
    """Talks held on these days."""
    return tuple(event(TalkHeld, on) for on in days)


class TestAssessDialog:
    """Lærling, lærekandidat and praksisbrevkandidat have one talk on their development in each half-year.

    Forskrift 2024 § 9-6 (1). Of the text before 1 August 2024 no more than a heading is known, so nothing is asked.
    """

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2026-02-16", "not_applicable"),
            ("2026-02-17", "not_applicable"),
            ("2026-02-18", "breached"),
            ("2026-02-19", "breached"),
        ],
    )
    def test_the_first_talk_is_due_with_the_first_half_year(self, on: str, expected: str) -> None:
        """Not yet due on the last day, overdue on the day after."""
        first, *_ = findings(training(), DIALOG, on)
        assert (expected, "2024", (("REGULATION_2024", "9-6", "1"),), "moderate", "member") == (
            first.outcome.kind.value,
            first.wording,
            cited(first),
            first.severity.value,
            first.bearer,
        )

    @pytest.mark.parametrize(
        ("held", "expected"),
        [("2025-08-17", (1, "breached", None)), ("2026-02-17", (1, "met", None)), ("2026-02-18", (1, "met", 1))],
    )
    def test_a_talk_is_held_inside_the_half_year_or_late(
        self, held: str, expected: tuple[int, str, int | None]
    ) -> None:
        """The boundary days are those of the half-year."""
        assert expected == told(training(*talked(held)), DIALOG)[0]

    def test_an_assessment_is_no_talk(self) -> None:
        """What fulfils the one does not fulfil the other."""
        facts = training(*assessed("2026-02-02"), *talked("2026-08-03"))
        assert [(1, "met", 167), (2, "breached", None)] == told(facts, DIALOG)[:2]
        assert [(1, "met", None), (2, "breached", None)] == told(facts)[:2]

    @pytest.mark.parametrize(
        ("start", "wording", "place", "bearer"),
        [
            ("2024-02-01", "2020", ("REGULATION_2006", "3-7", "1"), "office"),
            ("2024-02-02", "2024", ("REGULATION_2024", "9-6", "1"), "member"),
        ],
    )
    def test_each_regulation_asks_for_its_own_time(
        self, start: str, wording: str, place: tuple[str, str, str], bearer: str
    ) -> None:
        """A half-year that ends on 31 July 2024 is asked for by § 3-7 of the edition of 2020, a day later by § 9-6."""
        last = half_year(day(start), 4).last.isoformat()
        first, *_ = findings(training(start=start, last=last), DIALOG, ON)
        assert (wording, (place,), bearer) == (first.wording, cited(first), first.bearer)

    def test_before_the_renumbering_only_a_heading_is_known(self) -> None:
        """A half-year that ended before the edition of 2020 is not asked for: the text of § 3-8 was not read."""
        assert () == findings(training(start="2017-08-14", last="2018-08-13"), DIALOG, ON)

    def test_while_the_day_of_the_renumbering_is_in_doubt_so_is_the_talk(self) -> None:
        """One reading asks for it, the other does not know of it."""
        first, *_ = findings(training(start="2019-08-19", last="2021-08-18"), DIALOG, ON)
        assert "unknown" == first.outcome.kind.value
        assert {"breached", "not_applicable"} == {reading.outcome.value for reading in first.readings}

    def test_the_old_text_on_praksisbrev_candidates_was_not_seen(self) -> None:
        """What was not read is not known."""
        facts = training(kind=ContractKind.PRAKSISBREV_CANDIDATE, start="2023-08-14", last="2025-08-13")
        first, *_ = findings(facts, DIALOG, "2024-07-31")
        assert ("the text on praksisbrev candidates before 2024-08-01",) == tuple(f.source for f in first.missing)

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (ContractKind.APPRENTICE, "breached"),
            (ContractKind.TRAINING_CANDIDATE, "breached"),
            (ContractKind.PRAKSISBREV_CANDIDATE, "breached"),
            (ContractKind.FAGBREV_ON_THE_JOB, "unknown"),
        ],
    )
    def test_the_kinds_of_contract_that_the_text_names(self, kind: ContractKind, expected: str) -> None:
        """§ 9-6 names three kinds; who has fagbrev på jobb may have it as an adult, and not by § 9-6 otherwise."""
        assert expected == findings(training(kind=kind), DIALOG, ON)[0].outcome.kind.value
        if kind is ContractKind.FAGBREV_ON_THE_JOB:
            young = evolve(training(kind=kind), admission=Admission.UPPER_SECONDARY)
            assert ("not_applicable", "2024") == (outcome(young, DIALOG, ON), finding(young, DIALOG, ON).wording)

    def test_silence(self) -> None:
        """Without the start, or with a record that stops before the due day, it is unknown."""
        assert ("event training_started",) == missing(training(start=None, known=complete()), DIALOG, ON)
        first, *_ = findings(training(known=complete(talk_held="2026-02-16")), DIALOG, ON)
        assert ("event talk_held",) == tuple(fact.source for fact in first.missing)
        assert "not_applicable" == outcome(training(start=None), DIALOG, ON)

    def test_the_breach_in_three_languages(self) -> None:
        """The sentence names the number of the talk and the last day of the half-year."""
        assert (
            "Samtale nummer 1 er ikke holdt; halvåret gikk ut 17. februar 2026.",
            "Samtale nummer 1 er ikkje halden; halvåret gjekk ut 17. februar 2026.",
            "Talk number 1 has not been held; the half-year ended on 17 February 2026.",
        ) == texts(findings(training(), DIALOG, ON)[0])

    def test_it_rests_on_the_talks(self) -> None:
        """The explanation names the talks that were read, and how far silence is a fact."""
        breach = findings(training(*talked("2026-02-02")), DIALOG, ON)[1]
        assert {
            "assessments.talked": (day("2026-02-02"),),
            "assessments.talked_silent_to": day(ON),
        }.items() <= reads(breach).items()
        assert ("talk_held-2026-02-02",) == read_from(breach, "assessments.talked")

    @pytest.mark.parametrize(("on", "late"), [("2024-07-30", None), ("2024-07-31", None), ("2024-08-01", 1)])
    def test_in_time_and_late_in_the_edition_of_2020(self, on: str, late: int | None) -> None:
        """The first half-year ends on 31 July 2024."""
        first, *_ = findings(training(*talked(on), start="2024-02-01", last="2026-01-31"), DIALOG, ON)
        assert ("2020", "met") == (first.wording, first.outcome.kind.value)
        assert first.occurrence is not None
        assert (day("2024-07-31"), late) == (first.occurrence.due, first.occurrence.late_days)


@given(facts=trainings(), on=st.sampled_from(["2024-07-31", "2024-08-01", "2024-11-20", "2026-11-20"]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    rules = (HALF_YEAR, DIALOG)
    assert answers(facts, rules, day(on)) == recorded_answers(facts, rules, day(on))


@given(facts=trainings())
def test_no_silence_is_a_breach_without_a_word_on_completeness(facts: Portfolio) -> None:
    """Of what is due, nothing is broken in a record that promises nothing."""
    (only,) = facts.contracts
    bare = portfolio(evolve(only, complete=complete()))
    assert "breached" not in answers(bare, (HALF_YEAR, DIALOG), day(ON)).values()
