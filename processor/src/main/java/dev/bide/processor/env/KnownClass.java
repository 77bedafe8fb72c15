package dev.bide.processor.env;

import javax.tools.JavaFileObject;

/** A class of the main compilation as the second task reads it. */
interface KnownClass extends JavaFileObject {
  String binaryName();
}
