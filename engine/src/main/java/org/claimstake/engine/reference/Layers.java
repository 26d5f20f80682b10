package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.claimstake.language.plan.Node;

/**
 * An account that keeps age and worth, gone through from its first period to this one. What came in is a layer;
 * what goes out is taken from the oldest, the newest, or all alike; a layer lapses when it is older than the
 * account lets it be.
 */
public final class Layers {
    private static final class Layer {
        private final int born;
        private double amount;
        private double worth;

        Layer(int born, double amount, double worth) {
            this.born = born;
            this.amount = amount;
            this.worth = worth;
        }
    }

    private final Reading reading;
    private final Node.Layers asked;
    private final int now;
    private final double periodYears;
    private final Deque<Layer> layers = new ArrayDeque<>();
    private double overdrawn; // what went out and was not there

    /** What the steps of the account hold in one row and future. */
    public interface Reading {
        double of(int step, int period);

        /** Years after which what came in lapses. */
        double life(int period);
    }

    /** @param periodYears years in a period */
    public Layers(Reading reading, Node.Layers asked, int now, double periodYears) {
        this.reading = reading;
        this.asked = asked;
        this.now = now;
        this.periodYears = periodYears;
    }

    static Layers of(Formulas formulas, Node.Layers asked, int now) {
        var reading = new Reading() {
            @Override
            public double of(int step, int period) {
                return formulas.read(step, asked.row(), now, period);
            }

            @Override
            public double life(int period) {
                Node expires = asked.account().expires();
                return expires == null ? MISSING : formulas.of(expires, period);
            }
        };
        return new Layers(reading, asked, now, formulas.axis().years());
    }

    /** Missing where the opening is. */
    public double value() {
        Node.Layered account = asked.account();
        double opening = read(account.opening(), 0);
        if (Double.isNaN(opening)) {
            return MISSING;
        }
        in(-1, opening, 0);
        for (int period = 0; period < now; period++) {
            begin(account, period);
            for (Node.LayerMove move : account.moves()) {
                move(move, period);
            }
        }
        double lapsed = begin(account, now);
        if (asked.kind() == Node.LayerKind.LAPSED) {
            return lapsed;
        }
        double worth = 0;
        for (int i = 0; i <= asked.movement(); i++) {
            worth = move(account.moves().get(i), now);
        }
        return worth;
    }

    private double read(int step, int period) {
        return reading.of(step, period);
    }

    /** Growth, then lapse; answers what lapsed. */
    private double begin(Node.Layered account, int period) {
        if (account.grown() >= 0) {
            double opening = read(account.opening(), period);
            double grown = read(account.grown(), period);
            if (opening != 0) {
                layers.forEach(layer -> layer.amount += layer.amount * (grown / opening));
            }
        }
        if (account.expires() == null) {
            return 0;
        }
        double life = reading.life(period);
        double lapsed = 0;
        for (Iterator<Layer> each = layers.iterator(); each.hasNext(); ) {
            Layer layer = each.next();
            double age = (period - layer.born - 1) * periodYears;
            if (age >= life - 1e-9) {
                lapsed += layer.amount;
                each.remove();
            }
        }
        return lapsed;
    }

    /** One movement; answers the worth that went out with it. A negative one goes the other way. */
    private double move(Node.LayerMove move, int period) {
        double amount = read(move.amount(), period);
        if (move.plus()) {
            in(period, amount, move.worth() < 0 ? 0 : read(move.worth(), period));
            return 0;
        }
        return amount < 0 ? in(period, -amount, 0) : out(amount);
    }

    /** What comes in first fills what is overdrawn; the rest is a layer. */
    private double in(int period, double amount, double worth) {
        if (amount < 0) {
            out(-amount);
        } else if (amount > overdrawn) {
            double rest = amount - overdrawn;
            layers.add(new Layer(period, rest, rest == amount ? worth : worth * (rest / amount)));
            overdrawn = 0;
        } else {
            overdrawn -= amount;
        }
        return 0;
    }

    private double out(double amount) {
        return asked.account().order() == Node.LayerOrder.MIXED ? mixed(amount) : inOrder(amount);
    }

    private double mixed(double amount) {
        double all = layers.stream().mapToDouble(layer -> layer.amount).sum();
        double share = all == 0 ? 0 : Math.min(1, amount / all);
        overdrawn += Math.max(0, amount - all);
        double worth = 0;
        for (Layer layer : layers) {
            worth += layer.worth * share;
            layer.worth -= layer.worth * share;
            layer.amount -= layer.amount * share;
        }
        layers.removeIf(layer -> layer.amount <= 0);
        return worth;
    }

    private double inOrder(double amount) {
        double left = amount;
        double worth = 0;
        while (left > 0 && !layers.isEmpty()) {
            Layer layer = asked.account().order() == Node.LayerOrder.OLDEST ? layers.peekFirst() : layers.peekLast();
            if (layer.amount > left) {
                double part = layer.worth * (left / layer.amount);
                worth += part;
                layer.worth -= part;
                layer.amount -= left;
                return worth;
            }
            worth += layer.worth;
            left -= layer.amount;
            layers.remove(layer);
        }
        overdrawn += Math.max(0, left);
        return worth;
    }
}
