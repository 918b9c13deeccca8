"""What the tests of a host can use: strategies for Hypothesis that make facts of every kind (the extra `testing`)."""
