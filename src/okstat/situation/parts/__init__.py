"""Parts of situations: what is known of one matter on a day, folded from its events; a file for each part."""
