"""What goes out to be worked on and comes back as edits of the source; and sources made from sources."""
