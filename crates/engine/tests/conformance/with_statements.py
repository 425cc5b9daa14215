# ruleid: with-statements-as
with open(1) as f: pass
# ruleid: with-statements-as
with open(2) as f, open(3) as g: pass
with open(4): pass
# ruleid: with-statements-as
with x as y, open(5) as f:
    pass
# ruleid: with-statements-as
with (open(6) as f): pass
# ruleid: with-statements-as
with (open(7) as f,
      # ruleid: with-statements-as
      open(8) as g):
    pass
# ruleid: with-statements-as
with open(9) as (a, b): pass
# ruleid: with-statements-as
with open(10) as a.b: pass
f = open(11)
async def z():
    # ruleid: with-statements-as
    async with open(12) as f:
        pass
# ruleid: with-statements-no-as
with lock(): pass
with lock() as l: pass
# ruleid: with-statements-no-as
with lock(), x: pass
# ruleid: with-statements-no-as
with x, lock(): pass
# ruleid: with-statements-any
with each(1), each(2): pass
with each(3) as e: pass
# ruleid: with-statements-two
with p() as q, r() as s: pass
# ruleid: with-statements-two
with p() as q, r() as s, t() as u: pass
# ruleid: with-statements-two
with p() as q:
    with r() as s: pass
# ruleid: with-statements-body
with connect(1) as c:
    use(c)
with connect(2) as c:
    use(d)
# ruleid: with-statements-body
with connect(3) as c, connect(4) as d:
    y = use(d)
# ruleid: with-statements-mv
with m: single()
# ruleid: with-statements-mv
with m as n: single()
# ruleid: with-statements-mv
with m, n: single()
