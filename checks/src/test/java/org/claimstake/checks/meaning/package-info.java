/**
 * What the language means, shown by small cases that state what must come out of them: each is read, checked, planned and
 * computed by the judge. The cases are the files in {@code meaning}, one topic each; see {@link
 * org.claimstake.checks.meaning.SmallCase}.
 */
@NullMarked
package org.claimstake.checks.meaning;

import org.jspecify.annotations.NullMarked;
