/**
 * The cases that the studio has open, as they lie on the disk now.
 *
 * <p>In comes an id or a folder; out goes an {@link org.claimstake.studio.cases.OpenCase}, kept until one of its files changes.
 * Whoever wants to know of changes is told, once for each, after the editor has finished writing:
 *
 * <pre>{@code
 * Cases cases = Cases.of(here, shipped);
 * cases.onChange(change -> ...);
 * switch (cases.open("one-mine")) {
 *     case Reading.Done<OpenCase>(OpenCase open) -> open.theCase().compile(Request.BASE);
 *     case Reading.Failed<OpenCase>(var findings) -> ...
 * }
 * }</pre>
 *
 * <p>What holds: what {@code open} gives was read from the files as they are; a change is known by the bytes of the files, so a
 * file that was only touched is no change, and one that was put in the place of another is.
 */
@NullMarked
package org.claimstake.studio.cases;

import org.jspecify.annotations.NullMarked;
