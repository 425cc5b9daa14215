# ruleid: unicode-columns-call
foo("ä")
# ruleid: unicode-columns-call
"ä"; foo(1)
# ruleid: unicode-columns-call
"€"; foo(2)
# ruleid: unicode-columns-call
"😀"; foo(3)
# ruleid: unicode-columns-call
x = "日本語"; foo("日本")
# ruleid: unicode-columns-string
bar("é")
# ruleid: unicode-columns-name
größe = 1
# ruleid: unicode-columns-call
é = größe; foo(é)
# ä
# ruleid: unicode-columns-regex
"ä zz1"
# ruleid: unicode-columns-regex
"😀 zz2 ß zz3é"
# ruleid: unicode-columns-content
"é"; baz("ü")
# ruleid: unicode-columns-multi-line
ml("é",
   # ruleid: unicode-columns-multi-line
   "é"); ml("日",
   1)
"""ä
# ruleid: unicode-columns-call
ü"""; foo(4)
