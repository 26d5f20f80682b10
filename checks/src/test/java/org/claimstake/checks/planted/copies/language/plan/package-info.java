@NullMarked
package org.claimstake.checks.planted.copies.language.plan;

import org.jspecify.annotations.NullMarked;
