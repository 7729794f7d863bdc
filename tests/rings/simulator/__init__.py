"""One laptop, one line, one centre in a single thread: the real store, engine and intake, and one seed for all chance.

    run_seed(7, steps=200)      one world from birth to healing; raises `Violation` with a line that repeats it
    python -m tests.rings.simulator --steps 100000

What is simulated is only what the program cannot own: time, the line, and death. `world` puts the parts together,
`line` is the hostile network, `officer` acts, `oracle` asks after every step whether the promises still hold.
"""
