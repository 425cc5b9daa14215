# ruleid: metavariable-regex-prefix
a(foo)
# ruleid: metavariable-regex-prefix
a(food)
# ok: metavariable-regex-prefix, metavariable-regex-content, metavariable-regex-function, metavariable-regex-two, metavariable-regex-negated, metavariable-regex-constant, metavariable-regex-constant-on, metavariable-regex-ellipsis, metavariable-regex-multi-line, metavariable-regex-attribute, metavariable-regex-escaped
a(xfoo)
# ok: metavariable-regex-prefix, metavariable-regex-content, metavariable-regex-function, metavariable-regex-two, metavariable-regex-negated, metavariable-regex-constant, metavariable-regex-constant-on, metavariable-regex-ellipsis, metavariable-regex-multi-line, metavariable-regex-attribute, metavariable-regex-escaped
a("foo")
# ruleid: metavariable-regex-prefix
a(foo.bar())
# ruleid: metavariable-regex-prefix
a((foo))
# ruleid: metavariable-regex-content
b("secret")
# ruleid: metavariable-regex-content
b("SEC")
# ok: metavariable-regex-prefix, metavariable-regex-content, metavariable-regex-function, metavariable-regex-two, metavariable-regex-negated, metavariable-regex-constant, metavariable-regex-constant-on, metavariable-regex-ellipsis, metavariable-regex-multi-line, metavariable-regex-attribute, metavariable-regex-escaped
b("secrets")
# ok: metavariable-regex-prefix, metavariable-regex-content, metavariable-regex-function, metavariable-regex-two, metavariable-regex-negated, metavariable-regex-constant, metavariable-regex-constant-on, metavariable-regex-ellipsis, metavariable-regex-multi-line, metavariable-regex-attribute, metavariable-regex-escaped
b("my secret")
# ruleid: metavariable-regex-function
run_x(1)
# ruleid: metavariable-regex-function
exec_y(1)
x.run_z(1)
# ok: metavariable-regex-prefix, metavariable-regex-content, metavariable-regex-function, metavariable-regex-two, metavariable-regex-negated, metavariable-regex-constant, metavariable-regex-constant-on, metavariable-regex-ellipsis, metavariable-regex-multi-line, metavariable-regex-attribute, metavariable-regex-escaped
xrun_(1)
# ruleid: metavariable-regex-two
c(a, b)
# ok: metavariable-regex-prefix, metavariable-regex-content, metavariable-regex-function, metavariable-regex-two, metavariable-regex-negated, metavariable-regex-constant, metavariable-regex-constant-on, metavariable-regex-ellipsis, metavariable-regex-multi-line, metavariable-regex-attribute, metavariable-regex-escaped
c(a, c)
# ok: metavariable-regex-prefix, metavariable-regex-content, metavariable-regex-function, metavariable-regex-two, metavariable-regex-negated, metavariable-regex-constant, metavariable-regex-constant-on, metavariable-regex-ellipsis, metavariable-regex-multi-line, metavariable-regex-attribute, metavariable-regex-escaped
d(safe1)
# ruleid: metavariable-regex-negated
d(other)
v = "the value"
e(v)
# ruleid: metavariable-regex-constant
e("the value")
# ruleid: metavariable-regex-constant-on
f(v)
# ruleid: metavariable-regex-constant-on
f("the value")
def q():
    w = "a value"
    # ruleid: metavariable-regex-constant-on
    f(w)
# ruleid: metavariable-regex-ellipsis
g(1, timeout=2)
# ok: metavariable-regex-prefix, metavariable-regex-content, metavariable-regex-function, metavariable-regex-two, metavariable-regex-negated, metavariable-regex-constant, metavariable-regex-constant-on, metavariable-regex-ellipsis, metavariable-regex-multi-line, metavariable-regex-attribute, metavariable-regex-escaped
g(1)
# ok: metavariable-regex-prefix, metavariable-regex-content, metavariable-regex-function, metavariable-regex-two, metavariable-regex-negated, metavariable-regex-constant, metavariable-regex-constant-on, metavariable-regex-ellipsis, metavariable-regex-multi-line, metavariable-regex-attribute, metavariable-regex-escaped
g()
h([
    1, end])
h("""
end""")
# ruleid: metavariable-regex-attribute
i.get(1)
# ruleid: metavariable-regex-attribute
i.get_all(1)
# ok: metavariable-regex-prefix, metavariable-regex-content, metavariable-regex-function, metavariable-regex-two, metavariable-regex-negated, metavariable-regex-constant, metavariable-regex-constant-on, metavariable-regex-ellipsis, metavariable-regex-multi-line, metavariable-regex-attribute, metavariable-regex-escaped
i.repost(1)
j("a\n")
# ok: metavariable-regex-prefix, metavariable-regex-content, metavariable-regex-function, metavariable-regex-two, metavariable-regex-negated, metavariable-regex-constant, metavariable-regex-constant-on, metavariable-regex-ellipsis, metavariable-regex-multi-line, metavariable-regex-attribute, metavariable-regex-escaped
j("a")
# ruleid: metavariable-regex-escaped
j(r"a\n")
