/** What nobody should bring as a document and somebody will: each is answered in words. */
@NullMarked
package org.claimstake.evidence.hostile;

import org.jspecify.annotations.NullMarked;
