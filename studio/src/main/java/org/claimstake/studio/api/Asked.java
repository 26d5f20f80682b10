package org.claimstake.studio.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.claimstake.engine.Settings;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.text.Place;
import org.claimstake.report.JsonFindings;

/**
 * Of which case, and how changed, something is asked.
 *
 * @param id       of the case
 * @param settings what the reader changes, in the order of the request
 * @param scenario empty for the base
 * @param seed     empty for the case's own
 * @param futures  empty for as many as the commands take
 * @param goOn     futures that stop are left out
 */
record Asked(
        String id, List<Setting> settings, String scenario, OptionalLong seed, OptionalLong futures, boolean goOn) {
    static final long MOST_FUTURES = 1_000_000;
    /** How messages call the place of a value that was set, before its name. */
    private static final String ORIGIN = "--set";

    Asked {
        settings = List.copyOf(settings);
    }

    static Asked of(Body body) {
        return new Asked(
                body.text("case"),
                settings(body.texts("settings")),
                scenario(body.text("scenario")),
                body.whole("seed", -Long.MAX_VALUE, Long.MAX_VALUE),
                body.whole("futures", 1, MOST_FUTURES),
                body.truth("goOn"));
    }

    /** The base may be named as in the answers. */
    static String scenario(String name) {
        return name.equals("base") ? "" : name;
    }

    /** A value left empty is none. */
    static List<Setting> settings(Map<String, String> values) {
        var settings = new ArrayList<Setting>();
        values.forEach((name, value) -> {
            if (!value.isBlank()) {
                settings.add(new Setting(name, value.strip(), ORIGIN));
            }
        });
        return settings;
    }

    Asked with(List<Setting> others) {
        return new Asked(id, others, scenario, seed, futures, goOn);
    }

    Request request() {
        return new Request(scenario, settings);
    }

    /** The changes as they are told. */
    List<String> changes() {
        return settings.stream().map(set -> set.name() + " = " + set.value()).toList();
    }

    /** As the commands would run the plan. */
    Settings settings(Plan plan, int threads) {
        Settings usual = Settings.of(plan).withThreads(threads);
        Settings all = usual.with(usual.computing().goingOn(goOn));
        all = futures.isPresent() ? all.withFutures(futures.getAsLong()) : all;
        return seed.isPresent() ? all.withSeed(seed.getAsLong()) : all;
    }

    /** Which setting a finding is about: the one of whose words it speaks; empty where it is about none of them. */
    Optional<String> setting(Finding finding) {
        return finding.at().stream()
                .map(Finding.Labelled::place)
                .flatMap(place -> settings.stream().filter(set -> isAbout(place, set)))
                .map(Setting::name)
                .findFirst();
    }

    private static boolean isAbout(Place place, Setting set) {
        String text = place.file().text();
        boolean typed = place.file().name().equals(ORIGIN)
                && (text.equals(set.name()) || text.equals(set.value()) || text.equals(set.name() + "=" + set.value()));
        return typed || place.words().equals(set.name());
    }

    /** What is wrong, each with the setting that it is about. */
    void refused(List<Finding> findings, JsonGenerator json) throws IOException {
        json.writeStartObject();
        JsonFindings.write(findings, json, finding -> {
            if (setting(finding).isPresent()) {
                json.writeStringField("setting", setting(finding).get());
            }
        });
        json.writeEndObject();
    }
}
