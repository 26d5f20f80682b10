@NullMarked
package org.claimstake.checks.planted.libraries.engine;

import org.jspecify.annotations.NullMarked;
