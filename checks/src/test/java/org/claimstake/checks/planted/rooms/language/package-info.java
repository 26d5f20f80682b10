@NullMarked
package org.claimstake.checks.planted.rooms.language;

import org.jspecify.annotations.NullMarked;
