"""The training office: its approval, its members, what it does for them."""
