from __future__ import annotations

from attrs import evolve
from facts import complete_to, contract, day, enterprise, event, portfolio, signed, started

from okstat.change import Consequences, consequences
from okstat.model.events import (
    AssessmentHeld,
    Changed,
    Ended,
    EndingBasis,
    EndingNotified,
    Event,
    ExamHeld,
    ExtensionGranted,
    Heard,
    Joined,
    Leave,
    Party,
    Transferred,
)
from okstat.model.portfolio import Portfolio
from okstat.outcome import OutcomeKind, judgement
from okstat.render import change, change_words, words
from okstat.scenarios import scenarios
from okstat.text import LANGUAGES, Text

FIRST, LAST, ON = "2025-08-18", "2027-08-17", "2026-11-20"
KNOWN = complete_to(ON)
MADE = (signed("2025-06-12", first=FIRST, last=LAST), started(FIRST), event(AssessmentHeld, "2026-02-10"))


def facts(*events: Event, id_: str = "K1", first: str = FIRST, last: str = LAST) -> Portfolio:
    """A portfolio of one contract with further events."""
    made = evolve(MADE[0], first=day(first), last=day(last))
    one = contract(made, *MADE[1:], *events, known=KNOWN, company=enterprise(known=KNOWN), id=id_)
    return portfolio(one, known=KNOWN)


def follows(before: Portfolio, after: Portfolio, on: str = ON, known_at: str | None = None) -> Consequences:
    """What follows on a day."""
    return consequences(before, after, on=day(on), known_at=day(known_at) if known_at else None)


def told(answer: Consequences, language: str = "en") -> str:
    """The text, each line as long as it is."""
    return change.report(answer, language=language, width=None)


def test_an_extension() -> None:
    """What changed, the last day, the plan, the due days, and who is told."""
    answer = follows(facts(), facts(event(ExtensionGranted, "2026-10-01", last="2027-10-17", id="9")))
    assert """\
What follows from the change as of 20 November 2026

The change
──────────
Contract K1
  new        event 9: extension granted (extension_granted), 1 October 2026

Last day
────────
  Contract K1: 17 August 2027 → 17 October 2027

Training time
─────────────
Contract K1
  Length    24 months, 0 days → 26 months, 0 days
            18 August 2025 – 17 October 2027: 100 % of full time
  Last day  17 August 2027, agreed
            17 October 2027, extended ‹Education Act 2023 § 7-2 (2)›

Due days
────────
Contract K1
  moved      exam.registration 1: 17 June 2027 → 17 August 2027 (the member company)

Who is asked, heard and told
────────────────────────────
Contract K1, event 9: extension granted (extension_granted)
  Notice    the apprentice or candidate: The apprentice is told the new last day. ‹operation, not law›
  Notice    payroll: The employment agreement is extended for the same time; payroll gets the new last day. \
‹operation, not law›
  Notice    OLKWEB: Enter the new last day in the documentation tool. ‹operation, not law›
  Notice    the loan fund: An apprentice with a grant or loan tells the State Educational Loan Fund. \
‹operation, not law›
""" == told(answer)


def test_nothing_follows() -> None:
    """And it is said so."""
    assert "\nThe documents say the same: nothing follows.\n" in told(follows(facts(), facts()))


def test_what_was_known_when_and_own_figures_stand_in_the_heading() -> None:
    """As in a report."""
    answer = evolve(follows(facts(), facts(), known_at="2026-08-31"), overlays=("own",))
    assert told(answer).startswith(
        "What follows from the change as of 20 November 2026, as known on 31 August 2026, "
        "with figures of your own from own\n"
    )


def test_a_change_that_is_to_come() -> None:
    """Is marked, since nothing else rests on it."""
    later = event(Changed, "2026-12-01", last="2027-12-17", consented="2026-11-01", id="9")
    assert """\
  new        event 9: change of the contract (changed), 1 December 2026
             Takes effect on 1 December 2026 only: the rest of the answer does not rest on it.
""" in told(follows(facts(), facts(later)))


def test_a_key_that_reads_otherwise_is_named() -> None:
    """Its values are not told."""
    one = facts()
    other = portfolio(evolve(one.contracts[0], course="0+4"), known=KNOWN)
    assert "  moved      Contract K1, key course\n" in told(follows(one, other))


class TestPlan:
    """The rows of the training time, and what is open."""

    def test_leave_and_open_questions(self) -> None:
        leave = event(Leave, "2026-03-02", last="2026-03-31", consented="2026-02-10")
        part = event(Changed, "2026-09-01", percentage=None, last=LAST, consented="2026-08-20")
        text = told(follows(facts(), facts(leave, part)))
        assert "            2 March 2026 – 31 March 2026: 0 % of full time, leave\n" in text
        assert "  Open      Days of absence or leave that are not made up for: 30." in text

    def test_a_contract_that_is_new_or_gone(self) -> None:
        both = portfolio(*facts().contracts, *facts(id_="K2").contracts, known=KNOWN)
        assert "  Length    not known → 24 months, 0 days\n" in told(follows(facts(), both))
        assert "  Contract K2: not known → 17 August 2027\n" in told(follows(facts(), both))
        gone = told(follows(both, facts()))
        assert "  Length    24 months, 0 days → not known\n" in gone
        assert gone.count("100 % of full time") == 0


class TestSpans:
    """Overlaps and gaps between contracts of one person."""

    def with_second(self, first: str, last: str) -> Portfolio:
        """Two contracts of one person."""
        return portfolio(*facts().contracts, *facts(id_="K2", first=first, last=last).contracts, known=KNOWN)

    def test_an_overlap_and_a_gap(self) -> None:
        made = MADE[0]
        second = contract(evolve(made, first=day("2027-06-01"), last=day("2028-05-31")), known=KNOWN, id="K2")
        third = contract(evolve(made, first=day("2027-09-01"), last=day("2028-05-31")), known=KNOWN, id="K2")
        before = portfolio(*facts().contracts, second, known=KNOWN)
        after = portfolio(*facts().contracts, third, known=KNOWN)
        assert """\
Contracts of the same person
────────────────────────────
  gone       K1 and K2 overlap 1 June 2027 – 17 August 2027 (at the end of the first); together not known
  new        between K1 and K2, 18 August 2027 – 31 August 2027 is without a contract
""" in told(follows(before, after))

    def test_shares_are_told_where_they_are_known(self) -> None:
        answer = next(one for one in scenarios() if one.name == "two-halves-make-one")
        text = told(consequences(answer.before, answer.after, on=answer.on))
        assert "(the same time); together 1\n" in text


class TestObligations:
    """Due days that are new, gone, moved, or another's."""

    def test_removed(self) -> None:
        text = told(follows(facts(), facts(event(Ended, "2026-10-15"))))
        assert "  gone       exam.registration 1: 17 June 2027 (the member company)\n" in text

    def test_one_that_was_done_late(self) -> None:
        ended = event(Ended, "2026-09-30", basis=EndingBasis.AGREEMENT)
        text = told(follows(facts(), facts(ended, event(EndingNotified, "2026-10-07"))))
        late = "30 September 2026 (the member company, done on 7 October 2026, 7 days late)"
        assert f"  new        end.county-told-before 1: {late}\n" in text
        assert "  new        end.attest 1: 30 September 2026 (the member company)\n" in text

    def test_passed_on(self) -> None:
        answer = next(one for one in scenarios() if one.name == "member-to-office-2014")
        text = told(consequences(answer.before, answer.after, on=answer.on))
        passed = "  passed on  exam.registration 1: 18 August 2015 (the training company → the training office)\n"
        assert passed in text


class TestFindings:
    """Answers that came, went or became others; a breach says what and where."""

    def test_a_breach(self) -> None:
        assert """\
  exam.window: not applicable → breached
    The exam was held on 2 March 2026; the main rule is from 17 May 2027 to 17 August 2027.
    ‹Education Regulation 2024 § 9-55 (2.1)›
""" in told(follows(facts(), facts(event(ExamHeld, "2026-03-02"))))

    def test_an_occurrence_that_is_gone(self) -> None:
        text = told(follows(facts(), facts(event(Ended, "2026-05-31"))))
        assert "  assess.half-year 2: breached → not asked\n" in text

    def test_what_is_to_be_judged_is_asked(self) -> None:
        answer = follows(facts(), facts(event(ExamHeld, "2026-03-02")))
        (found,) = (one for one in answer.findings if one.rule == "exam.window")
        question = judgement(Text("Hva nå?", "Kva no?", "What now?"))
        asked = evolve(found, after=OutcomeKind.JUDGEMENT, finding=evolve(found.finding, outcome=question))
        assert "to be judged\n    What now?\n" in told(evolve(answer, findings=(asked,)))


class TestNotices:
    """Who is asked, heard and told: with the law, or said to be none."""

    ENDED = event(Ended, "2026-09-30", basis=EndingBasis.AGREEMENT, id="9")

    def test_before_a_day_and_how_it_stands(self) -> None:
        ended = event(Ended, "2026-09-30", by=Party.COMPANY, basis=EndingBasis.BREACH, id="9")
        assert """\
  Hearing   the apprentice or candidate, before 30 September 2026, came the same day: whether that is in time is \
not settled: If the training company demands heving, the apprentice gets to speak orally to the county first. \
‹Education Act 2023 § 7-3 (3)›
""" in told(follows(facts(), facts(event(Heard, "2026-09-30", id="8"), ended)))

    def test_what_follows_from_the_agreement(self) -> None:
        moved = event(Transferred, "2026-10-01", company="dep", consented="2026-09-25")
        text = told(follows(facts(), facts(moved)))
        assert "  Consent   the county, before 1 October 2026, is done: A new party" in text
        assert "‹follows from the agreement›\n" in text

    def test_what_hangs_on_a_key_that_is_not_known(self) -> None:
        text = told(follows(facts(), facts(event(Ended, "2026-09-30"))))
        assert "  Decision  the county, if it applies: The county may decide heving" in text

    def test_what_fell_away(self) -> None:
        text = told(follows(facts(self.ENDED), facts()))
        assert "  Notice    payroll, the event fell away: correct what was told: Payroll gets the last day" in text

    def test_of_an_enterprise(self) -> None:
        one = facts()
        company = one.contracts[0].enterprise
        assert company is not None
        joined = evolve(company, events=(*company.events, event(Joined, "2026-10-01", office="office", id="9")))
        text = told(follows(one, portfolio(evolve(one.contracts[0], enterprise=joined), known=KNOWN)))
        assert "Enterprise agency, event 9: joining the office (joined)\n  Notice    the county: The training" in text


def test_every_scenario_can_be_told_in_every_language() -> None:
    """Without a place for a value left open."""
    for scenario in scenarios():
        answer = consequences(scenario.before, scenario.after, on=scenario.on)
        for language in LANGUAGES:
            text = told(answer, language)
            assert "{" not in text
            assert text.endswith("\n")


def test_lines_are_wrapped() -> None:
    """To the width there is."""
    answer = follows(facts(), facts(event(ExtensionGranted, "2026-10-01", last="2027-10-17")))
    assert all(len(row) <= 60 for row in change.report(answer, width=60).splitlines() if "http" not in row)


def test_the_words_of_both_norwegians_are_there() -> None:
    """The title in each language."""
    titles = {words.say(change_words.TITLE, language, on=day(ON)) for language in LANGUAGES}
    assert {
        "Følger av endringen per 20. november 2026",
        "Følgjer av endringa per 20. november 2026",
        "What follows from the change as of 20 November 2026",
    } == titles
