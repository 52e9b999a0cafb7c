"""Nodes to model. Records a Problem and reads on."""
