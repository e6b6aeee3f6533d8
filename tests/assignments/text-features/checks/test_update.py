"""`update(counts, text)`"""

from .suite import inputs


def test_counts(student, reference, rng):
    """every word counts, also one that is there already"""
    case = inputs("update", rng)
    student.update(*case).equals(reference.update(*case))


def test_letters(student, reference):
    """capitals make no difference"""
    student.update({}, "A a B").equals(reference.update({}, "A a B"))
