"""The words around the findings, in bokmål, nynorsk and English: headings, roles, outcomes, kinds of events."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from okstat.finding import Subject
from okstat.outcome import OutcomeKind, Severity
from okstat.render.event_words import EVENTS
from okstat.render.reading_words import BEGUN, DOUBT_NAMES, NOT_BEGUN, NOT_PUBLISHED, PUBLISHED, READING_NAMES
from okstat.render.source_words import SOURCES
from okstat.text import Text, day_in_words

__all__ = ["event_in_words", "late", "outcome", "reading", "role", "say", "severity", "source_in_words", "subject"]

CHECKED_ON: Final = Text(nb="Kontroll per {on}", nn="Kontroll per {on}", en="Check as of {on}")
EXPLAINED_ON: Final = Text(nb="Forklaring per {on}", nn="Forklaring per {on}", en="Explanation as of {on}")
AS_KNOWN: Final = Text(nb="slik det var kjent {day}", nn="slik det var kjent {day}", en="as known on {day}")
OVERLAYS: Final = Text(
    nb="med egne tall fra {names}", nn="med eigne tal frå {names}", en="with figures of your own from {names}"
)
BREACHES: Final = Text(nb="Brudd", nn="Brot", en="Breaches")
NO_BREACH: Final = Text(
    nb="Ingen brudd som kan påvises.", nn="Ingen brot som kan påvisast.", en="No breach that can be shown."
)
JUDGEMENTS: Final = Text(nb="Til vurdering", nn="Til vurdering", en="To be judged")
DECIDED_BY: Final = Text(nb="Avgjøres av", nn="Blir avgjort av", en="Decided by")
WEIGHED: Final = Text(nb="Å vurdere", nn="Å vurdere", en="To weigh")
CONCERNS: Final = Text(nb="Gjelder", nn="Gjeld", en="Concerns")
TO_RECORD: Final = Text(
    nb="Når det er avgjort: registrer hendelsen decided.",
    nn="Når det er avgjort: registrer hendinga decided.",
    en="When it is decided: record the event decided.",
)
DIFFERING: Final = Text(
    nb="Der loven kan leses på flere måter",
    nn="Der lova kan lesast på fleire måtar",
    en="Where the law can be read in more than one way",
)
SETTLING: Final = Text(
    nb="Dette ville avgjøre resten", nn="Dette ville avgjere resten", en="What would settle the rest"
)
LACKED_BY: Final = Text(nb="mangler for {subjects}", nn="manglar for {subjects}", en="missing for {subjects}")
LACKED_BY_THE_SAME: Final = Text(nb="mangler for de samme", nn="manglar for dei same", en="missing for the same ones")
DECIDES: Final = Text(nb="avgjør {rules}", nn="avgjer {rules}", en="decides {rules}")
THE_REST: Final = Text(nb="Alle andre svar", nn="Alle andre svar", en="All other answers")
COUNTS: Final = Text(nb="Antall svar", nn="Tal på svar", en="Number of answers")
REMEDY: Final = Text(nb="Tiltak", nn="Tiltak", en="Remedy")
BEARER: Final = Text(nb="Ansvarlig", nn="Ansvarleg", en="Responsible")
LAW: Final = Text(nb="Hjemmel", nn="Heimel", en="Law")
RULE: Final = Text(nb="Regel", nn="Regel", en="Rule")
NOTE: Final = Text(nb="Merk", nn="Merk", en="Note")
GOVERNED_BY: Final = Text(nb="Loven per", nn="Lova per", en="Law as of")
OCCURRENCE: Final = Text(nb="Frist", nn="Frist", en="Due")
BECAUSE: Final = Text(nb="Bygger på", nn="Byggjer på", en="Rests on")
MISSING: Final = Text(nb="Mangler", nn="Manglar", en="Missing")
READINGS: Final = Text(nb="Lesemåter", nn="Lesemåtar", en="Readings")
OVERLAY: Final = Text(nb="eget tall fra {name}", nn="eige tal frå {name}", en="figure of your own from {name}")
CHOICE: Final = Text(
    nb="et valg, ikke loven: {settles}", nn="eit val, ikkje lova: {settles}", en="a choice, not the law: {settles}"
)
MORE: Final = Text(nb="og {number} til", nn="og {number} til", en="and {number} more")
WHY: Final = Text(
    nb="Hvorfor? okstat explain FIL ID --rule REGEL --on {on}",
    nn="Kvifor? okstat explain FIL ID --rule REGEL --on {on}",
    en="Why? okstat explain FILE ID --rule RULE --on {on}",
)
ONE_DAY_LATE: Final = Text(nb="én dag for sent", nn="éin dag for seint", en="one day late")
DAYS_LATE: Final = Text(nb="{days} dager for sent", nn="{days} dagar for seint", en="{days} days late")
MARK_PRIMARY: Final = Text(nb="lest i lovteksten", nn="lese i lovteksten", en="read in the primary text")
MARK_SECONDARY: Final = Text(nb="etter offisiell omtale", nn="etter offisiell omtale", en="from an official account")
NOT_STATED: Final = Text(nb="ikke oppgitt", nn="ikkje oppgitt", en="not stated")
WITHHELD: Final = Text(
    nb="personopplysning, vises ikke", nn="personopplysning, blir ikkje vist", en="personal, not shown"
)
NOTHING: Final = Text(nb="ingen", nn="ingen", en="none")
MADE_BY: Final = Text(
    nb="Laget av okstat {version}. Dette er ikke juridisk rådgivning.",
    nn="Laga av okstat {version}. Dette er ikkje juridisk rådgiving.",
    en="Made by okstat {version}. This is no legal advice.",
)
FACT: Final = Text(nb="Opplysning", nn="Opplysning", en="Fact")
VALUE: Final = Text(nb="Verdi", nn="Verdi", en="Value")
SOURCE: Final = Text(nb="Kilde", nn="Kjelde", en="Source")
NUMBER: Final = Text(nb="Antall", nn="Tal", en="Number")
DECIDED: Final = Text(nb="Avgjør", nn="Avgjer", en="Decides")
LACKING: Final = Text(nb="Mangler for", nn="Manglar for", en="Missing for")
WITH_DETAILS: Final = Text(nb="Hva funnet bygger på", nn="Kva funnet byggjer på", en="What the finding rests on")

_OUTCOMES: Final[Mapping[str, Text]] = {
    "breached": Text(nb="brudd", nn="brot", en="breached"),
    "judgement": Text(nb="til vurdering", nn="til vurdering", en="to be judged"),
    "unknown": Text(nb="ukjent", nn="ukjent", en="unknown"),
    "met": Text(nb="i orden", nn="i orden", en="met"),
    "not_applicable": Text(nb="gjelder ikke", nn="gjeld ikkje", en="not applicable"),
}
_SEVERITIES: Final[Mapping[str, Text]] = {
    "invalid": Text(nb="ugyldig", nn="ugyldig", en="invalid"),
    "serious": Text(nb="alvorlig", nn="alvorleg", en="serious"),
    "moderate": Text(nb="moderat", nn="moderat", en="moderate"),
    "notice": Text(nb="merknad", nn="merknad", en="notice"),
}
_ROLES: Final[Mapping[str, Text]] = {
    "county": Text(nb="fylkeskommunen", nn="fylkeskommunen", en="the county"),
    "apprentice": Text(
        nb="lærlingen eller kandidaten", nn="lærlingen eller kandidaten", en="the apprentice or candidate"
    ),
    "company": Text(nb="lærebedriften", nn="lærebedrifta", en="the training company"),
    "member": Text(nb="medlemsbedriften", nn="medlemsbedrifta", en="the member company"),
    "office": Text(nb="opplæringskontoret", nn="opplæringskontoret", en="the training office"),
    "exam_board": Text(nb="prøvenemnda", nn="prøvenemnda", en="the exam board"),
    "training_board": Text(
        nb="yrkesopplæringsnemnda", nn="yrkesopplæringsnemnda", en="the county's vocational training board"
    ),
    "directorate": Text(nb="Utdanningsdirektoratet", nn="Utdanningsdirektoratet", en="the Directorate for Education"),
    "ministry": Text(nb="departementet", nn="departementet", en="the ministry"),
    "anyone": Text(
        nb="alle som arbeider etter loven", nn="alle som arbeider etter lova", en="all who work under the Act"
    ),
    "state_body": Text(nb="den statlige virksomheten", nn="den statlege verksemda", en="the state body"),
}
_SUBJECTS: Final[Mapping[str, Text]] = {
    "contract": Text(nb="Kontrakt {id}", nn="Kontrakt {id}", en="Contract {id}"),
    "approval": Text(
        nb="Godkjenning som lærebedrift {id}",
        nn="Godkjenning som lærebedrift {id}",
        en="Approval as training company {id}",
    ),
    "enterprise": Text(nb="Virksomhet {id}", nn="Verksemd {id}", en="Enterprise {id}"),
    "office": Text(nb="Opplæringskontor {id}", nn="Opplæringskontor {id}", en="Training office {id}"),
    "person": Text(nb="Person {id}", nn="Person {id}", en="Person {id}"),
    "exam": Text(nb="Prøve {id}", nn="Prøve {id}", en="Exam {id}"),
    "subject_exam": Text(nb="Eksamen i fag {id}", nn="Eksamen i fag {id}", en="Exam in a subject {id}"),
    "decision": Text(nb="Vedtak {id}", nn="Vedtak {id}", en="Decision {id}"),
    "annulment": Text(nb="Annullering {id}", nn="Annullering {id}", en="Annulment {id}"),
    "appeal": Text(nb="Klage {id}", nn="Klage {id}", en="Appeal {id}"),
    "grounds": Text(nb="Krav om begrunnelse {id}", nn="Krav om grunngiving {id}", en="Request for grounds {id}"),
    "certificate": Text(nb="Dokument {id}", nn="Dokument {id}", en="Document {id}"),
    "candidate": Text(nb="Kandidat {id}", nn="Kandidat {id}", en="Candidate {id}"),
    "county": Text(nb="Fylkeskommune {id}", nn="Fylkeskommune {id}", en="County {id}"),
}
_OWNERS: Final[Mapping[str, Text]] = {
    "contract": Text(nb="kontrakten", nn="kontrakten", en="the contract"),
    "contracts": Text(nb="kontraktene", nn="kontraktane", en="the contracts"),
    "person": Text(nb="personen", nn="personen", en="the person"),
    "enterprise": Text(nb="virksomheten", nn="verksemda", en="the enterprise"),
    "department": Text(nb="avdelingen", nn="avdelinga", en="the department"),
    "office": Text(nb="kontoret", nn="kontoret", en="the office"),
    "candidate": Text(nb="kandidaten", nn="kandidaten", en="the candidate"),
    "county": Text(nb="fylkeskommunen", nn="fylkeskommunen", en="the county"),
}
_EVENT: Final = Text(nb="{event} (hendelsen {kind})", nn="{event} (hendinga {kind})", en="{event} (event {kind})")
_ATTESTED: Final = Text(
    nb="bekreftelse av kravet {requirement} (hendelsen attested)",
    nn="stadfesting av kravet {requirement} (hendinga attested)",
    en="attestation of the requirement {requirement} (event attested)",
)
_THE_EVENT: Final = Text(
    nb="hendelse {id}: {event} ({kind})", nn="hending {id}: {event} ({kind})", en="event {id}: {event} ({kind})"
)
_KEY: Final = Text(nb="nøkkelen {key}", nn="nøkkelen {key}", en="key {key}")
_OF: Final = Text(nb="{what} på {owner}", nn="{what} på {owner}", en="{what} of {owner}")
_TABLE: Final = Text(nb="tabellen {table} per {day}", nn="tabellen {table} per {day}", en="table {table} on {day}")
_DOUBT: Final = re.compile(r"(?P<doubt>\S+) had (?P<no>not )?begun")
_AMENDMENT: Final = re.compile(r"(?:FOR|LOV)-\d{4}-\d\d-\d\d-\d+")
_SOURCE: Final = re.compile(r"(?P<what>event|key) (?P<name>[\w.]+)(?: of (?:event (?P<event>\w+)|the (?P<owner>\w+)))?")
_SOURCE_ATTESTED: Final = re.compile(r"event attested (?P<requirement>[\w.-]+)")
_SOURCE_TABLE: Final = re.compile(r"table (?P<table>\S+) on (?P<day>\d{4}-\d{2}-\d{2})")


def say(text: Text, language: str, **values: object) -> str:
    """A text in one language, with its values."""
    return text.fill(language, values)


def late(days: int, language: str) -> str:
    """`én dag for sent`, `3 dager for sent`."""
    return (ONE_DAY_LATE if days == 1 else DAYS_LATE).fill(language, {"days": days})


def outcome(kind: OutcomeKind, language: str) -> str:
    """One of the five answers."""
    return _OUTCOMES[kind.value].fill(language, {})


def severity(grade: Severity, language: str) -> str:
    """How grave a breach is."""
    return _SEVERITIES[grade.value].fill(language, {})


def role(name: str, language: str) -> str:
    """Who bears a duty; a role of a host's own rules as it is named."""
    return _ROLES[name].fill(language, {}) if name in _ROLES else name


def subject(about: Subject, language: str) -> str:
    """Whom a finding is about: `Kontrakt K1`."""
    return _SUBJECTS[about.kind].fill(language, {"id": about.id})


def event_in_words(id_: str, kind: str, language: str) -> str:
    """One event: its id, and its kind in words and as it stands in the document."""
    return _THE_EVENT.fill(language, {"id": id_, "event": _event(kind, language), "kind": kind})


def _event(kind: str, language: str) -> str:
    return EVENTS[kind].fill(language, {}) if kind in EVENTS else kind


def _kind_of_event(kind: str, language: str) -> str:
    return _EVENT.fill(language, {"event": _event(kind, language), "kind": kind})


def reading(name: str, language: str) -> str:
    """The name of a reading: whose day's law, which doubts had begun, what a rule says; a host's own name stays."""
    return "; ".join(
        ", ".join(_part_of_reading(part, language) for part in parts.split(", ")) for parts in name.split("; ")
    )


def _part_of_reading(part: str, language: str) -> str:
    if part in READING_NAMES:
        return READING_NAMES[part].fill(language, {})
    found = _DOUBT.fullmatch(part)
    if found is None:
        return part
    name = found["doubt"]
    if _AMENDMENT.fullmatch(name):
        return (NOT_PUBLISHED if found["no"] else PUBLISHED).fill(language, {"doubt": name})
    doubt = DOUBT_NAMES[name].fill(language, {}) if name in DOUBT_NAMES else name
    return (NOT_BEGUN if found["no"] else BEGUN).fill(language, {"doubt": doubt})


def source_in_words(source: str, language: str) -> str:
    """What would supply a missing fact; `event signed` is put in words, and a host's own words stay."""
    if source in SOURCES:
        return SOURCES[source].fill(language, {})
    table = _SOURCE_TABLE.fullmatch(source)
    if table is not None:
        day = day_in_words(date.fromisoformat(table["day"]), language)
        return _TABLE.fill(language, {"table": table["table"], "day": day})
    attested = _SOURCE_ATTESTED.fullmatch(source)
    if attested is not None:
        return _ATTESTED.fill(language, attested.groupdict())
    found = _SOURCE.fullmatch(source)
    if found is None or found["owner"] not in (None, *_OWNERS):
        return source
    is_event = found["what"] == "event"
    what = _kind_of_event(found["name"], language) if is_event else _KEY.fill(language, {"key": found["name"]})
    if found["event"] is not None:
        return _OF.fill(language, {"what": what, "owner": _kind_of_event(found["event"], language)})
    if found["owner"] is not None:
        return _OF.fill(language, {"what": what, "owner": _OWNERS[found["owner"]].fill(language, {})})
    return what
