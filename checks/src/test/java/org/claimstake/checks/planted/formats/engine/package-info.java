@NullMarked
package org.claimstake.checks.planted.formats.engine;

import org.jspecify.annotations.NullMarked;
