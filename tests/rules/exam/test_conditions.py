from __future__ import annotations

from typing import Any

import pytest
from exam_facts import (
    NEW,
    OLD,
    ON,
    answer,
    essence,
    held,
    known_to,
    of_candidate,
    of_contract,
    registered,
    told,
    told_of,
)
from facts import cited, day, findings, missing, sourced, texts
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.events import CandidateKind, ContractKind, Event, SubjectsDocumented
from okstat.model.portfolio import Portfolio

SUBJECTS, AFTERWARDS = "exam.condition-subjects", "exam.subjects-afterwards"
APPRENTICE, ON_THE_JOB = ContractKind.APPRENTICE, ContractKind.FAGBREV_ON_THE_JOB
PRAKSISBREV, LAEREKANDIDAT = ContractKind.PRAKSISBREV_CANDIDATE, ContractKind.TRAINING_CANDIDATE


def subjects(
    shared: int | None = 0, basis: int | None = 0, others: int | None = 0, on: str = "2026-05-01", **keys: Any
) -> SubjectsDocumented:
    """Documentation that shows so many subjects not passed; the training was followed unless told else."""
    return told_of(
        SubjectsDocumented,
        on,
        shared_not_passed=shared,
        shared_without_basis=basis,
        others_not_passed=others,
        **{"followed": True, **keys},
    )


def sat(*events: Event, on: str = "2026-06-10", kind: ContractKind = APPRENTICE) -> Portfolio:
    """An exam held with such documentation."""
    return of_contract(*events, held(on), kind=kind)


class TestSubjectsOf2024:
    """§ 9-57 (1)-(3): all subjects passed; lærlingar and pupils may have one or two shared ones left.

    They must have followed them. Praksisbrevkandidatar may have one.
    Lærekandidatar, fagbrev på jobb and praksiskandidatar are not named.
    """

    @pytest.mark.parametrize(
        ("kind", "shared", "expected"),
        [
            (APPRENTICE, 0, "met"),
            (APPRENTICE, 1, "met"),
            (APPRENTICE, 2, "met"),
            (APPRENTICE, 3, "breached"),
            (PRAKSISBREV, 0, "met"),
            (PRAKSISBREV, 1, "met"),
            (PRAKSISBREV, 2, "breached"),
            (LAEREKANDIDAT, 3, "not_applicable"),
            (ON_THE_JOB, 3, "not_applicable"),
        ],
    )
    def test_shared_subjects(self, kind: ContractKind, shared: int, expected: str) -> None:
        """Two of an apprentice: may sit (www.vestfoldfylke.no); three: may not; one and two of a praksisbrevkandidat.

        https://lovdata.no/forskrift/2024-06-03-900/§9-57. A lærekandidat may sit with failed theory:
        https://www.udir.no/regelverkstolkninger/opplaring/Vurdering/udir-2-2020-individuell-vurdering/vii.-sarskilte-bestemmelser-om-fag-svenneproven-og-kompetanseproven/
        """
        assert expected == answer(sat(subjects(shared), kind=kind), SUBJECTS)

    @pytest.mark.parametrize(
        ("kind", "shared", "expected"),
        [
            (CandidateKind.PUPIL, 2, "met"),
            (CandidateKind.PUPIL, 3, "breached"),
            (CandidateKind.PRAKSISKANDIDAT, 3, "not_applicable"),
            (CandidateKind.ADULT, 3, "not_applicable"),
            (None, 0, "unknown"),
        ],
    )
    def test_without_a_contract(self, kind: CandidateKind | None, shared: int, expected: str) -> None:
        facts = of_candidate(subjects(shared), held(), kind=kind)
        assert expected == answer(facts, SUBJECTS)
        if kind is None:
            assert ("key kind of the candidate",) == missing(facts, SUBJECTS, ON)

    @pytest.mark.parametrize(
        ("shown", "expected"),
        [
            (subjects(0, basis=1), "breached"),
            (subjects(1, basis=1), "breached"),
            (subjects(0, others=1), "breached"),
            (subjects(1, followed=False), "breached"),
            (subjects(0, followed=False), "met"),
            (subjects(0, followed=None), "met"),
            (subjects(1, followed=None), "unknown"),
            (subjects(None), "unknown"),
            (subjects(0, basis=None), "unknown"),
            (subjects(0, others=None), "unknown"),
            (subjects(None, others=1), "breached"),
            (subjects(3, basis=None), "breached"),
        ],
    )
    def test_what_else_is_not_passed(self, shown: SubjectsDocumented, expected: str) -> None:
        """Without basis for assessment a subject is not followed but failed.

        https://www.udir.no/regelverkstolkninger/opplaring/Vurdering/udir-2-2020-individuell-vurdering/vii.-sarskilte-bestemmelser-om-fag-svenneproven-og-kompetanseproven/
        """
        assert expected == answer(sat(shown), SUBJECTS)

    @given(st.integers(0, 5), st.integers(0, 2), st.integers(0, 2), st.booleans())
    def test_any_count(self, shared: int, basis: int, others: int, followed: bool) -> None:
        is_too_much = shared > 2 or basis > 0 or others > 0 or (shared > 0 and not followed)
        shown = subjects(shared, basis, others, followed=followed)
        assert ("breached" if is_too_much else "met") == answer(sat(shown), SUBJECTS)

    def test_the_documentation_of_the_day_counts(self) -> None:
        """What was passed after the exam does not help, what was passed before it does."""
        before, after = subjects(3, on="2026-05-01"), subjects(0, on="2026-07-01")
        assert "breached" == answer(sat(before, after), SUBJECTS)
        assert "met" == answer(sat(before, subjects(0, on="2026-06-10")), SUBJECTS)
        assert ("event subjects_documented",) == missing(sat(after), SUBJECTS, ON)

    def test_the_finding(self) -> None:
        found = told(sat(subjects(3, basis=1, others=2)), SUBJECTS)
        places = {("9-57", "1"), ("9-57", "2"), ("9-57", "3"), ("9-3", "3")}
        assert ("breached", "apprentice", "invalid", places) == essence(found)
        assert day("2026-06-10") == found.governed_by
        assert (
            "Prøven ble holdt 10. juni 2026 før alt var bestått. Det som sto igjen: fellesfag: 3 (høyst 2 kan "
            "stå igjen, og bare når opplæringen er fulgt), fellesfag uten vurderingsgrunnlag: 1 og andre fag "
            "eller eksamener: 2."
        ) == texts(found)[0]
        assert (
            "Prøva vart halden 10. juni 2026 før alt var bestått. Det som stod att: fellesfag: 3 (høgst 2 kan stå att, "
            "og berre når opplæringa er følgd), fellesfag utan vurderingsgrunnlag: 1 og andre fag eller eksamenar: 2."
        ) == texts(found)[1]
        assert (
            "The exam was held on 10 June 2026 before everything was passed. What was left: shared subjects: 3 "
            "(at most 2 may be left, and only if the training was followed), shared subjects without basis for "
            "assessment: 1 and other subjects or exams: 2."
        ) == texts(found)[2]
        assert (2, "P") == sourced(found)["exam.shared-subjects-left[apprentice]"][:2]
        of_praksisbrev = told(sat(subjects(2), kind=PRAKSISBREV), SUBJECTS)
        assert (1, "P") == sourced(of_praksisbrev)["exam.shared-subjects-left[praksisbrev_candidate]"][:2]

    def test_what_is_not_told_is_no_subject(self) -> None:
        """Each number that the finding says is one that was documented, or none."""
        for shown, said in (
            (subjects(None, basis=None, others=1), "other subjects or exams: 1."),
            (subjects(0, basis=1, others=0), "shared subjects without basis for assessment: 1."),
            (
                subjects(3, basis=None, others=None),
                "shared subjects: 3 (at most 2 may be left, and only if the training was followed).",
            ),
        ):
            assert texts(told(sat(shown), SUBJECTS))[2].endswith(f"What was left: {said}")

    def test_what_is_missing(self) -> None:
        assert ("event subjects_documented",) == missing(sat(), SUBJECTS, ON)
        shown = subjects(None, basis=None, others=None, followed=None)
        assert (
            "key shared_not_passed of event subjects_documented",
            "key shared_without_basis of event subjects_documented",
            "key others_not_passed of event subjects_documented",
        ) == missing(sat(shown), SUBJECTS, ON)
        assert ("key followed of event subjects_documented",) == missing(sat(subjects(2, followed=None)), SUBJECTS, ON)


class TestSubjectsOfOldTexts:
    """2006 § 3-48 (1) of 2020: as in 2024 for lærlingar. § 3-51 of 2009: before registration, exceptions not seen."""

    @pytest.mark.parametrize(("shared", "expected"), [(0, "met"), (2, "met"), (3, "breached")])
    @pytest.mark.parametrize("on", ["2021-01-01", "2024-07-31"])
    def test_2020(self, on: str, shared: int, expected: str) -> None:
        found = told(sat(subjects(shared, on="2020-12-01"), on=on), SUBJECTS)
        assert ("2020", expected, ((OLD, "3-48", "1"),)) == (found.wording, found.outcome.kind.value, cited(found))

    def test_praksisbrev_of_2020_is_not_known(self) -> None:
        facts = sat(subjects(0, on="2022-01-01"), on="2022-06-10", kind=PRAKSISBREV)
        assert ("the text on praksisbrev candidates before 2024-08-01",) == missing(facts, SUBJECTS, ON)
        not_named = sat(subjects(3, on="2022-01-01"), on="2022-06-10", kind=LAEREKANDIDAT)
        assert "not_applicable" == answer(not_named, SUBJECTS)

    @pytest.mark.parametrize(
        ("shown", "expected"),
        [
            (subjects(0, on="2016-01-10"), "met"),
            (subjects(1, on="2016-01-10"), "unknown"),
            (subjects(0, others=1, on="2016-01-10"), "unknown"),
            (subjects(0, basis=None, on="2016-01-10"), "unknown"),
            (None, "unknown"),
        ],
    )
    def test_2009(self, shown: SubjectsDocumented | None, expected: str) -> None:
        events = [shown] if shown is not None else []
        facts = of_contract(*events, registered("2016-02-01"), held("2016-06-10"))
        found = told(facts, SUBJECTS)
        assert ("2009", expected, ((OLD, "3-51", "1"),)) == (found.wording, found.outcome.kind.value, cited(found))

    def test_2009_is_on_apprentices_and_their_registration(self) -> None:
        shown = subjects(0, on="2016-01-10")
        other = of_contract(shown, registered("2016-02-01"), held("2016-06-10"), kind=LAEREKANDIDAT)
        assert "not_applicable" == answer(other, SUBJECTS)
        late = of_contract(subjects(0, on="2016-02-02"), registered("2016-02-01"), held("2016-06-10"))
        assert ("event subjects_documented",) == missing(late, SUBJECTS, ON)
        again = of_contract(
            subjects(0, on="2016-02-02"), registered("2016-02-01"), registered("2016-02-03"), held("2016-06-10")
        )
        assert "met" == answer(again, SUBJECTS)
        failed = of_contract(subjects(1, on="2016-01-10"), registered("2016-02-01"), held("2016-06-10"))
        assert ("the exceptions from passed subjects in the old regulation",) == missing(failed, SUBJECTS, ON)

    @pytest.mark.parametrize(("on", "wordings"), [("2024-07-31", ["2020"]), ("2024-08-01", ["2024"])])
    def test_across_1_august_2024(self, on: str, wordings: list[str]) -> None:
        found = findings(sat(subjects(3, on="2024-05-01"), on=on), SUBJECTS, ON)
        assert wordings == [one.wording for one in found]


class TestSubjectsAfterwards:
    """2006 § 3-48 (1) of 2020: shared subjects left at the exam are passed within two years; no limit since 2024."""

    @staticmethod
    def left(on: str, *later: Event, shared: int | None = 1, kind: ContractKind = APPRENTICE) -> Portfolio:
        """An exam with shared subjects left."""
        shown = subjects(shared, on="2017-01-01")
        return of_contract(shown, held(on), *later, kind=kind, known=known_to())

    @pytest.mark.parametrize(("passed", "expected"), [("2023-06-10", "met"), ("2023-06-11", "met"), (None, "breached")])
    def test_two_years(self, passed: str | None, expected: str) -> None:
        later = [subjects(0, on=passed)] if passed else []
        (found,) = findings(self.left("2021-06-10", *later), AFTERWARDS, ON)
        assert (expected, day("2023-06-10")) == (found.outcome.kind.value, found.occurrence and found.occurrence.due)
        assert ("apprentice", "moderate", ((OLD, "3-48", "1"),)) == (found.bearer, found.severity.value, cited(found))

    def test_only_what_shows_that_nothing_is_left(self) -> None:
        """Neither what shows that something still is, nor what was shown before the exam."""
        still = self.left("2021-06-10", subjects(1, on="2022-06-10"))
        assert "breached" == answer(still, AFTERWARDS)
        before = self.left("2021-06-10", subjects(0, on="2016-06-10"))
        found = told(before, AFTERWARDS)
        assert ("breached", 1) == (found.outcome.kind.value, found.occurrence and found.occurrence.number)

    def test_late(self) -> None:
        (found,) = findings(self.left("2021-06-10", subjects(0, on="2023-06-20")), AFTERWARDS, ON)
        assert found.occurrence is not None
        assert (day("2023-06-20"), 10) == (found.occurrence.fulfilled_on, found.occurrence.late_days)

    def test_the_two_years_of_ostfold(self) -> None:
        """Sat on 20 May 2019: by 20 May 2021.

        https://www.ostfoldfk.no/opplaring/fagprove-svenneprove/elev-pa-vg3-i-skole/krav-til-teori-for-fagproven-svenneproven.5032.aspx
        """
        (found,) = findings(self.left("2019-05-20"), AFTERWARDS, ON)
        assert (day("2021-05-20"), "breached") == (found.occurrence and found.occurrence.due, found.outcome.kind.value)
        assert "20 May 2021" in texts(found)[2]
        assert (2, "S") == sourced(found)["exam.shared-subjects-years"][:2]

    @pytest.mark.parametrize(("sat_on", "expected"), [("2022-07-31", 1), ("2022-08-01", 0), ("2025-05-01", 0)])
    def test_no_limit_since_2024(self, sat_on: str, expected: int) -> None:
        """Whoever sat on 1 May 2025 waits for the certificate, and no day is set.

        https://lovdata.no/forskrift/2024-06-03-900/§9-57
        """
        assert expected == len(findings(self.left(sat_on), AFTERWARDS, ON))

    def test_nothing_is_left(self) -> None:
        assert () == findings(self.left("2021-06-10", shared=0), AFTERWARDS, ON)
        assert () == findings(self.left("2021-06-10", kind=LAEREKANDIDAT), AFTERWARDS, ON)
        assert () == findings(of_contract(subjects(1, on="2021-01-01")), AFTERWARDS, "2022-01-01")

    def test_what_is_missing(self) -> None:
        facts = of_contract(held("2021-06-10"))
        assert ("event subjects_documented",) == missing(facts, AFTERWARDS, "2022-01-01")
        unsure = of_contract(subjects(None, on="2021-01-01"), held("2021-06-10"))
        assert ("event subjects_documented",) == missing(unsure, AFTERWARDS, "2022-01-01")
        silent = of_contract(subjects(1, on="2021-01-01"), held("2021-06-10"))
        assert ("event subjects_documented",) == missing(silent, AFTERWARDS, ON)
        assert NEW not in {place[0] for place in cited(told(silent, AFTERWARDS))}

    @pytest.mark.parametrize(("on", "expected"), [("2023-06-10", "not_applicable"), ("2023-06-11", "breached")])
    def test_the_last_day_of_the_two_years_is_left(self, on: str, expected: str) -> None:
        assert expected == answer(self.left("2021-06-10"), AFTERWARDS, on)
