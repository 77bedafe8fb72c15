package dev.bide.processor.realcode;

import java.util.List;

/**
 * A method that can become async.
 *
 * @param id names it in the library
 * @param bodyStart where its body starts in its file
 * @param bodyEnd where its body ends
 * @param bridge the body that the method with the old signature gets
 * @param header what stands before the body of the async version
 */
record Candidate(
    String id, int bodyStart, int bodyEnd, String bridge, String header, List<Change> changes) {}
