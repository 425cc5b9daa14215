# ruleid: class-patterns-any
class A: pass
# ruleid: class-patterns-any, class-patterns-base
class B(Base): pass
# ruleid: class-patterns-any, class-patterns-base
class B2(Base, Other): pass
# ruleid: class-patterns-any
class B3(Other, Base): pass
# ruleid: class-patterns-any
class B4(m.Base): pass
# ruleid: class-patterns-any, class-patterns-base, class-patterns-keyword
class B5(Base, metaclass=M): pass
# ruleid: class-patterns-any
class B6(Base()): pass
# ruleid: class-patterns-any
class E(): pass
# ruleid: class-patterns-any, class-patterns-any-base
class F(x, Mixin): pass
# ruleid: class-patterns-any, class-patterns-any-base
class F2(Mixin): pass
# ruleid: class-patterns-any
class F3(x.Mixin): pass
# ruleid: class-patterns-any, class-patterns-keyword
class G(metaclass=Meta): pass
# ruleid: class-patterns-any, class-patterns-keyword
class G2(x, metaclass=Meta, y=1): pass
# ruleid: class-patterns-any, class-patterns-member
class H:
    flag = 1
# ruleid: class-patterns-any, class-patterns-member
class H2:
    """doc"""
    other = 1
    flag: bool = 2
    def m(self): pass
# ruleid: class-patterns-any
class H3:
    def m(self):
        flag = 1
# ruleid: class-patterns-any
class H4:
    if x:
        flag = 1
# ruleid: class-patterns-any
class H5:
    flag: bool
# ruleid: class-patterns-any
class H6:
    a = flag = 3
# ruleid: class-patterns-any, class-patterns-method
class I:
    def run(self):
        go(1)
        go(2)
# ruleid: class-patterns-any
class I2:
    def run(self): pass
    def other(self): go(3)
# ruleid: class-patterns-any, class-patterns-two
class J:
    one = 1
    two = 2
# ruleid: class-patterns-any, class-patterns-two
class J2:
    two = 2
    x = 3
    one = 1
# ruleid: class-patterns-any, class-patterns-name-in-body
class K(x):
    def m(self):
        super(K, self).m()
# ruleid: class-patterns-any
class K2(x):
    def m(self):
        super(K, self).m()
def f():
    # ruleid: class-patterns-any
    class Inner:
        # ruleid: class-patterns-any
        class Innermost: pass
# ruleid: class-patterns-any
@deco
class L:
    x = 1
    # comment
