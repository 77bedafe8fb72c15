import asyncio
from oracle import log, loop, run


async def main():
    kept = []
    for i in range(300):
        timer = loop.call_later(1 + i / 100, log, "timer", i)
        if i % 50 == 0:
            kept.append(timer)
        else:
            timer.cancel()
    b = loop.call_later(1, log, "never: cancelled in the same tick")
    kept[1].cancel()
    loop.call_at(0.999, b.cancel)
    twice = loop.call_later(2, log, "never")
    twice.cancel()
    twice.cancel()
    soon = loop.call_soon(log, "never")
    loop.call_soon(log, "before")
    soon.cancel()
    log("cancelled", soon.cancelled(), kept[0].cancelled())
    first = loop.call_later(2.25, lambda: second.cancel())
    second = loop.call_later(2.25, log, "never: its predecessor has cancelled it")
    await asyncio.sleep(10)
    first.cancel()
    log("end")


run(main)
