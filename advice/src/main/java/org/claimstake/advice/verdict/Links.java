package org.claimstake.advice.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimstake.casefile.statement.Stated;
import org.claimstake.casefile.statement.StatedQuantity;
import org.claimstake.evidence.quantity.Quantity;
import org.claimstake.evidence.statement.Statement;
import org.claimstake.evidence.statement.Statement.Kind;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitForm;

/**
 * What of a case a statement may speak of: claims, measures, figures and columns whose unit and names fit, the best first, each with the
 * reason. A person picks; nothing is linked here.
 */
public final class Links {
    private static final int MOST = 12;
    private static final int UNIT = 4;
    private static final int NAME = 3;
    private static final int MOST_NAMES = 3;
    private static final int KIND = 1;
    private static final int SHORTEST = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");

    /** Nobody makes a statement on one of these alone. */
    private static final Set<String> PLACES = Set.of("latitude", "longitude", "lat", "lon", "coordinate_precision_km");

    /** What a share over rows is. */
    private static final ValueType PERCENT = ValueType.number(new UnitForm("%", 0.01, Unit.NUMBER));

    private final Plan plan;
    private final Sought sought;
    private final Measured unit;
    private final Set<String> words;

    /** What is looked for. */
    public enum Of {
        CLAIM,
        MEASURE,
        FIGURE,
        COLUMN;

        /** {@code measure}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a statement says, as far as it helps.
     *
     * @param unit  of its quantity, as texts have it; empty optional where it has none
     * @param names what it speaks of: names known in it, or words of a person
     */
    public record Sought(Optional<String> unit, Kind kind, List<String> names) {
        public Sought {
            names = List.copyOf(names);
        }

        /** Of a statement that a case keeps. */
        public static Sought of(Stated stated) {
            return new Sought(
                    stated.quantity().map(StatedQuantity::unit),
                    stated.kind(),
                    stated.about().isBlank() ? List.of(stated.words()) : List.of(stated.about()));
        }

        /** Of a statement that was found in a text. */
        public static Sought of(Statement statement) {
            List<String> names = statement.about().stream()
                    .flatMap(mention -> Stream.concat(Stream.of(mention.name().id()), mention.name().kinds().stream()))
                    .distinct()
                    .toList();
            boolean counts = statement
                    .quantity()
                    .filter(quantity -> quantity.sort() != Quantity.Sort.DATE && quantity.sort() != Quantity.Sort.RANK)
                    .isPresent();
            return new Sought(
                    counts ? statement.quantity().map(Links::unit) : Optional.empty(), statement.kind(), names);
        }
    }

    /**
     * @param name as the case calls it: {@code worth}, {@code deposits.ore}
     * @param why  what fits, to be read: "same unit USD; name `fund`"
     * @param fit  how well: only for the order
     */
    public record Link(Of of, String name, String title, String why, int fit) {}

    private Links(Plan plan, Sought sought) {
        this.plan = plan;
        this.sought = sought;
        this.unit = new Measured(sought.unit().orElse(""));
        this.words = sought.names().stream()
                .flatMap(name -> words(name).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        // a column of days is called so; the language knows years and their parts
        sought.unit().ifPresent(of -> words.addAll(words(of.split("/", 2)[0])));
    }

    private static String unit(Quantity quantity) {
        return quantity.sort() == Quantity.Sort.QUANTIFIER ? Measured.SHARE : quantity.unit();
    }

    /** The best first; of equals claims before measures, and in the order of the text. */
    public static List<Link> of(Plan plan, Sought sought) {
        var links = new Links(plan, sought);
        var all = new ArrayList<Link>();
        links.claims(all);
        links.values(all);
        links.columns(all);
        // a table that a scenario changes stands in the plan once for each
        return all.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Link::fit).reversed().thenComparing(Link::of))
                .limit(MOST)
                .toList();
    }

    private void claims(List<Link> into) {
        for (Plan.Claim claim : plan.claims()) {
            var said = new ArrayList<>(List.of(claim.name(), claim.title()));
            claim.readings().forEach(reading -> said.addAll(reading.values()));
            var types = new LinkedHashSet<ValueType>();
            for (Plan.Judged judged : claim.judged()) {
                Operands.walk(plan.step(judged.step()).formula(), node -> read(node, types, said));
            }
            add(Of.CLAIM, claim.name(), claim.title(), List.copyOf(types), said, into);
        }
    }

    /** What its condition reads: a claim is a truth, and measures what it compares. */
    private void read(Node node, Set<ValueType> types, List<String> said) {
        switch (node) {
            case Node.Ref ref -> types.add(plan.step(ref.step()).type());
            case Node.Cell cell -> {
                Plan.Table table = plan.tables().get(cell.table());
                Plan.Column column = table.columns().get(cell.column());
                types.add(column.type());
                said.add(table.name());
                said.add(column.name());
            }
            case Node.RowFold share when share.kind() == Node.FoldKind.SHARE -> types.add(PERCENT);
            case Node other -> {}
        }
    }

    private void values(List<Link> into) {
        for (Step step : plan.steps()) {
            boolean value = step.kind() == Step.Kind.MEASURE || step.kind() == Step.Kind.FIGURE;
            if (value && step.own() && step.shown()) {
                Of of = step.kind() == Step.Kind.MEASURE ? Of.MEASURE : Of.FIGURE;
                add(of, step.name(), step.title(), List.of(step.type()), List.of(step.name(), step.title()), into);
            }
        }
    }

    private void columns(List<Link> into) {
        for (Plan.Table table : plan.tables()) {
            for (int i = 0; i < table.columns().size(); i++) {
                Plan.Column column = table.columns().get(i);
                boolean counts = column.lists().isEmpty()
                        && i != table.keyColumn()
                        && !PLACES.contains(column.name())
                        && (column.type().sort() == ValueType.Sort.NUMBER
                                || column.type().sort() == ValueType.Sort.DATE);
                if (counts) {
                    var said = new ArrayList<>(List.of(table.name(), column.name()));
                    said.addAll(table.keys());
                    table.columns().forEach(other -> said.addAll(other.type().words()));
                    add(Of.COLUMN, table.name() + "." + column.name(), "", List.of(column.type()), said, into);
                }
            }
        }
    }

    private void add(Of of, String name, String title, List<ValueType> types, List<String> said, List<Link> into) {
        List<String> named = named(said);
        boolean sameUnit = sought.unit().isPresent() && (unit.fitsAny(types) || unit.isTimeNamed(named));
        boolean isKind =
                of != Of.CLAIM && sought.unit().isEmpty() && types.stream().anyMatch(this::isOfKind);
        // a count fits every plain number: without a name in common that says nothing
        boolean onlyCount = sought.unit().filter(String::isEmpty).isPresent() && named.isEmpty();
        if (!sameUnit && named.isEmpty() || onlyCount) {
            return;
        }
        var why = new ArrayList<String>();
        if (sameUnit) {
            why.add(unit.words().contains(" ") ? "measures " + unit.words() : "same unit " + unit.words());
        }
        if (!named.isEmpty()) {
            why.add((named.size() == 1 ? "name " : "names ")
                    + named.stream()
                            .limit(MOST_NAMES)
                            .map(one -> "`" + one + "`")
                            .collect(Collectors.joining(", ")));
        }
        int fit = (sameUnit ? UNIT : 0) + NAME * Math.min(named.size(), MOST_NAMES) + (isKind ? KIND : 0);
        into.add(new Link(of, name, title, String.join("; ", why), fit));
    }

    private boolean isOfKind(ValueType type) {
        return switch (sought.kind()) {
            case AMOUNT, RANK ->
                type.sort() == ValueType.Sort.NUMBER && !type.form().isPercent();
            case SHARE -> type.form().isPercent();
            case TIME, FORECAST -> type.sort() == ValueType.Sort.DATE;
            case CATEGORY, CAUSE, POSITION -> false;
        };
    }

    /** Words that the statement and the case have in common, as the case writes them, each once. */
    private List<String> named(List<String> said) {
        var found = new LinkedHashMap<String, String>();
        for (String text : said) {
            written(text)
                    .filter(word -> words.contains(stem(word)))
                    .forEach(word -> found.putIfAbsent(stem(word), word));
        }
        return List.copyOf(found.values());
    }

    /** In small letters, without a plural's ending; words that join sentences name nothing. */
    static Set<String> words(String text) {
        return written(text).map(Links::stem).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> written(String text) {
        return WORD.matcher(text.replace('_', ' ').toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .filter(word -> word.length() >= SHORTEST && !COMMON.contains(word));
    }

    private static String stem(String word) {
        boolean plural = word.length() > SHORTEST && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /** Words of any sentence, of amounts and of measures. */
    private static final Set<String> COMMON =
            Arrays.stream("""
                    about above after again all also and any are been before being below billion billions both but can case could
                    did does dollar dollars each even few first for from had has have her him his hold holds how into its just less
                    many may million millions more most much nearly new not nothing now one only other our out over own part per
                    percent said she should side sides some still such than that the their them then there these they thing things
                    this thousand too trillion trillions two under value very was were what when where which while who why will
                    with without worth would year years yes yet you
                    """.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
}
