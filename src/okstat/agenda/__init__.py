"""The agenda: what is due between two days, who bears it, what fulfils it, and how it stands."""

from __future__ import annotations

from okstat.agenda.drawing_up import agenda
from okstat.agenda.obligation import (
    Agenda,
    NoDaysError,
    NoSuchSubjectError,
    Obligation,
    ObligationReading,
    State,
    Undated,
)
from okstat.agenda.occurrence import obligations_of

__all__ = [
    "Agenda",
    "NoDaysError",
    "NoSuchSubjectError",
    "Obligation",
    "ObligationReading",
    "State",
    "Undated",
    "agenda",
    "obligations_of",
]
