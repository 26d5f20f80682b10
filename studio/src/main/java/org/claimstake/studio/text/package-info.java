/** The text of a case beside its results: read, saved whole or not at all, judged while it is typed. */
@NullMarked
package org.claimstake.studio.text;

import org.jspecify.annotations.NullMarked;
