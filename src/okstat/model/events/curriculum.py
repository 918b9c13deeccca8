"""By which curricula an adult is trained: the ordinary ones of Kunnskapsløftet, or those built of modules."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.exam_words import Curriculum

__all__ = ["CurriculumFollowed"]


@frozen(kw_only=True)
class CurriculumFollowed(Event):
    """Training by certain curricula, from `on` to `last` (inclusive; open while it is not known to be over).

    Attributes:
        last: the last day of it.
        curriculum: Kunnskapsløftet of 2006 or of 2020.
        modular: whether the curricula are built of modules for adults (modulstrukturerte læreplanar).
        modules_exist: whether there are such curricula in what the person is trained in.
        planned_end: the day by which the person plans to finish.
    """

    kind: ClassVar[str] = "curriculum_followed"
    last: date | None = None
    curriculum: Curriculum | None = None
    modular: bool | None = None
    modules_exist: bool | None = None
    planned_end: date | None = None
