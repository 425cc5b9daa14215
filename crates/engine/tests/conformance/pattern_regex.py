# ruleid: pattern-regex-plain
x = 1  # TODO1 and TODO2
# ruleid: pattern-regex-plain
"TODO in a string"
# ruleid: pattern-regex-line-start
import os
import os, sys
    # import os
# ruleid: pattern-regex-groups
x=1
# ruleid: pattern-regex-groups
foo(k1=2, k2=33)
# ruleid: pattern-regex-named
def func(): pass
# ruleid: pattern-regex-multi-line
"""begin
end"""
# ruleid: pattern-regex-multi-line
"begin  end"
# ruleid: pattern-regex-dot-newline
(open("a"), close("b"), close("c"))
open(
close)
# ruleid: pattern-regex-case
PASSWORD = passWord
# ruleid: pattern-regex-with-pattern
call(1)
call(x)
# ruleid: pattern-regex-with-pattern
foo(call(22))
# ruleid: pattern-regex-inside-string
"secret_a"
secret_b
f"{secret_c}"
# ruleid: pattern-regex-not-regex
nr(1)
nr("bad")
nr(x, bad_thing)
# ruleid: pattern-regex-not-regex
nr(1)  # bad
# ruleid: pattern-regex-named
def outer():
    # ruleid: pattern-regex-named-joined
    log("outer")
    log("inner")
    # ruleid: pattern-regex-named
    def inner():
        # ruleid: pattern-regex-named-joined
        log("inner")
# ruleid: pattern-regex-focus
token = "abc"
# ruleid: pattern-regex-focus
é = "é token"; token = "def"
# ruleid: pattern-regex-overlapping
abababa
# ruleid: pattern-regex-lookbehind
"xyzw yzw yz"
