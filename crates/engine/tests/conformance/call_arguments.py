# ruleid: call-arguments-none
zero()
# ok: call-arguments-none, call-arguments-exactly-one, call-arguments-exactly-two, call-arguments-any, call-arguments-last, call-arguments-first, call-arguments-some, call-arguments-some-silent, call-arguments-pair
zero(1)
# ok: call-arguments-none, call-arguments-exactly-one, call-arguments-exactly-two, call-arguments-any, call-arguments-last, call-arguments-first, call-arguments-some, call-arguments-some-silent, call-arguments-pair
zero(*a)
# ruleid: call-arguments-none
(zero)()
# ruleid: call-arguments-none
zero ( )
# ruleid: call-arguments-none
zero(
    # comment
)
# ruleid: call-arguments-exactly-one
one(1)
# ruleid: call-arguments-exactly-one
one(1,)
# ruleid: call-arguments-exactly-one
one((2))
# ok: call-arguments-none, call-arguments-exactly-one, call-arguments-exactly-two, call-arguments-any, call-arguments-last, call-arguments-first, call-arguments-some, call-arguments-some-silent, call-arguments-pair
one()
# ok: call-arguments-none, call-arguments-exactly-one, call-arguments-exactly-two, call-arguments-any, call-arguments-last, call-arguments-first, call-arguments-some, call-arguments-some-silent, call-arguments-pair
one(1, 2)
# ok: call-arguments-none, call-arguments-exactly-one, call-arguments-exactly-two, call-arguments-any, call-arguments-last, call-arguments-first, call-arguments-some, call-arguments-some-silent, call-arguments-pair
one(x=1)
# ruleid: call-arguments-exactly-one
one(*a)
# ruleid: call-arguments-exactly-one
one(**a)
# ruleid: call-arguments-exactly-one
one(x for x in y)
# ruleid: call-arguments-exactly-one
one((x for x in y))
# ruleid: call-arguments-exactly-one
one(x := 1)
# ruleid: call-arguments-exactly-one
one(lambda: 1)
# ruleid: call-arguments-exactly-one
one(await_)
# ruleid: call-arguments-exactly-one
one(one(3))
# ok: call-arguments-none, call-arguments-exactly-one, call-arguments-exactly-two, call-arguments-any, call-arguments-last, call-arguments-first, call-arguments-some, call-arguments-some-silent, call-arguments-pair
obj.one(4)
# ruleid: call-arguments-exactly-one
one(5)(6)
# ok: call-arguments-none, call-arguments-exactly-one, call-arguments-exactly-two, call-arguments-any, call-arguments-last, call-arguments-first, call-arguments-some, call-arguments-some-silent, call-arguments-pair
one.two(7)
# ok: call-arguments-none, call-arguments-exactly-one, call-arguments-exactly-two, call-arguments-any, call-arguments-last, call-arguments-first, call-arguments-some, call-arguments-some-silent, call-arguments-pair
one[0](8)
# ruleid: call-arguments-exactly-two
two(1, 2)
# ok: call-arguments-none, call-arguments-exactly-one, call-arguments-exactly-two, call-arguments-any, call-arguments-last, call-arguments-first, call-arguments-some, call-arguments-some-silent, call-arguments-pair
two(1, b=2)
# ruleid: call-arguments-exactly-two
two(*a, b)
# ok: call-arguments-none, call-arguments-exactly-one, call-arguments-exactly-two, call-arguments-any, call-arguments-last, call-arguments-first, call-arguments-some, call-arguments-some-silent, call-arguments-pair
two(1, 2, 3)
# ok: call-arguments-none, call-arguments-exactly-one, call-arguments-exactly-two, call-arguments-any, call-arguments-last, call-arguments-first, call-arguments-some, call-arguments-some-silent, call-arguments-pair
two(b=2, *a)
# ruleid: call-arguments-any
any_args()
# ruleid: call-arguments-any
any_args(1, *a, b=2, **c)
any_args
any_args[1]
# ruleid: call-arguments-last
last(1)
# ruleid: call-arguments-last
last(1, 2)
last(1, k=2)
# ok: call-arguments-none, call-arguments-exactly-one, call-arguments-exactly-two, call-arguments-any, call-arguments-last, call-arguments-first, call-arguments-some, call-arguments-some-silent, call-arguments-pair
last()
# ok: call-arguments-none, call-arguments-exactly-one, call-arguments-exactly-two, call-arguments-any, call-arguments-last, call-arguments-first, call-arguments-some, call-arguments-some-silent, call-arguments-pair
last(k=1)
# ruleid: call-arguments-last
last(*a)
# ruleid: call-arguments-first
first(1)
# ruleid: call-arguments-first
first(1, 2, k=3)
# ok: call-arguments-none, call-arguments-exactly-one, call-arguments-exactly-two, call-arguments-any, call-arguments-last, call-arguments-first, call-arguments-some, call-arguments-some-silent, call-arguments-pair
first(k=3)
first(k=3, *a)
# ruleid: call-arguments-some
some(1, 2, 3)
# ruleid: call-arguments-some
some(1, k=2)
# ok: call-arguments-none, call-arguments-exactly-one, call-arguments-exactly-two, call-arguments-any, call-arguments-last, call-arguments-first, call-arguments-some, call-arguments-some-silent, call-arguments-pair
some(k=2)
# ruleid: call-arguments-some
some(a, a)
# ruleid: call-arguments-some-silent
quiet(1, 2, 3)
# ruleid: call-arguments-pair
pair(1, 2, 3)
# ok: call-arguments-none, call-arguments-exactly-one, call-arguments-exactly-two, call-arguments-any, call-arguments-last, call-arguments-first, call-arguments-some, call-arguments-some-silent, call-arguments-pair
pair(1)
# ruleid: call-arguments-pair
pair(1, 2, k=3)
