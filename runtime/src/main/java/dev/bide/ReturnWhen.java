package dev.bide;

/** When {@link Asyncio#wait} returns, at the latest when time is up. */
public enum ReturnWhen {
  /** When any task is done. */
  FIRST_COMPLETED,
  /** When any task has failed, or else when all are done. */
  FIRST_EXCEPTION,
  /** When all tasks are done. */
  ALL_COMPLETED
}
