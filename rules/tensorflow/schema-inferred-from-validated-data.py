"""Where the schema of a data check comes from. Text: tfdv.validate_statistics(s, tfdv.infer_schema(s))."""
import pandas as pd
import pandera
import pandera as pa
import pandera.pandas as pap
import tensorflow_data_validation
import tensorflow_data_validation as tfdv
from pandera import infer_schema as draft
from tensorflow_data_validation import infer_schema, validate_statistics

TODAY = "today.csv"

stats = tfdv.generate_statistics_from_csv("today.csv")
schema = tfdv.infer_schema(stats)
# ruleid: schema-inferred-from-validated-data
anomalies = tfdv.validate_statistics(stats, schema)
assert not anomalies.anomaly_info


def nested(statistics):
    # ruleid: schema-inferred-from-validated-data
    return tfdv.validate_statistics(statistics, tfdv.infer_schema(statistics))


def nested_keyword(batch_stats):
    # ruleid: schema-inferred-from-validated-data
    return validate_statistics(statistics=batch_stats, schema=infer_schema(statistics=batch_stats))


def keywords(path):
    day = tfdv.generate_statistics_from_tfrecord(path)
    contract = infer_schema(statistics=day, infer_feature_shape=False)
    # ruleid: schema-inferred-from-validated-data
    result = tensorflow_data_validation.validate_statistics(
        statistics=day,
        # made above
        schema=contract,
    )
    return result.anomaly_info


def mixed(day):
    contract = tfdv.infer_schema(day, max_string_domain_size=50)
    tfdv.display_schema(contract)
    # ruleid: schema-inferred-from-validated-data
    if tfdv.validate_statistics(day, schema=contract).anomaly_info:
        raise ValueError("bad data")


def updated(old, day):
    contract = tfdv.update_schema(old, day)
    # ruleid: schema-inferred-from-validated-data
    return tfdv.validate_statistics(day, contract)


def same_path(path):
    contract = tfdv.infer_schema(tfdv.generate_statistics_from_csv(path))
    # ruleid: schema-inferred-from-validated-data
    return tfdv.validate_statistics(tfdv.generate_statistics_from_csv(path), contract)


def same_path_inline():
    # ruleid: schema-inferred-from-validated-data
    return tfdv.validate_statistics(tfdv.generate_statistics_from_csv(TODAY), tfdv.infer_schema(tfdv.generate_statistics_from_csv(TODAY)))


class Gate:
    def check(self):
        self.contract = tfdv.infer_schema(self.stats)
        # ruleid: schema-inferred-from-validated-data
        return tfdv.validate_statistics(self.stats, self.contract)

    async def check_frame(self, frame):
        contract = pa.infer_schema(frame)
        # ruleid: schema-inferred-from-validated-data
        return contract.validate(frame, lazy=True)


def each(days):
    for day in days:
        contract = tfdv.infer_schema(day)
        with open("log", "a") as log:
            # ruleid: schema-inferred-from-validated-data
            log.write(f"{day}: {tfdv.validate_statistics(day, contract)}")


def chained(frame):
    # ruleid: schema-inferred-from-validated-data
    return pandera.infer_schema(frame).validate(frame)


def called(frame):
    # ruleid: schema-inferred-from-validated-data
    return draft(frame)(frame)


def new_import(path):
    frame = pd.read_parquet(path)
    contract = pap.infer_schema(frame)
    try:
        # ruleid: schema-inferred-from-validated-data
        contract.validate(frame)
    except pap.errors.SchemaError:
        return None
    return frame


# ruleid: schema-inferred-from-validated-data
clean = lambda frame: pa.infer_schema(frame).validate(frame, inplace=True)


def called_later(frame):
    contract = pa.infer_schema(frame)
    # ruleid: schema-inferred-from-validated-data
    return contract(frame) if len(frame) else frame


# ---- silent ---------------------------------------------------------------------------------------------------------
def train_and_today():
    contract = tfdv.infer_schema(tfdv.generate_statistics_from_csv("train.csv"))
    today = tfdv.generate_statistics_from_csv("today.csv")
    # ok: schema-inferred-from-validated-data
    return tfdv.validate_statistics(today, contract)


def two_variables(train_stats, eval_stats):
    contract = infer_schema(statistics=train_stats)
    # ok: schema-inferred-from-validated-data
    return tfdv.validate_statistics(statistics=eval_stats, schema=contract)


def from_file(day):
    contract = tfdv.load_schema_text("schema.pbtxt")
    # ok: schema-inferred-from-validated-data
    return tfdv.validate_statistics(day, contract)


def reassigned(train, today):
    s = tfdv.generate_statistics_from_csv(train)
    contract = tfdv.infer_schema(s)
    s = tfdv.generate_statistics_from_csv(today)
    # ok: schema-inferred-from-validated-data
    return tfdv.validate_statistics(s, contract)


def first_batch_is_reference(days):
    contract = None
    for day in days:
        if contract is None:
            contract = tfdv.infer_schema(day)
        # ok: schema-inferred-from-validated-data
        yield tfdv.validate_statistics(day, contract)


def edited(day):
    contract = tfdv.infer_schema(day)
    tfdv.get_feature(contract, "age").presence.min_fraction = 1.0
    # ok: schema-inferred-from-validated-data
    return tfdv.validate_statistics(day, contract)


def with_domain(day, domain):
    contract = tfdv.infer_schema(day)
    tfdv.set_domain(contract, "country", domain)
    # ok: schema-inferred-from-validated-data
    return tfdv.validate_statistics(day, contract)


def against_serving(day, serving):
    contract = tfdv.infer_schema(day)
    # ok: schema-inferred-from-validated-data
    return tfdv.validate_statistics(day, contract, serving_statistics=serving)


def other_frame(train, today):
    contract = pa.infer_schema(train)
    # ok: schema-inferred-from-validated-data
    return contract.validate(today)


def hand_written(frame):
    contract = pa.DataFrameSchema({"age": pa.Column(int, pa.Check.ge(0))})
    # ok: schema-inferred-from-validated-data
    return contract.validate(frame)


def edited_frame_schema(frame):
    contract = pa.infer_schema(frame)
    contract = contract.update_column("age", checks=pa.Check.ge(0))
    # ok: schema-inferred-from-validated-data
    return contract.validate(frame)


def draft_only(frame):
    # ok: schema-inferred-from-validated-data
    pa.infer_schema(frame).to_yaml("schema.yaml")
    # ok: schema-inferred-from-validated-data
    return pa.DataFrameSchema.from_yaml("schema.yaml").validate(frame)


class Own:
    def infer_schema(self, data):
        return self

    def validate(self, data):
        return data


def own(data):
    # ok: schema-inferred-from-validated-data
    return Own().infer_schema(data).validate(data)
