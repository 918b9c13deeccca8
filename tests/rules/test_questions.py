from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from facts import (
    answers,
    cited,
    contract,
    day,
    days_around_the_acts,
    enterprise,
    event,
    explanations,
    finding,
    findings,
    outcome,
    portfolio,
    portfolios_around_the_acts,
    reads,
    recorded_answers,
    report,
    signed,
    started,
    texts,
)
from hypothesis import given
from hypothesis import strategies as st

from okstat.book import default_book
from okstat.dated import Doubt
from okstat.errors import TableError
from okstat.model.contract import Contract
from okstat.model.events import (
    Absent,
    Attested,
    Decided,
    Ended,
    EndingBasis,
    EndingDecided,
    EndingDemanded,
    Event,
    Party,
    Raised,
    Transferred,
)
from okstat.model.portfolio import Portfolio
from okstat.rule import Question, Role, Severity
from okstat.rules.questions import QUESTIONS, load_questions
from okstat.situation.enterprise import EnterpriseSituation

ADAPTED = "exam.whether-it-is-to-be-adapted"
BREACH = "end.whether-the-breach-is-essential"
BOOK = default_book()
ON = "2026-06-01"
NAMES = [pytest.param(row, id=f"{row.id} {row.wording}") for row in QUESTIONS]


def raised(on: str, question: str = ADAPTED) -> Raised:
    """Somebody asks."""
    return event(Raised, on, id=f"raised {question} {on}", question=question, by="apprentice")


def decided(on: str, question: str = ADAPTED, *, granted: bool | None = True) -> Decided:
    """Somebody decides."""
    return event(Decided, on, id=f"decided {question} {on}", question=question, granted=granted, by="county")


def attested(on: str, question: str, *, met: bool) -> Attested:
    """Somebody's word on how it was judged."""
    return event(Attested, on, requirement=question, met=met, by="county")


def trained(*events: Event) -> Contract:
    """A contract that runs from August 2024."""
    return contract(signed("2024-08-15", first="2024-08-15", last="2026-08-14"), started("2024-08-15"), *events)


def answer(question: str, on: str, *events: Event) -> list[str]:
    """What a question answers on a day: nothing where nobody has occasion to ask."""
    return [found.outcome.kind.value for found in findings(trained(*events), question, on)]


class TestRaised:
    """A question without an occasion of its own is asked from the day somebody raises it, until it is decided."""

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2026-02-28", []),
            ("2026-03-01", ["judgement"]),
            ("2026-03-31", ["judgement"]),
            ("2026-04-01", ["met"]),
            ("2026-11-20", ["met"]),
        ],
    )
    def test_from_the_day_it_is_raised_to_the_day_it_is_decided(self, on: str, expected: list[str]) -> None:
        assert expected == answer(ADAPTED, on, raised("2026-03-01"), decided("2026-04-01"))

    @pytest.mark.parametrize("granted", [True, False, None])
    def test_whatever_the_decision_is(self, granted: bool | None) -> None:
        assert ["met"] == answer(ADAPTED, ON, raised("2026-03-01"), decided("2026-04-01", granted=granted))

    def test_nobody_has_asked(self) -> None:
        """Then it is no answer at all, neither met nor not applicable, and is not counted."""
        asked = report(portfolio(trained(raised("2026-03-01"), decided("2026-03-02"))), ON)
        assert sum(asked.counts.values()) == sum(report(portfolio(trained()), ON).counts.values()) + 1

    def test_a_decision_without_a_question_is_no_answer(self) -> None:
        assert [] == answer(ADAPTED, ON, decided("2026-04-01"))

    def test_raised_anew_it_is_open_anew(self) -> None:
        events = (raised("2026-03-01"), decided("2026-04-01"), raised("2026-05-01"))
        assert ["judgement"] == answer(ADAPTED, ON, *events)
        assert ["met"] == answer(ADAPTED, ON, *events, decided("2026-05-01"))

    def test_another_question_is_another(self) -> None:
        assert ["judgement"] == answer(ADAPTED, ON, raised("2026-03-01"), decided("2026-04-01", BREACH))
        assert [] == answer(ADAPTED, ON, raised("2026-03-01", "exam.another"))

    @pytest.mark.parametrize("met", [True, False])
    def test_an_attested_word_is_a_decision(self, met: bool) -> None:
        """Of what somebody may or may not grant, a no is as lawful as a yes."""
        assert ["met"] == answer(ADAPTED, ON, raised("2026-03-01"), attested("2026-03-01", ADAPTED, met=met))
        assert ["judgement"] == answer(ADAPTED, ON, raised("2026-03-02"), attested("2026-03-01", ADAPTED, met=met))

    @pytest.mark.parametrize(("on", "expected"), [("2024-07-31", []), ("2024-08-01", ["judgement"])])
    def test_an_open_question_is_decided_by_the_law_of_the_day_asked_about(self, on: str, expected: list[str]) -> None:
        assert expected == answer(ADAPTED, on, raised("2024-07-01"))


def demanded(on: str, by: Party | None = Party.COMPANY, basis: EndingBasis | None = None) -> EndingDemanded:
    """A party demands that the contract is ended."""
    return event(EndingDemanded, on, by=by, basis=basis)


class TestOccasion:
    """A question with an occasion is asked by the law of the day of what was recorded."""

    @pytest.mark.parametrize(
        ("on", "wording", "places"),
        [
            ("2024-07-31", "1998", [("ACT_1998", "4-6", "3a"), ("ACT_1998", "4-6", "3b")]),
            ("2024-08-01", "2023", [("ACT_2023", "7-3", "2.2")]),
        ],
    )
    def test_on_either_side_of_1_august_2024(self, on: str, wording: str, places: list[object]) -> None:
        found = finding(contract(signed("2023-08-01"), demanded(on)), BREACH, "2024-09-01")
        assert ("judgement", wording, places) == (found.outcome.kind.value, found.wording, list(cited(found)))
        assert (day(on), "county") == (found.governed_by, found.bearer)

    @pytest.mark.parametrize(
        ("by", "basis", "expected"),
        [
            (Party.COMPANY, EndingBasis.BREACH, ["judgement"]),
            (Party.OFFICE, EndingBasis.UNABLE, ["judgement"]),
            (Party.APPRENTICE, EndingBasis.BREACH, ["judgement"]),
            (Party.COMPANY, None, ["judgement"]),
            (None, None, ["judgement"]),
            (Party.APPRENTICE, None, []),
            (Party.APPRENTICE, EndingBasis.APPRENTICE, []),
            (Party.COMPANY, EndingBasis.PROBATION, []),
        ],
    )
    def test_a_demand_for_breach(self, by: Party | None, basis: EndingBasis | None, expected: list[str]) -> None:
        """Of the apprentice, who needs no ground, it is not asked unless one is given."""
        assert expected == answer(BREACH, ON, demanded("2026-03-01", by, basis))

    @pytest.mark.parametrize("granted", [True, False])
    def test_the_event_that_the_row_names_decides_it(self, granted: bool) -> None:
        decision = event(EndingDecided, "2026-04-01", granted=granted)
        assert ["judgement"] == answer(BREACH, "2026-03-31", demanded("2026-03-01"), decision)
        assert ["met"] == answer(BREACH, "2026-04-01", demanded("2026-03-01"), decision)

    def test_what_happened_before_decides_nothing(self) -> None:
        demand = demanded("2026-03-01")
        assert ["judgement"] == answer(BREACH, ON, demand, event(EndingDecided, "2026-02-28", granted=True))
        assert ["judgement"] == answer(BREACH, ON, demand, decided("2026-02-28", BREACH))
        assert ["met"] == answer(BREACH, ON, demand, decided("2026-03-01", BREACH))

    def test_what_is_not_recorded_opens_nothing(self) -> None:
        assert [] == answer(BREACH, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2026-01-31", []), ("2026-02-01", ["judgement"])])
    def test_a_contract_that_has_passed_to_another_company(self, on: str, expected: list[str]) -> None:
        """Forskrift § 6-15 (3): the county that pays decides how the grant is split."""
        passed = event(Transferred, "2026-02-01", company="other")
        assert expected == answer("grant.how-it-is-split-between-companies", on, passed)
        assert [] == answer(
            "grant.how-it-is-split-between-companies", on, event(Transferred, "2026-02-01", county="46")
        )

    def test_who_had_the_apprentice_is_at_hand(self) -> None:
        (found,) = explanations(
            trained(event(Transferred, "2026-02-01", company="other")), "grant.how-it-is-split-between-companies", ON
        )
        assert {
            "parties.company": "other",
            "parties.company_since": day("2026-02-01"),
            "parties.earlier[0].company": "dep",
            "parties.earlier[0].last": day("2026-01-31"),
        }.items() <= reads(found).items()


class TestInDoubt:
    """A question whose wording, or place in the law, begins on a day in doubt is asked under each reading."""

    def test_whether_there_was_such_a_question(self) -> None:
        """§ 3-44a came with the exam reform, on a day between 13 November 2018 and 15 February 2019."""
        question = "exam.whether-difficulties-justify-an-exception"
        facts = contract(signed("2017-08-15"), raised("2018-01-01", question))
        kinds = [[f.outcome.kind.value for f in findings(facts, question, on)] for on in ("2018-11-12", "2018-12-15")]
        assert [[], ["unknown"]] == kinds
        (found,) = findings(facts, question, "2018-12-15")
        assert {"not_applicable", "judgement"} == {said.outcome.value for said in found.readings}
        assert "judgement" == outcome(facts, question, "2019-02-15")
        assert [("REGULATION_2006", "3-42", "1")] == list(cited(finding(facts, question, "2021-01-01")))

    def test_whatever_the_section_was_called_it_is_one_question(self) -> None:
        question = "assess.whether-ongoing-assessment-is-given"
        found = finding(contract(signed("2017-08-15"), raised("2018-01-01", question)), question, "2020-01-01")
        assert "judgement" == found.outcome.kind.value
        assert {"3-10", "3-11"} == {section for _, section, _ in cited(found)}

    def test_nobody_has_asked(self) -> None:
        other = raised("2018-01-01", "assess.whether-ongoing-assessment-is-given")
        facts = contract(signed("2017-08-15"), other)
        assert () == findings(facts, "exam.whether-difficulties-justify-an-exception", "2018-12-15")


class TestTheFinding:
    """It shows the question, who decides, what they weigh, and the facts at hand."""

    FACTS = trained(demanded("2026-03-01"))

    def test_the_question_in_each_language(self) -> None:
        assert (
            "Skal fylkeskommunen heve kontrakten?",
            "Skal fylkeskommunen heve kontrakten?",
            "Shall the county end the contract (heving)?",
        ) == texts(finding(self.FACTS, BREACH, ON))

    def test_what_they_weigh(self) -> None:
        assert [
            "whether a party is guilty of an essential breach in the employment",
            "whether a party is unable to fulfil the contract",
        ] == [weighed.en for weighed in finding(self.FACTS, BREACH, ON).outcome.weigh]

    def test_the_facts_at_hand(self) -> None:
        """With their values, also those that are not stated."""
        (found,) = explanations(self.FACTS, BREACH, ON)
        assert {
            "termination.demand.by": Party.COMPANY,
            "termination.demand.basis": None,
            "ending.heard_on": None,
            "parties.company": "dep",
        }.items() <= reads(found).items()

    def test_what_to_do_is_to_decide_and_record_it(self) -> None:
        assert "Record the decision when it is made (event decided)." == finding(self.FACTS, BREACH, ON).remedy("en")


class TestEveryQuestion:
    """What holds of all rows."""

    @pytest.mark.parametrize("row", NAMES)
    def test_it_asks(self, row: Question) -> None:
        assert all(text.endswith("?") for text in (row.text.nb, row.text.nn, row.text.en))
        assert row.weigh

    @pytest.mark.parametrize("row", NAMES)
    def test_its_id_tells_it_from_a_rule(self, row: Question) -> None:
        assert row.id.split(".")[1].startswith(("whether-", "which-", "how-", "what-"))

    @given(portfolios_around_the_acts(), days_around_the_acts(), st.data())
    def test_a_recorded_run_answers_like_the_bare_one(self, facts: Portfolio, on: date, data: st.DataObject) -> None:
        """Whatever was raised, decided and attested."""
        ids = tuple(sorted({row.id for row in QUESTIONS}))
        days = st.sampled_from(["2022-01-01", "2024-07-31", "2026-07-31"])
        kinds: st.SearchStrategy[Event] = st.one_of(
            st.builds(raised, days, st.sampled_from(ids)),
            st.builds(decided, days, st.sampled_from(ids)),
            st.builds(event, st.just(EndingDemanded), days),
        )
        words = data.draw(st.lists(kinds, unique_by=lambda one: one.id, max_size=6))
        told = evolve(
            facts,
            contracts=tuple(evolve(one, events=(*one.events, *words)) for one in facts.contracts),
            enterprises=tuple(evolve(one, events=(*one.events, *words)) for one in facts.enterprises),
            offices=tuple(evolve(one, events=(*one.events, *words)) for one in facts.offices),
        )
        found = answers(told, ids, on)
        assert found == recorded_answers(told, ids, on)
        assert {"judgement", "met"} >= set(found.values())


NONE: dict[str, Doubt] = {}
ROW = """
[[question]]
id = "house.whether-it-is-nice"
wording = "2024"
since = 2024-08-01
role = "company"
subject = "enterprise"
citations = ["ACT_2023 § 7-10 (2.1)"]
mark = "P"
checked = 2026-11-21
weigh = [{ nb = "lyset", nn = "ljoset", en = "the light" }]
[question.question]
nb = "Er det fint?"
nn = "Er det fint no?"
en = "Is it nice?"
"""


class TestTheFile:
    """A row says what it must, and every fault of a file is told at once."""

    def test_a_row(self) -> None:
        (row,) = load_questions(ROW, "house.toml", NONE)
        assert ("question", "house.whether-it-is-nice", "2024") == (row.kind, row.id, row.wording)
        assert (EnterpriseSituation, Role.COMPANY, Severity.NOTICE) == (row.subject, row.bearer, row.severity)
        assert (date(2024, 8, 1), None) == (row.since, row.until)
        assert ["the light"] == [weighed.en for weighed in row.weigh]
        assert (("7-10", "2.1", date(2024, 8, 1)),) == tuple((p.section, p.ledd, p.since) for p in row.cites)
        assert ("Is it nice?", ()) == (row.text.en, row.at_hand)

    def test_places_with_days_of_their_own(self) -> None:
        """Alone, or beside those that hold as long as the row does."""
        undated = 'citations = ["ACT_2023 § 7-10 (2.1)"]'
        dated = 'dated_citations = [{ at = "ACT_2023 § 7-4 (3)", since = 2025-10-07 }]'
        for text, expected in (
            (ROW.replace(undated, dated), ["7-4"]),
            (ROW.replace(undated, f"{undated}\n{dated}"), ["7-10", "7-4"]),
        ):
            (row,) = load_questions(text, "house.toml", NONE)
            assert expected == [place.section for place in row.cites]

    @pytest.mark.parametrize(
        ("words", "expected"),
        [((), "judgement"), ((True,), "met"), ((False,), "breached"), ((True, False), "breached")],
    )
    def test_a_standard_of_the_law_is_breached_by_an_attested_no(self, words: tuple[bool, ...], expected: str) -> None:
        """Where the law asks for more than a decision, the row has a severity."""
        text = ROW.replace('role = "company"', 'role = "company"\nseverity = "moderate"')
        (row,) = load_questions(text, "house.toml", NONE)
        said = (attested(f"2026-03-0{number}", row.id, met=met) for number, met in enumerate(words, 2))
        place = enterprise(raised("2026-03-01", row.id), *said)
        asked = report(portfolio(enterprises=(place,)), ON, book=BOOK.with_norms(row))
        (found,) = (one for one in asked.findings if one.rule == row.id)
        assert (expected, Severity.MODERATE) == (found.outcome.kind.value, found.severity)

    def test_the_breach_names_the_day(self) -> None:
        (row,) = load_questions(ROW, "house.toml", NONE)
        assert "It was attested on 2 March 2026 that the answer is no." == row.breach.fill(
            "en", {"on": date(2026, 3, 2)}
        )

    @pytest.mark.parametrize(
        ("old", "new", "fault"),
        [
            ('"house.whether-it-is-nice"', '"nice"', "id is not of the form topic.sentence"),
            (
                'subject = "enterprise"',
                'subject = "king"',
                "subject is none of contract, candidate, enterprise, office, county",
            ),
            ('subject = "enterprise"', "", "subject is missing"),
            (
                'subject = "enterprise"',
                'subject = "enterprise"\noccasion = "company_changes"',
                "the occasion says whom it is about",
            ),
            ("[{ nb", "[] #", "there is nothing to weigh"),
            (', en = "the light"', "", "weigh: 1: en is missing"),
            ('nb = "Er det fint?"', 'nb = "Er {det} fint?"', "the languages have different places for values"),
            ('mark = "P"', 'facts = ["runs.first"]\nmark = "P"', "runs.first is no fact of the situation"),
            ('mark = "P"', 'facts = ["on[]"]\nmark = "P"', "on[] is no fact of the situation"),
            ('mark = "P"', 'decided = "nothing"\nmark = "P"', "nothing is no fact of the situation"),
            ('mark = "P"', 'text = "a"\nmark = "P"', "unknown key 'text'"),
            ('mark = "P"', 'source = "Act"\nmark = "P"', "url is missing"),
            ('role = "company"', 'role = "king"', "'king' is no role"),
            ("since = 2024-08-01", 'since = "doubt:exam-reform-2018"', "names a doubt that is not declared"),
        ],
    )
    def test_faults(self, old: str, new: str, fault: str) -> None:
        assert old in ROW
        with pytest.raises(TableError) as raised_:
            load_questions(ROW.replace(old, new), "house.toml", NONE)
        assert fault in str(raised_.value)

    def test_a_question_has_no_places(self) -> None:
        text = ROW
        for asked in ("Er det fint?", "Er det fint no?", "Is it nice?"):
            text = text.replace(asked, "{it}?")
        with pytest.raises(TableError, match="row 1: a question has no places for values"):
            load_questions(text, "house.toml", NONE)

    @pytest.mark.parametrize(
        ("name", "text", "fault"),
        [
            ("other.toml", ROW, "its topic has a file of its own"),
            ("house.toml", ROW + ROW, "the wording 2024 stands twice"),
            ("house.toml", ROW + ROW.replace('"2024"', '"2025"'), "2024 and 2025 hold on the same day"),
        ],
    )
    def test_rows_that_do_not_go_together(self, name: str, text: str, fault: str) -> None:
        with pytest.raises(TableError, match=fault):
            load_questions(text, name, NONE)

    def test_an_occasion_of_a_requirement_will_do(self) -> None:
        """Then it is asked while the occasion lasts, and any decision there has been answers it."""
        text = ROW.replace('subject = "enterprise"', 'occasion = "while_training_runs"')
        (row,) = load_questions(text, "house.toml", NONE)

        def asked(on: str, *events: Event) -> list[str]:
            facts = portfolio(trained(event(Ended, "2026-05-31"), *events))
            found = report(facts, on, book=BOOK.with_norms(row)).findings
            return [one.outcome.kind.value for one in found if one.rule == row.id]

        assert [["judgement"], []] == [asked("2026-05-31"), asked("2026-06-01")]
        assert ["met"] == asked("2026-05-31", decided("2025-01-01", row.id))

    def test_a_path_goes_into_what_there_are_several_of(self) -> None:
        """And stops where there is nothing."""
        paths = 'facts = ["absences.rows[].first", "company.silent_to", "exam.deferred"]'
        text = ROW.replace('mark = "P"', f'{paths}\nmark = "P"').replace('"enterprise"', '"contract"')
        (row,) = load_questions(text, "house.toml", NONE)
        assert ("absences.rows[].first", "company.silent_to", "exam.deferred") == row.at_hand
        away = (event(Absent, "2025-02-01"), event(Absent, "2025-03-01"))
        facts = portfolio(evolve(trained(*away, raised("2026-03-01", row.id)), trade=None))
        (found,) = (one for one in report(facts, ON, book=BOOK.with_norms(row)).findings if one.rule == row.id)
        assert {"absences.rows[0].first": day("2025-02-01"), "absences.rows[1].first": day("2025-03-01")}.items() <= (
            reads(found).items()
        )
        assert {"exam.deferred"} <= reads(found).keys()
        assert "company.silent_to" not in reads(found)
