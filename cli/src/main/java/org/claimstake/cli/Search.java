package org.claimstake.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimstake.language.finding.Nearest;
import org.claimstake.report.Finds;
import org.claimstake.world.place.Box;
import org.claimstake.world.register.Found;
import org.claimstake.world.register.Near;
import org.claimstake.world.register.Query;
import org.claimstake.world.register.Register;

/**
 * What is sought, and where nothing is found, why.
 *
 * @param words each begins a word of what is found; may be empty
 * @param near where it is to lie
 * @param box where it is to lie
 * @param commodity of what it is to be
 */
record Search(String words, Optional<Near> near, Optional<Box> box, Optional<String> commodity) {

    Finds in(Registers registers) throws IOException {
        var hits = new ArrayList<Finds.Hit>();
        long searched = 0;
        for (var table : registers.all().entrySet()) {
            searched += table.getValue().size();
            for (Found found : table.getValue().search(query())) {
                if (near.isEmpty() || near.get().touches(found)) {
                    var km = near.map(circle -> circle.distanceKm(found)).orElse(OptionalDouble.empty());
                    hits.add(new Finds.Hit(table.getKey(), found, km));
                }
            }
        }
        if (near.isPresent()) {
            hits.sort(Comparator.comparingDouble(hit -> hit.km().orElseThrow()));
        }
        List<String> hints = hits.isEmpty() ? hints(List.copyOf(registers.all().values())) : List.of();
        return new Finds(List.copyOf(registers.all().keySet()), searched, hits, hints);
    }

    private Query query() {
        Query query = Query.ALL.withMost(Integer.MAX_VALUE).withWords(String.join(" ", sought()));
        Optional<Box> place = box.or(() -> near.map(Near::box));
        if (place.isPresent()) {
            query = query.withBox(place.get());
        }
        return commodity.isPresent() ? query.withCommodity(commodity.get()) : query;
    }

    /** What has no letter and no digit can be no word. */
    private List<String> sought() {
        return Stream.of(words.strip().split("\\s+", -1))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    private List<String> hints(List<Register> registers) throws IOException {
        var hints = new ArrayList<String>();
        for (String word : sought()) {
            if (isNowhere(Query.ALL.withWords(word), registers)) {
                var there = new TreeSet<String>();
                for (Register register : registers) {
                    there.addAll(register.words());
                }
                hints.add("no word begins with `" + word + "`" + nearest(word, there));
            }
        }
        if (commodity.isPresent() && isNowhere(Query.ALL.withCommodity(commodity.get()), registers)) {
            var there = new TreeSet<String>();
            for (Register register : registers) {
                there.addAll(register.commodities());
            }
            hints.add("no deposit is of `" + commodity.get() + "`" + nearest(commodity.get(), there));
        }
        if (hints.isEmpty()) {
            hints.add("each of these is found by itself, and nothing that is all of them");
        }
        return hints;
    }

    private static boolean isNowhere(Query query, List<Register> registers) throws IOException {
        for (Register register : registers) {
            if (!register.search(query.withMost(1)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String nearest(String word, Iterable<String> there) {
        return Nearest.of(word, there).map(near -> "; is `" + near + "` meant?").orElse("");
    }
}
