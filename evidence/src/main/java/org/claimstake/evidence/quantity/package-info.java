/** Numbers as people write them, in six languages. */
@NullMarked
package org.claimstake.evidence.quantity;

import org.jspecify.annotations.NullMarked;
