package dev.bide.processor.link;

/** Class files are not what the processor has said they would be. */
final class LinkException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param reason goes into the sentence of the problem
   */
  LinkException(String reason) {
    super(reason);
  }
}
