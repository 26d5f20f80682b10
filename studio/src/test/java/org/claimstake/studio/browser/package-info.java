/**
 * The page as a person has it: a real studio on a copy of the shipped cases, a real browser that can reach nothing but this
 * machine, and a keyboard. A {@link org.claimstake.studio.browser.Sitting} is one studio with what goes wrong in it, a
 * {@link org.claimstake.studio.browser.Tab} one page of the browser; tests get them from
 * {@link org.claimstake.studio.browser.InBrowser}.
 *
 * <p>Where there is no browser these tests end by an assumption and say so in one line, which the build repeats last;
 * {@code CLAIMSTAKE_PAGES=required} makes that a failure.
 */
@NullMarked
package org.claimstake.studio.browser;

import org.jspecify.annotations.NullMarked;
