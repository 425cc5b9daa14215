# ruleid: fstring-pieces-fany
f"a"
# ruleid: fstring-pieces-fany, fstring-pieces-fhole
f"a{b}"
# ruleid: fstring-pieces-fany
f"a" "b"
# ruleid: fstring-pieces-fany, fstring-pieces-fhole
"a" f"b{c}"
# ruleid: fstring-pieces-fany, fstring-pieces-fhole
f"a{f'{b}'}"
k = "v"
# ruleid: fstring-pieces-fany, fstring-pieces-fhole
f"{k}"
# ruleid: fstring-pieces-fany, fstring-pieces-fhole
x = f"a{y}"
print(x)
