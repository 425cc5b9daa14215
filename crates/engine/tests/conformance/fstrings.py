# ruleid: fstrings-any
any_f(f"a")
# ruleid: fstrings-any
any_f(f'a{b}')
# ruleid: fstrings-any
any_f(F"a")
# ruleid: fstrings-any
any_f(rf"a{b}")
# ruleid: fstrings-any
any_f(fr"a{b}")
# ok: fstrings-any, fstrings-hole, fstrings-exact, fstrings-only-hole, fstrings-const, fstrings-plain-string, fstrings-two-holes, fstrings-prefix, fstrings-name-in-hole
any_f("a")
# ruleid: fstrings-any
any_f(f"""
{b}
""")
any_f("a" f"b")
any_f(f"a" "b")
any_f(f"a" f"b")
# ruleid: fstrings-any
any_f(f"a{b!r}")
# ruleid: fstrings-any
any_f(f"a{b:>{w}}")
any_f(f"a" + "b")
# ok: fstrings-any, fstrings-hole, fstrings-exact, fstrings-only-hole, fstrings-const, fstrings-plain-string, fstrings-two-holes, fstrings-prefix, fstrings-name-in-hole
any_f(x)
# ok: fstrings-any, fstrings-hole, fstrings-exact, fstrings-only-hole, fstrings-const, fstrings-plain-string, fstrings-two-holes, fstrings-prefix, fstrings-name-in-hole
any_f(rb"a")
# ok: fstrings-any, fstrings-hole, fstrings-exact, fstrings-only-hole, fstrings-const, fstrings-plain-string, fstrings-two-holes, fstrings-prefix, fstrings-name-in-hole
run(f"a")
# ruleid: fstrings-hole
run(f"{x}")
# ruleid: fstrings-hole
run(f"a{x}")
# ruleid: fstrings-hole
run(f"{x}b")
# ruleid: fstrings-hole
run(f"{x}{y}")
run(f"a{x!r}b")
run(f"a{x:>10}b")
run(f"a{x=}b")
# ruleid: fstrings-hole
run(f"a{x + 1}b")
# ruleid: fstrings-hole
run(f"a{f'{y}'}b")
# ok: fstrings-any, fstrings-hole, fstrings-exact, fstrings-only-hole, fstrings-const, fstrings-plain-string, fstrings-two-holes, fstrings-prefix, fstrings-name-in-hole
run("a{x}")
# ok: fstrings-any, fstrings-hole, fstrings-exact, fstrings-only-hole, fstrings-const, fstrings-plain-string, fstrings-two-holes, fstrings-prefix, fstrings-name-in-hole
run(f"a{{x}}")
# ruleid: fstrings-exact
exact(f"a{x}b")
# ok: fstrings-any, fstrings-hole, fstrings-exact, fstrings-only-hole, fstrings-const, fstrings-plain-string, fstrings-two-holes, fstrings-prefix, fstrings-name-in-hole
exact(f"a{x}c")
# ok: fstrings-any, fstrings-hole, fstrings-exact, fstrings-only-hole, fstrings-const, fstrings-plain-string, fstrings-two-holes, fstrings-prefix, fstrings-name-in-hole
exact(f"{x}b")
# ok: fstrings-any, fstrings-hole, fstrings-exact, fstrings-only-hole, fstrings-const, fstrings-plain-string, fstrings-two-holes, fstrings-prefix, fstrings-name-in-hole
exact(f"a{x}b{y}")
# ruleid: fstrings-exact
exact(f'a{x}b')
# ruleid: fstrings-only-hole
only(f"{x}")
# ok: fstrings-any, fstrings-hole, fstrings-exact, fstrings-only-hole, fstrings-const, fstrings-plain-string, fstrings-two-holes, fstrings-prefix, fstrings-name-in-hole
only(f"{x}a")
# ruleid: fstrings-const
const(f"ab")
# ruleid: fstrings-const
const(f"a{'b'}")
k = "a"
# ruleid: fstrings-const
const(f"{k}b")
def g():
    m = "b"
    # ruleid: fstrings-const
    const(f"{k}{m}")
# ruleid: fstrings-plain-string
plain(f"ab")
# ruleid: fstrings-plain-string
plain(f"a{k}")
# ok: fstrings-any, fstrings-hole, fstrings-exact, fstrings-only-hole, fstrings-const, fstrings-plain-string, fstrings-two-holes, fstrings-prefix, fstrings-name-in-hole
plain(f"a{u}")
# ruleid: fstrings-plain-string
plain(f"")
# ruleid: fstrings-two-holes
two(f"{x}{y}")
# ruleid: fstrings-two-holes
two(f"a{x}b{y}c")
# ok: fstrings-any, fstrings-hole, fstrings-exact, fstrings-only-hole, fstrings-const, fstrings-plain-string, fstrings-two-holes, fstrings-prefix, fstrings-name-in-hole
two(f"{x}")
# ruleid: fstrings-two-holes
two(f"{x}{y}{z}")
pre(f"SELECT {x}")
pre(f"SELECT a {x}")
pre(f"SELECT {x} FROM t")
# ok: fstrings-any, fstrings-hole, fstrings-exact, fstrings-only-hole, fstrings-const, fstrings-plain-string, fstrings-two-holes, fstrings-prefix, fstrings-name-in-hole
pre(f"DELETE {x}")
# ruleid: fstrings-name-in-hole
f"{deep(1)}"
# ruleid: fstrings-name-in-hole
f"{deep(2)!r:>{deep(3)}}"
# ruleid: fstrings-name-in-hole
f"é{deep(4)}"
# ruleid: fstrings-name-in-hole
f"{{}}{deep(5)}"
f"""a
# ruleid: fstrings-name-in-hole
{deep(6)}
  # ruleid: fstrings-name-in-hole
  {deep(7)} é {deep(8)}"""
