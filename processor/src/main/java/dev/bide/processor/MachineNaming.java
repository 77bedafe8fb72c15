package dev.bide.processor;

import com.palantir.javapoet.ClassName;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Names for the machines of one compilation: {@code Host$method}, so that a debugger's filter
 * {@code Host$*} finds them. Names that differ only in case would be one file on some systems.
 */
final class MachineNaming {
  private final Elements elements;
  private final Set<String> taken = new HashSet<>();

  MachineNaming(Elements elements) {
    this.elements = elements;
  }

  /** A name for the machine of {@code method}; a later overload gets a number. */
  ClassName name(ExecutableElement method) {
    TypeElement host = (TypeElement) method.getEnclosingElement();
    String packageName = elements.getPackageOf(host).getQualifiedName().toString();
    String binary = elements.getBinaryName(host).toString();
    String simple = packageName.isEmpty() ? binary : binary.substring(packageName.length() + 1);
    String base = simple + "$" + method.getSimpleName();
    ClassName name = ClassName.get(packageName, base);
    for (int number = 2; !isFree(host, binary, name.toString()); number++) {
      name = ClassName.get(packageName, base + "$" + number);
    }
    return name;
  }

  /** Takes {@code name} back, which no machine has got. */
  void release(ClassName name) {
    taken.remove(name.toString().toLowerCase(Locale.ROOT));
  }

  private boolean isFree(TypeElement host, String binary, String name) {
    for (Element nested : ElementFilter.typesIn(host.getEnclosedElements())) {
      String nestedName = binary + "$" + nested.getSimpleName();
      if (name.endsWith(nestedName) || name.equalsIgnoreCase(nestedName)) {
        return false;
      }
    }
    return taken.add(name.toLowerCase(Locale.ROOT));
  }
}
