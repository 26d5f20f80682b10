@NullMarked
package org.claimstake.checks.planted.statics.cli;

import org.jspecify.annotations.NullMarked;
