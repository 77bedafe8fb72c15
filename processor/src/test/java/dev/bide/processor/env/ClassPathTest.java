package dev.bide.processor.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Classes from outside the compilation: directories and jars, on the class path and on the module
 * path.
 */
class ClassPathTest {
  @TempDir private Path temp;

  private static Project.Result compiled(Project project) {
    Project.Result result = project.compile();
    assertThat(result.problems()).isEmpty();
    return result;
  }

  @Test
  void directoriesAndJars() {
    Path directory =
        compiled(
                new Project()
                    .with(
                        "a/A.java",
                        "package a; public class A<T> { public class In { public T t; } }"))
            .writeTo(temp.resolve("classes"));
    Path jar =
        compiled(
                new Project()
                    .classPath(directory)
                    .with(
                        "b/B.java",
                        "package b; public class B extends a.A<String> { public In in() { return null; } }")
                    .with("NoPackage.java", "public class NoPackage { public static int N; }"))
            .writeToJar(temp.resolve("b.jar"));
    AllResolved.check(
        new Project()
            .classPath(directory, jar)
            .with(
                "Host.java",
                "class Host { int m(b.B b) { return b.in().t.length() + new Object() { int k = NoPackage.N; }.k; } }"),
        "Host");
  }

  @Test
  void classesThatOnlyClassFilesName() {
    Path deep =
        compiled(
                new Project()
                    .with(
                        "deep/D.java",
                        "package deep; public class D { public static class N { public int n; } }"))
            .writeToJar(temp.resolve("deep.jar"));
    Path middle =
        compiled(
                new Project()
                    .classPath(deep)
                    .with(
                        "mid/M.java",
                        "package mid; public class M { public deep.D.N n() { return null; } }"))
            .writeToJar(temp.resolve("mid.jar"));
    AllResolved.check(
        new Project()
            .classPath(middle, deep)
            .with("Host.java", "class Host { int m() { return new mid.M().n().n; } }"),
        "Host");
  }

  @Test
  void aPackageInSeveralJars() {
    Path second =
        compiled(
                new Project()
                    .with("p/Second.java", "package p; public class Second { public int n; }"))
            .writeToJar(temp.resolve("second.jar"));
    Path first =
        compiled(
                new Project()
                    .with("p/First.java", "package p; public class First { public int n; }"))
            .writeToJar(temp.resolve("first.jar"));
    Path bridge =
        compiled(
                new Project()
                    .classPath(second)
                    .with(
                        "q/Bridge.java",
                        "package q; public class Bridge { public p.Second second() { return null; } }"))
            .writeToJar(temp.resolve("bridge.jar"));
    AllResolved.check(
        new Project()
            .classPath(first, bridge, second)
            .with(
                "Host.java",
                "import p.*; class Host { int m(First f) { return f.n + new q.Bridge().second().n; } }"),
        "Host");
  }

  @Test
  void theFirstOfTwoVersionsOfAClass() {
    Path other =
        compiled(
                new Project()
                    .with("o/Other.java", "package o; public class Other {}")
                    .with("p/V.java", "package p; public class V { public String v; }"))
            .writeTo(temp.resolve("new"));
    Path old =
        compiled(
                new Project()
                    .with("p/V.java", "package p; public class V { public int v; }")
                    .with("r/R.java", "package r; public class R {}"))
            .writeTo(temp.resolve("old"));
    Project.Result onlyR = compiled(new Project().with("r/R.java", "package r; public class R {}"));
    assertThat(onlyR.classes()).hasSize(1);
    AllResolved.check(
        new Project()
            .classPath(other, old)
            .with(
                "Host.java",
                "class Host { r.R r; o.Other o; int m(p.V v) { return v.v.length(); } }"),
        "Host");
  }

  @Test
  void sourcesBeforeTheirOldClassFiles() {
    Path old =
        compiled(
                new Project()
                    .with("p/A.java", "package p; class A { static class Gone {} int n; }")
                    .with("p/Kept.java", "package p; class Kept { int kept; }")
                    .with("p/Host.java", "package p; class Host { static class Old {} }"))
            .writeTo(temp.resolve("classes"));
    AllResolved.check(
        new Project()
            .classPath(old)
            .with("p/A.java", "package p; class A { String n; }")
            .with(
                "p/Host.java",
                "package p; class Host { int m(A a, Kept k) { return a.n.length() + k.kept; } }"),
        "p.Host");
  }

  @Test
  void packagesAreNotLoadedIntoTheMainCompilation() {
    Project.Result library =
        compiled(
            new Project()
                .with("lib/When.java", "package lib; public enum When { MAYBE }")
                .with("lib/Mark.java", "package lib; public @interface Mark { When when(); }")
                .with("lib/Used.java", "package lib; public class Used { public int x; }")
                .with(
                    "lib/Unused.java",
                    "package lib; @Mark(when = When.MAYBE) public class Unused {}"));
    Map<String, byte[]> classes = library.classes();
    classes.keySet().removeIf(name -> name.equals("lib.When") || name.equals("lib.Mark"));
    AllResolved.check(
        new Project()
            .classPath(library.writeTo(temp))
            .option("-Xlint:all,-processing", "-Werror")
            .with("app/Host.java", "package app; class Host { int m(lib.Used u) { return u.x; } }"),
        "app.Host");
  }

  @Test
  void sourcesOnTheSourcePath() {
    Project.SourceText implicit =
        new Project.SourceText(
            "imp/I.java", "package imp; public class I { public static int n; }");
    Path sources = temp.resolve("src");
    implicit.writeBelow(sources);
    AllResolved.check(
        new Project()
            .option("-sourcepath", sources.toString(), "-implicit:class")
            .with("Host.java", "import imp.*; class Host { int m() { return I.n; } }"),
        "Host");
  }

  @Test
  void namedModules() {
    Path named =
        compiled(
                new Project()
                    .with("module-info.java", "module lib.named { exports lib; }")
                    .with(
                        "lib/L.java",
                        "package lib; public class L<T> { public T t; public hid.H h; }")
                    .with("hid/H.java", "package hid; public class H { public int n; }"))
            .writeTo(temp.resolve("named"));
    Path automatic =
        compiled(
                new Project()
                    .with("auto/A.java", "package auto; public class A { public B b; }")
                    .with("auto/B.java", "package auto; public class B { public int n; }"))
            .writeToJar(temp.resolve("automatic.jar"));
    AllResolved.check(
        new Project()
            .option(
                "--module-path",
                named + java.io.File.pathSeparator + automatic,
                "-Xlint:-requires-automatic")
            .with(
                "module-info.java",
                "module app { requires lib.named; requires automatic; requires java.net.http; }")
            .with("app/Near.java", "package app; class Near { int n; }")
            .with(
                "app/Host.java",
                """
                package app;
                import auto.A;
                class Host {
                  int m(lib.L<String> l, A a, Near near, java.net.http.HttpResponse<String> r) {
                    return l.t.length() + a.b.n + near.n + r.body().length();
                  }
                }
                """),
        "app.Host");
  }
}
