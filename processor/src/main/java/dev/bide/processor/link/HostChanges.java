package dev.bide.processor.link;

import java.util.List;

/**
 * Everything that changes in one class of the user.
 *
 * @param redirects its async methods
 * @param bridges the methods it gets
 * @param members the machines that join its nest, with their nested classes; empty unless it is the
 *     nest's host
 */
record HostChanges(List<Redirect> redirects, List<Bridge> bridges, List<String> members) {}
