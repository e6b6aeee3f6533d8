"""`learning_rate`"""


def test_value(student, reference):
    """near 0.3"""
    student.learning_rate.equals(reference.learning_rate, atol=0.05)
