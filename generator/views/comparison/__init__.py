"""The pages of a comparison, in final words."""
