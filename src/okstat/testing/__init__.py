"""What the tests of a host can use: strategies for Hypothesis that make facts of every kind (the extra `testing`), and
for each port of `okstat.integrations` a suite that every implementation passes (`okstat.testing.conformance`).
"""
