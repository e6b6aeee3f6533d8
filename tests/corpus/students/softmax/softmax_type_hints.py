# %% softmax
def softmax(Z: np.ndarray) -> np.ndarray:
    """Wahrscheinlichkeiten der Klassen, Spalte für Spalte.

    Z: Punktzahlen, Form (K, m).
    Ergebnis: gleiche Form, jede Spalte hat Summe 1.
    """
    # größten Eintrag jeder Spalte abziehen, sonst läuft exp über
    maximum: np.ndarray = Z.max(axis=0, keepdims=True)
    exponential: np.ndarray = np.exp(Z - maximum)
    summe: np.ndarray = exponential.sum(axis=0, keepdims=True)
    return exponential / summe
