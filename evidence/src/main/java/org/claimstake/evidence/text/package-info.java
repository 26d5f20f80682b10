/** Texts of people: stretches, languages, quotations that are found again. */
@NullMarked
package org.claimstake.evidence.text;

import org.jspecify.annotations.NullMarked;
