from __future__ import annotations

import re
import tomllib
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import asdict, evolve
from facts import (
    OSLO,
    answers,
    authority,
    candidate,
    cited,
    contract,
    day,
    days_around_the_acts,
    enterprise,
    event,
    explanation,
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
    ExamHeld,
    OfficeApproved,
    Party,
    PlacementApplied,
    Practised,
    Raised,
    Transferred,
)
from okstat.model.office import Office
from okstat.model.portfolio import Portfolio
from okstat.rule import Question, Role, Severity
from okstat.rules.questions import QUESTIONS, load_questions
from okstat.situation.enterprise import EnterpriseSituation
from okstat.tables import read_folder
from okstat.text import LANGUAGES

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


Row = dict[str, Any]
FILES = read_folder("questions").values()
ROWS = [
    pytest.param(row, id=f"{row['id']} {row['wording']}") for text in FILES for row in tomllib.loads(text)["question"]
]
"""Each row as it stands in its file, read without what the package makes of it."""
ON_EITHER_SIDE = {"doubt:exam-reform-2018": (day("2018-11-12"), day("2019-02-15"))}
"""Of a first day in doubt: the last day on which it was not the law, and the first on which it was."""
DECIDES = {
    ("talk-and-assessment", "2024"): "member",
    ("talk-and-assessment", "2023"): "member",
    ("talk-and-assessment", "2009"): "office",
    ("yearly-report", "2006"): "office",
    ("liable-for-training", "2023"): "member",
    ("liable-for-training", "1998"): "office",
}
"""Who has a task of a company that belongs to an office: the office under the Act of 1998, else the member."""
FILLED = (
    signed("2017-08-15", first="2017-08-15", last="2026-08-14"),
    started("2017-08-15"),
    event(Absent, "2018-02-01"),
    event(ExamHeld, "2018-03-01"),
)
PASSED_ON = event(Transferred, "2018-04-01", company="other")
"""Something in each place that a question about a contract has at hand."""


def first_day(row: Row) -> date | None:
    """The first day of a wording; of one in doubt, the first on which it surely is the law."""
    since: date | str | None = row.get("since")
    return ON_EITHER_SIDE[since][1] if isinstance(since, str) else since


def a_day_of(row: Row) -> date:
    """A day on which a wording is the law: the last one, or the first of a wording without an end."""
    found = row["until"] - timedelta(days=1) if "until" in row else first_day(row)
    assert found is not None
    return found


def about(row: Row, *events: Event) -> Portfolio:
    """The subject that a question is asked about, with what it has at hand, and with these events."""
    if row.get("subject", "contract") == "contract":
        passed_on = [] if row.get("occasion") == "company_changes" else [PASSED_ON]
        return portfolio(contract(*FILLED, *passed_on, *events))
    match row["subject"]:
        case "candidate":
            practised, applied = event(Practised, "2018-02-01"), event(PlacementApplied, "2018-03-01", county=OSLO)
            return portfolio(candidates=(candidate(practised, applied, *events),))
        case "enterprise":
            return portfolio(enterprises=(enterprise(*events),))
        case "office":
            return portfolio(
                offices=(Office(id="office", events=(event(OfficeApproved, "2018-01-01", county=OSLO), *events)),)
            )
        case _:
            return portfolio(counties=(authority(*events),))


def what_opens(row: Row, on: date) -> Event:
    """What makes somebody ask: the occasion of the row, or that it is raised."""
    match row.get("occasion"):
        case "end_is_demanded_for_breach":
            return event(EndingDemanded, on.isoformat(), by=Party.COMPANY)
        case "company_changes":
            return event(Transferred, on.isoformat(), company="third")
        case _:
            return raised(on.isoformat(), row["id"])


class TestEveryQuestion:
    """What holds of all rows."""

    @pytest.mark.parametrize("row", ROWS)
    def test_it_is_asked_on_its_occasion(self, row: Row) -> None:
        """And by whom it is decided; without the occasion, or when something else is asked, it is not."""
        on = a_day_of(row)
        found = finding(about(row, what_opens(row, on)), row["id"], on.isoformat())
        bearer = row["role"] if "role" in row else DECIDES[row["task"], row["wording"]]
        assert ("judgement", row["wording"], bearer) == (found.outcome.kind.value, found.wording, found.bearer)
        assert row.get("subject", "contract") == found.subject.kind
        assert row.get("severity", "notice") == found.severity.value
        assert () == findings(about(row), row["id"], on.isoformat())
        assert () == findings(about(row, raised(on.isoformat(), "house.whether-it-is-nice")), row["id"], on.isoformat())

    @pytest.mark.parametrize("row", ROWS)
    def test_it_tells_in_each_language_what_is_asked_and_weighed(self, row: Row) -> None:
        on = a_day_of(row)
        found = finding(about(row, what_opens(row, on)), row["id"], on.isoformat())
        assert tuple(row["question"][language] for language in LANGUAGES) == texts(found)
        assert row["weigh"] == [asdict(one) for one in found.outcome.weigh]

    @pytest.mark.parametrize("row", ROWS)
    def test_it_shows_the_facts_at_hand(self, row: Row) -> None:
        on = a_day_of(row)
        shown = reads(explanation(about(row, what_opens(row, on)), row["id"], on.isoformat()))
        bare = {re.sub(r"\[\d+\]", "[]", path) for path in shown}
        assert set(row.get("facts", ())) <= bare

    @pytest.mark.parametrize("row", ROWS)
    def test_its_wording_has_a_first_and_a_last_day(self, row: Row) -> None:
        """By the day asked about, or of what opened it."""
        since, until = row.get("since"), row.get("until")
        outside = [ON_EITHER_SIDE[since][0] if isinstance(since, str) else since - timedelta(days=1)] if since else []
        outside += [until] if until else []
        inside = [one for one in (first_day(row), until - timedelta(days=1) if until else None) if one]
        said = {
            on: [found.wording for found in findings(about(row, what_opens(row, on)), row["id"], on.isoformat())]
            for on in (*inside, *outside)
        }
        assert {on: [row["wording"]] for on in inside} == {on: said[on] for on in inside}
        assert [] == [on for on in outside if row["wording"] in said[on]]

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
            ('mark = "P"', 'facts = ["on.year"]\nmark = "P"', "on.year is no fact of the situation"),
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
