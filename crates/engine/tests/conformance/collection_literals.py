# ruleid: collection-literals-list
l([1, 2])
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
l([])
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
l([x for x in y])
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
l((1, 2))
# ruleid: collection-literals-list
l([*a])
# ruleid: collection-literals-list
l([1,])
# ruleid: collection-literals-list-exact
le([1, 2])
# ruleid: collection-literals-list-exact
le([2, 2])
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
le([1, 2, 3])
# ruleid: collection-literals-list-exact
le([1, 2,])
# ruleid: collection-literals-tuple
t((1, 2))
# ruleid: collection-literals-tuple
t((1,))
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
t(())
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
t(1, 2)
# ruleid: collection-literals-dict-key
d({"a": 1})
# ruleid: collection-literals-dict-key
d({'a': 1, "b": 2})
# ruleid: collection-literals-dict-key
d({"b": 2, "a": 1})
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
d({"b": 2})
d({**x, "a": 1})
# ruleid: collection-literals-dict-key
d({"a": 1, "a": 2})
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
d(dict(a=1))
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
d({a: 1})
# ruleid: collection-literals-dict-any
da({1: 2, 3: 4})
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
da({})
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
da({**x})
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
da({k: v for k, v in z})
# ruleid: collection-literals-dict-exact
de({"a": 1})
# ruleid: collection-literals-dict-exact
de({"a": 1,})
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
de({"a": 1, "b": 2})
# ruleid: collection-literals-dict-two
dt({"a": 1, "b": 2})
# ruleid: collection-literals-dict-two
dt({"b": 2, "a": 1})
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
dt({"a": 1, "b": 2, "c": 3})
# ruleid: collection-literals-set
s({1, 2})
# ruleid: collection-literals-set
s({2, 1})
# ruleid: collection-literals-set
s({1})
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
s({2})
# ruleid: collection-literals-set-mv
sm({1, 2})
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
sm({1: 2})
# ruleid: collection-literals-empty
e([])
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
e([1])
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
e(list())
# ruleid: collection-literals-empty-dict
ed({})
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
ed({1: 2})
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
ed(dict())
# ruleid: collection-literals-star
st([*a])
# ruleid: collection-literals-star
st([*a, b])
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
st([b, *a])
# ruleid: collection-literals-dstar
ds({**a})
# ruleid: collection-literals-dstar
ds({**a, "b": 1})
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
ds({"b": 1})
# ruleid: collection-literals-dict-star
dd({})
# ruleid: collection-literals-dict-star
dd({1: 2})
# ruleid: collection-literals-dict-star
dd({1, 2})
# ruleid: collection-literals-dict-star
dd({x for x in y})
# ruleid: collection-literals-one-tuple
ot((1,))
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
ot((1))
# ok: collection-literals-list, collection-literals-list-exact, collection-literals-tuple, collection-literals-dict-key, collection-literals-dict-any, collection-literals-dict-exact, collection-literals-dict-two, collection-literals-set, collection-literals-set-mv, collection-literals-empty, collection-literals-empty-dict, collection-literals-star, collection-literals-dstar, collection-literals-dict-star, collection-literals-one-tuple
ot((1, 2))
