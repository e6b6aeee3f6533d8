"""A notebook's code as far as its text tells: which name is bound where, what is reached, how large it may be.

Standard library only: students get it beside the rules.
"""
