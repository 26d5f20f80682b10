package org.claimstake.studio.api;

import org.claimstake.studio.cases.Cases;
import org.claimstake.studio.serving.Routes;

/** What answers below {@code /api/}. */
public final class Api {
    private Api() {}

    /** @param cases those that the studio can open */
    public static Routes routes(Cases cases) {
        return new Routes();
    }
}
