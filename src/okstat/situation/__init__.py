"""Situations: what is known of one subject on one day.

`view` makes them, and `history` knows which events count. A contract, a candidate, an enterprise with its office and
people, an approval, a county and the exams have a file each; `parts` has what these are made of, folded from events.
`clocks` tell the day that a rule judges, `occasions` when something is asked of people; the other files hold what
several rules ask of a situation.
"""
