"""Plans: calculations that come out as rows and steps, split wherever a fact or the law changes."""
