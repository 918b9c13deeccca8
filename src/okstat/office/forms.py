"""The forms of VIGO Bedrift as far as they are known: which entries each has, and from which facts they are filled.

The forms themselves are not public. What is listed here is what the registration handbook has of every contract, what
the guide to the contract form names, and what counties say must stand in VIGO Bedrift before a contract is signed or a
candidate registered; each entry says which of them. What a portfolio does not hold, such as a mobile number, is listed
too, and left to whoever enters it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from okstat.feeds.packages import Form
from okstat.model.events import (
    Changed,
    ContractKind,
    Ended,
    Event,
    ExamRegistered,
    ExtensionApplied,
    Leave,
    Signed,
    Transferred,
)
from okstat.office import form_facts as of
from okstat.office.asked import (
    FINNMARK,
    HANDBOOK,
    OSLO,
    ROGALAND_CHANGE,
    ROGALAND_CONTRACT,
    ROGALAND_EXAM,
    UDIR_FORM,
    Asked,
    Matter,
)
from okstat.office.entries import COMPANY, FIRST, HOME_COUNTY, LAST, NET_MONTHS, OFFICE, PERCENTAGE, WHO
from okstat.text import Text

__all__ = ["FORMS", "FORM_OF"]

FORM_OF: Final[Mapping[type[Event], Form]] = {
    Signed: Form.CONTRACT,
    Changed: Form.CHANGE,
    Transferred: Form.CHANGE,
    Leave: Form.CHANGE,
    ExtensionApplied: Form.CHANGE,
    Ended: Form.ENDING,
    ExamRegistered: Form.EXAM_REGISTRATION,
}
"""The form by which an event is brought about."""


# ── when something is asked for ────────────────────────────────────────────────────────────────


def _is_of_training_candidate(matter: Matter) -> bool:
    return matter.then.parties.kind is ContractKind.TRAINING_CANDIDATE


def _moves_the_end(matter: Matter) -> bool:
    event = matter.event
    return isinstance(event, ExtensionApplied) or (isinstance(event, Changed) and event.last is not None)


def _is_leave(matter: Matter) -> bool:
    return isinstance(matter.event, Leave)


def _changes_percentage(matter: Matter) -> bool:
    return isinstance(matter.event, Changed) and matter.event.percentage is not None


def _changes_training_manager(matter: Matter) -> bool:
    return isinstance(matter.event, Changed) and matter.event.training_manager is not None


# ── what is asked for ──────────────────────────────────────────────────────────────────────────

MOBILE: Final = Asked(
    "mobile",
    Text(
        nb="Mobilnummer, for signering med SMS",
        nn="Mobilnummer, for signering med SMS",
        en="Mobile number, for signing by SMS",
    ),
    FINNMARK,
)
TRAINING_MANAGER: Final = Asked(
    "training_manager",
    Text(nb="Faglig leder, navn", nn="Fagleg leiar, namn", en="Training manager, name"),
    UDIR_FORM,
)
TRAINING_MANAGER_EMAIL: Final = Asked(
    "training_manager_email",
    Text(
        nb="Faglig leder, godkjent og med e-post",
        nn="Fagleg leiar, godkjend og med e-post",
        en="Training manager, approved and with e-mail",
    ),
    OSLO,
)
LEADER_EMAIL: Final = Asked(
    "leader_email",
    Text(
        nb="Ansvarlig leder eller daglig leder, med e-post",
        nn="Ansvarleg leiar eller dagleg leiar, med e-post",
        en="Leader responsible, or general manager, with e-mail",
    ),
    OSLO,
)
EMPLOYMENT_AGREEMENT: Final = Asked(
    "employment_agreement",
    Text(
        nb="Vedlegg: kopi av arbeidsavtalen",
        nn="Vedlegg: kopi av arbeidsavtalen",
        en="Attached: the employment agreement",
    ),
    ROGALAND_CONTRACT,
)
PRACTICE_PAPERS: Final = Asked(
    "practice_papers",
    Text(
        nb="Vedlegg: attester for praksis som skal godskrives",
        nn="Vedlegg: attestar for praksis som skal godskrivast",
        en="Attached: certificates of practice to be credited",
    ),
    ROGALAND_CONTRACT,
)
CHANGED_FROM: Final = Asked(
    "from",
    Text(nb="Endringen gjelder fra", nn="Endringa gjeld frå", en="The change holds from"),
    ROGALAND_CHANGE,
    of.on,
)
NEW_PERCENTAGE: Final = Asked(
    "percentage",
    Text(nb="Ny stillingsprosent", nn="Ny stillingsprosent", en="New per cent of a full position"),
    ROGALAND_CHANGE,
    of.percentage,
    applies=_changes_percentage,
)
NEW_LAST: Final = Asked(
    "last",
    Text(nb="Læretid til (C06), etter endringen", nn="Læretid til (C06), etter endringa", en="New last day (C06)"),
    HANDBOOK,
    of.last,
    applies=_moves_the_end,
    fault=of.last_fault,
)
BREAK: Final = (
    Asked(
        "break_from",
        Text(nb="Avbrudd fra (C07)", nn="Avbrot frå (C07)", en="Break from (C07)"),
        HANDBOOK,
        of.on,
        applies=_is_leave,
    ),
    Asked(
        "break_to",
        Text(nb="Avbrudd til (C08)", nn="Avbrot til (C08)", en="Break to (C08)"),
        HANDBOOK,
        of.leave_last,
        required=False,
        applies=_is_leave,
    ),
)
NEW_TRAINING_MANAGER: Final = Asked(
    "training_manager",
    Text(nb="Ny faglig leder, navn", nn="Ny fagleg leiar, namn", en="New training manager, name"),
    ROGALAND_CHANGE,
    applies=_changes_training_manager,
)
REASON: Final = Asked("reason", Text(nb="Begrunnelse", nn="Grunngiving", en="Reason"), ROGALAND_CHANGE)
ENDED: Final = (
    Asked(
        "ended_on",
        Text(nb="Kontrakt avsluttet (C10)", nn="Kontrakt avslutta (C10)", en="Contract ended (C10)"),
        HANDBOOK,
        of.on,
    ),
    Asked(
        "ended_by",
        Text(nb="Hevet av (C11)", nn="Heva av (C11)", en="Ended by (C11)"),
        HANDBOOK,
        of.ended_by,
        required=False,
    ),
    Asked("ground", Text(nb="Grunn", nn="Grunn", en="Ground"), HANDBOOK, of.ground),
    Asked(
        "end_code",
        Text(nb="Avslutningskode (C12)", nn="Avslutningskode (C12)", en="End code (C12)"),
        HANDBOOK,
    ),
)
EXAM: Final = (
    Asked(
        "registered_by",
        Text(nb="Meldt opp av", nn="Meld opp av", en="Registered by"),
        ROGALAND_EXAM,
        of.registered_by,
        required=False,
    ),
    Asked(
        "attempts",
        Text(nb="Prøver før denne", nn="Prøver før denne", en="Exams before this one"),
        ROGALAND_EXAM,
        of.attempts,
        required=False,
    ),
    Asked(
        "adaptation",
        Text(
            nb="Tilrettelegging: kryss av; kandidaten søker selv",
            nn="Tilrettelegging: kryss av; kandidaten søkjer sjølv",
            en="Adaptation: tick; the candidate applies for it",
        ),
        ROGALAND_EXAM,
    ),
    Asked(
        "curriculum_papers",
        Text(
            nb="Vedlegg: det læreplanen krever i tillegg",
            nn="Vedlegg: det læreplanen krev i tillegg",
            en="Attached: what the curriculum asks for besides",
        ),
        ROGALAND_EXAM,
    ),
    Asked(
        "adapted_curriculum",
        Text(
            nb="Vedlegg: siste signerte, tilpassede læreplan",
            nn="Vedlegg: siste signerte, tilpassa læreplan",
            en="Attached: the adapted curriculum, as last signed",
        ),
        ROGALAND_EXAM,
        applies=_is_of_training_candidate,
    ),
)

FORMS: Final[Mapping[Form, Sequence[Asked]]] = {
    Form.CONTRACT: (
        *(*WHO, HOME_COUNTY, MOBILE, *COMPANY, *OFFICE, TRAINING_MANAGER, TRAINING_MANAGER_EMAIL, LEADER_EMAIL),
        *(FIRST, LAST, NET_MONTHS, PERCENTAGE, EMPLOYMENT_AGREEMENT, PRACTICE_PAPERS),
    ),
    Form.CHANGE: (
        *(*WHO, *COMPANY, *OFFICE, CHANGED_FROM, NEW_PERCENTAGE, NEW_LAST, *BREAK, NEW_TRAINING_MANAGER, REASON),
    ),
    Form.ENDING: (*WHO, *COMPANY, *OFFICE, *ENDED),
    Form.EXAM_REGISTRATION: (*WHO, *COMPANY, *OFFICE, FIRST, LAST, *EXAM),
}
"""What each form asks for, in order."""
