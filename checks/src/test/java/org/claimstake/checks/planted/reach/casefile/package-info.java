@NullMarked
package org.claimstake.checks.planted.reach.casefile;

import org.jspecify.annotations.NullMarked;
