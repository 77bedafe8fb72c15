import asyncio


async def download(name, delay):
    print("Downloading", name)
    await asyncio.sleep(delay)
    return f"{name} after {delay} s"


async def main():
    tasks = [
        asyncio.create_task(download("film", 0.3)),
        asyncio.create_task(download("song", 0.2)),
        asyncio.create_task(download("page", 0.1)),
    ]
    for download_done in asyncio.as_completed(tasks):
        print("Got", await download_done)


asyncio.run(main())
