import asyncio


async def greet():
    print("Hello!")
    await asyncio.sleep(0.1)
    print("0.1 seconds have passed")


asyncio.run(greet())
