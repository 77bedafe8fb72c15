"""Measures one workload on asyncio: measure.py WORKLOAD N

Prints one line, "result" and the figures: nanoseconds of each run, bytes, or the depth.
"""
import asyncio
import gc
import os
import subprocess
import sys
import time

import workloads
from workloads import await_completed, await_rare, fib, generator, generator_handoff, loop_flat, loop_local
from workloads import ping_pong, sleep_many, spawn, yield_loop


def triangle(n):
    return n * (n - 1) // 2


def plain_fib(n):
    return n if n < 2 else plain_fib(n - 1) + plain_fib(n - 2)


# The results that plain code in Java has.
KNOWN = {
    (await_completed, 1000): 61959,
    (await_rare, 5000): 78294,
    (loop_local, 10000): 3212670136763433305,
    (loop_flat, 10000): 3212670136763433305,
}

# workload: coroutine function, expected result or None, runs
TIMED = {
    "awaitCompleted": (await_completed, None, 5),
    "awaitRare": (await_rare, None, 5),
    "fib": (fib, plain_fib, 5),
    "yield": (yield_loop, triangle, 3),
    "pingPong": (ping_pong, lambda n: n * (n + 1) // 2, 3),
    "loopLocal": (loop_local, None, 1),
    "loopFlat": (loop_flat, None, 1),
    "loopFlatYield": (lambda n: loop_flat(n, True), None, 3),
    "generator": (generator, triangle, 5),
    "generatorHandoff": (generator_handoff, triangle, 3),
    "spawn": (spawn, triangle, 3),
    "sleepMany": (sleep_many, triangle, 1),
}


def check():
    for (function, n), expected in KNOWN.items():
        actual = asyncio.run(function(n))
        assert actual == expected, (function.__name__, actual, expected)


def times(function, expected, runs, n):
    figures = []
    for _ in range(runs):
        start = time.perf_counter_ns()
        actual = asyncio.run(function(n))
        figures.append(time.perf_counter_ns() - start)
        assert expected is None or actual == expected(n), actual
    return figures


def resident_bytes():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:")) * 1024


async def bytes_per_sleeper(n):
    """Resident bytes: CPython has no other heap to ask."""
    gc.collect()
    before = resident_bytes()
    sleepers = asyncio.create_task(sleep_many(n, 600))
    while workloads.asleep < n:
        await asyncio.sleep(0.05)
    gc.collect()
    print("result", (resident_bytes() - before) // n, flush=True)
    os._exit(0)


def reaches(n):
    """In a process of its own: beyond the limit CPython may crash."""
    code = f"import asyncio, workloads; assert asyncio.run(workloads.deep({n}, False)) == {n}"
    here = os.path.dirname(os.path.abspath(__file__))
    return subprocess.run([sys.executable, "-c", code], cwd=here, stderr=subprocess.DEVNULL).returncode == 0


def depth():
    """With the recursion limit that CPython starts with."""
    works, fails = 100, 200
    while reaches(fails):
        works, fails = fails, fails * 2
    while fails - works > works // 100:
        middle = (works + fails) // 2
        works, fails = (middle, fails) if reaches(middle) else (works, middle)
    return works


def main():
    workload, n = sys.argv[1], int(sys.argv[2])
    if workload == "sleepMemory":
        asyncio.run(bytes_per_sleeper(n))
    elif workload == "depth":
        print("result", depth())
    else:
        check()
        print("result", *times(*TIMED[workload], n))


if __name__ == "__main__":
    main()
