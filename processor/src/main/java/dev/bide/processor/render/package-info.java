/** From the intermediate representation to the Java source of the machine. */
package dev.bide.processor.render;
