"""The recogniser: finds lines on a picture and reads them, with the models that are installed beside it, offline."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lapangan_app.domain.ktp import NikReading

Picture = NDArray[Any]
_MODELS = {
    "Det": "PP-OCRv6_det_small.onnx",
    "Cls": "ch_ppocr_mobile_v2.0_cls_mobile.onnx",
    "Rec": "PP-OCRv6_rec_small.onnx",
}
_LONGEST_SIDE = 1280
_WIDEST = 30.0
"""Heights that a line may be wide; what is wider is an edge and no writing."""
_THREADS = "EngineConfig.onnxruntime"


class Engine:
    """Hold the loaded models. `threads` are those of one inference.

    Raises `FileNotFoundError` when a model is missing: by naming the files, the library's way to fetch them is closed.
    """

    def __init__(self, threads: int = 2) -> None:
        import rapidocr

        folder = Path(rapidocr.__file__).parent / "models"
        settings: dict[str, Any] = {f"{part}.model_path": str(folder / name) for part, name in _MODELS.items()}
        # never enlarged: a low, wide picture would grow beyond the memory of the process
        settings |= {"Det.limit_type": "max", "Det.limit_side_len": _LONGEST_SIDE}
        settings |= {f"{_THREADS}.intra_op_num_threads": threads, f"{_THREADS}.inter_op_num_threads": 1}
        # quiet: what the library logs would go to the terminal of whoever started us
        engine = rapidocr.RapidOCR(params=settings | {"Global.log_level": "critical"})
        self._find = engine._load_det_model()  # type: ignore[no-untyped-call]  # the library has no types
        self._read = engine._load_rec_model()  # type: ignore[no-untyped-call]  # likewise
        self._characters: list[str] = self._read.postprocess_op.character
        self._digits = np.array([self._characters.index(char) for char in "0123456789"])

    def find(self, picture: Picture) -> NDArray[np.float32]:
        """Return the corners of every line, n × 4 × (x, y)."""
        boxes = self._find(picture).boxes
        return np.zeros((0, 4, 2), np.float32) if boxes is None else np.asarray(boxes, dtype=np.float32)

    def read(self, crops: Sequence[Picture]) -> list[tuple[str, float]]:
        """Return text and score of each picture of one line; nothing, with no score, for what can be no line."""
        likely = [crop for crop in crops if crop.shape[1] <= _WIDEST * crop.shape[0]]
        texts = iter(self._read_all(likely))
        return [next(texts) if crop.shape[1] <= _WIDEST * crop.shape[0] else ("", 0.0) for crop in crops]

    def _read_all(self, crops: list[Picture]) -> list[tuple[str, float]]:
        from rapidocr.ch_ppocr_rec.typings import TextRecInput

        if not crops:
            return []
        answer = self._read(TextRecInput(img=crops, return_word_box=False))
        # full-width signs, which the models know from Chinese, are written as the plain ones
        return [
            (unicodedata.normalize("NFKC", text), float(score))
            for text, score in zip(answer.txts, answer.scores, strict=True)
        ]

    def read_digits(self, crop: Picture) -> NikReading:
        """Read a line as digits and say how certain the least certain of them is.

        Where the recogniser sees a sign that is no digit, the likeliest digit stands in for it with its own, low
        probability, so that a look-alike lowers the certainty and is never silently put right.
        """
        ratio = min(max(crop.shape[1] / crop.shape[0], 320 / 48), _WIDEST)
        steps = self._read.session(self._read.resize_norm_img(crop, ratio)[np.newaxis].astype(np.float32))[0]
        digits, weakest = [], 1.0
        last = 0
        for step in steps:
            best = int(step.argmax())
            if best not in (0, last) and self._characters[best].isalnum():
                digit = int(step[self._digits].argmax())
                chance = float(step[self._digits[digit]])
                if chance > 0.02:
                    digits.append(str(digit))
                    weakest = min(weakest, chance)
            last = best
        return NikReading("".join(digits), weakest if digits else 0.0)
