package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 59: annotations on locals and parameters, Lombok beside it, named module, default package,
 * incremental rebuild.
 */
class Row59SurroundingsTest extends MatrixRow {
  final Case annotationsEverywhere =
      types(
          """
          @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
          @java.lang.annotation.Target({java.lang.annotation.ElementType.PARAMETER, java.lang.annotation.ElementType.LOCAL_VARIABLE,
            java.lang.annotation.ElementType.TYPE_USE, java.lang.annotation.ElementType.METHOD, java.lang.annotation.ElementType.TYPE_PARAMETER})
          @interface Mark { String value() default ""; int[] n() default {}; }
          class Main {
            @Mark("m") @Async @Deprecated Coroutine<@Mark Object> run() {
              @Mark(value = "x", n = {1, 2}) final String s = await(later("s"));
              List<@Mark("t") String> l = new @Mark ArrayList<@Mark String>(List.of(await(later(s))));
              for (@Mark String each : l) log(await(later(each)));
              try (@Mark AutoCloseable c = () -> log("close")) { await(later(0)); } catch (@Mark Exception e) { log(e); }
              Function<String, String> f = (@Mark String x) -> x + (@Mark String) await1(x);
              return value(f.apply(await(same("a", s))) + ((@Mark Object) s instanceof @Mark String t ? t : ""));
            }
            Object await1(Object o) { return o; }
            @Async <@Mark T> Coroutine<T> same(@Mark("p") T t, final @Mark @SuppressWarnings("unused") String... rest) { return value(await(later(t))); }
          }
          """);

  final Case nonAsciiAndNestedPackages =
      types(
          """
          class Main {
            @Async Coroutine<Object> run() { return value(await(new PLACE.a.b.c.Größe().maß(await(later(2))))); }
          }
          // file: a/b/c/Größe.java
          public class Größe {
            private int größe = 40;
            @Async public Coroutine<Integer> maß(int ß) { größe += await(later(ß)); return value(größe); }
          }
          """);

  final Case hostsInSeveralFilesCallEachOther =
      types(
          """
          class Main {
            @Async Coroutine<Object> run() { return value(await(Ping.ping(4))); }
          }
          // file: Ping.java
          final class Ping {
            private Ping() { }
            @Async static Coroutine<String> ping(int n) { return value(n == 0 ? "end" : "ping" + await(Pong.pong(n - 1)) + await(later(n))); }
          }
          // file: Pong.java
          final class Pong {
            private Pong() { }
            @Async static Coroutine<String> pong(int n) { return value(n == 0 ? "end" : "pong" + await(Ping.ping(n - 1)) + await(later(n))); }
          }
          """);

  final Case reflectionSeesTheDeclaration =
      members(
          """
          static <T> void check(Class<T> c) throws Exception {
            var m = c.getDeclaredMethod("f", int.class, List.class);
            log(m.getGenericReturnType().getTypeName().replaceAll("[a-z.]*Coroutine", "Coroutine"));
            log(join((Object[]) m.getGenericParameterTypes()));
            log(join((Object[]) m.getExceptionTypes()));
          }
          @Async Coroutine<Map<String, int[]>> f(int a, List<? extends Number> b) throws java.io.IOException { await(later(a)); return value(null); }
          @Async Coroutine<Object> run() throws Exception { check(getClass()); return value(await(f(1, List.of()))); }
          """);

  final Case serializableAndInheritedHosts =
      members(
          """
          static class Host implements java.io.Serializable {
            private static final long serialVersionUID = 1;
            int n = 1;
            @Async Coroutine<Integer> next() { n += await(later(1)); return value(n); }
          }
          @Async Coroutine<Object> run() throws Exception {
            Host h = new Host();
            await(h.next());
            var bytes = new java.io.ByteArrayOutputStream();
            try (var out = new java.io.ObjectOutputStream(bytes)) { out.writeObject(await(later(h))); }
            return value(await(h.next()) + bytes.size() / 1000);
          }
          """);
}
