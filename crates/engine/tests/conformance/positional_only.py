def a(x, /): pass
# ruleid: positional-only-slash
def b(x, /, y): pass
def c(x, y): pass
# ruleid: positional-only-star
def d(*, x): pass
def e(*a, x): pass
# ruleid: positional-only-any
def f(x=True, /, y=True, *, z=True): pass
