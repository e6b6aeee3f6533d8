"""`leaky(z, slope=0.1)`"""

from .suite import inputs


def test_values(student, reference, rng):
    """a part of what is negative comes through"""
    *case, named = inputs("leaky", rng)
    student.leaky(*case, **named).equals(reference.leaky(*case, **named))


def test_default(student, reference, rng):
    """a tenth where nothing is said"""
    z, _ = inputs("leaky", rng)
    student.leaky(z).equals(reference.leaky(z))
