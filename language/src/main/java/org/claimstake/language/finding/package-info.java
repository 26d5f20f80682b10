/**
 * What can be wrong, as data; one renderer that makes words of it.
 *
 * <p>A {@link org.claimstake.language.finding.Finding} has a lasting name, a first line that stands alone, the places
 * that took part with the culprit first, the rule and what to try. Every room words its own findings in one class;
 * {@link org.claimstake.language.finding.Findings} collects them, {@link org.claimstake.language.finding.Rendering}
 * draws them, {@link org.claimstake.language.finding.Nearest} finds the name that was meant.
 */
@NullMarked
package org.claimstake.language.finding;

import org.jspecify.annotations.NullMarked;
