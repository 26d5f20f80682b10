@NullMarked
package org.claimstake.checks.planted.surroundings.engine;

import org.jspecify.annotations.NullMarked;
