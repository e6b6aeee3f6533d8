"""`initialize(n_x)` returns w, zeros of shape (n_x, 1), and b = 0."""

NAMES = ("w", "b")


def test_w_shape(student, reference, rng):
    """`w` is an array of shape (n_x, 1)"""
    n_x = int(rng.integers(3, 12))
    w, _ = student.initialize(n_x).unpack(*NAMES)
    w.has_form_of(reference.initialize(n_x)[0])


def test_one_feature(student, reference):
    """a single feature gives a `w` of shape (1, 1)"""
    w, _ = student.initialize(1).unpack(*NAMES)
    w.has_form_of(reference.initialize(1)[0])


def test_w_zeros(student, reference, rng):
    """every entry of `w` is zero"""
    n_x = int(rng.integers(3, 12))
    w, _ = student.initialize(n_x).unpack(*NAMES)
    w.equals(reference.initialize(n_x)[0])


def test_b_zero(student, reference, rng):
    """`b` is the number zero"""
    n_x = int(rng.integers(3, 12))
    _, b = student.initialize(n_x).unpack(*NAMES)
    b.equals(reference.initialize(n_x)[1])
