"""Runs a script on a loop with virtual time and prints its events.

An event is a line "tick seconds what". Time jumps to the next timer when nothing is ready, so that
the lines depend on nothing but asyncio's own order.
"""

import asyncio
import itertools
import sys

numbers = itertools.count()


class OrderedTimer(asyncio.TimerHandle):
    def __init__(self, *args):
        super().__init__(*args)
        self.number = next(numbers)

    def __lt__(self, other):
        return (self._when, self.number) < (other._when, other.number)


class OrderedSet(dict):
    def __init__(self, items=()):
        super().__init__(dict.fromkeys(items))

    def add(self, item):
        self[item] = None

    def remove(self, item):
        del self[item]

    def discard(self, item):
        self.pop(item, None)


# Two orders are chance in Python, and are made that of creation here: that of timers with the same
# time, and that in which the tasks of a group are cancelled and those given to wait are looked at.
asyncio.events.TimerHandle = OrderedTimer
asyncio.taskgroups.set = asyncio.tasks.set = OrderedSet


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.now = 0.0
        self.ticks = 0
        self.offloaded = 0
        super().__init__()
        poll = self._selector.select

        def select(timeout=None):
            if timeout != 0 and self.offloaded > 0:
                return poll(timeout)
            if timeout is None:
                raise RuntimeError("deadlock: nothing is ready and no timer is set")
            self.now += max(0, timeout)
            return poll(0)

        self._selector.select = select

    def time(self):
        return self.now

    def run_in_executor(self, executor, function, *args):
        def returned(done):
            self.offloaded -= 1

        self.offloaded += 1
        future = super().run_in_executor(executor, function, *args)
        future.add_done_callback(returned)
        return future

    async def shutdown_default_executor(self, *timeout):
        self.offloaded += 1
        try:
            await super().shutdown_default_executor(*timeout)
        finally:
            self.offloaded -= 1

    def _run_once(self):
        self.ticks += 1
        super()._run_once()


loop = VirtualLoop()
ticks = True
time = True


def since(*version):
    """For what was otherwise, or not there, before that version of Python."""
    if sys.version_info < version:
        print("needs Python", ".".join(map(str, version)))
        sys.exit()


def log(*what):
    tick = [loop.ticks] if ticks else []
    when = [f"{loop.time():.3f}"] if time else []
    print(*tick, *when, *what)


def without_ticks():
    """For what takes another number of ticks in another version of Python, or in Bide."""
    global ticks
    ticks = False


def without_time():
    """For what depends on the real time."""
    global time
    time = False


def run(main):
    loop.set_exception_handler(
        lambda _, context: log(
            "handler:", kind_of(context["message"]), repr_of(context.get("exception"))
        )
    )
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        try:
            log("result", runner.run(main()))
        except BaseException as error:
            log("error", repr_of(error))


def kind_of(message):
    """A message without what differs from run to run."""
    for start in "Exception in callback", "an error occurred during closing of":
        if message.startswith(start):
            return start
    return message.replace("asyncio.run()", "run()")


def repr_of(error):
    """The type and message of an error as the Java twin writes them."""
    if error is None:
        return "none"
    names = {
        "CancelledError": "cancelled",
        "TimeoutError": "timeout",
        "StopAsyncIteration": "stop",
        "InvalidStateError": "invalid state",
    }
    name = names.get(type(error).__name__, "error")
    if hasattr(error, "exceptions"):
        return "group[" + ", ".join(repr_of(e) for e in error.exceptions) + "]"
    plain = not str(error) or name == "invalid state"
    return name if plain else f"{name}({error})"
