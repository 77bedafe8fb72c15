package dev.bide.processor.env;

import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Names a class over the rounds of annotation processing, each of which has elements of its own.
 */
record ClassName(String module, String qualifiedName) {

  static ClassName of(TypeElement type, Elements elements) {
    ModuleElement module = elements.getModuleOf(type);
    return new ClassName(
        module == null ? "" : module.getQualifiedName().toString(),
        type.getQualifiedName().toString());
  }

  /** The class in the current round, or null if it is gone. */
  TypeElement find(Elements elements) {
    ModuleElement found = elements.getModuleElement(module);
    return found == null
        ? elements.getTypeElement(qualifiedName)
        : elements.getTypeElement(found, qualifiedName);
  }
}
