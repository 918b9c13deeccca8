"""When a text was public, and what could be known of the law on a day."""

from __future__ import annotations

from okstat.publication.note import Figure, Note, NoteKind, notes_on
from okstat.publication.unseen import NOTHING_UNSEEN, Unseen, norms_as_known, tables_as_known, unseen_on

__all__ = [
    "NOTHING_UNSEEN",
    "Figure",
    "Note",
    "NoteKind",
    "Unseen",
    "norms_as_known",
    "notes_on",
    "tables_as_known",
    "unseen_on",
]
