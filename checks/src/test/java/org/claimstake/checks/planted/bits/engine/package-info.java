@NullMarked
package org.claimstake.checks.planted.bits.engine;

import org.jspecify.annotations.NullMarked;
