"""Facts in one language: frozen values that hold the final words. Language enters here and nowhere else."""
