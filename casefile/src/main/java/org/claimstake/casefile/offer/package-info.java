/** Offers that were made, as somebody keeps them in a file of his own: they are no part of a case and travel with none. */
@NullMarked
package org.claimstake.casefile.offer;

import org.jspecify.annotations.NullMarked;
