/** Where things lie: points on the ellipsoid, circles of what is not known better. */
@NullMarked
package org.claimstake.world.place;

import org.jspecify.annotations.NullMarked;
