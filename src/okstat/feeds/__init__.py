"""What every feed has in common: how one talks with the outside, reads its records, answers for each, and joins them.

An adapter of `okstat.integrations` knows one outside party. Here is what they share: `exchange` (requests and answers,
whatever carries them), `fields` (one record, read as widely as a format allows), `seen` (what a feed shows of one
thing), `receipt` (what became of each record) and `join` (who is who in a portfolio).
"""
