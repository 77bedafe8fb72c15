package dev.bide.processor.env;

/** The compiler that runs this processor is not javac, or is wrapped beyond recognition. */
public final class UnsupportedCompilerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsupportedCompilerException(String environment, Throwable cause) {
    super(
        "Bide needs javac, but this compiler's processing environment is a " + environment + ".",
        cause);
  }
}
