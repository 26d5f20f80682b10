/** What can be wrong, as data; one renderer that makes words of it. */
@NullMarked
package org.claimstake.language.finding;

import org.jspecify.annotations.NullMarked;
