# ruleid: try-except-except
try:
    a
except X:
    b
# ruleid: try-except-as
try: a
except X as e: b
# ruleid: try-except-bare
try: a
except: b
# ruleid: try-except-except
try: a
except X: b
except Y: c
# ruleid: try-except-except, try-except-bare
try: a
except X: b
except: c
# ruleid: try-except-else
try: a
except X: b
else: d
# ruleid: try-except-finally, try-except-except-finally
try: a
except X: b
finally: d
# ruleid: try-except-finally
try: a
finally: d
# ruleid: try-except-tuple
try: a
except (X, Y): b
# ruleid: try-except-except
try: a
except* X: b
# ruleid: try-except-except, try-except-any-pass
try: a
except X: pass
# ruleid: try-except-as, try-except-any-pass
try: a
except X as e: pass
# ruleid: try-except-bare, try-except-any-pass
try: a
except: pass
# ruleid: try-except-as, try-except-named
try: a
except Exception as e:
    b
    raise e
# ruleid: try-except-as
try: a
except Exception as e:
    raise
# ruleid: try-except-except
try: a
except m.X: b
try: a
except X: b
else: c
finally: d
