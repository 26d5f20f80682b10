/** Documents: text, HTML and PDF become turns, speakers and sentences, with the way back into the original. */
@NullMarked
package org.claimstake.evidence.document;

import org.jspecify.annotations.NullMarked;
