import copy
import matplotlib.pyplot as plt

def optimize(w, b, X, Y, num_iterations, alpha, plot=False, verbose=False):
    w = copy.deepcopy(w)
    b = copy.deepcopy(b)
    history = {'w': [], 'b': [], 'cost': []}

    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads['dw']
        b = b - alpha * grads['db']
        history['cost'].append(cost)
        history['w'].append(w.copy())
        history['b'].append(b)
        if verbose and i % 100 == 0:
            print('Iteration {:5d} | cost {:.6f}'.format(i, cost))

    if plot:
        plt.plot(history['cost'])
        plt.xlabel('iteration')
        plt.ylabel('cost')
        plt.title('alpha = ' + str(alpha))
        plt.show()

    params = {'w': copy.deepcopy(w), 'b': copy.deepcopy(b)}
    return params, copy.deepcopy(grads), history['cost']
