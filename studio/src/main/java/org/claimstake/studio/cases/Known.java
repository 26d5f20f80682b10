package org.claimstake.studio.cases;

import java.nio.file.Path;

/**
 * A case that can be opened.
 *
 * @param id     its name in addresses
 * @param folder where it lies
 * @param origin how it comes to be known
 */
public record Known(String id, Path folder, Origin origin) {

    /** How a case comes to be known: it lies where the studio was started, it ships, it was dropped on the page. */
    public enum Origin {
        HERE,
        SHIPPED,
        DROPPED
    }
}
