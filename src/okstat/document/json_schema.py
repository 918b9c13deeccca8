"""The document described in JSON Schema 2020-12, made from the same classes that read it."""

from __future__ import annotations

from inspect import cleandoc
from typing import Any, Final, get_args

from okstat.document.kinds import ALL_KINDS, EVENTS_OF
from okstat.document.scalars import DAY, scalar
from okstat.document.wire import FORMAT, DocumentRecord, Key, keys
from okstat.model.complete import Complete
from okstat.model.events import Event

__all__ = ["schema"]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The JSON Schema of `okstat.portfolio/1`.

    It tells the shape. That ids are unique, that references name something, that spans end after they begin, that codes
    and numbers exist, is found by reading only.

    >>> from okstat.document import schema
    >>> schema()["properties"]["format"]
    {'const': 'okstat.portfolio/1'}
    """
    definitions: dict[str, Any] = {}
    document = _object(DocumentRecord, definitions)
    document["properties"]["format"] = {"const": FORMAT}
    return {"$schema": _DIALECT, "title": FORMAT, **document, "$defs": dict(sorted(definitions.items()))}


def _object(shape: type, definitions: dict[str, Any]) -> dict[str, Any]:
    """One class as an object that knows its keys and no others."""
    properties: dict[str, Any] = {}
    required = []
    for key in keys(shape):
        properties[key.name] = _value(shape, key, definitions)
        required += [key.name] if key.required else []
        if key.name == "id" and issubclass(shape, Event):
            properties["kind"] = {"const": shape.kind}
            required += ["kind"]
    description = cleandoc(shape.__doc__ or "").partition("\n\n")[0].replace("\n", " ")
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _value(shape: type, key: Key, definitions: dict[str, Any]) -> dict[str, Any]:
    """What may stand under a key."""
    if (kind := scalar(key.name, key.hint)) is not None:
        return dict(kind.schema)
    if key.hint is Complete:
        kinds = EVENTS_OF.get(shape, ALL_KINDS)
        return {"type": "object", "propertyNames": {"enum": list(kinds)}, "additionalProperties": dict(DAY.schema)}
    if key.hint == tuple[Event, ...]:
        events = [_reference(event, definitions) for event in EVENTS_OF[shape].values()]
        return {"type": "array", "items": {"oneOf": events}}
    if parts := get_args(key.hint):
        member = scalar("", parts[0])
        if member is None:
            return {"type": "array", "items": _reference(parts[0], definitions)}
        return {"type": "array", "items": dict(member.schema), "minItems": 1}
    return _reference(key.hint, definitions)


def _reference(shape: type, definitions: dict[str, Any]) -> dict[str, Any]:
    """A reference to the definition of a class, which is made when it is first named."""
    name = shape.__name__.removesuffix("Record")
    if name not in definitions:
        definitions[name] = _object(shape, definitions)
    return {"$ref": f"#/$defs/{name}"}
