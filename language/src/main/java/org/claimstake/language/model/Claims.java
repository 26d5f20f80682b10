package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * What is said about the case: the condition of each claim is read once for every combination of its readings.
 */
final class Claims {
    /** More cells than this nobody reads. */
    static final int MOST_CELLS = 1000;

    private final World world;
    private final Checker checker;
    private final Grounds grounds;
    private final List<Declaration.Claim> pending = new ArrayList<>();

    Claims(World world, Checker checker, Grounds grounds) {
        this.world = world;
        this.checker = checker;
        this.grounds = grounds;
    }

    void add(Declaration.Claim claim) {
        pending.add(claim);
    }

    /** Reads all claims, when every name is known. */
    void check(Scope scope) {
        Set<String> names = new HashSet<>();
        for (Declaration.Claim claim : pending) {
            if (!names.add(claim.name().name())
                    || scope.values().containsKey(claim.name().name())) {
                world.report(NameFindings.nameTwice(
                        claim.name().name(), scope.place(claim.name().span()), null));
            } else {
                one(claim, scope);
            }
        }
    }

    /** @param values one a value that the reading may take */
    private record Read(Declaration.Reading text, List<Def> values) {}

    private void one(Declaration.Claim claim, Scope scope) {
        var readings = new ArrayList<Read>();
        long cells = 1;
        for (Declaration.Reading reading : claim.readings()) {
            Read read = reading(claim, reading, scope);
            if (read == null) {
                return;
            }
            readings.add(read);
            cells *= read.values().size();
        }
        if (cells > MOST_CELLS) {
            world.report(ClaimFindings.manyCells(
                    claim.name().name(),
                    cells,
                    MOST_CELLS,
                    scope.place(claim.name().span())));
            return;
        }
        int ground = claim.origin() == null
                ? -1
                : world.ground(grounds.ground(
                        claim.name().name(), claim.title().text(), claim.origin(), scope, scope.place(claim.span())));
        var judged = new ArrayList<Plan.Judged>();
        for (int cell = 0; cell < cells; cell++) {
            Plan.Judged one = judged(claim, readings, places(readings, cell), scope);
            if (one == null) {
                return;
            }
            judged.add(one);
        }
        world.claims.add(new Plan.Claim(
                claim.name().name(),
                claim.title().text(),
                claim.by().text(),
                scope.place(claim.name().span()),
                scope.file().slice(claim.says().span()),
                ground,
                readings.stream()
                        .map(read -> new Plan.Reading(
                                read.text().name().name(),
                                read.text().values().stream()
                                        .map(value -> shown(value, scope))
                                        .toList()))
                        .toList(),
                judged));
    }

    /** A value as it is told: a key of a table without its quotation marks. */
    private static String shown(Expr value, Scope scope) {
        return Keys.bare(value) instanceof Expr.Text text
                ? text.text()
                : scope.file().slice(value.span());
    }

    /** The last reading runs fastest, as the columns of a table do. */
    private static List<Integer> places(List<Read> readings, int cell) {
        var places = new ArrayList<Integer>();
        int left = cell;
        for (Read read : readings.reversed()) {
            places.addFirst(left % read.values().size());
            left /= read.values().size();
        }
        return places;
    }

    private Plan.@Nullable Judged judged(
            Declaration.Claim claim, List<Read> readings, List<Integer> places, Scope scope) {
        var inner = new Scope(scope, scope.file(), scope.prefix(), false, null);
        var words = new ArrayList<String>();
        for (int i = 0; i < readings.size(); i++) {
            Read read = readings.get(i);
            Def value = read.values().get(places.get(i));
            inner.values().put(read.text().name().name(), new Scope.Value(value));
            words.add(value.words());
        }
        String name = "claim " + claim.name().name() + (words.isEmpty() ? "" : "[" + String.join(", ", words) + "]");
        Context context =
                Context.of(inner, name, null, List.of(), Context.Mode.CHECK).withLenient();
        Typed says = checker.check(claim.says(), context, Type.truth());
        if (!checker.fitting().isTruth(says, claim.says(), "`says`", context)) {
            return null;
        }
        Def def = world.add(
                name,
                Step.Kind.CHECK,
                null,
                scope.place(claim.says().span()),
                scope.file().slice(claim.says().span()),
                claim.title().text(),
                false,
                null,
                d -> says);
        def.check();
        return new Plan.Judged(places, def.id());
    }

    /** Bare words are the reading's own choice; all else is a value of one kind. Null when a finding was made. */
    private @Nullable Read reading(Declaration.Claim claim, Declaration.Reading reading, Scope scope) {
        if (scope.value(reading.name().name()).isPresent()) {
            world.report(NameFindings.nameTwice(
                    reading.name().name(), scope.place(reading.name().span()), null));
            return null;
        }
        List<Expr> values = reading.values().stream().map(Keys::bare).toList();
        var words = values.stream()
                .filter(Expr.Name.class::isInstance)
                .map(value -> ((Expr.Name) value).name())
                .toList();
        Context context = Context.of(
                scope, claim.name().name() + "." + reading.name().name(), null, List.of(), Context.Mode.CHECK);
        if (words.size() == values.size() && !values.isEmpty()) {
            return words(reading, words, context);
        }
        return values.isEmpty() || !words.isEmpty() ? unread(reading, context) : numbers(reading, context);
    }

    private @Nullable Read unread(Declaration.Reading reading, Context context) {
        world.report(ClaimFindings.mixedReading(
                reading.name().name(), context.place(reading.name().span())));
        return null;
    }

    private @Nullable Read words(Declaration.Reading reading, List<String> words, Context context) {
        if (new HashSet<>(words).size() < words.size()) {
            world.report(ClaimFindings.readingTwice(
                    reading.name().name(), context.place(reading.name().span())));
            return null;
        }
        var type = new Type.Choice("", words, false);
        var values = new ArrayList<Def>();
        for (int i = 0; i < words.size(); i++) {
            values.add(value(reading.values().get(i), new Typed(new Node.Constant(i), type), context));
        }
        return new Read(reading, values);
    }

    private @Nullable Read numbers(Declaration.Reading reading, Context context) {
        var values = new ArrayList<Def>();
        Typed first = null;
        for (Expr text : reading.values()) {
            Typed value = checker.check(text, context, first == null ? null : first.type());
            if (value.broken()) {
                return null;
            }
            if (first != null
                    && checker.fitting().together(first, reading.values().getFirst(), value, text, "compare", context)
                            == null) {
                return null;
            }
            first = first == null ? value : first;
            values.add(value(text, value, context));
        }
        return new Read(reading, values);
    }

    private Def value(Expr text, Typed value, Context context) {
        Def def = world.add(
                context.owner() + " = " + context.words(text),
                Step.Kind.INPUT,
                null,
                context.place(text),
                context.words(text),
                "",
                false,
                value.type(),
                d -> value);
        def.heldOnce("a reading of a claim is one value for all periods");
        def.check();
        return def;
    }
}
