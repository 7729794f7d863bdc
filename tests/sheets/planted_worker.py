"""Stand in for the sheet worker and misbehave as the first argument says."""

import os
import signal
import sys
import time


def main(how: str) -> None:
    import msgspec.msgpack

    out = sys.stdout.buffer
    if how == "deaf":
        time.sleep(60)
    if how == "dies_unread":
        os._exit(3)
    sys.stdin.buffer.read()
    sheet = {"name": "x", "first_row": 1, "first_column": 0, "columns": [["a"]], "merged": [], "hidden": []}
    match how:
        case "aborts":
            signal.signal(signal.SIGABRT, signal.SIG_DFL)
            os.abort()
        case "sleeps":
            time.sleep(60)
        case "floods":
            while True:
                out.write(bytes(1 << 20))
        case "no_mark":
            out.write(msgspec.msgpack.encode({"sheets": []}))
        case "pickle":
            out.write(b"LSH1\x80\x04K\x01.")
        case "other_shape":
            out.write(b"LSH1" + msgspec.msgpack.encode({"sheets": [sheet | {"columns": [[{"run": "me"}]]}]}))
        case "no_day":
            out.write(b"LSH1" + msgspec.msgpack.encode({"sheets": [sheet | {"columns": [[["yesterday"]]]}]}))
        case "ragged":
            out.write(b"LSH1" + msgspec.msgpack.encode({"sheets": [sheet | {"columns": [["a"], ["a", "b"]]}]}))
        case "new_reason":
            out.write(b"LSH1" + msgspec.msgpack.encode({"refused": "because"}))


main(sys.argv[1])
