/** Questions that a case can be asked: a sentence with blanks, what it needs, how it is answered. */
@NullMarked
package org.claimstake.casefile.question;

import org.jspecify.annotations.NullMarked;
