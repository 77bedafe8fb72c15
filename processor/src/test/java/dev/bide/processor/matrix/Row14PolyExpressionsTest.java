package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 14: a poly expression before an await in the same argument list (lambda, {@code X::m},
 * diamond, {@code List.of()}, {@code null}): lifting it must keep target type and overload.
 */
class Row14PolyExpressionsTest extends MatrixRow {
  final Case lambdaBeforeAnAwait =
      members(
          """
          <T, R> R apply(Function<? super T, ? extends R> f, T t) { return f.apply(t); }
          int twice(IntUnaryOperator f, int x) { return f.applyAsInt(f.applyAsInt(x)); }
          @Async Coroutine<Object> run() {
            String s = apply(x -> "<" + x + ">", await(later("a", 1)));
            int n = twice(x -> x + 3, await(later("b", 4)));
            Integer len = apply(String::length, await(later("c", "four")));
            return value(join(s, n, len));
          }
          """);

  final Case methodReferencesBeforeAnAwait =
      members(
          """
          static <A, B> List<B> map(Function<A, B> f, List<A> all) { return all.stream().map(f).toList(); }
          static Object make(Supplier<? extends Collection<String>> s, String x) { Collection<String> c = s.get(); c.add(x); return c; }
          String pre(Object o) { return "p" + o; }
          @Async Coroutine<Object> run() {
            return value(join(map(this::pre, await(later(List.of(1, 2)))), make(ArrayList::new, await(later("x"))),
                make(TreeSet::new, await(later("y"))), map(Integer::parseInt, await(later(List.of("7"))))));
          }
          """);

  final Case methodReferenceReceiverIsEvaluatedFirst =
      members(
          """
          static String use(Supplier<String> s, int n) { return s.get() + n; }
          String name = "old";
          @Async Coroutine<Object> run() {
            StringBuilder b = new StringBuilder("b");
            String s = use(at("recv", b)::toString, await(later("n", change())));
            try {
              use(((String) null)::trim, await(later("never", 1)));
            } catch (NullPointerException e) {
              log("npe");
            }
            return value(s + name);
          }
          int change() { name = "new"; return 1; }
          """);

  final Case diamondsAndEmptyCollections =
      members(
          """
          static String show(List<String> a, Map<Integer, ? extends List<String>> m, int n) { a.add("x"); return "" + a + m + n; }
          static <T> List<T> both(List<T> a, List<T> b) { List<T> c = new ArrayList<>(a); c.addAll(b); return c; }
          @Async Coroutine<Object> run() {
            String s = show(new ArrayList<>(), Map.of(), await(later(1)));
            List<Integer> l = both(List.of(), await(later(List.of(1))));
            List<Object> o = both(new LinkedList<>(), List.of(await(later("o"))));
            List<CharSequence> q = both(Collections.emptyList(), await(later(List.of("q"))));
            return value(join(s, l, o, q));
          }
          """);

  final Case nullBeforeAnAwait =
      members(
          """
          static String f(String s, int n) { return "String" + s + n; }
          static String f(Object s, String n) { return "Object" + s + n; }
          static String g(Object... all) { return all == null ? "null array" : "" + all.length; }
          @Async Coroutine<Object> run() {
            return value(join(f(null, await(later(1))), f(null, await(later("n"))), f((String) null, await(later(2))), g(null, await(later(3)))));
          }
          """);

  final Case overloadedFunctionalInterfaces =
      members(
          """
          static String f(Runnable r, int n) { r.run(); return "Runnable" + n; }
          static <T> String f(Callable<T> c, int n) throws Exception { return "Callable" + c.call() + n; }
          static String g(Function<String, Integer> f, int n) { return "F" + f.apply("abc") + n; }
          static String g(ToLongFunction<String> f, long n) { return "L" + f.applyAsLong("abc") + n; }
          @Async Coroutine<Object> run() throws Exception {
            return value(join(f(() -> log("ran"), await(later(1))), f(() -> "called", await(later(2))), f(() -> { log("block"); }, await(later(3))),
                f(() -> { return 5; }, await(later(4))), g((String s) -> s.length(), await(later(6L)))));
          }
          """);

  final Case genericMethodsThatDependOnALaterArgument =
      members(
          """
          static <T> T pick(boolean first, T a, T b) { return first ? a : b; }
          static <T extends Comparable<T>> T max(T a, T b) { return a.compareTo(b) > 0 ? a : b; }
          static <T> Map<T, T> pair(T a, T b) { return Map.of(a, b); }
          @Async Coroutine<Object> run() {
            Number n = pick(true, 1, await(later(2.5)));
            int m = max(3, await(later(4)));
            long l = pick(false, 1L, await(later(7L)));
            Map<Object, Object> p = pair("k", await(later((Object) 1)));
            Object o = pick(await(later(false)), "s", 5);
            List<? extends Comparable<?>> mixed = List.of(1, await(later("x")));
            return value(join(n, m, l, p, o, mixed));
          }
          """);

  final Case conditionalAndSwitchPolyArguments =
      members(
          """
          static String f(Supplier<String> s, List<Integer> l, int n) { return s.get() + l + n; }
          @Async Coroutine<Object> run() {
            boolean t = await(later(true));
            return value(f(t ? () -> "yes" : () -> "no", t ? List.of() : new ArrayList<>(), await(later(1)))
                + f(switch (await(later(2))) { case 2 -> () -> "two"; default -> () -> "other"; }, List.of(1), await(later(2))));
          }
          """);

  final Case castLambdasAndNestedGenericCalls =
      members(
          """
          static <A, B, C> Function<A, C> compose(Function<A, B> f, Function<B, C> g) { return f.andThen(g); }
          static <T> T id(T t) { return t; }
          @Async Coroutine<Object> run() {
            Function<Integer, String> f = compose(x -> x + 1, await(later((Function<Integer, String>) x -> "s" + x)));
            String s = id((Function<String, String>) x -> x + "!").apply(await(later("a")));
            Comparator<String> c = Comparator.comparing(String::length, await(later(Comparator.<Integer>reverseOrder())));
            List<String> l = new ArrayList<>(List.of("a", "bbb", "cc"));
            l.sort(c.thenComparing(id(Comparator.naturalOrder())));
            return value(join(f.apply(await(later(1))), s, l));
          }
          """);

  final Case lambdaBeforeAnAwaitCapturesLocals =
      members(
          """
          static String f(Supplier<String> s, int n, Supplier<String> t) { return s.get() + n + t.get(); }
          int count = 0;
          @Async Coroutine<Object> run() {
            int k = await(later(5));
            String s = f(() -> "k" + k + count, await(later(++count)), () -> "c" + count++);
            return value(s + count);
          }
          """);

  final Case streamsWithAwaitInTheChain =
      body(
          """
          List<Integer> l = await(later(List.of(1, 2, 3, 4))).stream().filter(x -> x % 2 == 0).map(x -> x * 10).toList();
          int sum = l.stream().reduce(await(later(0)), (a, b) -> a + b);
          String s = l.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(await(later("-")), await(later("<")), ">"));
          Map<Boolean, List<Integer>> parts = l.stream().collect(java.util.stream.Collectors.groupingBy(x -> x > 20, TreeMap::new, await(later(java.util.stream.Collectors.toList()))));
          return value(join(l, sum, s, parts));
          """);

  final Case anonymousDiamondBeforeAnAwait =
      members(
          """
          static <T> List<T> sort(Comparator<T> c, List<T> all) { List<T> l = new ArrayList<>(all); l.sort(c); return l; }
          @Async Coroutine<Object> run() {
            List<Integer> l = sort(new Comparator<>() { @Override public int compare(Integer a, Integer b) { return b - a; } }, await(later(List.of(1, 3, 2))));
            return value(l);
          }
          """);

  final Case polyOperandsOfConstructors =
      members(
          """
          static class Job<T> {
            final T t;
            Job(Supplier<T> s, int n) { t = s.get(); log("job" + n); }
            Job(Callable<T> s, String n) throws Exception { t = s.call(); log("call" + n); }
          }
          @Async Coroutine<Object> run() throws Exception {
            Job<String> a = new Job<>(() -> "a", await(later(1)));
            Job<Integer> b = new Job<>(() -> 2, await(later("x")));
            Thread t = new Thread(() -> { }, await(later("name")));
            return value(a.t + b.t + t.getName());
          }
          """);
}
