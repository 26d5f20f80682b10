package org.claimstake.world.deposit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.claimstake.evidence.Fact;
import org.claimstake.world.place.Circle;

/**
 * A deposit, an occurrence or a district, as registers tell of it. Each field is a list of facts: one from one register, more
 * where several speak of it. They are never reconciled here.
 *
 * @param key its key in its register
 * @param names all that it is called, the first as its register heads the row
 * @param commodities what is there, as the sources name it, each once
 * @param where the place, with how well it is known
 * @param ore tonnes of ore, with their classes
 * @param classes what is said of classes
 * @param said all other fields, in the words of the sources; only fields of which something is said
 * @param sources the ids of the sources of the row, in the case's list
 * @param register the file it came from
 * @param row the row there, from 1
 */
public record Deposit(
        String key,
        List<Name> names,
        List<String> commodities,
        List<Fact<Circle>> where,
        List<Fact<Tonnage>> ore,
        List<Fact<Classification>> classes,
        SortedMap<DepositField, List<Fact<String>>> said,
        List<String> sources,
        String register,
        long row) {

    public Deposit {
        Objects.requireNonNull(register);
        if (key.isBlank()) {
            throw new IllegalArgumentException("a deposit has a key");
        }
        names = List.copyOf(names);
        commodities = List.copyOf(commodities);
        where = List.copyOf(where);
        ore = List.copyOf(ore);
        classes = List.copyOf(classes);
        sources = List.copyOf(sources);
        var copy = new TreeMap<DepositField, List<Fact<String>>>();
        said.forEach((field, facts) -> copy.put(field, List.copyOf(facts)));
        said = Collections.unmodifiableSortedMap(copy);
    }

    /** The name that heads its row, or its key where it has none. */
    public String name() {
        return names.isEmpty() ? key : names.getFirst().text();
    }

    /** The first place that is known, or that none is. */
    public Fact<Circle> place() {
        return first(where);
    }

    /** The first tonnage that is known, or that none is. */
    public Fact<Tonnage> tonnage() {
        return first(ore);
    }

    /** All that is said of a field; empty when nothing is. */
    public List<Fact<String>> facts(DepositField field) {
        return said.getOrDefault(field, List.of());
    }

    /** The first thing said of a field. */
    public Optional<String> text(DepositField field) {
        return facts(field).stream().map(Fact::value).flatMap(Optional::stream).findFirst();
    }

    private static <T> Fact<T> first(List<Fact<T>> facts) {
        return facts.stream()
                .filter(fact -> fact.value().isPresent())
                .findFirst()
                .or(() -> facts.stream().findFirst())
                .orElseGet(() -> new Fact.Missing<>(""));
    }

    /**
     * Two facts about one field that do not agree.
     *
     * @param field of which both speak
     * @param one what the first says, in words
     * @param other what the second says
     */
    public record Contradiction(DepositField field, Fact<String> one, Fact<String> other) {
        public Contradiction {
            Objects.requireNonNull(field);
            Objects.requireNonNull(one);
            Objects.requireNonNull(other);
        }
    }

    /** Where the facts about a field do not agree; places disagree when their circles do not touch. */
    public List<Contradiction> contradictions() {
        var found = new ArrayList<Contradiction>();
        compare(DepositField.LATITUDE, where, Places::touch, Places::words, found);
        compare(DepositField.ORE, ore, (a, b) -> a.oreMt() == b.oreMt(), Object::toString, found);
        for (Map.Entry<DepositField, List<Fact<String>>> entry : said.entrySet()) {
            if (entry.getKey() != DepositField.NOTES) {
                compare(entry.getKey(), entry.getValue(), String::equalsIgnoreCase, text -> text, found);
            }
        }
        return List.copyOf(found);
    }

    private static <T> void compare(
            DepositField field,
            List<Fact<T>> facts,
            BiPredicate<T, T> agree,
            Function<T, String> words,
            List<Contradiction> found) {
        List<Fact<T>> known =
                facts.stream().filter(fact -> fact.value().isPresent()).toList();
        for (int i = 1; i < known.size(); i++) {
            Fact<T> one = known.getFirst();
            Fact<T> other = known.get(i);
            if (!agree.test(one.value().orElseThrow(), other.value().orElseThrow())) {
                found.add(new Contradiction(field, words(one, words), words(other, words)));
            }
        }
    }

    private static <T> Fact<String> words(Fact<T> fact, Function<T, String> words) {
        return switch (fact) {
            case Fact.Sourced<T>(T said, var citation) -> new Fact.Sourced<>(words.apply(said), citation);
            case Fact.Assumed<T>(T taken, String why) -> new Fact.Assumed<>(words.apply(taken), why);
            case Fact.Missing<T>(String why) -> new Fact.Missing<>(why);
        };
    }

    /** This deposit with what another row or register says of the same one; nothing is chosen between them. */
    public Deposit plus(Deposit other) {
        var allSaid = new TreeMap<>(said);
        other.said.forEach((field, facts) -> allSaid.merge(field, facts, Deposit::both));
        return new Deposit(
                key,
                each(names, other.names),
                each(commodities, other.commodities),
                both(where, other.where),
                both(ore, other.ore),
                both(classes, other.classes),
                allSaid,
                each(sources, other.sources),
                register,
                row);
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static <T> List<T> each(List<T> one, List<T> other) {
        return both(one, other).stream().distinct().toList();
    }
}
