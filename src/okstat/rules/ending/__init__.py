"""How a contract ends, in all its ways, and what follows."""
