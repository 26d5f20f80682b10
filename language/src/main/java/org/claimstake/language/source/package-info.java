/** What a compilation is given and may ask of the world outside the text. */
@NullMarked
package org.claimstake.language.source;

import org.jspecify.annotations.NullMarked;
