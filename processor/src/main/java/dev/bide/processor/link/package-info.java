/**
 * Class files: what javac wrote for a host and its machines becomes what javac would have written
 * if the async bodies could stand in the host itself. Names of classes here are internal ones, such
 * as {@code java/util/Map$Entry}.
 */
package dev.bide.processor.link;
