package org.claimstake.studio.text;

import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.serving.Routes;

/** What answers below {@code /api/text/}. */
public final class Texts {
    private Texts() {}

    /** @param cases those that the studio can open */
    public static Routes routes(Cases cases) {
        return new Routes();
    }
}
