package org.claimstake.casefile.statement;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.claimstake.evidence.statement.Gazetteer;
import org.claimstake.evidence.statement.Gazetteer.Name;
import org.claimstake.evidence.statement.Gazetteer.Sort;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.source.CaseText.RawRow;
import org.claimstake.language.source.CaseText.RawTable;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.Span;

/**
 * The names that a case has words for: its parties; rows of tables by their keys and by what columns {@code name}, {@code name_uk}
 * call them; the goods of its lists. Where a table is called as a good is, that is the kind of its rows: {@code rare_earth} for those
 * of {@code rare_earths}.
 */
public final class CaseNames {
    /** A table of more rows is a register, not a list of names that people say. */
    private static final int MOST_ROWS = 5_000;

    /** Words that join a name: "of", "the". */
    private static final int SHORT = 4;

    /** Columns of what is dug, pumped or sold. */
    private static final Set<String> GOODS = Set.of("commodity", "commodities", "good", "metal", "mineral", "product");

    /** What a form begins with and is also said without. */
    private static final String ARTICLE = "(?i)^the\\s+";

    private final Plan plan;
    private final Map<String, Found> found = new LinkedHashMap<>();

    private CaseNames(Plan plan) {
        this.plan = plan;
    }

    /** What is known so far of one name. */
    private static final class Found {
        private Sort sort;
        private final Set<String> forms = new LinkedHashSet<>();
        private final Set<String> kinds = new LinkedHashSet<>();

        private Found(Sort sort) {
            this.sort = sort;
        }
    }

    /**
     * @param text  whose tables may have columns of names that the case does not declare
     * @param files all files of its folder
     * @param plan  compiled from it
     */
    public static Gazetteer of(CaseText text, List<String> files, Plan plan) {
        var names = new CaseNames(plan);
        names.parties();
        names.goods();
        names.tables();
        names.files(text, files);
        return new Gazetteer(names.found.entrySet().stream()
                .map(entry -> new Name(
                        entry.getKey(),
                        entry.getValue().sort,
                        List.copyOf(entry.getValue().forms),
                        List.copyOf(entry.getValue().kinds)))
                .toList());
    }

    private void parties() {
        for (Plan.Party party : plan.parties()) {
            add(party.name(), Sort.PARTY, party.title(), "");
        }
    }

    /** A list of words in a row says what is there: of a deposit its metals. So does one word under a name that says so. */
    private void goods() {
        List<String> named = plan.tables().stream().map(Plan.Table::name).toList();
        for (Plan.Table table : plan.tables()) {
            for (Plan.Column column : table.columns()) {
                boolean goods = !column.lists().isEmpty()
                        || column.type().sort() == ValueType.Sort.CHOICE && GOODS.contains(column.name());
                if (goods) {
                    column.type()
                            .words()
                            .forEach(word -> add(word, Sort.COMMODITY, "", named.contains(word) ? kind(word) : ""));
                }
            }
        }
    }

    private void tables() {
        for (Plan.Table table : plan.tables()) {
            if (table.keyColumn() < 0 || table.rows() > MOST_ROWS) {
                continue;
            }
            Optional<Plan.Column> names = table.columns().stream()
                    .filter(column ->
                            column.name().equals("name") && column.type().sort() == ValueType.Sort.TEXT)
                    .findFirst();
            for (int row = 0; row < table.rows(); row++) {
                double at = names.isEmpty() ? Double.NaN : names.get().values().get(row);
                add(
                        table.keys().get(row),
                        sort(table),
                        Double.isNaN(at) ? "" : plan.texts().get((int) at),
                        found.containsKey(table.name()) ? kind(table.name()) : "");
            }
        }
    }

    /** What has a place is a site. */
    private static Sort sort(Plan.Table table) {
        return isPlaced(table.columns().stream().map(Plan.Column::name).toList()) ? Sort.SITE : Sort.OTHER;
    }

    private static boolean isPlaced(List<String> columns) {
        return columns.contains("latitude") && columns.contains("longitude")
                || columns.contains("lat") && columns.contains("lon");
    }

    private static String kind(String table) {
        return table.endsWith("s") && !table.endsWith("as") ? table.substring(0, table.length() - 1) : table;
    }

    /** Names in other languages stand in columns {@code name_XX} of the files, beside the key. */
    private void files(CaseText text, List<String> files) {
        var place = new Place(text.main(), new Span(0, 0));
        for (String file : files) {
            if (file.startsWith("data/") && file.endsWith(".csv") && file.indexOf('/', "data/".length()) < 0) {
                // what is wrong with a file is told by who compiles the case
                RawTable table = text.table(file, place, new Findings());
                if (table != null && table.rows().size() <= MOST_ROWS) {
                    file(table);
                }
            }
        }
    }

    private void file(RawTable table) {
        List<String> header = table.header();
        int key = Math.max(header.indexOf("id"), header.indexOf("key"));
        int[] names = IntStream.range(0, header.size())
                .filter(column -> header.get(column).matches("name(_[a-z]{2})?"))
                .toArray();
        if (key < 0 || names.length == 0) {
            return;
        }
        for (RawRow row : table.rows()) {
            Found one = found.get(row.cells().get(key));
            for (int column : names) {
                String name = row.cells().get(column);
                if (one != null && isPlaced(header)) {
                    one.sort = Sort.SITE;
                }
                if (one != null && !name.isBlank()) {
                    one.forms.addAll(one.sort == Sort.OTHER ? properly(name) : forms(name));
                }
            }
        }
    }

    private void add(String id, Sort sort, String title, String kind) {
        if (id.isBlank()) {
            return;
        }
        Found one = found.computeIfAbsent(id, name -> new Found(sort));
        if (one.sort == Sort.OTHER) {
            one.sort = sort;
        }
        // `fund_2` and `li_dobra` are how a case calls things; people say the title
        boolean titled = !title.isEmpty() && !plain(title).equals(plain(id));
        if (!titled && id.matches("[A-Za-z]{3,}(_[A-Za-z]{3,})*")) {
            one.forms.addAll(forms(id.replace('_', ' ')));
        }
        one.forms.addAll(one.sort == Sort.OTHER ? properly(title) : forms(title));
        if (!kind.isEmpty()) {
            one.kinds.add(kind);
        }
    }

    /** As it is written, without what stands in brackets, and without an article. */
    private static List<String> forms(String title) {
        var forms = new LinkedHashSet<String>();
        String plain = title.replaceAll("\\s*\\([^)]*\\)", "").strip();
        for (String form : List.of(title.strip(), plain, plain.split("[,;:]", 2)[0].strip())) {
            String bare = form.replaceFirst(ARTICLE, "");
            if (bare.length() > 1 && bare.split("\\s+").length <= 6) {
                forms.add(bare);
            }
        }
        return List.copyOf(forms);
    }

    /** Of what is no site and no good the title may be any sentence: a name has capitals to its end, or is an abbreviation. */
    private static List<String> properly(String title) {
        return forms(title).stream()
                .filter(form -> form.contains(" ") ? areCapital(List.of(form.split("\\s+"))) : isAbbreviation(form))
                .toList();
    }

    private static boolean areCapital(List<String> words) {
        return Character.isUpperCase(words.getLast().charAt(0))
                && words.stream().allMatch(word -> word.length() < SHORT || Character.isUpperCase(word.charAt(0)));
    }

    private static boolean isAbbreviation(String word) {
        return word.chars()
                        .filter(sign -> Character.isUpperCase(sign) || Character.isDigit(sign))
                        .count()
                > 1;
    }

    /** For comparing names of cases with words of people. */
    public static String plain(String name) {
        return name.replace('_', ' ').toLowerCase(Locale.ROOT).strip();
    }
}
