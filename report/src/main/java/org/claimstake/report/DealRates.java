package org.claimstake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.DealTerm;
import org.claimstake.advice.bargain.deals.Rates;

/** What to give first and what to take, and what sides would give of one term for another: lines of a terminal, keys for programs. */
record DealRates(Bargained bargained) {
    private static final int ROWS = 6;
    private static final int PAIRS = 3;
    private static final double SURE = 1.96;

    List<String> lines(Look look) {
        var lines = new ArrayList<String>();
        for (Rates.Against against : bargained.counsel().rates().others()) {
            costs(against, look, lines);
            pairs(against, look, lines);
        }
        return lines;
    }

    private Rates.Price price(int place) {
        return bargained.counsel().rates().prices().get(place);
    }

    private String name(int side) {
        return bargained.ground().sides().get(side).name();
    }

    private String title(int side) {
        return bargained.ground().sides().get(side).title();
    }

    /** {@code share 50% to 55%} in the direction in which the user's side loses or gains. */
    String change(int place, boolean gives) {
        Rates.Price price = price(place);
        DealTerm term = bargained.ground().terms().get(price.term());
        boolean loses = price.perStep().getFirst() < 0;
        if (!price.isNumber()) {
            return term.name() + " " + term.values().get(price.from()).words() + " to "
                    + term.values().get(price.to()).words();
        }
        return term.name() + (loses == gives ? " up" : " down");
    }

    // ---- what 1 to the other costs

    private void costs(Rates.Against against, Look look, List<String> lines) {
        List<Rates.Cost> costs = distinct(against);
        if (costs.size() < 2) {
            return;
        }
        String head = "What it costs you to give " + title(against.other())
                + " 1: give what stands first, take what stands last";
        lines.add(look.strong(Wrapped.to(look.width(), "", head)));
        var columns = new Columns(new boolean[] {false, true, false});
        for (int i = 0; i < costs.size(); i++) {
            if (costs.size() > ROWS && i == ROWS / 2) {
                int left = costs.size() - ROWS;
                columns.add(List.of(left + " more between", "", ""));
                i += left;
            }
            Rates.Cost cost = costs.get(i);
            columns.add(List.of(change(cost.price(), true), within(cost.ratio(), cost.error()), direction(cost)));
        }
        columns.lines().forEach(line -> lines.add("  " + line));
        if (!against.isTold()) {
            lines.add("  " + DealWords.wrapped("", "With so many futures these cannot be told from each other.", look));
        }
        lines.add("");
    }

    /** What several words in the place of one do alike is told once. */
    private List<Rates.Cost> distinct(Rates.Against against) {
        var distinct = new ArrayList<Rates.Cost>();
        for (Rates.Cost cost : against.costs()) {
            boolean known = distinct.stream()
                    .map(other -> price(other.price()))
                    .anyMatch(other -> other.term() == price(cost.price()).term()
                            && other.perStep().equals(price(cost.price()).perStep()));
            if (!known) {
                distinct.add(cost);
            }
        }
        return distinct;
    }

    private String direction(Rates.Cost cost) {
        return price(cost.price()).isNumber() ? "" : cost.gives() ? "can be given" : "can be taken";
    }

    private static String within(double value, double error) {
        double much = error < 1e-9 * Math.max(Math.abs(value), 1e-3) ? 0 : SURE * error;
        return (much > 0 && much < Math.abs(value) ? Digits.to(value, much) : Digits.plain(value))
                + (much > 0 ? " ± " + Digits.significant(much, 2) : "");
    }

    // ---- one term for another

    private void pairs(Rates.Against against, Look look, List<String> lines) {
        List<Rates.Pair> pairs = shown(against);
        if (pairs.isEmpty()) {
            return;
        }
        lines.add(look.strong("Why to keep talking: what one change is worth in another"));
        for (Rates.Pair pair : pairs) {
            lines.add(DealWords.wrapped("  ", told(pair, against.other()), look));
        }
        lines.add("");
    }

    /** Those that can be told and made, the widest apart first; of each change the one in which most is to be gained. */
    private List<Rates.Pair> shown(Rates.Against against) {
        var shown = new ArrayList<Rates.Pair>();
        against.pairs().stream()
                .filter(pair -> pair.isTold() && pair.fits())
                .sorted(Comparator.comparingDouble(pair -> -Math.abs(pair.gap())))
                .forEach(pair -> {
                    boolean alike = shown.stream()
                            .anyMatch(other -> price(other.price())
                                            .perStep()
                                            .equals(price(pair.price()).perStep())
                                    && other.in() == pair.in());
                    if (!alike && shown.size() < PAIRS) {
                        shown.add(pair);
                    }
                });
        return shown;
    }

    private String told(Rates.Pair pair, int other) {
        boolean gives = pair.gap() > 0;
        Rates.Price one = price(pair.price());
        Rates.Price in = price(pair.in());
        String step = one.isNumber()
                ? " by "
                        + DealTerm.words(
                                one.unit(),
                                bargained.ground().terms().get(one.term()).type())
                : "";
        String change = change(pair.price(), gives) + step;
        String paid = change(pair.in(), !gives);
        String mine = amount(pair.mine(), pair.mineError(), in);
        String theirs = amount(pair.theirs(), pair.theirError(), in);
        return gives
                ? "Give " + change + ": it costs you as much as " + mine + " of "
                        + bargained.ground().terms().get(in.term()).name() + " and is worth " + theirs + " to "
                        + title(other) + ". With " + paid + " by anything between, both gain."
                : "Take " + change + ": it is worth as much as " + mine + " of "
                        + bargained.ground().terms().get(in.term()).name() + " to you and costs " + title(other) + " "
                        + theirs + ". With " + paid + " by anything between, both gain.";
    }

    /** So many steps, in the number's own unit. */
    private String amount(double steps, double error, Rates.Price in) {
        Scale scale = Scale.of(bargained.ground().terms().get(in.term()).type(), steps * in.unit());
        return scale.with(within(steps * in.unit() / scale.size(), error * in.unit() / scale.size()));
    }

    // ---- for programs

    void json(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("exchange");
        json.writeArrayFieldStart("prices");
        for (Rates.Price price : bargained.counsel().rates().prices()) {
            DealTerm term = bargained.ground().terms().get(price.term());
            json.writeStartObject();
            json.writeStringField("term", term.name());
            json.writeStringField("from", term.values().get(price.from()).words());
            json.writeStringField("to", term.values().get(price.to()).words());
            json.writeNumberField("steps", price.steps());
            numbers("per_step", price.perStep(), json);
            numbers("error", price.error(), json);
            if (price.isNumber()) {
                json.writeArrayFieldStart("per_unit");
                for (int side = 0; side < price.perStep().size(); side++) {
                    json.writeNumber(price.perUnit(side));
                }
                json.writeEndArray();
            } else {
                json.writeNullField("per_unit");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("against");
        for (Rates.Against against : bargained.counsel().rates().others()) {
            against(against, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void against(Rates.Against against, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("party", name(against.other()));
        json.writeBooleanField("told", against.isTold());
        json.writeArrayFieldStart("costs");
        for (Rates.Cost cost : against.costs()) {
            json.writeStartObject();
            json.writeNumberField("price", cost.price());
            json.writeStringField("change", change(cost.price(), true));
            json.writeNumberField("ratio", cost.ratio());
            json.writeNumberField("error", cost.error());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("pairs");
        for (Rates.Pair pair : against.pairs()) {
            json.writeStartObject();
            json.writeNumberField("price", pair.price());
            json.writeNumberField("in", pair.in());
            json.writeNumberField("yours", pair.mine());
            json.writeNumberField("your_error", pair.mineError());
            json.writeNumberField("theirs", pair.theirs());
            json.writeNumberField("their_error", pair.theirError());
            json.writeNumberField("gap", pair.gap());
            json.writeNumberField("gap_error", pair.gapError());
            json.writeBooleanField("told", pair.isTold());
            json.writeBooleanField("fits", pair.fits());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void numbers(String name, List<Double> numbers, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (double number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }
}
