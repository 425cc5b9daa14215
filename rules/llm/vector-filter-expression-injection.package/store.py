from pymilvus import MilvusClient


class ChunkStore:
    def __init__(self, uri: str):
        self.db = MilvusClient(uri)

    def of_owner(self, owner: str):
        # ruleid: vector-filter-expression-injection
        return self.db.query("chunks", filter=f"owner == '{owner}'")

    def of_owner_bound(self, owner: str):
        # ok: vector-filter-expression-injection
        return self.db.query("chunks", filter="owner == {owner}", filter_params={"owner": owner})

    def of_year(self, year: int):
        # ok: vector-filter-expression-injection
        return self.db.query("chunks", filter=f"year == {year}")
