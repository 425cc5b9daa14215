# ruleid: concatenation-folded
foo("ab")
# ruleid: concatenation-folded, concatenation-pieces
foo("a" "b")
# ruleid: concatenation-folded, concatenation-explicit
foo("a" + "b")
# ruleid: concatenation-folded, concatenation-pieces
foo("a"
    "b")
# ruleid: concatenation-folded
foo("" "ab")
# ruleid: concatenation-str-plus
q("a" + b)
# ruleid: concatenation-str-plus
q("a" + "b" + c)
# ok: concatenation-folded, concatenation-pieces, concatenation-explicit, concatenation-str-plus, concatenation-plus-str, concatenation-percent, concatenation-format
q(b + "a")
# ruleid: concatenation-str-plus
q("a" "b" + c)
# ruleid: concatenation-str-plus
q(f"a" + c)
q(f"a{x}" + c)
# ruleid: concatenation-str-plus
q(("a" + b))
# ruleid: concatenation-plus-str
r(a + "b")
# ruleid: concatenation-plus-str
r(a + b + "c")
# ok: concatenation-folded, concatenation-pieces, concatenation-explicit, concatenation-str-plus, concatenation-plus-str, concatenation-percent, concatenation-format
r("a" + b)
# ruleid: concatenation-plus-str
r("a" + "b")
x = ("a"
     'b')
# ruleid: concatenation-percent
"%s" % y
# ruleid: concatenation-percent
"a" "%s" % (y, z)
fmt = "%d"
# ruleid: concatenation-percent
fmt % y
y % "a"
# ruleid: concatenation-format
"{}".format(1)
# ruleid: concatenation-format
fmt.format(1, 2)
"{a}".format(a=1)
