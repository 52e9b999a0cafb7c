"""The files of an edition that it has for each of its standards, and one workbook of them all."""
