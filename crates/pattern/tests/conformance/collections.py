# ruleid: collections-list
l([1, 2])
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
l([])
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
l([x for x in y])
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
l((1, 2))
# ruleid: collections-list
l([*a])
# ruleid: collections-list
l([1,])
# ruleid: collections-list-exact
le([1, 2])
# ruleid: collections-list-exact
le([2, 2])
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
le([1, 2, 3])
# ruleid: collections-list-exact
le([1, 2,])
# ruleid: collections-tuple
t((1, 2))
# ruleid: collections-tuple
t((1,))
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
t(())
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
t(1, 2)
# ruleid: collections-dict-key
d({"a": 1})
# ruleid: collections-dict-key
d({'a': 1, "b": 2})
# ruleid: collections-dict-key
d({"b": 2, "a": 1})
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
d({"b": 2})
d({**x, "a": 1})
# ruleid: collections-dict-key
d({"a": 1, "a": 2})
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
d(dict(a=1))
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
d({a: 1})
# ruleid: collections-dict-any
da({1: 2, 3: 4})
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
da({})
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
da({**x})
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
da({k: v for k, v in z})
# ruleid: collections-dict-exact
de({"a": 1})
# ruleid: collections-dict-exact
de({"a": 1,})
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
de({"a": 1, "b": 2})
# ruleid: collections-dict-two
dt({"a": 1, "b": 2})
# ruleid: collections-dict-two
dt({"b": 2, "a": 1})
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
dt({"a": 1, "b": 2, "c": 3})
# ruleid: collections-set
s({1, 2})
# ruleid: collections-set
s({2, 1})
# ruleid: collections-set
s({1})
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
s({2})
# ruleid: collections-set-mv
sm({1, 2})
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
sm({1: 2})
# ruleid: collections-empty
e([])
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
e([1])
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
e(list())
# ruleid: collections-empty-dict
ed({})
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
ed({1: 2})
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
ed(dict())
# ruleid: collections-star
st([*a])
# ruleid: collections-star
st([*a, b])
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
st([b, *a])
# ruleid: collections-dstar
ds({**a})
# ruleid: collections-dstar
ds({**a, "b": 1})
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
ds({"b": 1})
# ruleid: collections-dict-star
dd({})
# ruleid: collections-dict-star
dd({1: 2})
# ruleid: collections-dict-star
dd({1, 2})
# ruleid: collections-dict-star
dd({x for x in y})
# ruleid: collections-one-tuple
ot((1,))
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
ot((1))
# ok: collections-list, collections-list-exact, collections-tuple, collections-dict-key, collections-dict-any, collections-dict-exact, collections-dict-two, collections-set, collections-set-mv, collections-empty, collections-empty-dict, collections-star, collections-dstar, collections-dict-star, collections-one-tuple
ot((1, 2))
