"""Loops are allowed here."""
