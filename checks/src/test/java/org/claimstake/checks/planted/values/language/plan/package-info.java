@NullMarked
package org.claimstake.checks.planted.values.language.plan;

import org.jspecify.annotations.NullMarked;
