package org.claimstake.studio.api;

import java.io.IOException;
import java.util.List;
import org.claimstake.advice.bargain.talks.AdjustedWinner;
import org.claimstake.studio.serving.Exchange;
import org.claimstake.studio.serving.Handler;
import org.claimstake.studio.serving.Refused;

/**
 * {@code POST /api/bargain/points}: before there is any model, two sides lay points on a list of issues, and each issue goes to who laid more.
 * Points are scaled so that each side has a hundred.
 */
final class PointsAnswer implements Handler {
    private static final int MOST_ISSUES = 100;
    private static final double HUNDRED = 100;

    @Override
    public void handle(Exchange exchange) throws IOException {
        List<Body> issues = Body.read(exchange.body()).bodies("issues");
        if (issues.isEmpty() || issues.size() > MOST_ISSUES) {
            throw wrong("issues", "from 1 to " + MOST_ISSUES + " objects with `name`, `own` and `other`");
        }
        double[] own = points(issues, "own");
        double[] other = points(issues, "other");
        AdjustedWinner winner = AdjustedWinner.of(own, other);
        double[] shares = winner.sharesOfFirst();
        exchange.json(200, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("issues");
            for (int i = 0; i < shares.length; i++) {
                json.writeStartObject();
                json.writeStringField("name", issues.get(i).text("name"));
                json.writeNumberField("own", own[i]);
                json.writeNumberField("other", other[i]);
                json.writeNumberField("share", shares[i]);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("own", winner.pointsOfFirst());
            json.writeNumberField("other", winner.pointsOfSecond());
            json.writeEndObject();
        });
    }

    private static double[] points(List<Body> issues, String side) {
        var points = new double[issues.size()];
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            points[i] = point(issues.get(i).text(side), side);
            sum += points[i];
        }
        if (!(sum > 0)) {
            throw wrong(side, "points above 0 on one issue at least");
        }
        for (int i = 0; i < points.length; i++) {
            points[i] *= HUNDRED / sum;
        }
        return points;
    }

    private static double point(String words, String side) {
        try {
            double point = words.isEmpty() ? 0 : Double.parseDouble(words);
            if (point >= 0 && point <= 1e6) {
                return point;
            }
        } catch (NumberFormatException none) {
            // told below
        }
        throw wrong(side, "points from 0 to 1000000");
    }

    private static Refused wrong(String name, String wanted) {
        return new Refused(400, ApiFindings.wrongKind(name, wanted));
    }
}
