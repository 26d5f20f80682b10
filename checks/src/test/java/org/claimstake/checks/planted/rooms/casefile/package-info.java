@NullMarked
package org.claimstake.checks.planted.rooms.casefile;

import org.jspecify.annotations.NullMarked;
