import sqlite3


class Store:
    def __init__(self, path):
        self.conn = sqlite3.connect(path)

    def rows(self, sql):
        # ruleid: generated-query-executed-with-write-access
        return self.conn.execute(sql).fetchall()

    def count(self, table):
        # ok: generated-query-executed-with-write-access
        return self.conn.execute("SELECT count(*) FROM " + table).fetchone()
