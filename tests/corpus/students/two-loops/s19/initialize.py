# initialisation des paramètres
def initialize(n_x):
    w = np.zeros((n_x, 1))   # vecteur colonne
    b = 0.0                  # scalaire
    return w, b
