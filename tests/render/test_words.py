from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import okstat
from okstat import responsibility
from okstat.finding import Subject
from okstat.model import events
from okstat.model.events import Event
from okstat.outcome import OutcomeKind, Severity
from okstat.render import reading_words, source_words, words
from okstat.rule import Role
from okstat.tables import package_doubts
from okstat.text import LANGUAGES, Text

KINDS = sorted({kind.kind for name in events.__all__ if issubclass(kind := getattr(events, name), Event)} - {""})
languages = pytest.mark.parametrize("language", LANGUAGES)


def calls(function: str) -> Iterator[ast.Call]:
    """Every call of a function of that name in the modules that rules stand in or take their facts from."""
    package = Path(okstat.__file__).parent
    for folder in ("rules", "situation"):
        for file in sorted((package / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function:
                    yield node


def named_in_rules() -> list[str]:
    """The names of all readings that rules give."""
    names = {keyword.arg or "" for call in calls("disputed") for keyword in call.keywords}
    return sorted(name.replace("_", " ") for name in names)


def sources_in_rules() -> list[str]:
    """What rules say would supply a fact; a part that is put together when it is said stands as `some.id`."""
    told = []
    for call in calls("Missing"):
        source = call.args[1]
        parts = source.values if isinstance(source, ast.JoinedStr) else [source]
        told.append("".join(str(part.value) if isinstance(part, ast.Constant) else "some.id" for part in parts))
    return sorted(set(told))


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
    ["a word from the mayor", "event ended, or key last of event signed", "key a of the b"],
)
def test_what_is_in_words_already_stays(source: str) -> None:
    """A rule of the host's own may say in its own words what would settle it."""
    assert source == words.source_in_words(source, "nb")


@pytest.mark.parametrize("source", sources_in_rules())
def test_whatever_a_rule_lacks_is_put_in_words(source: str) -> None:
    """No rule of the package leaves a person with English, or with the name of an event alone."""
    english = {"event", "events", "key", "of", "the", "before", "and"}
    for language in ("nb", "nn"):
        assert not english & set(words.source_in_words(source, language).replace("(", " ").split())


def test_no_words_for_sources_that_no_rule_names() -> None:
    """A sentence for a source that was given up goes with it."""
    assert set(source_words.SOURCES) <= set(sources_in_rules())


@pytest.mark.parametrize(
    ("name", "nb", "nn"),
    [
        ("law of the day of the event", "loven den dagen det skjedde", "lova den dagen det skjedde"),
        ("reform-2018 had begun", "reform-2018 gjaldt", "reform-2018 galdt"),
        (
            "exam-reform-2018 had not begun",
            "endringen av reglene om fagprøven (2018) gjaldt ennå ikke",
            "endringa av reglane om fagprøva (2018) galdt enno ikkje",
        ),
        (
            "law of the day of the contract; a had begun, b had not begun",
            "loven den dagen kontrakten ble inngått; a gjaldt, b gjaldt ennå ikke",
            "lova den dagen kontrakten vart inngått; a galdt, b galdt enno ikkje",
        ),
        (
            "FOR-2026-06-22-1184 had begun",
            "FOR-2026-06-22-1184 var kunngjort",
            "FOR-2026-06-22-1184 var kunngjord",
        ),
        (
            "FOR-2026-06-22-1184 had not begun",
            "FOR-2026-06-22-1184 var ennå ikke kunngjort",
            "FOR-2026-06-22-1184 var enno ikkje kunngjord",
        ),
        ("each county approves", "hver fylkeskommune godkjenner", "kvar fylkeskommune godkjenner"),
        ("any paper will do", "any paper will do", "any paper will do"),
    ],
)
def test_readings_are_named_in_words(name: str, nb: str, nn: str) -> None:
    """Which day's law, which doubts had begun, what a rule says; the name that a host's own rule gives stays."""
    assert nb == words.reading(name, "nb")
    assert nn == words.reading(name, "nn")


def test_every_reading_that_a_rule_names_has_words() -> None:
    """And there are no words for a reading that no rule names."""
    of_crossings = {"law of the day of the event", "law of the day of the contract"}
    assert {*named_in_rules(), *of_crossings} == set(reading_words.READING_NAMES)


def test_an_amendment_that_may_have_been_public() -> None:
    """By that reading it had been published, or had not."""
    assert "LOV-2026-06-19-59 had been published" == words.reading("LOV-2026-06-19-59 had begun", "en")
    assert "LOV-2026-06-19-59 had not been published" == words.reading("LOV-2026-06-19-59 had not begun", "en")


def test_every_doubt_has_words() -> None:
    """An amendment whose first day is not known is called by what it changed."""
    assert set(package_doubts()) == set(reading_words.DOUBT_NAMES)


@given(st.text())
def test_any_name_of_a_reading_is_told_in_english_as_it_is(name: str) -> None:
    """English is what the names are written in; only the ids of doubts have words there too."""
    assert name == words.reading(name, "en")
    assert all(name == text.en for name, text in reading_words.READING_NAMES.items())
    assert "the change of the rules on the trade exam (2018) had begun" == words.reading(
        "exam-reform-2018 had begun", "en"
    )


def test_values_stand_in_labels_as_the_language_writes_them() -> None:
    """Days are written out."""
    assert "Check as of 20 November 2026" == words.say(words.CHECKED_ON, "en", on=date(2026, 11, 20))
