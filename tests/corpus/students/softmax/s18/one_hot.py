def one_hot(labels, K):
    # Spalte mit allen Klassennummern, Form (K, 1)
    klassen = np.arange(K).reshape((-1, 1))
    # Zeile mit Spalte vergleichen -> Form (K, m), Wahrheitswerte in Zahlen umwandeln
    Y = 1 * (klassen == labels)
    return Y

# kleiner Test
print(one_hot(np.array([[0, 1]]), 3).shape)   # sollte (3, 2) sein
