# ruleid: lambdas-one
one(lambda x: y)
# ok: lambdas-one, lambdas-none, lambdas-rest, lambdas-body, lambdas-call-inside
one(lambda x, z: y)
# ok: lambdas-one, lambdas-none, lambdas-rest, lambdas-body, lambdas-call-inside
one(lambda: y)
# ok: lambdas-one, lambdas-none, lambdas-rest, lambdas-body, lambdas-call-inside
one(lambda *x: y)
# ruleid: lambdas-one
one(lambda x=1: y)
one(lambda x, /: y)
# ok: lambdas-one, lambdas-none, lambdas-rest, lambdas-body, lambdas-call-inside
one(key=lambda x: y)
# ruleid: lambdas-none
none(lambda: y)
# ok: lambdas-one, lambdas-none, lambdas-rest, lambdas-body, lambdas-call-inside
none(lambda x: y)
# ruleid: lambdas-rest
rest(lambda: y)
# ruleid: lambdas-rest
rest(lambda x: y)
# ruleid: lambdas-rest
rest(lambda x, z=1, *a, **k: y)
# ruleid: lambdas-body
body(lambda q: q.go())
# ok: lambdas-one, lambdas-none, lambdas-rest, lambdas-body, lambdas-call-inside
body(lambda q: r.go())
# ruleid: lambdas-call-inside
lambda a=inner(1): inner(2)
