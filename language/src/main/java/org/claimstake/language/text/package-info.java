/** Files, spans and line maps: where something stands. */
@NullMarked
package org.claimstake.language.text;

import org.jspecify.annotations.NullMarked;
