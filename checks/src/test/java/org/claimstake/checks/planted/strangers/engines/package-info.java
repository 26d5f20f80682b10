@NullMarked
package org.claimstake.checks.planted.strangers.engines;

import org.jspecify.annotations.NullMarked;
