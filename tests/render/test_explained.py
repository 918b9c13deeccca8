from __future__ import annotations

from datetime import date
from decimal import Decimal
from types import MappingProxyType

import pytest
from answers import ASKED, LACKS_TALK, LAW_READ, OF_THE_LAW, ON, OWN, SIGNED_READ, due, found, norm, readings

from okstat.finding import Subject
from okstat.model.events import EndingBasis
from okstat.outcome import MET, NOT_APPLICABLE, judgement, unknown
from okstat.recording import WITHHELD, Read
from okstat.render import explained
from okstat.text import Text

QUESTION = judgement(Text(nb="Er det hvitt nok?", nn="Er det kvitt nok?", en="Is it white enough?"))


def test_an_explanation_tells_what_was_read_and_where_the_law_says_so() -> None:
    """Facts with their events, numbers of the law with source, mark and address."""
    facts = (SIGNED_READ, LAW_READ, Read("on", ON))
    assert """\
Explanation as of 20 November 2026, as known on 1 September 2026

Contract K1

paper.is-white 2 [2024]: breached, serious
  The paper was yellow on 1 March 2026.
  Law as of    20 November 2026
  Due          2 February 2026
  Rests on     signing.on = 1 March 2026 ‹event 1: signature (signed), event 4: change of the contract (changed)›
               company.lapse-years = 2 ‹Act § 7-9, read in the primary text, https://lovdata.no/lov/2023-06-09-30/§7-9›
               on = 20 November 2026
  Remedy       Buy new paper.
  Responsible  the training company
  Law          Education Act 2023 § 7-2 (1)
               https://lovdata.no/lov/2023-06-09-30/§7-2
""" == explained.report(
        [found(because=facts, occurrence=due(2))],
        on=ON,
        known_at=date(2026, 9, 1),
        language="en",
        width=None,
    )


def test_an_unknown_tells_what_is_missing_and_what_each_reading_says() -> None:
    """It has no governing day, and no remedy."""
    told = explained.report([found(LACKS_TALK, governed_by=None, readings=readings())], on=ON)
    assert "  Mangler    samtale om faglig utvikling (hendelsen talk_held)\n" in told
    assert "  Lesemåter  loven den dagen det skjedde: i orden\n             any paper will do: brudd\n" in told
    assert "Tiltak" not in told
    assert "Loven per" not in told


def test_a_question_tells_what_is_to_be_weighed() -> None:
    """Each thing on a line of its own."""
    told = explained.report([found(ASKED, norm=OF_THE_LAW)], on=ON)
    assert "  Å vurdere  lyset\n             papiret\n" in told


def test_what_asks_for_action_comes_first() -> None:
    """Breached, to be judged, unknown, met, not applicable; within each by rule."""
    outcomes = {"e": MET, "d": NOT_APPLICABLE, "c": QUESTION, "b": unknown(), "a": found().outcome}
    findings = [found(outcome, norm=norm(id_)) for id_, outcome in sorted(outcomes.items())]
    told = explained.report(findings, on=ON).splitlines()
    assert ["a", "c", "b", "e", "d"] == [row.split()[0] for row in told if "[2024]" in row]


def test_subjects_that_share_an_id_are_told_apart() -> None:
    """Each kind has its own heading."""
    told = explained.report([found(subject=Subject(kind, "K1")) for kind in ("contract", "person")], on=ON)
    assert told.index("Kontrakt K1") < told.index("Person K1")


def test_a_judgement_tells_what_can_be_done() -> None:
    """The question stands where the sentence stands."""
    assert "  Er det hvitt nok?\n  Loven per  20. november 2026\n  Tiltak     Kjøp" in explained.report(
        [found(QUESTION)], on=ON
    )


@pytest.mark.parametrize(
    ("read", "said"),
    [
        (SIGNED_READ, "hendelse 1: underskrift (signed), hendelse 4: endring av kontrakten (changed)"),
        (LAW_READ, "Act § 7-9, lest i lovteksten"),
        (Read("kr", 1, (), OWN), "eget tall fra county-practice, our handbook, etter offisiell omtale"),
        (Read("on", ON), ""),
    ],
)
def test_sources_are_told_in_words(read: Read, said: str) -> None:
    """Events by id and kind; figures by their text and how it is known, a host's own by its name."""
    assert said == explained.source(read, "nb")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "ikke oppgitt"),
        (WITHHELD, "personopplysning, vises ikke"),
        (EndingBasis.PROBATION, "probation"),
        ((), "ingen"),
        ((date(2026, 1, 1), None), "1. januar 2026, ikke oppgitt"),
        (MappingProxyType({}), "ingen"),
        ({"signed": date(2026, 1, 1)}, "signed 1. januar 2026"),
        (True, "ja"),
        (Decimal("0.5"), "0,5"),
        ("2+2", "2+2"),
    ],
)
def test_values_are_told_as_the_language_writes_them(value: object, said: str) -> None:
    """What is not stated, and what is nobody's business, says so."""
    assert said == explained.value(value, "nb")
