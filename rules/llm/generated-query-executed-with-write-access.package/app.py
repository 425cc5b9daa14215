from . import model
from .store import Store


def answer(question):
    store = Store("shop.db")
    print(store.count("orders"), model.model_name())
    return store.rows(model.ask("SQL for: " + question))
