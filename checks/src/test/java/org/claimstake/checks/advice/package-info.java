/** What follows from many runs, against figures that others printed and closed forms. */
@NullMarked
package org.claimstake.checks.advice;

import org.jspecify.annotations.NullMarked;
