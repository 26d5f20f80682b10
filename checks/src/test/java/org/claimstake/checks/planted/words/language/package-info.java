@NullMarked
package org.claimstake.checks.planted.words.language;

import org.jspecify.annotations.NullMarked;
