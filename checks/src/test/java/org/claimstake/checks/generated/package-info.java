/**
 * Laws of the whole chain, from text to figures: what must hold for every case that can be written. Texts come from
 * generators of our own, which are seeded, print the seed, and drop declarations until the smallest text that fails is
 * left.
 */
@NullMarked
package org.claimstake.checks.generated;

import org.jspecify.annotations.NullMarked;
