import asyncio
from oracle import log, loop, run


async def main():
    async with asyncio.timeout(None) as timeout:
        log("never", timeout.when() is None)
        await asyncio.sleep(100)
        timeout.reschedule(loop.time() + 2)
        await asyncio.sleep(1)
        timeout.reschedule(None)
        await asyncio.sleep(100)
    log("expired", timeout.expired())
    try:
        timeout.reschedule(1)
    except RuntimeError:
        log("it has ended")
    try:
        async with asyncio.timeout_at(loop.time() + 1) as at:
            log("in", at.when() - loop.time())
            try:
                await asyncio.sleep(2)
            finally:
                log("expiring", at.expired())
                try:
                    at.reschedule(loop.time() + 5)
                except RuntimeError:
                    log("it is expiring")
    except TimeoutError:
        log("timeout", at.expired())
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            log("in the past")
            await asyncio.sleep(0)
            log("one tick")
            await asyncio.sleep(0)
            log("never")
    except TimeoutError:
        log("timeout")


run(main)
