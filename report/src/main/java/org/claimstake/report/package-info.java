/** Answers to people: a sentence, tables, charts, one page that can be kept. */
@NullMarked
package org.claimstake.report;

import org.jspecify.annotations.NullMarked;
