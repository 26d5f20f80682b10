/**
 * What the computer can say of a statement: under which readings it holds, what is missing, which values of the case it may
 * speak of, which other texts say the same number otherwise. It gives no verdict, and none of a person's is ever changed here.
 */
@NullMarked
package org.claimstake.advice.verdict;

import org.jspecify.annotations.NullMarked;
