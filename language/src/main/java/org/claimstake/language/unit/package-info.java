/** Units, kinds, price bases, conversion. */
@NullMarked
package org.claimstake.language.unit;

import org.jspecify.annotations.NullMarked;
