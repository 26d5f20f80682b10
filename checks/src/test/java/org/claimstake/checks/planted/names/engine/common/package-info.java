@NullMarked
package org.claimstake.checks.planted.names.engine.common;

import org.jspecify.annotations.NullMarked;
