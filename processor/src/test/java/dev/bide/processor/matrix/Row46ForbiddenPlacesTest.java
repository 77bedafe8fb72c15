package dev.bide.processor.matrix;

import static dev.bide.processor.diag.Problem.AWAIT_IN_INITIALIZER;
import static dev.bide.processor.diag.Problem.AWAIT_IN_PLAIN_METHOD;
import static dev.bide.processor.diag.Problem.METHOD_KIND;
import static dev.bide.processor.diag.Problem.RETURN_TYPE;

import dev.bide.processor.diag.Covers;
import dev.bide.processor.fixture.Rejected;

/** Row 46: constructors, initialisers, abstract and native methods: diagnosed. */
@Covers({METHOD_KIND, RETURN_TYPE, AWAIT_IN_INITIALIZER, AWAIT_IN_PLAIN_METHOD})
class Row46ForbiddenPlacesTest extends MatrixRow {
  private static final String RUN = "@Async Coroutine<Object> run() { return value(1); }\n";

  final Rejected abstractMethod =
      rejected(
          members(
              """
              static abstract class A {
                @Async abstract Coroutine<Integer> §f();
              }
              """
                  + RUN),
          METHOD_KIND);

  final Rejected interfaceMethod =
      rejected(
          members(
              """
              interface A {
                @Async Coroutine<Integer> §f();
              }
              """
                  + RUN),
          METHOD_KIND);

  final Rejected nativeMethod =
      rejected(
          members(
              """
              @Async native Coroutine<Integer> §f();
              """
                  + RUN),
          METHOD_KIND);

  final Rejected wrongReturnTypes =
      rejected(
          members(
              """
              @Async void §a() { log("a"); }
              @Async int §b() { return 1; }
              @Async String §c(int x) { return "c" + x; }
              @Async <T> T §d(T t) { return t; }
              @Async Awaitable<Integer> §e() { return later(1); }
              @Async List<Coroutine<Integer>> §f() { return List.of(); }
              @Async Coroutine<Integer>[] §g() { return null; }
              """
                  + RUN),
          RETURN_TYPE,
          RETURN_TYPE,
          RETURN_TYPE,
          RETURN_TYPE,
          RETURN_TYPE,
          RETURN_TYPE,
          RETURN_TYPE);

  final Rejected constructor =
      rejected(
          members(
              """
              final int n;
              Main() {
                this(§await(later(1)));
              }
              Main(int n) {
                this.n = n + §await(later(1));
              }
              """
                  + RUN),
          AWAIT_IN_PLAIN_METHOD,
          AWAIT_IN_PLAIN_METHOD);

  final Rejected compactConstructorAndRecordMethod =
      rejected(
          members(
              """
              record R(int n) {
                R {
                  n = §await(later(n));
                }
                int twice() { return 2 * §await(later(n)); }
              }
              """
                  + RUN),
          AWAIT_IN_PLAIN_METHOD,
          AWAIT_IN_PLAIN_METHOD);

  final Rejected enumConstantsAndInterfaceFields =
      rejected(
          members(
              """
              enum E {
                A(§await(later(1)));
                E(int n) { log(n); }
              }
              interface I {
                int FIELD = §await(later(2));
              }
              """
                  + RUN),
          AWAIT_IN_INITIALIZER,
          AWAIT_IN_INITIALIZER);

  final Rejected severalProblemsInSeveralMethodsAtOnce =
      rejected(
          members(
              """
              @Async synchronized Coroutine<Integer> §a() { return value(await(later(1))); }
              @Async int §b() { return await(later(1)); }
              @Async native Coroutine<Integer> §c();
              """
                  + RUN),
          METHOD_KIND,
          RETURN_TYPE,
          METHOD_KIND);
}
