@NullMarked
package org.claimstake.studio.cases;

import org.jspecify.annotations.NullMarked;
