# ruleid: attribute-chains-exact
a.b.c
# ruleid: attribute-chains-exact
a.b.c.d
# ok: attribute-chains-exact, attribute-chains-method, attribute-chains-attr-name, attribute-chains-ellipsis, attribute-chains-ellipsis-attr, attribute-chains-ellipsis-middle, attribute-chains-any-receiver, attribute-chains-end
x.a.b.c
# ok: attribute-chains-exact, attribute-chains-method, attribute-chains-attr-name, attribute-chains-ellipsis, attribute-chains-ellipsis-attr, attribute-chains-ellipsis-middle, attribute-chains-any-receiver, attribute-chains-end
a.b
# ruleid: attribute-chains-exact
a.b.c()
# ok: attribute-chains-exact, attribute-chains-method, attribute-chains-attr-name, attribute-chains-ellipsis, attribute-chains-ellipsis-attr, attribute-chains-ellipsis-middle, attribute-chains-any-receiver, attribute-chains-end
a.b().c
# ruleid: attribute-chains-exact
a . b . c
# ruleid: attribute-chains-exact
(a.b).c
# ruleid: attribute-chains-exact
a.b.c = 1
# ruleid: attribute-chains-exact
del a.b.c
# ruleid: attribute-chains-method
x.run()
# ruleid: attribute-chains-method
x.y.run()
# ruleid: attribute-chains-method
x().run()
# ok: attribute-chains-exact, attribute-chains-method, attribute-chains-attr-name, attribute-chains-ellipsis, attribute-chains-ellipsis-attr, attribute-chains-ellipsis-middle, attribute-chains-any-receiver, attribute-chains-end
run()
# ok: attribute-chains-exact, attribute-chains-method, attribute-chains-attr-name, attribute-chains-ellipsis, attribute-chains-ellipsis-attr, attribute-chains-ellipsis-middle, attribute-chains-any-receiver, attribute-chains-end
x.run(1)
# ruleid: attribute-chains-method
x.run().run()
# ruleid: attribute-chains-method
"s".run()
# ruleid: attribute-chains-method
self.run()
# ruleid: attribute-chains-method
await x.run()
# ruleid: attribute-chains-attr-name
conn.execute(1)
# ruleid: attribute-chains-attr-name
conn.cursor().execute(1)
# ok: attribute-chains-exact, attribute-chains-method, attribute-chains-attr-name, attribute-chains-ellipsis, attribute-chains-ellipsis-attr, attribute-chains-ellipsis-middle, attribute-chains-any-receiver, attribute-chains-end
conn.cursor
# ok: attribute-chains-exact, attribute-chains-method, attribute-chains-attr-name, attribute-chains-ellipsis, attribute-chains-ellipsis-attr, attribute-chains-ellipsis-middle, attribute-chains-any-receiver, attribute-chains-end
x.conn.close()
# ruleid: attribute-chains-ellipsis
db.go()
# ruleid: attribute-chains-ellipsis
db.a.go()
# ruleid: attribute-chains-ellipsis
db.a(1).b.go()
# ruleid: attribute-chains-ellipsis
db.go().more()
db().go()
db[0].go()
# ok: attribute-chains-exact, attribute-chains-method, attribute-chains-attr-name, attribute-chains-ellipsis, attribute-chains-ellipsis-attr, attribute-chains-ellipsis-middle, attribute-chains-any-receiver, attribute-chains-end
x.db.go()
# ok: attribute-chains-exact, attribute-chains-method, attribute-chains-attr-name, attribute-chains-ellipsis, attribute-chains-ellipsis-attr, attribute-chains-ellipsis-middle, attribute-chains-any-receiver, attribute-chains-end
db.go(1)
# ruleid: attribute-chains-ellipsis
(db.a).go()
# ruleid: attribute-chains-ellipsis-attr
q.tail
# ruleid: attribute-chains-ellipsis-attr
q.a().tail
# ruleid: attribute-chains-ellipsis-attr
q.tail.tail
# ruleid: attribute-chains-ellipsis-attr
q.tail()
# ruleid: attribute-chains-ellipsis-middle
s.one().two()
# ruleid: attribute-chains-ellipsis-middle
s.one(1).x().two(2)
# ruleid: attribute-chains-ellipsis-middle
s.a.one().b.c().two(3)
# ok: attribute-chains-exact, attribute-chains-method, attribute-chains-attr-name, attribute-chains-ellipsis, attribute-chains-ellipsis-attr, attribute-chains-ellipsis-middle, attribute-chains-any-receiver, attribute-chains-end
s.two().one()
# ruleid: attribute-chains-ellipsis-middle
s.one().two().two()
# ruleid: attribute-chains-ellipsis-middle
s.one().one().two()
# ruleid: attribute-chains-any-receiver
z.fin()
# ruleid: attribute-chains-any-receiver
z.a.b().fin(1)
# ok: attribute-chains-exact, attribute-chains-method, attribute-chains-attr-name, attribute-chains-ellipsis, attribute-chains-ellipsis-attr, attribute-chains-ellipsis-middle, attribute-chains-any-receiver, attribute-chains-end
fin()
# ruleid: attribute-chains-any-receiver
z.fin().fin()
# ruleid: attribute-chains-end
e.f
# ruleid: attribute-chains-end
e.f()
e
