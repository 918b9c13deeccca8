from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat import responsibility
from okstat.finding import Subject
from okstat.model import events
from okstat.model.events import Event
from okstat.outcome import OutcomeKind, Severity
from okstat.render import words
from okstat.rule import Role
from okstat.text import LANGUAGES, Text

KINDS = sorted({kind.kind for name in events.__all__ if issubclass(kind := getattr(events, name), Event)} - {""})
languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_event_has_words(kind: str) -> None:
    """A person reads what the event is, and beside it the name that it has in the document."""
    for language, begin in (("nb", "hendelse 7: "), ("nn", "hending 7: ")):
        said = words.event_in_words("7", kind, language)
        assert said.startswith(begin)
        assert said.endswith(f" ({kind})")
        assert f": {kind} (" not in said
    assert words.event_in_words("7", kind, "en").startswith("event 7: ")


def test_an_event_that_nobody_has_words_for_is_named_as_it_is() -> None:
    """The host may know kinds of its own."""
    assert "hendelse 7: danced (danced)" == words.event_in_words("7", "danced", "nb")


@languages
def test_outcomes_severities_and_roles_have_words(language: str) -> None:
    """All values of the five answers, of the scale and of the roles are said in each language, none like another."""
    outcomes = {words.outcome(kind, language) for kind in OutcomeKind}
    severities = {words.severity(grade, language) for grade in Severity}
    assert (5, 4) == (len(outcomes), len(severities))
    bearers = {row.alone for row in responsibility.responsibility_matrix()}
    bearers |= {name for row in responsibility.responsibility_matrix() for name in row.attached}
    for name in bearers | {role.value for role in Role}:
        assert name != words.role(name, language)


def test_a_role_of_a_hosts_own_is_named_as_it_is() -> None:
    """A rule of the host's own may name whom it likes."""
    assert "janitor" == words.role("janitor", "nb")


@languages
@pytest.mark.parametrize("kind", ["approval", "contract", "enterprise", "office", "person"])
def test_subjects_are_named_by_kind_and_id(kind: str, language: str) -> None:
    """The five kinds of subjects that findings are about, with the id of the document."""
    assert words.subject(Subject(kind, "X-1"), language).endswith(" X-1")


def test_labels_have_three_languages() -> None:
    """No label is empty, and each begins alike, with a capital or without, in all languages."""
    labels = {name: label for name, label in vars(words).items() if isinstance(label, Text)}
    assert len(labels) > 30
    for name, label in labels.items():
        told = [getattr(label, language) for language in LANGUAGES]
        assert all(told), name
        assert len({text[0].isupper() for text in told}) == 1, name


@pytest.mark.parametrize(
    ("source", "nb", "en"),
    [
        ("event signed", "underskrift (hendelsen signed)", "signature (event signed)"),
        (
            "event approved of the enterprise",
            "godkjenning (hendelsen approved) på virksomheten",
            "approval (event approved) of the enterprise",
        ),
        (
            "event attested company.plan",
            "bekreftelse av kravet company.plan (hendelsen attested)",
            "attestation of the requirement company.plan (event attested)",
        ),
        ("key trade of the contract", "nøkkelen trade på kontrakten", "key trade of the contract"),
        (
            "key by of event signed",
            "nøkkelen by på underskrift (hendelsen signed)",
            "key by of signature (event signed)",
        ),
        (
            "table probation.months on 2026-11-20",
            "tabellen probation.months per 20. november 2026",
            "table probation.months on 20 November 2026",
        ),
    ],
)
def test_what_would_supply_a_fact_is_put_in_words(source: str, nb: str, en: str) -> None:
    """An event, a key of an event or of a subject, a table on a day."""
    assert nb == words.source_in_words(source, "nb")
    assert en == words.source_in_words(source, "en")


@pytest.mark.parametrize(
    "source",
    ["the text of the regulation before 2009-08-01", "event ended, or key last of event signed", "key a of the b"],
)
def test_what_is_in_words_already_stays(source: str) -> None:
    """A rule may say in words of its own what would settle it."""
    assert source == words.source_in_words(source, "nb")


@pytest.mark.parametrize(
    ("name", "nb", "nn"),
    [
        ("law of the day of the event", "loven den dagen det skjedde", "lova den dagen det skjedde"),
        ("reform-2018 had begun", "reform-2018 hadde begynt", "reform-2018 hadde teke til"),
        (
            "law of the day of the contract; a had begun, b had not begun",
            "loven den dagen kontrakten ble inngått; a hadde begynt, b hadde ikke begynt",
            "lova den dagen kontrakten vart inngått; a hadde teke til, b hadde ikkje teke til",
        ),
        ("any paper will do", "any paper will do", "any paper will do"),
    ],
)
def test_readings_are_named_in_words(name: str, nb: str, nn: str) -> None:
    """Which day's law, and which doubts had begun; a rule's own name of a reading stays."""
    assert nb == words.reading(name, "nb")
    assert nn == words.reading(name, "nn")


@given(st.text())
def test_any_name_of_a_reading_is_told_in_english_as_it_is(name: str) -> None:
    """English is what the names are written in."""
    assert name == words.reading(name, "en")


def test_values_stand_in_labels_as_the_language_writes_them() -> None:
    """Days are written out."""
    assert "Check as of 20 November 2026" == words.say(words.CHECKED_ON, "en", on=date(2026, 11, 20))
