/**
 * Turns the methods of a library into {@code @Async} ones and runs the library's own tests on the
 * result. A method
 *
 * <pre>
 * static String trim(String s) {
 *   return s == null ? null : s.trim();
 * }
 * </pre>
 *
 * becomes an async method behind a bridge with the old signature:
 *
 * <pre>
 * static String trim(String s) {
 *   return Blocking.get(trim$async(s));
 * }
 *
 * &#64;Async
 * static Coroutine&lt;String&gt; trim$async(String s) {
 *   return Asyncio.value(s == null ? null : Asyncio.await(Soon.later(s.trim())));
 * }
 * </pre>
 */
package dev.bide.processor.realcode;
