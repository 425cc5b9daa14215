# ruleid: string-patterns-any
any_str("a")
# ruleid: string-patterns-any
any_str('a')
# ruleid: string-patterns-any
any_str("""a
b""")
# ruleid: string-patterns-any
any_str(r"a")
# ruleid: string-patterns-any
any_str(b"a")
# ruleid: string-patterns-any
any_str(u"a")
# ruleid: string-patterns-any
any_str(Rb"a")
# ruleid: string-patterns-any
any_str("a" "b")
# ruleid: string-patterns-any
any_str("a" + "b")
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
any_str("a" + x)
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
any_str(x)
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
any_str("a" % x)
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
any_str("a".upper())
# ruleid: string-patterns-any
any_str("a" * 2)
# ruleid: string-patterns-any
any_str("a" if c else "b")
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
any_str("a" if c else x)
# ruleid: string-patterns-any
any_str(("a"))
# ruleid: string-patterns-any
any_str("")
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
any_str(k="a")
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
any_str(str("a"))
# ruleid: string-patterns-content
content("abc")
# ruleid: string-patterns-content
content('abc')
# ruleid: string-patterns-content
content(r"a\b")
# ruleid: string-patterns-content
content(b"abc")
# ruleid: string-patterns-content
content("""abc""")
# ruleid: string-patterns-content
content("")
# ruleid: string-patterns-content
content("a\n")
# ruleid: string-patterns-content
content('it\'s')
# ruleid: string-patterns-content
content("é")
# ruleid: string-patterns-content
content("a" "b")
# ruleid: string-patterns-content
content("a" + "b")
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
content(x)
# ruleid: string-patterns-regex
regex("abb")
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
regex("xabb")
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
regex("ABB")
# ruleid: string-patterns-regex
regex(b"abb")
# ruleid: string-patterns-regex
regex("a" "bb")
# ruleid: string-patterns-regex
regex(f"abb")
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
regex(f"abb{x}")
regex("""
abb""")
# ruleid: string-patterns-regex
regex(r"abb")
# ruleid: string-patterns-regex-i
regexi("ABB")
# ruleid: string-patterns-literal
lit("abc")
# ruleid: string-patterns-literal
lit('abc')
# ruleid: string-patterns-literal
lit("""abc""")
# ruleid: string-patterns-literal
lit(r"abc")
# ruleid: string-patterns-literal
lit(b"abc")
# ruleid: string-patterns-literal
lit(u"abc")
# ruleid: string-patterns-literal
lit("ab" "c")
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
lit("ABC")
lit("\x61bc")
# ruleid: string-patterns-empty
empty("")
# ruleid: string-patterns-empty
empty('')
# ruleid: string-patterns-empty
empty("" "")
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
empty("a")
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
partial("ab")
# ruleid: string-patterns-partial
partial("a$X")
# ruleid: string-patterns-dots
dots("a...b")
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
dots("axb")
# ruleid: string-patterns-quote
quote('it"s')
# ruleid: string-patterns-quote
quote("it\"s")
# ruleid: string-patterns-escape
esc("a\n")
# ruleid: string-patterns-escape
esc("""a
""")
esc("a\x0a")
# ruleid: string-patterns-raw
rawpat(r"\d")
rawpat("\\d")
rawpat("\d")
# ruleid: string-patterns-same
same("a", "a")
# ruleid: string-patterns-same
same("a", 'a')
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
same("a", "b")
# ruleid: string-patterns-same
same("a", b"a")
# ruleid: string-patterns-name-content
nc(a, "a")
nc("a", "a")
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
nc(a, "b")
# ruleid: string-patterns-key
conf["password"]
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
conf["user"]
# ok: string-patterns-any, string-patterns-content, string-patterns-regex, string-patterns-regex-i, string-patterns-literal, string-patterns-empty, string-patterns-partial, string-patterns-dots, string-patterns-quote, string-patterns-escape, string-patterns-raw, string-patterns-same, string-patterns-name-content, string-patterns-key
conf[password]
