# ruleid: symbolic-propagation-call
sink(src())
def a():
    x = src(1)
    # ruleid: symbolic-propagation-call
    sink(x)
    y = x
    # ruleid: symbolic-propagation-call
    sink(y)
    x = other()
    sink(x)
def b(c):
    x = src()
    if c:
        x = src()
    sink(x)
def c(d):
    if d:
        x = src()
    sink(x)
def d():
    x = src()
    for i in z:
        sink(x)
    sink(x)
def e():
    x = wrap(src())
    sink(x)
def f():
    x = src()
    def inner():
        sink(x)
    # ruleid: symbolic-propagation-call
    lambda: sink(x)
    [sink(x) for q in r]
g = src()
# ruleid: symbolic-propagation-call
sink(g)
def h():
    # ruleid: symbolic-propagation-call
    sink(g)
def i():
    c = conn()
    k = c.cursor()
    # ruleid: symbolic-propagation-method
    k.execute("q")
    # ruleid: symbolic-propagation-method
    c.cursor().execute("r")
def j():
    v = cfg.value
    # ruleid: symbolic-propagation-attribute
    use(v)
def k():
    l = [1, 2]
    li(l)
    # ruleid: symbolic-propagation-list
    li([1])
def m():
    x = src()
    off(x)
    # ruleid: symbolic-propagation-off
    off(src())
def n():
    x, y = src(), 1
    sink(x)
    z = w = src()
    sink(z)
    if (v := src()):
        # ruleid: symbolic-propagation-call
        sink(v)
    t: int = src()
    # ruleid: symbolic-propagation-call
    sink(t)
    t += 1
    sink(t)
def o():
    try:
        x = src()
    except E:
        pass
    # ruleid: symbolic-propagation-call
    sink(x)
def p():
    with src() as x:
        # ruleid: symbolic-propagation-call
        sink(x)
    y = await_ or src()
    sink(y)
class Q:
    attr = src()
    def m(self):
        self.x = src()
        sink(self.x)
        sink(self.attr)
