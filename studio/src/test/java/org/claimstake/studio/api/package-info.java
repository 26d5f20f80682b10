@NullMarked
package org.claimstake.studio.api;

import org.jspecify.annotations.NullMarked;
