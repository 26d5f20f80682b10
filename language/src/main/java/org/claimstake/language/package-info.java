/**
 * Text to one plan: what is computed, in which order, in which units. This room knows no field of
 * application; all it is told about the world comes in as text and tables.
 */
@NullMarked
package org.claimstake.language;

import org.jspecify.annotations.NullMarked;
