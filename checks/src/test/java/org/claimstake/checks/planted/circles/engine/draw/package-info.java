@NullMarked
package org.claimstake.checks.planted.circles.engine.draw;

import org.jspecify.annotations.NullMarked;
