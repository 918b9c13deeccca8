"""The way in: rights, application, placement, and what comes before a contract."""
