import asyncio
import os

import boto3
import sagemaker
from sagemaker import model_monitor
from sagemaker.model_monitor import DataCaptureConfig
from sagemaker.model_monitor import DataCaptureConfig as Capture
from sagemaker.model_monitor.data_capture_config import DataCaptureConfig as DCC
from sagemaker.predictor import Predictor
from sagemaker.sklearn import SKLearnModel

from platform_sdk.capture import DataCaptureConfig as OwnCapture

RECORD = False
SHARE = 0
sm = boto3.client("sagemaker")
model = SKLearnModel(model_data="s3://m/model.tar.gz", role="role", entry_point="inf.py", framework_version="1.2-1")

# ---- reported -------------------------------------------------------------

model.deploy(
    initial_instance_count=1,
    instance_type="ml.m5.large",
    # ruleid: endpoint-data-capture-disabled
    data_capture_config=DataCaptureConfig(enable_capture=True, destination_s3_uri="s3://m/capture"),
)

# ruleid: endpoint-data-capture-disabled
off = Capture(True, 20, "s3://m/capture")

# ruleid: endpoint-data-capture-disabled
none_sampled = DCC(
    enable_capture=True,
    sampling_percentage=20,  # too expensive
)

# ruleid: endpoint-data-capture-disabled
by_constant = model_monitor.DataCaptureConfig(enable_capture=True)

# ruleid: endpoint-data-capture-disabled
by_share = sagemaker.model_monitor.DataCaptureConfig(True, 20)


def deploy(client, name):
    # ruleid: endpoint-data-capture-disabled
    return client.create_endpoint_config(
        EndpointConfigName=name,
        ProductionVariants=[{"VariantName": "a", "ModelName": name}],
        DataCaptureConfig={"EnableCapture": True, "DestinationS3Uri": "s3://m/capture"},
    )


def deploy_unsampled(name):
    # ruleid: endpoint-data-capture-disabled
    sm.create_endpoint_config(DataCaptureConfig={"InitialSamplingPercentage": 20, "EnableCapture": True}, EndpointConfigName=name)


class Release:
    # ruleid: endpoint-data-capture-disabled
    capture = DCC(True)

    def quiet(self, endpoint):
        # ruleid: endpoint-data-capture-disabled
        Predictor(endpoint).enable_data_capture()

    def update(self, predictor):
        # ruleid: endpoint-data-capture-disabled
        predictor.update_data_capture_config(DataCaptureConfig(enable_capture=True))


# ruleid: endpoint-data-capture-disabled
configs = {name: Capture(enable_capture=True) for name in ("blue", "green")}

# ruleid: endpoint-data-capture-disabled
make_config = lambda uri: DataCaptureConfig(destination_s3_uri=uri, enable_capture=True)

# ruleid: endpoint-data-capture-disabled
def with_default(name, capture=Capture(True, sampling_percentage=20)):
    return model.deploy(1, "ml.m5.large", endpoint_name=name, data_capture_config=capture)


async def switch_off(predictor):
    # ruleid: endpoint-data-capture-disabled
    await asyncio.to_thread(lambda: predictor.enable_data_capture())


def environment(stage):
    try:
        from sagemaker.model_monitor import DataCaptureConfig as Late
    except ImportError:
        return None
    # ruleid: endpoint-data-capture-disabled
    return Late(enable_capture=True) if stage == "test" else Late(enable_capture=True)


# ---- not reported ---------------------------------------------------------

# ok: endpoint-data-capture-disabled
on = DataCaptureConfig(enable_capture=True, sampling_percentage=20, destination_s3_uri="s3://m/capture")

# ok: endpoint-data-capture-disabled
positional = Capture(True, 10, "s3://m/capture")

# ok: endpoint-data-capture-disabled
from_env = DataCaptureConfig(enable_capture=os.environ.get("CAPTURE", "1") == "1")

# ok: endpoint-data-capture-disabled
own = OwnCapture(enable_capture=False)

# ok: endpoint-data-capture-disabled
model.deploy(initial_instance_count=1, instance_type="ml.m5.large")

# ok: endpoint-data-capture-disabled
sm.create_endpoint_config(DataCaptureConfig={"EnableCapture": True, "InitialSamplingPercentage": 10})

# ok: endpoint-data-capture-disabled
sm.create_endpoint(EndpointName="x", DataCaptureConfig={"EnableCapture": False})


def by_argument(share, enabled):
    # ok: endpoint-data-capture-disabled
    return DataCaptureConfig(enable_capture=enabled, sampling_percentage=share)


def update(predictor):
    # ok: endpoint-data-capture-disabled
    predictor.enable_data_capture()
    # ok: endpoint-data-capture-disabled
    predictor.disable_data_capture_logs()


# ok: endpoint-data-capture-disabled
HELP = "DataCaptureConfig(enable_capture=False) turns recording off"

# ok: endpoint-data-capture-disabled
settings = {"EnableCapture": False}
