/** Tests of the studio as a browser and a program meet it: a real server, real sockets. */
@NullMarked
package org.claimstake.studio;

import org.jspecify.annotations.NullMarked;
