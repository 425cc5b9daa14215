# ruleid: python2-forms-print
print(1)
# ruleid: python2-forms-print
print 2
# ruleid: python2-forms-print
print "a", "b"
# ruleid: python2-forms-print
print "a" % b
# ruleid: python2-forms-print
print (1)
print
# ruleid: python2-forms-exec
exec "code"
# ruleid: python2-forms-exec
exec(code)
# ruleid: python2-forms-exec
exec "code" in ns
x.print(1)
