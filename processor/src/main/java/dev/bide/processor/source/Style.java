package dev.bide.processor.source;

import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** How the result of a body reaches the caller. */
public enum Style {
  COROUTINE,
  FUTURE,
  GENERATOR;

  /** That of a body which is declared to return {@code type}; empty if no async body may. */
  public static Optional<Style> of(TypeMirror type) {
    return switch (AsyncMethod.qualifiedName(type)) {
      case Vocabulary.COROUTINE -> Optional.of(COROUTINE);
      case Vocabulary.COMPLETABLE_FUTURE, Vocabulary.COMPLETION_STAGE -> Optional.of(FUTURE);
      case Vocabulary.ASYNC_GENERATOR, Vocabulary.ASYNC_ITERATOR, Vocabulary.ASYNC_ITERABLE ->
          Optional.of(GENERATOR);
      default -> Optional.empty();
    };
  }
}
