class One:
    field = src()
    # ruleid: taint-classes, taint-classes-focus
    sink(field)
    plain = 1
    typed: str = src()
    a, b = src()

    def __init__(self, x):
        self.p = src()
        self.q = x
        # ruleid: taint-classes, taint-classes-focus
        sink(self.p)
        # ok: taint-classes, taint-classes-focus
        sink(self.q)
        # ok: taint-classes, taint-classes-focus
        sink(self)

    def method(self):
        # ok: taint-classes, taint-classes-focus
        sink(self.p)
        # ok: taint-classes, taint-classes-focus
        sink(self.field)
        # ok: taint-classes, taint-classes-focus
        sink(field)
        # ok: taint-classes, taint-classes-focus
        sink(One.field)
        # ok: taint-classes, taint-classes-focus
        sink(self.plain)
        # ok: taint-classes, taint-classes-focus
        sink(self.typed)
        # ok: taint-classes, taint-classes-focus
        sink(self.a)
        # ok: taint-classes, taint-classes-focus
        sink(cls.field)

    def within(self):
        self.r = src()
        x = self.r
        # ruleid: taint-classes, taint-classes-focus
        sink(x)
        # ruleid: taint-classes, taint-classes-focus
        sink(self.r)
        # ok: taint-classes, taint-classes-focus
        sink(self.s)
        # ok: taint-classes, taint-classes-focus
        sink(self)
        # ok: taint-classes, taint-classes-focus
        sink(self.m())
        # ruleid: taint-classes, taint-classes-focus
        sink(self.r.m())
        self.r = 1
        # ok: taint-classes, taint-classes-focus
        sink(self.r)

    def get(self):
        return src()

    def give(self, x):
        return x

    def consume(self, x):
        # ok: taint-classes, taint-classes-focus
        sink(x)

    def calls(self):
        # ok: taint-classes, taint-classes-focus
        sink(self.get())
        a = src()
        # ruleid: taint-classes, taint-classes-focus
        sink(self.give(a))
        self.consume(a)
        # ruleid: taint-classes, taint-classes-focus
        sink(self.unknown(a))
        # ruleid: taint-classes, taint-classes-focus
        sink(One.give(self, a))

    @property
    def prop(self):
        return src()

    @classmethod
    def make(cls):
        cls.p = src()
        # ok: taint-classes, taint-classes-focus
        sink(cls.p)
        # ok: taint-classes, taint-classes-focus
        sink(cls.q)
        return cls(src())

    @staticmethod
    def static():
        a = src()
        # ruleid: taint-classes, taint-classes-focus
        sink(a)

    def uses_property(self):
        # ok: taint-classes, taint-classes-focus
        sink(self.prop)


class Two(One):
    def method(self):
        # ok: taint-classes, taint-classes-focus
        sink(self.p)
        # ok: taint-classes, taint-classes-focus
        sink(super().get())
        super().__init__(src())
        # ok: taint-classes, taint-classes-focus
        sink(self.p)
        super().p = src()
        # ok: taint-classes, taint-classes-focus
        sink(super().p)


def instances():
    o = One(1)
    # ok: taint-classes, taint-classes-focus
    sink(o.p)
    # ok: taint-classes, taint-classes-focus
    sink(o.field)
    # ok: taint-classes, taint-classes-focus
    sink(One.field)
    # ok: taint-classes, taint-classes-focus
    sink(o.get())
    # ruleid: taint-classes, taint-classes-focus
    sink(o.give(src()))
    o = One(src())
    # ruleid: taint-classes, taint-classes-focus
    sink(o)
    # ruleid: taint-classes, taint-classes-focus
    sink(o.q)
    # ruleid: taint-classes, taint-classes-focus
    sink(o.plain)
    # ruleid: taint-classes, taint-classes-focus
    sink(One(src()))
    # ok: taint-classes, taint-classes-focus
    sink(One.make())


class WithPostInit:
    x: str = src()

    def __post_init__(self):
        # ok: taint-classes, taint-classes-focus
        sink(self.x)

    def __call__(self, a=src()):
        # ruleid: taint-classes, taint-classes-focus
        sink(a)


def local_class():
    a = src()

    class Local:
        # ok: taint-classes, taint-classes-focus
        sink(a)
        b = a
        # ok: taint-classes, taint-classes-focus
        sink(b)

        def method(self):
            # ok: taint-classes, taint-classes-focus
            sink(a)

    # ok: taint-classes, taint-classes-focus
    sink(Local)
    # ok: taint-classes, taint-classes-focus
    sink(b)


class Base(sink(src())):
    pass


class Keyword(metaclass=sink(src())):
    pass


class Bare:
    # ruleid: taint-classes, taint-classes-focus
    sink(src())

    if x:
        cond = src()
        # ruleid: taint-classes, taint-classes-focus
        sink(cond)

    for y in src():
        # ruleid: taint-classes, taint-classes-focus
        sink(y)

    # ruleid: taint-classes, taint-classes-focus
    def deco(self, f=sink(src())):
        pass

    @sink(src())
    def decorated(self):
        pass


def self_outside_class(self):
    self.p = src()
    # ruleid: taint-classes, taint-classes-focus
    sink(self.p)
    # ok: taint-classes, taint-classes-focus
    sink(self)
    self = src()
    # ok: taint-classes, taint-classes-focus
    sink(self)
    # ok: taint-classes, taint-classes-focus
    sink(self.q)


def cls_outside_class(cls):
    cls.p = src()
    # ok: taint-classes, taint-classes-focus
    sink(cls.p)
    cls = src()
    # ok: taint-classes, taint-classes-focus
    sink(cls)
    # ok: taint-classes, taint-classes-focus
    sink(cls.q)
    x = cls
    # ok: taint-classes, taint-classes-focus
    sink(x)


class Other:
    def other_name(this):
        this.p = src()
        # ruleid: taint-classes, taint-classes-focus
        sink(this.p)
        # ruleid: taint-classes, taint-classes-focus
        sink(this)
        # ruleid: taint-classes, taint-classes-focus
        sink(this.m())

    def more(self):
        self.a.b = src()
        # ruleid: taint-classes, taint-classes-focus
        sink(self.a.b)
        # ruleid: taint-classes, taint-classes-focus
        sink(self.a)
        # ok: taint-classes, taint-classes-focus
        sink(self.a.c)
        # ok: taint-classes, taint-classes-focus
        sink(self["k"])
        # ok: taint-classes, taint-classes-focus
        sink(f(self))
        # ruleid: taint-classes, taint-classes-focus
        sink(self.a.m())
        self.d["k"] = src()
        # ruleid: taint-classes, taint-classes-focus
        sink(self.d)
        # ruleid: taint-classes, taint-classes-focus
        sink(self.d["j"])
        self.e, self.g = src()
        # ruleid: taint-classes, taint-classes-focus
        sink(self.e)
        self.h += src()
        # ruleid: taint-classes, taint-classes-focus
        sink(self.h)
        x = self
        # ok: taint-classes, taint-classes-focus
        sink(x)
        # ok: taint-classes, taint-classes-focus
        sink(x.h)
        for self.i in src():
            # ok: taint-classes, taint-classes-focus
            sink(self.i)
        with src() as self.j:
            # ok: taint-classes, taint-classes-focus
            sink(self.j)
        self["k"] = src()
        # ok: taint-classes, taint-classes-focus
        sink(self["k"])
        # ok: taint-classes, taint-classes-focus
        sink(self)

    def captured(self):
        self.p = src()
        # ruleid: taint-classes, taint-classes-focus
        f = lambda: sink(self.p)

        def inner():
            # ok: taint-classes, taint-classes-focus
            sink(self.p)

    def mutated_by_call(self):
        self.p = src()
        self.reset()
        # ruleid: taint-classes, taint-classes-focus
        sink(self.p)
        self.p.clear()
        # ruleid: taint-classes, taint-classes-focus
        sink(self.p)


class Body:
    first = src()
    second = first
    # ruleid: taint-classes, taint-classes-focus
    sink(second)
    third = src()
    third = 1
    # ok: taint-classes, taint-classes-focus
    sink(third)
    fourth = 1
    fourth = src()
    # ruleid: taint-classes, taint-classes-focus
    sink(fourth)
    fifth: str = src()
    # ruleid: taint-classes, taint-classes-focus
    sink(fifth)
    sixth, seventh = src()
    # ruleid: taint-classes, taint-classes-focus
    sink(sixth)
    eighth = [src()]
    # ruleid: taint-classes, taint-classes-focus
    sink(eighth)
    ninth = f(src())
    # ruleid: taint-classes, taint-classes-focus
    sink(ninth)
    tenth = f"{first}"
    # ruleid: taint-classes, taint-classes-focus
    sink(tenth)
    # ruleid: taint-classes, taint-classes-focus
    sink(f(first))
    for x in first:
        # ruleid: taint-classes, taint-classes-focus
        sink(x)
    if first:
        eleventh = first
        # ruleid: taint-classes, taint-classes-focus
        sink(eleventh)
    with src() as twelfth:
        # ruleid: taint-classes, taint-classes-focus
        sink(twelfth)
    # ruleid: taint-classes, taint-classes-focus
    run = lambda: sink(first)
    # ruleid: taint-classes, taint-classes-focus
    thirteenth = sink(src())
    # ruleid: taint-classes, taint-classes-focus
    sink([z for z in first])
    # ruleid: taint-classes, taint-classes-focus
    fourteenth: int = sink(src())


if True:
    class Conditional:
        own = src()
        # ruleid: taint-classes, taint-classes-focus
        sink(own)
