/** A plan to numbers: what each line is, in each period, in each future. */
@NullMarked
package org.claimstake.engine;

import org.jspecify.annotations.NullMarked;
