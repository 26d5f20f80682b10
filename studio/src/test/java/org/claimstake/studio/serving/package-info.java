@NullMarked
package org.claimstake.studio.serving;

import org.jspecify.annotations.NullMarked;
