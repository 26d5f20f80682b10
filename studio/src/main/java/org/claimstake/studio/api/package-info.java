/** The answers of the studio as JSON: cases, runs, traces, differences. */
@NullMarked
package org.claimstake.studio.api;

import org.jspecify.annotations.NullMarked;
