package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.advice.Quantity;
import org.claimstake.advice.drivers.Drivers;
import org.claimstake.advice.drivers.Ranking;
import org.claimstake.advice.drivers.Swinging;
import org.claimstake.advice.drivers.Swings;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;
import org.claimstake.report.Chart;
import org.claimstake.report.Charts;
import org.claimstake.report.Setting;

/**
 * What drives a value over the futures: {@code drivers} with the share of its variance that goes back to each input alone and
 * its error, {@code together} for what is left, {@code driven} for how many futures that is of, and {@code charts}. Asked for
 * by itself, once the number has been explained: it takes runs of its own.
 */
final class DriversAnswer {
    /** Enough for an error of about a hundredth; more would keep the reader waiting. */
    private static final long MOST_FUTURES = 5_000;

    private final Optional<Drivers> drivers;
    private final List<Chart> charts;

    private DriversAnswer(Optional<Drivers> drivers, List<Chart> charts) {
        this.drivers = drivers;
        this.charts = charts;
    }

    /** Nothing was asked, or there is nothing to share out. */
    static DriversAnswer none() {
        return new DriversAnswer(Optional.empty(), List.of());
    }

    /** What each input does alone. */
    static DriversAnswer shares(
            Plan plan, Quantity of, Settings settings, Runner runner, Watch watch, Setting setting) {
        if (settings.futures() < 2 || !Ranking.isSpread(plan, of)) {
            return none();
        }
        Optional<Drivers> drivers = new Ranking(runner, few(settings), watch).of(plan, of);
        return new DriversAnswer(
                drivers,
                drivers.map(found -> List.of(Charts.drivers(found, plan, "drivers", of, setting)))
                        .orElse(List.of()));
    }

    /** One input at a time at its low and its high. */
    static DriversAnswer swings(
            Plan plan, Quantity of, Settings settings, Runner runner, Watch watch, Setting setting) {
        boolean number = of.step().type().sort() == ValueType.Sort.NUMBER;
        if (settings.futures() < 2 || !number || !Ranking.isSpread(plan, of)) {
            return none();
        }
        Optional<Swings> swings = new Swinging(runner, few(settings), watch).of(plan, of);
        return new DriversAnswer(
                Optional.empty(),
                swings.map(found -> List.of(Charts.tornado(found, plan, "swings", setting)))
                        .orElse(List.of()));
    }

    private static Settings few(Settings settings) {
        return settings.withFutures(Math.min(settings.futures(), MOST_FUTURES));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("charts");
        for (Chart chart : charts) {
            ChartJson.write(chart, json);
        }
        json.writeEndArray();
        if (drivers.isEmpty()) {
            return;
        }
        Drivers found = drivers.get();
        json.writeArrayFieldStart("drivers");
        for (Drivers.Driver driver : found.drivers()) {
            json.writeStartObject();
            json.writeStringField("name", driver.input().name());
            json.writeStringField("title", found.title(driver.input()));
            json.writeStringField("kind", driver.input().unsure() ? "unsure" : "random");
            share(driver.share(), driver.error(), json);
            json.writeStringField("way", driver.way().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("together");
        share(found.together(), found.togetherError(), json);
        json.writeEndObject();
        json.writeObjectFieldStart("driven");
        json.writeNumberField("futures", found.futures());
        json.writeNumberField("known", found.known());
        json.writeEndObject();
    }

    private static void share(OptionalDouble share, OptionalDouble error, JsonGenerator json) throws IOException {
        if (share.isPresent() && error.isPresent()) {
            json.writeNumberField("share", share.getAsDouble());
            json.writeNumberField("error", error.getAsDouble());
        } else {
            json.writeNullField("share");
            json.writeNullField("error");
        }
    }
}
