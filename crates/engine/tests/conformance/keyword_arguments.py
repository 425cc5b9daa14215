# ruleid: keyword-arguments-fixed
fixed(a=1, b=2)
# ruleid: keyword-arguments-fixed
fixed(b=2, a=1)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
fixed(a=1)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
fixed(a=1, b=2, c=3)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
fixed(0, a=1, b=2)
# ruleid: keyword-arguments-some
some(a=1)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
some(a=2)
# ruleid: keyword-arguments-some
some(0, a=1)
# ruleid: keyword-arguments-some
some(b=1, a=1, c=1)
# ruleid: keyword-arguments-some
some(a=1, b=2, *x, **y)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
some(1)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
some(**dict(a=1))
# ruleid: keyword-arguments-no-ellipsis
exact(a=1)
# ruleid: keyword-arguments-no-ellipsis
exact(a=1,)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
exact(a=1, b=2)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
exact(1, a=1)
# ruleid: keyword-arguments-name
name(a=1)
# ruleid: keyword-arguments-name
name(1, a=1, b=2)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
name(1)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
name(**x)
# ruleid: keyword-arguments-position
pos(1, k=1)
pos(k=1, *a)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
pos(1, 2, k=1)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
pos(k=1)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
pos(1, k=1, j=2)
# ruleid: keyword-arguments-trailing
trail(k=1)
# ruleid: keyword-arguments-trailing
trail(1, k=2)
# ruleid: keyword-arguments-trailing
trail(j=1, k=2)
# ruleid: keyword-arguments-trailing
trail(k=1, j=2)
# ruleid: keyword-arguments-leading
lead(k=1)
# ruleid: keyword-arguments-leading
lead(1, k=2)
lead(k=1, j=2)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
lead(j=2)
# ruleid: keyword-arguments-dict
dd(**a)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
dd(*a)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
dd(a)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
dd(1, **a)
# ruleid: keyword-arguments-dict
dd(**{"a": 1})
# ruleid: keyword-arguments-star
st(*a)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
st(**a)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
st(a)
# ruleid: keyword-arguments-star-any
sa(*a)
# ruleid: keyword-arguments-star-any
sa(1, *a, b=2)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
sa(1)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
sa(**a)
# ruleid: keyword-arguments-name-twice
tw(a=1, b=1)
# ok: keyword-arguments-fixed, keyword-arguments-some, keyword-arguments-no-ellipsis, keyword-arguments-name, keyword-arguments-position, keyword-arguments-trailing, keyword-arguments-leading, keyword-arguments-dict, keyword-arguments-star, keyword-arguments-star-any, keyword-arguments-name-twice
tw(a=1, b=2)
# ruleid: keyword-arguments-name-twice
tw(a=1, b=2, c=1)
