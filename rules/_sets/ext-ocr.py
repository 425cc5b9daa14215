"""Cases for ext-ocr."""
import cv2
import easyocr
import pytesseract
import speech_recognition as sr
import whisper
from faster_whisper import WhisperModel
from openai import OpenAI
from paddleocr import PaddleOCR
from PIL import Image
from pytesseract import image_to_string
from pyzbar.pyzbar import decode
from rapidocr_onnxruntime import RapidOCR
from transformers import pipeline

client = OpenAI()
engine = PaddleOCR(lang="en")
rapid = RapidOCR()


def receipt(path):
    # ruleid: ext-ocr
    sink(pytesseract.image_to_string(Image.open(path), lang="eng"))


def receipt_short(img):
    text = image_to_string(img).strip()
    # ruleid: ext-ocr
    sink(f"Receipt:\n{text}")


def boxes(img):
    data = pytesseract.image_to_data(img, output_type=pytesseract.Output.DICT)
    # ruleid: ext-ocr
    sink(" ".join(data["text"]))


def easy(img):
    reader = easyocr.Reader(["en"])
    for _, text, _ in reader.readtext(img):
        # ruleid: ext-ocr
        sink(text)


def paddle(img):
    result = engine.ocr(img, cls=True)
    # ruleid: ext-ocr
    sink(result[0][0][1][0])


class Scanner:
    def __init__(self):
        self.ocr = PaddleOCR(use_doc_orientation_classify=False)

    def scan(self, img):
        # ruleid: ext-ocr
        return [sink(r["rec_texts"]) for r in self.ocr.predict(img)]


def rapid_text(img):
    result, _ = rapid(img)
    # ruleid: ext-ocr
    sink(result)


def caption(img):
    pipe = pipeline("image-to-text", model="microsoft/trocr-base-printed")
    # ruleid: ext-ocr
    sink(pipe(img)[0]["generated_text"])


def speech(path):
    asr = pipeline(model="openai/whisper-tiny", task="automatic-speech-recognition")
    # ruleid: ext-ocr
    sink(asr(path)["text"])


def speech_whisper(path):
    model = whisper.load_model("base")
    # ruleid: ext-ocr
    sink(model.transcribe(path)["text"])


def speech_fast(path):
    segments, info = WhisperModel("small").transcribe(path)
    for s in segments:
        # ruleid: ext-ocr
        sink(s.text)


async def speech_api(f):
    r = client.audio.transcriptions.create(model="whisper-1", file=f)
    # ruleid: ext-ocr
    sink(r.text)


def speech_google(path):
    rec = sr.Recognizer()
    with sr.AudioFile(path) as s:
        audio = rec.record(s)
    # ruleid: ext-ocr
    sink(rec.recognize_google(audio))


def qr(img):
    # ruleid: ext-ocr
    sink(decode(img)[0].data.decode())


def qr_cv(img):
    value, points, _ = cv2.QRCodeDetector().detectAndDecode(img)
    # ruleid: ext-ocr
    sink(value)


def azure(client, f):
    poller = client.begin_analyze_document("prebuilt-read", f)
    # ruleid: ext-ocr
    sink(poller.result().content)


# other models and look-alikes
def classes(img):
    # ok: ext-ocr
    sink(pipeline("image-classification")(img))


def summary(text):
    # ok: ext-ocr
    sink(pipeline("summarization")(text))


def version():
    # ok: ext-ocr
    sink(pytesseract.get_tesseract_version())


def predict(model, x):
    # ok: ext-ocr
    sink(model.predict(x))


def decode_bytes(raw):
    # ok: ext-ocr
    sink(raw.decode("utf-8"))


def own_image():
    # ok: ext-ocr
    sink(pytesseract.image_to_string("docs/figure1.png"))


def create(client):
    # ok: ext-ocr
    sink(client.audio.speech.create(model="tts-1", voice="alloy", input="hello"))


# notebook-like top level
# ruleid: ext-ocr
sink(easyocr.Reader(["de"]).readtext(Image.open("scan.png"), detail=0))
