/**
 * What the machine is asked: its clock, its processors, its memory. The answers decide how a run is computed and whether
 * it is begun, never a digit; so nothing else in the room may look around.
 */
@NullMarked
package org.claimstake.engine.machine;

import org.jspecify.annotations.NullMarked;
