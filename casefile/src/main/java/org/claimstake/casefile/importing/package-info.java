/**
 * Foreign tables brought into a case: the mapping file that says which column holds what, the words for what stood in the
 * way, and the writing of the table with its receipt, whole or not at all.
 */
@NullMarked
package org.claimstake.casefile.importing;

import org.jspecify.annotations.NullMarked;
