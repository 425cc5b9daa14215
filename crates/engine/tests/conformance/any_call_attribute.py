# ruleid: any-call-attribute-call
foo(1)(2)
# ruleid: any-call-attribute-call, any-call-attribute-attribute, any-call-attribute-method
a.b.c(3)
# ruleid: any-call-attribute-call
@deco(4)
def f(): pass
class C(x): pass
# ruleid: any-call-attribute-call
foo[0](6)
# ruleid: any-call-attribute-call
(lambda: 1)(7)
import a.b
from a.b import c
# ruleid: any-call-attribute-attribute
a.b
# ruleid: any-call-attribute-attribute
a.b.c = 1
# ruleid: any-call-attribute-call, any-call-attribute-attribute, any-call-attribute-method
x.y.z()
# ruleid: any-call-attribute-call, any-call-attribute-nested
f(g())
# ruleid: any-call-attribute-call, any-call-attribute-nested
f(g(h()))
# ruleid: any-call-attribute-call
f(1, g())
# ruleid: any-call-attribute-call, any-call-attribute-indexed-call
idx(1)[0]
# ruleid: any-call-attribute-call, any-call-attribute-attribute, any-call-attribute-indexed-call
idx()[0].x
idx[0]
# ruleid: any-call-attribute-attribute
del a.b
# ruleid: any-call-attribute-call, any-call-attribute-attribute, any-call-attribute-method
a().b().c()
