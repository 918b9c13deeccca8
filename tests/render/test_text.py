from __future__ import annotations

from itertools import pairwise

import pytest
from agendas import agenda_of, obligation
from answers import ASKED, LACKS_TALK, OF_THE_LAW, OWN, SIGNED_READ, found, norm, readings, report
from hypothesis import given
from hypothesis import strategies as st

from okstat.agenda import Agenda
from okstat.finding import Subject
from okstat.outcome import MET, Missing, Severity, judgement, unknown
from okstat.recording import Read
from okstat.render import text
from okstat.render.lines import Line, wrapped
from okstat.text import LANGUAGES, Text

QUESTION = judgement(Text(nb="Er det hvitt nok?", nn="Er det kvitt nok?", en="Is it white enough?"))


def test_a_breach_says_what_to_do_who_and_where_it_is_said() -> None:
    """The counts first; sentence, remedy, bearer, section and address, rule; and how to ask why."""
    own = (Read("grant.kr", 1, (), OWN),)
    assert """\
Kontroll per 20. november 2026
1 brudd, 0 til vurdering, 0 ukjent, 12 i orden, 0 gjelder ikke

Brudd
─────
Kontrakt K1
  alvorlig   Papiret var gult 1. mars 2026.
  Tiltak     Kjøp nytt papir.
  Ansvarlig  lærebedriften
  Hjemmel    opplæringslova 2023 § 7-2 (1) https://lovdata.no/lov/2023-06-09-30/§7-2
  Regel      paper.is-white, eget tall fra county-practice

Hvorfor? okstat explain FIL ID --rule REGEL --on 2026-11-20
""" == text.report(report(found(because=own), met=12))


def test_where_nothing_is_shown_to_be_breached_that_comes_first() -> None:
    """Then what would settle the rest: how many answers hang on it, and what it is."""
    told = text.report(report(found(LACKS_TALK)), language="en")
    assert (
        """\
Check as of 20 November 2026
0 breached, 0 to be judged, 1 unknown, 0 met, 0 not applicable

No breach that can be shown.

What would settle the rest
──────────────────────────
How many answers hang on it, and what is missing:
   1  talk on development (event talk_held)
Has there been no such event? Say in the document to which day it is complete for it: then it is an
answer that nothing is recorded.
"""
        == told
    )


def test_every_missing_fact_is_told_where_it_is_asked_for() -> None:
    """How many lack it, what supplies it, what it decides, and who lacks it."""
    told = text.report(report(found(LACKS_TALK)), language="en", every_fact=True)
    assert (
        """\
What would settle the rest
──────────────────────────
   1  talk on development (event talk_held)
      decides paper.is-white
      missing for K1
"""
        in told
    )
    assert "How many answers" not in told
    assert text.report(report(found())) == text.report(report(found()), every_fact=True)


def test_an_event_that_would_supply_several_facts_is_told_once() -> None:
    """Its keys, and what is to be attested, stand beside it: four of them, the others counted; the most first."""
    keys = [Missing(f"signing.{key}", f"key {key} of event signed") for key in ("aim", "by", "last")]
    attested = [Missing("attested.a", f"event attested paper.{name}") for name in ("a", "b", "c", "d", "e", "f")]
    answers = report(
        found(unknown(*keys)),
        found(unknown(keys[0]), Subject("contract", "K2")),
        found(unknown(Missing("signing.on", "event signed")), Subject("contract", "K3")),
        *(found(unknown(one), norm=norm(f"paper.{one.source[-1]}")) for one in attested),
    )
    told = text.report(answers, language="en")
    assert (
        """\
   6  attestation (event attested): paper.a 1, paper.b 1, paper.c 1, paper.d 1 and 2 more
   3  signature (event signed): aim 2, by 1, last 1
"""
        in told
    )


def test_what_would_settle_less_is_counted() -> None:
    """Twelve events are told, and how to see the rest."""
    lacking = [found(unknown(Missing("a", f"event own_{number:02}"))) for number in range(15)]
    told = text.report(report(*lacking), language="en")
    assert "   1  own_11 (event own_11)\n      and 3 more. All that is missing, and for whom: okstat check" in told
    assert "own_12" not in told
    twelve = text.report(report(*lacking[:12]), language="en")
    assert "own_11" in twelve
    assert "more. All" not in twelve


def several(number: int) -> Agenda:
    """An agenda with something due of as many bearers on the same day."""
    return agenda_of(
        *(obligation(subject=Subject("contract", f"K{one:02}"), bearer=f"b{one:02}") for one in range(1, number + 1))
    )


class TestComing:
    """What is due next stands after the breaches, in a few rows; a day is told once."""

    def test_after_the_breaches(self) -> None:
        told = text.report(report(found(), found(QUESTION)), language="en", due=several(2)).replace("\u00a0", " ")
        assert (
            """\
  Rule         paper.is-white

Due by 31 March 2027
────────────────────
  17 February 2027  half-year assessment: Contract K01 (no. 3) (b01)
                    half-year assessment: Contract K02 (no. 3) (b02)

To be judged
"""
            in told
        )

    def test_what_does_not_fit_is_counted(self) -> None:
        told = text.report(report(), language="en", due=several(14))
        assert "Contract K12" in told
        assert "Contract K13" not in told
        assert "  and 2 more: okstat agenda FILE --from 2026-11-01 --to 2027-03-31\n" in told
        assert "more: okstat agenda" not in text.report(report(), language="en", due=several(12))

    def test_where_nothing_is_due_nothing_is_told(self) -> None:
        assert text.report(report(found())) == text.report(report(found()), due=agenda_of())


def test_sections_come_in_the_order_in_which_a_person_acts() -> None:
    """Breaches, judgements, differing readings, what settles the rest, all others when asked for."""
    told = text.report(
        report(
            found(),
            found(QUESTION, norm=norm("paper.is-square")),
            found(unknown(), norm=norm("paper.is-thin"), readings=readings()),
            found(LACKS_TALK, norm=norm("paper.is-dry")),
            found(MET, norm=norm("paper.is-there")),
        ),
        language="nn",
    ).splitlines()
    titles = [above for above, below in pairwise(told) if below.startswith("─")]
    assert [
        "Brot",
        "Til vurdering",
        "Der lova kan lesast på fleire måtar",
        "Dette ville avgjere resten",
        "Alle andre svar",
    ] == titles


def test_a_judgement_has_no_grade() -> None:
    """How grave a breach would be says nothing about an open question: it says who decides, and on whom."""
    assert """\
Til vurdering
─────────────
Er det hvitt nok?
  Gjelder      Kontrakt K1
  Avgjøres av  lærebedriften
  Tiltak       Kjøp nytt papir.
  Hjemmel      opplæringslova 2023 § 7-2 (1)
  Regel        paper.is-white

Når det er avgjort: registrer hendelsen decided.
""" in text.report(report(found(QUESTION)))


def test_a_question_of_the_law_is_told_once_for_all_whom_it_concerns() -> None:
    """With what is to be weighed and the facts at hand; what only a rule read is left to its explanation."""
    facts = (SIGNED_READ, Read("attested.raised[0].question", "paper.is-blue"), Read("absences.rows[0].first", None))
    asked = [
        found(ASKED, Subject("contract", f"K{number:02}"), norm=OF_THE_LAW, because=facts) for number in range(1, 15)
    ]
    told = text.report(report(*asked, found(QUESTION)), language="en")
    assert (
        """\
Is it blue enough?
  Concerns    Contract K01: signing.on 1 March 2026; absences.rows[0].first not stated
              Contract K02: signing.on 1 March 2026; absences.rows[0].first not stated
"""
        in told
    )
    assert (
        """\
              Contract K12: signing.on 1 March 2026; absences.rows[0].first not stated
              and 2 more
  Decided by  the training company
  To weigh    the light
              the paper
  Law         Education Act 2023 § 7-2 (1)
  Rule        paper.is-blue

Is it white enough?
"""
        in told
    )


def test_a_question_may_rest_on_a_figure_of_a_hosts_own() -> None:
    """Which is said beside the rule."""
    told = text.report(report(found(QUESTION, because=(Read("grant.kr", 1, (), OWN),))))
    assert "  Regel        paper.is-white, eget tall fra county-practice\n" in told


def test_readings_stand_one_under_the_other() -> None:
    """Each with what it answers; there is no remedy as long as it is open whether anything is wrong."""
    told = text.report(report(found(unknown(), readings=readings())))
    assert "  Lesemåter  loven den dagen det skjedde: i orden\n             any paper will do: brudd\n" in told
    assert "Tiltak" not in told


def test_subjects_and_points_are_set_apart_by_an_empty_line() -> None:
    """Two points of one subject, then another subject."""
    other = found(subject=Subject("contract", "K2"), severity=Severity.NOTICE)
    told = text.report(report(found(), found(norm=norm("paper.is-square")), other))
    assert "  Regel      paper.is-square\n\n  alvorlig   Papiret" in told
    assert "  Regel      paper.is-white\n\nKontrakt K2\n  merknad    Papiret" in told


def test_sentences_of_several_occurrences_stand_under_each_other() -> None:
    """The grade is told once for all of them."""
    told = list(text.lines(report(*(found(judgement(Text(nb=name, nn=name, en=name))) for name in ("a", "b")))))
    assert ["a", "b"] == [line.words for line in told if line.words in {"a", "b"}]


def test_all_answers_are_listed_by_outcome() -> None:
    """The outcomes stand in one column."""
    told = text.report(report(found(MET), found(LACKS_TALK, norm=norm("paper.is-dry"))))
    assert "Kontrakt K1\n  ukjent         paper.is-dry\n  i orden        paper.is-white\n" in told


@pytest.mark.parametrize(
    ("number", "named"), [(12, "K01, K02, K03, K04, K05, K06, K07, K08, K09, K10, K11 og K12"), (14, "K12 og 2 til")]
)
def test_many_who_lack_a_fact_are_named_in_part(number: int, named: str) -> None:
    """Twelve are named, the rest counted."""
    lacking = (found(LACKS_TALK, Subject("contract", f"K{each:02}")) for each in range(1, number + 1))
    assert named in text.report(report(*lacking), width=None, every_fact=True)


def test_those_who_lack_several_facts_are_named_once() -> None:
    """The second fact says that the same ones lack it; a single one is always named, for that is as short."""
    one, two, third = (Missing(f"{name}.day", f"event {name}") for name in ("approved", "signed", "left"))
    many = (found(unknown(one, two), Subject("contract", id_)) for id_ in ("K1", "K2"))
    alone = found(unknown(third, Missing("parties.office", "key office of the contract")), Subject("contract", "K3"))
    told = text.report(report(*many, alone), language="en", every_fact=True)
    lacked = [line.strip() for line in told.splitlines() if "missing for" in line]
    assert ["missing for K1 and K2", "missing for the same ones", "missing for K3", "missing for K3"] == lacked


def test_what_a_person_can_attest_stands_under_the_fact() -> None:
    """The sentence comes before what it decides."""
    paper = unknown(Missing("attested.paper", "event attested paper.is-white"))
    told = text.report(report(found(paper)), language="en", every_fact=True)
    assert "(event attested)\n      The paper is white.\n      decides paper.is-white\n" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_three_languages_have_the_same_lines(language: str) -> None:
    """What is told, and in which style, does not hang on the language."""
    answers = report(found(), found(QUESTION), found(unknown(), readings=readings()), found(LACKS_TALK), found(MET))
    styles = [line.style for line in text.lines(answers)]
    assert styles == [line.style for line in text.lines(answers, language=language)]


def test_a_line_goes_on_under_its_own_beginning() -> None:
    """The label stands once; what does not fit follows in the column of the words."""
    line = Line("one two three", label="Law", column=5, indent=2)
    assert ["  Law  one two", "       three"] == wrapped(line, 14)
    assert ["  Law  one two three"] == wrapped(line, None)


def test_an_address_is_not_broken() -> None:
    """It can be clicked and copied, however narrow the terminal is."""
    address = "https://lovdata.no/lov/2023-06-09-30/§7-2"
    assert [address] == wrapped(Line(address), 10)


@pytest.mark.parametrize("width", [None, 10])
def test_an_empty_line_is_one_row(width: int | None) -> None:
    """And holds nothing at all."""
    assert [""] == wrapped(Line(), width)
    assert ["  Law"] == wrapped(Line(label="Law", column=5, indent=2), width)


words_of = st.text(st.sampled_from("ab §-."), max_size=60)


@given(words_of, st.integers(1, 40))
def test_wrapping_loses_no_word(said: str, width: int) -> None:
    """The words are the same in any width."""
    line = Line(said, label="Law", column=5, indent=2)
    assert ["Law", *said.split()] == " ".join(wrapped(line, width)).split()
    assert ["Law", *said.split()] == " ".join(wrapped(line, None)).split()
