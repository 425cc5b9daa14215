# ruleid: metavariable-comparison-gt
gt(101)
# ok: metavariable-comparison-gt, metavariable-comparison-metavariable-key, metavariable-comparison-arithmetic, metavariable-comparison-boolean, metavariable-comparison-chain, metavariable-comparison-int, metavariable-comparison-base, metavariable-comparison-strip, metavariable-comparison-in, metavariable-comparison-in-int, metavariable-comparison-not-in, metavariable-comparison-re, metavariable-comparison-string-eq, metavariable-comparison-content-eq, metavariable-comparison-two-mvs, metavariable-comparison-float, metavariable-comparison-neg, metavariable-comparison-bool, metavariable-comparison-len, metavariable-comparison-bits
gt(100)
# ruleid: metavariable-comparison-gt
gt(50 + 51)
# ruleid: metavariable-comparison-gt
gt(0x65)
# ok: metavariable-comparison-gt, metavariable-comparison-metavariable-key, metavariable-comparison-arithmetic, metavariable-comparison-boolean, metavariable-comparison-chain, metavariable-comparison-int, metavariable-comparison-base, metavariable-comparison-strip, metavariable-comparison-in, metavariable-comparison-in-int, metavariable-comparison-not-in, metavariable-comparison-re, metavariable-comparison-string-eq, metavariable-comparison-content-eq, metavariable-comparison-two-mvs, metavariable-comparison-float, metavariable-comparison-neg, metavariable-comparison-bool, metavariable-comparison-len, metavariable-comparison-bits
gt(x)
gt("101")
# ruleid: metavariable-comparison-gt
gt(100.5)
n = 200
# ruleid: metavariable-comparison-gt
gt(n)
def f():
    m = 300
    # ruleid: metavariable-comparison-gt
    gt(m)
    gt(m - 250)
gt(-101)
# ruleid: metavariable-comparison-gt
gt(1_000)
# ruleid: metavariable-comparison-gt
gt(10 ** 3)
# ruleid: metavariable-comparison-gt
gt(n * 2)
# ruleid: metavariable-comparison-gt
gt(int("200"))
# ruleid: metavariable-comparison-metavariable-key
key(4)
key(3)
# ruleid: metavariable-comparison-arithmetic
ar(2, 4)
ar(1, 4)
# ruleid: metavariable-comparison-boolean
bo(2)
bo(5)
bo(6)
bo(1)
# ruleid: metavariable-comparison-chain
ch(5)
ch(10)
# ruleid: metavariable-comparison-int
it("11")
it("9")
it("x")
# ruleid: metavariable-comparison-int
it("0x10")
# ruleid: metavariable-comparison-base
ba(777)
# ruleid: metavariable-comparison-base
ba(0o777)
# ruleid: metavariable-comparison-base
ba(600)
ba(0o600)
# ruleid: metavariable-comparison-strip
st("11")
st("9")
# ruleid: metavariable-comparison-strip
st(11)
# ruleid: metavariable-comparison-in
in_(1)
# ruleid: metavariable-comparison-in
in_(b)
# ruleid: metavariable-comparison-in
in_("b")
in_(2)
# ruleid: metavariable-comparison-in-int
inn(1)
inn(3)
nin(1)
# ruleid: metavariable-comparison-not-in
nin(3)
# ruleid: metavariable-comparison-re
rm("abc")
rm("xab")
rm(abc)
# ruleid: metavariable-comparison-string-eq
se("abc")
se("abd")
# ruleid: metavariable-comparison-string-eq
se('abc')
se(abc)
s = "abc"
# ruleid: metavariable-comparison-string-eq
se(s)
# ruleid: metavariable-comparison-content-eq
ce("abc")
ce("abd")
# ruleid: metavariable-comparison-two-mvs
tm(1, 1)
tm(1, 2)
# ruleid: metavariable-comparison-two-mvs
tm(1, 1.0)
# ruleid: metavariable-comparison-two-mvs
tm("a", "a")
tm(a, a)
# ruleid: metavariable-comparison-float
fl(1)
# ruleid: metavariable-comparison-float
fl(1.4)
fl(1.6)
# ruleid: metavariable-comparison-neg
ne(-1)
ne(1)
# ruleid: metavariable-comparison-neg
ne(-(1))
# ruleid: metavariable-comparison-neg
ne(1 - 2)
# ruleid: metavariable-comparison-bool
bl(True)
bl(False)
bl(1)
le("abcd")
le("abc")
# ruleid: metavariable-comparison-bits
bi(6)
bi(4)
