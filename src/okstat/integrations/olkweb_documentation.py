"""OLKWEB: how far the documentation of each competence aim has come, and half-year assessments, as files.

That OLKWEB can export them as data is not known, nor by which headers and words. So a host declares the columns of what
it has; words of states and roles that are not known here are told, and never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from attrs import field, frozen

from okstat.feeds.exchange import Exchange, nothing_asked
from okstat.feeds.fields import Fields, Source
from okstat.feeds.gathering import Gathering
from okstat.feeds.people import person_of
from okstat.feeds.receipt import Batch
from okstat.feeds.seen_documentation import AimSeen, AssessmentSeen
from okstat.feeds.sheets import Columns, read_rows
from okstat.model.events import DocumentationState, Party

__all__ = ["AIM_FIELDS", "ASSESSMENT_FIELDS", "FEED", "Olkweb", "read_aims", "read_assessments"]

FEED: Final = "OLKWEB"
_WHOSE: Final = ("first_name", "last_name", "born", "number", "trade", "first")
AIM_FIELDS: Final = (*_WHOSE, "aim", "status", "since")
"""What a row of a competence aim may have."""
ASSESSMENT_FIELDS: Final = (*_WHOSE, "held", "participants", "signed_by", "signed")
"""What a row of a half-year assessment may have."""
_STATES: Final[Mapping[str, DocumentationState]] = {
    **{state.value: state for state in DocumentationState},
    **dict.fromkeys(("ingen", "ikke levert", "ikkje levert"), DocumentationState.NONE),
    **dict.fromkeys(("innsendt", "levert", "venter på svar", "ventar på svar", "gul"), DocumentationState.SUBMITTED),
    **dict.fromkeys(("godkjent", "godkjend", "grønn", "grøn"), DocumentationState.APPROVED),
    **dict.fromkeys(("avvist", "ikke godkjent", "ikkje godkjent", "rød", "raud"), DocumentationState.REJECTED),
}
_ROLES: Final[Mapping[str, Party]] = {
    **dict.fromkeys(("lærling", "lærekandidat", "kandidat"), Party.APPRENTICE),
    **dict.fromkeys(("konsulent", "opplæringskontor"), Party.OFFICE),
    **dict.fromkeys(("bedrift", "lærebedrift", "personalleder", "personalleiar"), Party.COMPANY),
    **dict.fromkeys(("faglig leder", "fagleg leiar"), Party.TRAINING_MANAGER),
    **dict.fromkeys(("instruktør",), Party.INSTRUCTOR),
    **dict.fromkeys(("foresatt", "føresett", "verge", "verje"), Party.GUARDIAN),
    **{party.value: party for party in Party},
}


def read_aims(body: bytes, columns: Columns, source: Source) -> Batch[AimSeen]:
    """Read how far the documentation of each competence aim has come, a row for each apprentice and aim.

    Args:
        body: the bytes of the file, CSV or a workbook.
        columns: which header stands for which of `AIM_FIELDS`.
        source: the day it was taken out, and whether its numbers are invented.

    Raises:
        FeedError: it is no such file, or a column that is required is not there.
    """
    found = Gathering[AimSeen](FEED, source)
    for fields in read_rows(body, columns, FEED, source):
        found.add(fields, *_aim(fields))
    return found.batch()


def _aim(fields: Fields) -> Iterator[AimSeen]:
    person, aim, word = person_of(fields), fields.text("aim"), fields.text("status")
    status = _STATES.get(word.casefold()) if word is not None else None
    if aim is None:
        fields.leave_out("aim", "aim.none")
    elif status is None:
        fields.leave_out("status", "value.missing" if word is None else "code.unknown")
    else:
        yield AimSeen(
            at=fields.at,
            person=person,
            trade=fields.trade("trade"),
            first=fields.day("first"),
            aim=aim,
            status=status,
            since=_passed(fields, "since"),
        )


def _passed(fields: Fields, field: str) -> date | None:
    """A day that is not to come."""
    day = fields.day(field)
    if day is not None and day > fields.source.read_on:
        fields.remark(field, "day.later")
        return None
    return day


def read_assessments(body: bytes, columns: Columns, source: Source) -> Batch[AssessmentSeen]:
    """Read half-year assessments, a row for each; where no day of the meeting is told, the day of signing stands in.

    Args:
        body: the bytes of the file, CSV or a workbook.
        columns: which header stands for which of `ASSESSMENT_FIELDS`. Who took part, and who has signed, are roles
            with commas between them.
        source: the day it was taken out, and whether its numbers are invented.

    Raises:
        FeedError: it is no such file, or a column that is required is not there.
    """
    found = Gathering[AssessmentSeen](FEED, source)
    for fields in read_rows(body, columns, FEED, source):
        found.add(fields, *_assessment(fields))
    return found.batch()


def _assessment(fields: Fields) -> Iterator[AssessmentSeen]:
    person, held, signed = person_of(fields), _passed(fields, "held"), _passed(fields, "signed")
    if held is None and signed is not None:
        fields.remark("held", "day.stands-in")
    elif held is None:
        fields.leave_out("held", "value.missing")
    day = held or signed
    if day is not None:
        yield AssessmentSeen(
            at=fields.at,
            person=person,
            trade=fields.trade("trade"),
            first=fields.day("first"),
            held=day,
            participants=_roles(fields, "participants"),
            signed_by=_roles(fields, "signed_by"),
            signed=signed,
        )


def _roles(fields: Fields, field: str) -> tuple[Party, ...] | None:
    """The roles that a cell names, each once; whoever stands there without a known role is left out, with a remark."""
    words = [word.strip().casefold() for word in (fields.text(field) or "").split(",")]
    roles = tuple(dict.fromkeys(_ROLES[word] for word in words if word in _ROLES))
    if any(word and word not in _ROLES for word in words):
        fields.remark(field, "role.unknown")
    return roles or None


@frozen
class Olkweb:
    """Files taken out of OLKWEB as a port of training documentation.

    Attributes:
        source: the day they were taken out, and whether their numbers are invented.
        aims_file: a row for each apprentice and competence aim.
        aim_columns: which header stands for which of `AIM_FIELDS`.
        assessments_file: a row for each half-year assessment.
        assessment_columns: which header stands for which of `ASSESSMENT_FIELDS`.
    """

    source: Source
    aims_file: bytes = field(repr=False)
    aim_columns: Columns
    assessments_file: bytes = field(repr=False)
    assessment_columns: Columns

    def aims(self) -> Exchange[Batch[AimSeen]]:
        """How far each competence aim has come."""
        return nothing_asked(read_aims(self.aims_file, self.aim_columns, self.source))

    def assessments(self) -> Exchange[Batch[AssessmentSeen]]:
        """The half-year assessments."""
        return nothing_asked(read_assessments(self.assessments_file, self.assessment_columns, self.source))
