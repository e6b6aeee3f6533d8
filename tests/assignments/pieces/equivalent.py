"""Changes of the reference that make a right answer too, each with its reason."""

EQUIVALENT = {
    "Scaler": {
        "self.smallest = np.min(X, axis=1, keepdims=True); self.width = np.ptp(X, axis=1, keepdims=True) → self.width = "
        "np.ptp(X, axis=1, keepdims=True); self.smallest = np.min(X, axis=1, keepdims=True)": "neither needs the other",
        "self.width = np.ptp(X, axis=1, keepdims=True) → self.width = np.ptp(-X, axis=1, keepdims=True)":
            "a width has no sign",
    },
    "leaky": {
        "return _positive(z) + slope * np.minimum(z, 0) → return _positive(z) + slope * np.minimum(0, z)":
            "the smaller of two, in either order",
    },
}
