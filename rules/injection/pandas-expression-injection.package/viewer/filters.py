"""Filters on frames."""


def keep(df, where):
    if not where:
        return df
    # ruleid: pandas-expression-injection
    return df.query(where, engine="python")


def above(df, limit):
    # ok: pandas-expression-injection
    return df.query(f"price > {limit}", engine="python")
