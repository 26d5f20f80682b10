/**
 * The fast reader of a plan: the judge's bits, many futures at once.
 */
@NullMarked
package org.claimstake.engine.kernel;

import org.jspecify.annotations.NullMarked;
