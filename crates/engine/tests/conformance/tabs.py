# ruleid: tabs-def
def f():
	# ruleid: tabs-call
	foo(1)
	if x:
		# ruleid: tabs-call
		foo(2)
# ruleid: tabs-call
x =	foo(3)	# c
if y:
    	# ruleid: tabs-call
    	foo(4)
