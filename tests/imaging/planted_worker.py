"""Stand in for the worker and misbehave as the first argument says. Reads its request as the real one does."""

import os
import signal
import struct
import sys
import time


def frame(head: bytes, body: bytes = b"") -> bytes:
    return b"LPA1" + struct.pack(">I", len(head)) + head + body


def main(how: str) -> None:
    out = sys.stdout.buffer
    if how == "deaf":
        time.sleep(60)
    if how == "dies_unread":
        os._exit(3)
    sys.stdin.buffer.read()
    match how:
        case "aborts":
            signal.signal(signal.SIGABRT, signal.SIG_DFL)
            os.abort()
        case "segfaults":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "loops":
            while True:
                pass
        case "sleeps":
            time.sleep(60)
        case "silent":
            pass
        case "floods":
            while True:
                out.write(bytes(1 << 20))
        case "lies_about_length":
            out.write(b"LPA1\xff\xff\xff\xff{}")
        case "no_json":
            out.write(frame(b"\x80\x04pickle"))
        case "no_object":
            out.write(frame(b"[1]"))
        case "says_html":
            out.write(frame(b'{"media_type":"image/jpeg","width":9,"height":9}', b"<html>"))
        case "says_other_type":
            out.write(frame(b'{"media_type":"image/svg+xml","width":9,"height":9}', b"\xff\xd8\xff"))
        case "says_huge":
            out.write(frame(b'{"media_type":"image/jpeg","width":99999,"height":9}', b"\xff\xd8\xff"))
        case "says_text":
            out.write(frame(b'{"media_type":"image/jpeg","width":"9","height":9}', b"\xff\xd8\xff"))
        case "new_reason":
            out.write(frame(b'{"refused":"because"}'))


main(sys.argv[1])
