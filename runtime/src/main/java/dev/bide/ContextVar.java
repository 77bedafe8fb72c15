package dev.bide;

import java.util.NoSuchElementException;

/**
 * A variable of which each task has a value of its own. Python's {@code contextvars.ContextVar}.
 *
 * <p>A task starts with the values that are current where it is created, and what it sets is seen
 * by itself, by what it awaits, and by tasks and callbacks that it creates or schedules from then
 * on. {@link Asyncio#toThread} takes the values along; {@link EventLoop#runInExecutor} does not.
 * Outside of a loop a thread has values of its own, and {@link Asyncio#run} starts with them; a
 * method that returns a {@code CompletableFuture} and runs on no loop keeps those of its call.
 *
 * <p>May be used in any thread. Make few of them, in static fields.
 *
 * @param <T> the type of the value
 */
public final class ContextVar<T> {
  private final String name;
  private final boolean hasInitial;
  private final T initial;

  /**
   * A variable without a value.
   *
   * @param name for people to read
   */
  public ContextVar(String name) {
    this(name, false, null);
  }

  /**
   * A variable that has a value where none is set.
   *
   * @param name for people to read
   * @param initial that value; may be null
   */
  public ContextVar(String name, T initial) {
    this(name, true, initial);
  }

  private ContextVar(String name, boolean hasInitial, T initial) {
    this.name = name;
    this.hasInitial = hasInitial;
    this.initial = initial;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /**
   * The value in the current context, or else that of the variable itself.
   *
   * @throws NoSuchElementException if there is neither; Python's {@code LookupError}
   */
  public T get() {
    Context context = Context.current();
    int index = context.indexOf(this);
    if (index >= 0) {
      return valueAt(context, index);
    }
    if (!hasInitial) {
      throw new NoSuchElementException("no value: " + this);
    }
    return initial;
  }

  /** The value in the current context, or else {@code other}. */
  public T get(T other) {
    Context context = Context.current();
    int index = context.indexOf(this);
    return index >= 0 ? valueAt(context, index) : other;
  }

  /**
   * Sets the value in the current context; {@code value} may be null.
   *
   * @return what {@link #reset} takes to undo that
   */
  public Token<T> set(T value) {
    Context context = Context.current();
    Context.makeCurrent(context.with(this, value));
    return new Token<>(this, context);
  }

  /**
   * Gives the variable the value that it had before the {@link #set} that returned {@code token},
   * or none if it had none.
   *
   * @throws IllegalArgumentException if the token is of another variable
   * @throws IllegalStateException if the token has been used
   */
  public void reset(Token<T> token) {
    if (token.variable != this) {
      throw new IllegalArgumentException(token + " was created by a different ContextVar");
    }
    Context before = token.use();
    int index = before.indexOf(this);
    Context context = Context.current();
    Context.makeCurrent(
        index < 0 ? context.without(this) : context.with(this, before.valueAt(index)));
  }

  @Override
  public String toString() {
    return "<ContextVar " + name + ">";
  }

  @SuppressWarnings("unchecked") // put there by set
  private T valueAt(Context context, int index) {
    return (T) context.valueAt(index);
  }

  /**
   * What {@link ContextVar#set} returns: the way back. Python's {@code contextvars.Token}; as
   * there, it can be the resource of a {@code try}, which resets the variable. That it is used in
   * the context where it was made is not checked.
   *
   * @param <T> the type of the value
   */
  public static final class Token<T> implements AutoCloseable {
    private final ContextVar<T> variable;

    /** Null once used. */
    private Context before;

    private Token(ContextVar<T> variable, Context before) {
      this.variable = variable;
      this.before = before;
    }

    /** The variable. */
    public ContextVar<T> variable() {
      return variable;
    }

    /** {@link ContextVar#reset}s the variable. */
    @Override
    public void close() {
      variable.reset(this);
    }

    private Context use() {
      if (before == null) {
        throw new IllegalStateException(this + " has already been used once");
      }
      Context context = before;
      before = null;
      return context;
    }

    @Override
    public String toString() {
      return "<Token of " + variable + (before == null ? ", used>" : ">");
    }
  }
}
