package org.claimstake.advice.bargain.deals;

import java.util.List;

/**
 * A deal that somebody wrote: the case as it stands, an offer.
 *
 * @param label  how it is called
 * @param deal   its terms
 * @param besides what it changes that is no term of the bargain
 * @param error  by side: how far other draws would move what it is worth above no deal
 * @param broken floors that it breaks, in words; empty where it keeps all
 */
public record Text(
        String label,
        String by,
        String note,
        Deal deal,
        Worth worth,
        List<String> besides,
        List<Double> error,
        List<String> broken,
        boolean isAccepted) {
    public Text {
        besides = List.copyOf(besides);
        error = List.copyOf(error);
        broken = List.copyOf(broken);
    }
}
