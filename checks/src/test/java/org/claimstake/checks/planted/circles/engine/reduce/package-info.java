@NullMarked
package org.claimstake.checks.planted.circles.engine.reduce;

import org.jspecify.annotations.NullMarked;
