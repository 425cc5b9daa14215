# ruleid: pep695-def
def f[T](x: T) -> T:
    # ruleid: pep695-call
    return foo(x)
# ruleid: pep695-def, pep695-def-one
def one[T](x): pass
# ruleid: pep695-class
class C[T]: pass
# ruleid: pep695-class, pep695-base
class D[T: int](Base):
    # ruleid: pep695-call
    x: T = foo(1)
# ruleid: pep695-call
type Alias = list[foo(2)]
type Gen[T] = dict[str, T]
# ruleid: pep695-name
x: Alias = 1
# ruleid: pep695-def
async def g[*Ts, **P](*a): pass
