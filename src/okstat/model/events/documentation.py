"""How far the documentation of the training has come, competence aim by competence aim."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.words_of_assessment import DocumentationState

__all__ = ["AimStatus"]


@frozen(kw_only=True)
class AimStatus(Event):
    """From a day on, the documentation of one competence aim (kompetansemål) has a state in the documentation tool.

    Attributes:
        aim: the aim, by its code or as the tool names it.
        status: how far its documentation has come.
    """

    kind: ClassVar[str] = "aim_status"
    aim: str
    status: DocumentationState
