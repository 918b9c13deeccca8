"""What the tests of a host can use.

`strategies` makes facts of every kind for Hypothesis, and needs the extra `testing`. `conformance` has a suite for each
port of `okstat.integrations`, which every implementation passes.
"""
