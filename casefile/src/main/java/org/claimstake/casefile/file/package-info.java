/**
 * A folder's bytes and texts. Nothing here leaves the folder: a path or a link that leads out of it is a
 * finding, and so is what is no plain file, is too large, or is no UTF-8.
 */
@NullMarked
package org.claimstake.casefile.file;

import org.jspecify.annotations.NullMarked;
