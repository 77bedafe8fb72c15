package dev.bide.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * One line of asynchronous execution: a chain of activations, the innermost of which waits for a
 * {@link Leaf} while the flow is parked.
 *
 * <p>The counterpart of what drives a coroutine with {@code send} and {@code throw} in Python; but
 * it resumes the innermost activation directly, where Python re-enters the chain from its
 * outermost.
 *
 * <p>A flow is run by one thread at a time. Which thread that is, and how it is woken, is the
 * subclass's affair.
 */
public abstract class Flow {
  /**
   * How many async calls may stand on the Java stack at once. A call beyond it becomes a frame that
   * starts once the stack is unwound, so that recursion is limited by the heap alone.
   */
  public static final int MAX_DEPTH = 400;

  /** Bodies run, or nothing has started. */
  private static final byte RUNNING = 0;

  /** The flow has been parked, the stack is being unwound, and no frame is linked yet. */
  private static final byte SUSPENDED = 1;

  /** The frames from innermost to outermost are linked: more of them until the flow is parked. */
  private static final byte LINKED = 2;

  /** As {@link #LINKED}, but the chain goes on as soon as the stack is unwound. */
  private static final byte DEFERRED = 3;

  private byte phase;

  /** The innermost frame; the only one while the flow has not started. */
  private Frame innermost;

  /** The outermost frame that the last suspension has linked. */
  private Frame outermost;

  /**
   * While bodies run, what the next {@link #resumed} gives, or {@link Thrown}; otherwise the {@link
   * Leaf} that the innermost frame waits for, null if it just yielded.
   */
  private Object transfer;

  /** Stands for a failure where a value could stand. */
  private record Thrown(Throwable failure) {}

  /** A flow that runs nothing yet. */
  protected Flow() {}

  // What compiled bodies call.

  /**
   * Awaits {@code awaitable} in the current activation.
   *
   * @param depth the depth of that activation
   * @return its value; without meaning if the flow is {@linkplain #suspended suspended} afterwards
   * @throws Throwable its failure
   */
  public final <T> T await(Suspendable<? extends T> awaitable, int depth) throws Throwable {
    return awaitable.awaitIn(this, depth);
  }

  /**
   * Awaits {@code stage} in the current activation. A failure arrives as its cause, without the
   * {@code CompletionException} around it.
   *
   * @param depth the depth of that activation
   * @return its value; without meaning if the flow is {@linkplain #suspended suspended} afterwards
   * @throws Throwable its failure
   */
  public final <T> T await(CompletionStage<? extends T> stage, int depth) throws Throwable {
    return StageLeaf.await(this, stage);
  }

  /**
   * Where a body begins: the number of the await at which {@code frame} goes on; 0 at its start, or
   * without a frame.
   *
   * <p>An instance method, so that a body looks once, and not in its loops, whether there is a
   * flow.
   */
  public final int entry(Frame frame) {
    return frame == null ? 0 : frame.at;
  }

  /** Whether the activations on the Java stack have to save themselves and return. */
  public final boolean suspended() {
    return phase != RUNNING;
  }

  /**
   * Links the frame of an activation that found the flow {@linkplain #suspended suspended}, after
   * the frames of everything it awaits.
   *
   * @param at the number of the await where it goes on
   */
  public final void suspend(Frame frame, int at) {
    frame.at = (short) at;
    if (phase >= LINKED) {
      outermost.caller = frame;
    } else {
      phase = LINKED;
      if (innermost != frame) { // to look is cheaper than to store a reference
        innermost = frame;
      }
    }
    if (outermost != frame) {
      outermost = frame;
    }
  }

  /**
   * Makes {@code frame} the innermost one, to be stepped as soon as the stack is unwound. For calls
   * that would go deeper than {@link #MAX_DEPTH}.
   */
  public final void defer(Frame frame) {
    park(null);
    suspend(frame, frame.at);
    phase = DEFERRED;
  }

  /**
   * The outcome of the await at which an activation goes on.
   *
   * @return its value
   * @throws Throwable its failure
   */
  @SuppressWarnings("unchecked") // the compiler of the body knows the type of what it awaits
  public final <T> T resumed() throws Throwable {
    Object outcome = transfer;
    if (outcome != null) {
      transfer = null;
      if (outcome instanceof Thrown thrown) {
        throw thrown.failure;
      }
    }
    return (T) outcome;
  }

  // What leaves call.

  /**
   * Suspends the running chain until {@link #wake}.
   *
   * @param leaf gives the outcome; null to give null, for a plain yield
   */
  public final void park(Leaf leaf) {
    phase = SUSPENDED;
    if (transfer != leaf) {
      transfer = leaf;
    }
  }

  /**
   * Makes the parked flow go on, once, soon, on a thread of its own choice. A leaf may call this
   * from any thread, and before the chain it parked has finished unwinding.
   */
  public abstract void wake();

  // What subclasses call.

  /** What the parked flow waits for; null if it is not parked or just yielded. */
  protected final Leaf leaf() {
    return phase == RUNNING ? null : (Leaf) transfer;
  }

  /** Whether the parked flow waits for a completion stage. */
  public final boolean awaitsStage() {
    return leaf() instanceof StageLeaf;
  }

  /** The innermost frame of the parked flow; null once it has ended. */
  protected final Frame innermost() {
    return innermost;
  }

  /** Whether the outermost frame has begun to run; true as well once the flow has ended. */
  protected final boolean started() {
    return innermost == null || innermost.caller != null || innermost.at != 0;
  }

  /**
   * Where in the user's source the parked flow stands, innermost first; only approximate when it is
   * not parked, or looked at by another thread than its own.
   */
  protected final List<StackTraceElement> locations() {
    List<StackTraceElement> locations = new ArrayList<>();
    for (Frame frame = innermost; frame != null; frame = frame.caller) {
      StackTraceElement location = frame.location();
      if (location != null) {
        locations.add(location);
      }
    }
    return locations;
  }

  /** Sets the frame that the first {@link #proceed()} starts. */
  protected final void begin(Frame root) {
    innermost = root;
  }

  /** Goes on with the outcome of the leaf, until the next suspension or the end. */
  protected final void proceed() {
    Leaf woken = (Leaf) transfer;
    phase = RUNNING;
    if (woken == null) {
      resume(null);
      return;
    }
    Object outcome;
    Throwable failure = null;
    try {
      outcome = woken.outcome();
    } catch (Throwable thrown) {
      failure = thrown;
      outcome = new Thrown(thrown);
    }
    if (phase != RUNNING) {
      parked(); // the leaf waits again
      return;
    }
    transfer = outcome;
    resume(failure);
  }

  /** Goes on by throwing {@code failure} at the await of the innermost frame. */
  protected final void proceed(Throwable failure) {
    phase = RUNNING;
    transfer = new Thrown(failure);
    resume(failure);
  }

  /** The chain is parked: every frame is linked, nothing of it is on the Java stack any more. */
  protected void parked() {}

  /** What an await throws whose leaf let go of the flow because the flow is being cancelled. */
  protected abstract Throwable cancellation(String message);

  /** The chain has ended with {@code result}. */
  protected abstract void returned(Object result);

  /** The chain has ended with {@code failure}. */
  protected abstract void threw(Throwable failure);

  /**
   * Steps the innermost frame, then whoever awaits it, until one suspends or none is left.
   *
   * @param fromLeaf what the innermost frame is to throw; null if it gets a value
   */
  private void resume(Throwable fromLeaf) {
    Frame frame = innermost;
    if (fromLeaf != null && frame.at == 0) {
      end(null, fromLeaf); // not started: the body never runs
      return;
    }
    Throwable traced = null;
    while (true) {
      Object result = null;
      Throwable failure = null;
      try {
        result = frame.step(this, 0);
      } catch (Throwable thrown) {
        failure = thrown;
      }
      if (phase != RUNNING) {
        if (phase != DEFERRED) {
          parked();
          return;
        }
        phase = RUNNING;
        frame = innermost;
        continue;
      }
      Frame caller = frame.caller;
      if (failure != null && failure != traced) {
        traced = failure;
        Traces.addAwaiters(failure, failure == fromLeaf ? frame : caller);
      }
      if (caller == null) {
        end(result, failure);
        return;
      }
      frame.caller = null;
      transfer = failure == null ? result : new Thrown(failure);
      frame = caller;
    }
  }

  private void end(Object result, Throwable failure) {
    innermost = null;
    outermost = null;
    transfer = null;
    if (failure == null) {
      returned(result);
    } else {
      threw(failure);
    }
  }
}
