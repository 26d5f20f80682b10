/** Names resolved, units and shapes checked; every node typed, nothing half-known. */
@NullMarked
package org.claimstake.language.model;

import org.jspecify.annotations.NullMarked;
