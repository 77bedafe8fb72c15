/** What the runtime has and asyncio lacks. */
package dev.bide.conformance.beyond;
