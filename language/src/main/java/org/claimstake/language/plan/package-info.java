/** Flat ordered steps with shapes: the one thing that trace, kernel, workbook and print read. */
@NullMarked
package org.claimstake.language.plan;

import org.jspecify.annotations.NullMarked;
