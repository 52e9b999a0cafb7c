"""What follows from an edition: addresses, index rows, observations. The same in both languages."""
