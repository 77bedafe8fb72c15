import asyncio


async def eternity():
    try:
        await asyncio.sleep(3600)
        print("An hour has passed")
    except asyncio.CancelledError:
        print("Cancelled while waiting")
        raise


async def main():
    try:
        await asyncio.wait_for(eternity(), 0.1)
    except asyncio.TimeoutError:
        print("That took too long")


asyncio.run(main())
