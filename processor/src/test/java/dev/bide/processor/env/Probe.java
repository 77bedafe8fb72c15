package dev.bide.processor.env;

import com.sun.source.tree.CompilationUnitTree;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A processor that attributes some of the sources of each round and shows the result to an
 * observer.
 */
@SupportedAnnotationTypes("*")
final class Probe extends AbstractProcessor {
  private final Predicate<String> isHost;
  private final Observer observer;
  private final Set<String> hostsSoFar = new LinkedHashSet<>();
  private boolean everyRound;
  private int firstRound = 1;
  private Compilation main;

  /** {@code isHost} takes the qualified name of a top-level class. */
  Probe(Predicate<String> isHost, Observer observer) {
    this.isHost = isHost;
    this.observer = observer;
  }

  /** Attributes the hosts of earlier rounds again in every later one. */
  Probe everyRound() {
    everyRound = true;
    return this;
  }

  /** Is not called before the given round, because nothing in the earlier ones is for it. */
  Probe from(int firstRound) {
    this.firstRound = firstRound;
    return this;
  }

  /** Sees the attribution of every round that has hosts. */
  interface Observer {
    void attributed(Compilation main, Collection<CompilationUnitTree> hosts, Attribution result);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (main == null) {
      main = Compilation.of(processingEnv);
    }
    if (firstRound-- <= 1) {
      main.enter(round);
    }
    if (round.processingOver()) {
      main.close();
      return false;
    }
    Set<CompilationUnitTree> hosts = new LinkedHashSet<>();
    Set<String> names = everyRound ? hostsSoFar : new LinkedHashSet<>();
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type && isHost.test(type.getQualifiedName().toString())) {
        names.add(type.getQualifiedName().toString());
      }
    }
    for (String name : names) {
      TypeElement type = main.elements().getTypeElement(name);
      hosts.add(main.trees().getPath(type).getCompilationUnit());
    }
    if (!hosts.isEmpty()) {
      observer.attributed(main, hosts, Attribution.of(main, hosts));
    }
    return false;
  }
}
