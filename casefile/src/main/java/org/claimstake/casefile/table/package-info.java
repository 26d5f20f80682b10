/** Tables as words: CSV with a header, commas, UTF-8. What the words mean is the language's business. */
@NullMarked
package org.claimstake.casefile.table;

import org.jspecify.annotations.NullMarked;
