package dev.bide.processor.diag;

import javax.tools.Diagnostic;

/**
 * Everything Bide can complain about. An id is never reused or given another meaning.
 *
 * <p>The sentence says what is wrong, with {@code %s} for the arguments of the {@link Report}; the
 * fix says what to write instead.
 */
public enum Problem {
  RETURN_TYPE(
      "BIDE001",
      "The @Async method %s returns %s.",
      "Declare Coroutine, AsyncGenerator, AsyncIterator, AsyncIterable, CompletableFuture or"
          + " CompletionStage."),
  METHOD_KIND(
      "BIDE002",
      "%s is %s, which cannot be @Async.",
      "Annotate a method with a body that is neither native nor synchronized."),
  AWAIT_IN_PLAIN_METHOD(
      "BIDE003", "%s stands in %s, which is not @Async.", "Make the method an @Async one."),
  AWAIT_IN_LAMBDA(
      "BIDE004",
      "%s stands in a lambda %s.",
      "Let the lambda stand in an @Async method and return a Coroutine, or move the await into an"
          + " @Async method of its own."),
  AWAIT_IN_NESTED_CLASS(
      "BIDE005",
      "%s stands in %s of a class inside an @Async method.",
      "Move it out of the class, or make the method that contains it an @Async one."),
  AWAIT_IN_INITIALIZER(
      "BIDE006",
      "%s stands in the initializer of %s.",
      "Move it into an @Async method; a field or a constructor cannot wait."),
  AWAIT_IN_SYNCHRONIZED(
      "BIDE007",
      "%s stands in a synchronized block, which would have to hold its monitor while it waits.",
      "Use an AsyncLock, or await before or after the block."),
  AWAIT_AS_REFERENCE(
      "BIDE008",
      "%s is used as a method reference.",
      "Call it directly in the body of an @Async method."),
  EMIT_OUTSIDE_GENERATOR(
      "BIDE009",
      "emit stands in %s, which does not return an AsyncGenerator.",
      "Declare AsyncGenerator, AsyncIterator or AsyncIterable, or return the value."),
  PROCESSING_OFF(
      "BIDE010",
      "The @Async method %s was not compiled, because Bide's annotation processor did not run.",
      "Put bide-processor on the processor path, and do not use -proc:none."),
  HOST_NOT_LINKED(
      "BIDE011",
      "The class file of %s could not be linked with its async methods: %s.",
      "Run a clean build; if that does not help, report it with the command line of javac."),
  NOT_JAVAC(
      "BIDE012", "Bide needs javac, but this compiler is %s.", "Let javac compile this module."),
  UNNAMEABLE_TYPE(
      "BIDE013",
      "%s has no name outside of %s.",
      "Declare a class beside the method in its place."),
  LOCAL_ASYNC_METHOD(
      "BIDE014",
      "The @Async method %s belongs to a local or anonymous class.",
      "Move it to a member class."),
  NOT_COMPILED(
      "BIDE015",
      "The @Async method %s was not compiled, although Bide's annotation processor ran.",
      "Name its file on the command line of javac, instead of letting javac find it on the source"
          + " path; otherwise report this as a defect of Bide."),
  UNRESOLVED(
      "BIDE016",
      "The @Async method %s was not compiled, because something is unknown before javac looks"
          + " into methods: %s.",
      "What another processor adds inside of methods, as Lombok's @ExtensionMethod does, has to be"
          + " written out; otherwise report this as a defect of Bide."),
  NAME_TAKEN(
      "BIDE018",
      "The class %s, into which %s is compiled, exists already.",
      "Rename one of them; a file that Bide has generated must not be compiled together with the"
          + " one that it comes from."),
  NOT_WRITTEN(
      "BIDE019",
      "javac could not write the class %s, into which %s is compiled; what is wrong with it stands"
          + " at its generated source.",
      "If it is too large, move parts of the largest expression, or the largest of the switches,"
          + " into methods of their own."),
  NOT_ATTRIBUTED(
      "BIDE020",
      "The @Async method %s was not compiled, because javac failed when Bide asked it for the types"
          + " in the file: %s.",
      "If a class is missing, complete the processor path; otherwise report this as a defect of"
          + " Bide."),
  INTERNAL_ERROR(
      "BIDE099",
      "Bide failed on %s: %s.",
      "This is a defect of Bide: please report it with this method.");

  private final String id;
  private final String sentence;
  private final String fix;
  private final Diagnostic.Kind kind;

  Problem(String id, String sentence, String fix) {
    this(id, sentence, fix, Diagnostic.Kind.ERROR);
  }

  Problem(String id, String sentence, String fix, Diagnostic.Kind kind) {
    this.id = id;
    this.sentence = sentence;
    this.fix = fix;
    this.kind = kind;
  }

  /** What a user searches for, such as {@code BIDE003}. */
  public String id() {
    return id;
  }

  /** Whether it fails the compilation. */
  public Diagnostic.Kind kind() {
    return kind;
  }

  /** What is wrong, in one sentence with {@code %s} for each argument. */
  public String sentence() {
    return sentence;
  }

  /** What to write instead, in one sentence. */
  public String fix() {
    return fix;
  }

  /** The text of the diagnostic: {@code [BIDE003] sentence fix}. */
  String message(Object... args) {
    return "[" + id + "] " + sentence.formatted(args) + " " + fix;
  }
}
