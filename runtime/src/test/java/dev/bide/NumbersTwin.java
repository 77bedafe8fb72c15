package dev.bide;

import static dev.bide.Asyncio.sleep;

import dev.bide.machine.Flow;

/** {@code numbers} of the script {@code generator.py}, as the compiler would flatten it. */
final class NumbersTwin extends AsyncGenerator<Object> {
  // Where it goes on.
  private static final int SLEPT = 1;
  private static final int EMITTED = 2;
  private static final int EMITTED_BY_HANDLER = 3;
  private static final int CLEANED_UP = 4;

  private final EventLog o;
  private final int n;
  private int i;

  /** What the finally block throws on; null to end. */
  private Throwable pending;

  NumbersTwin(EventLog o, int n) {
    this.o = o;
    this.n = n;
  }

  @Override
  protected Object step(Flow flow, int depth) throws Throwable {
    if (at == CLEANED_UP) {
      flow.resumed();
      return cleanedUp();
    }
    try {
      if (at == EMITTED_BY_HANDLER) {
        sent();
        return cleanUp(flow, depth, null);
      }
      if (at == SLEPT) {
        flow.resumed();
        return emit(EMITTED, i);
      }
      if (at == EMITTED) {
        Object sent = sent();
        if (sent != null) {
          o.log("sent", sent);
        }
        i++;
      }
      if (i == n) {
        return cleanUp(flow, depth, null);
      }
      flow.await(sleep(0.5), depth);
      flow.suspend(this, SLEPT);
      return null;
    } catch (IllegalArgumentException error) {
      o.log("thrown in", error.getMessage());
      return emit(EMITTED_BY_HANDLER, "from handler");
    } catch (Throwable error) {
      return cleanUp(flow, depth, error);
    }
  }

  private Object cleanUp(Flow flow, int depth, Throwable error) throws Throwable {
    pending = error;
    flow.await(sleep(0), depth);
    flow.suspend(this, CLEANED_UP);
    return null;
  }

  private Object cleanedUp() throws Throwable {
    o.log("closed");
    if (pending != null) {
      throw pending;
    }
    return END;
  }
}
