"""Upper secondary training of adults."""
