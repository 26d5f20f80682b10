package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.plan.Plan;

/**
 * All that an answer rests on. Constants of the library, such as the days of a year, count apart: they are not what a
 * reader would dispute.
 */
public record Basis(List<Cited> sourced, List<Cited> assumed, List<Cited> missing, List<Cited> library) {
    public static final Basis EMPTY = new Basis(List.of(), List.of(), List.of(), List.of());

    public Basis {
        sourced = List.copyOf(sourced);
        assumed = List.copyOf(assumed);
        missing = List.copyOf(missing);
        library = List.copyOf(library);
    }

    /** Sorts the grounds by what they are, in their order. */
    static Basis of(Iterable<Cited> grounds) {
        var sourced = new ArrayList<Cited>();
        var assumed = new ArrayList<Cited>();
        var missing = new ArrayList<Cited>();
        var library = new ArrayList<Cited>();
        for (Cited cited : grounds) {
            Plan.Ground ground = cited.ground();
            var kind = switch (ground.kind()) {
                case SOURCED -> sourced;
                case ASSUMED -> assumed;
                case MISSING -> missing;
            };
            (ground.library() ? library : kind).add(cited);
        }
        return new Basis(sourced, assumed, missing, library);
    }

    /** {@code rests on 4 sourced, 7 assumed, 1 missing}, behind it the library's constants and State or partisan sources where there are some. */
    public String line() {
        String counts = "rests on " + sourced.size() + " sourced, " + assumed.size() + " assumed, " + missing.size()
                + " missing";
        String constants = switch (library.size()) {
            case 0 -> "";
            case 1 -> "; 1 constant of the library";
            default -> "; " + library.size() + " constants of the library";
        };
        return counts + constants + warning();
    }

    // a reader must know who speaks
    private String warning() {
        return switch (slanted().size()) {
            case 0 -> "";
            case 1 -> "; 1 source is a State or partisan medium";
            default -> "; " + slanted().size() + " sources are State or partisan media";
        };
    }

    /** Ids of the sources that are flagged as State or partisan media, each once. */
    List<String> slanted() {
        return sourced.stream()
                .filter(Cited::isSlanted)
                .map(cited -> cited.ground().source())
                .distinct()
                .toList();
    }
}
