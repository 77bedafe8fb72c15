/**
 * The compilation Bide is part of, and the second, private one that attributes the hosts.
 *
 * <p>javac attributes method bodies only after annotation processing. Asking the main compilation
 * for the type of a node in a body makes javac attribute that body in place, and the later, real
 * attribution then fails on what the early one left behind. So bodies are attributed in a {@code
 * JavacTask} of their own, which sees the classes that the main compilation sees and shares nothing
 * mutable with it.
 *
 * <p>{@link dev.bide.processor.env.Compilation} is the main compilation, {@link
 * dev.bide.processor.env.Attribution} the second one. Everything else here decides where the second
 * one finds its classes.
 */
package dev.bide.processor.env;
