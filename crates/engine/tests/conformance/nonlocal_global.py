def f():
    # ruleid: nonlocal-global-global
    global shared
def g():
    # ruleid: nonlocal-global-global
    global a, shared
def h():
    shared = 1
    def inner():
        # ruleid: nonlocal-global-global
        nonlocal shared
def i():
    # ruleid: nonlocal-global-nonlocal
    global other
def j():
    # ruleid: nonlocal-global-nonlocal
    nonlocal other
