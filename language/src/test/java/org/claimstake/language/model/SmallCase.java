package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.source.Filler;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;

/**
 * A case in a few lines, as the tests of meaning write it. After the case's own text come parts that begin with
 * {@code --- }: a table ({@code --- d.csv}), a file of models ({@code --- m.stake}, of the library with
 * {@code --- lib m.stake}), the scenario asked for ({@code --- scenario A}), a setting ({@code --- set share=40%}). A
 * text without a case of its own gets three years and money of 2025.
 */
record SmallCase(
        SourceText main,
        Map<String, ModelFile> models,
        Map<String, RawTable> tables,
        String scenario,
        List<Compiler.Setting> settings)
        implements CaseText {
    private static final String HEADER = "case \"T\" { time 2025 .. 2027 by year  money USD(2025) }\n";
    private static final Pattern MODEL = Pattern.compile("^model (\\w+)", Pattern.MULTILINE);

    static SmallCase parse(String text) {
        String[] parts = text.split("(?m)^--- ", -1);
        String main = parts[0].contains("case \"") ? parts[0] : HEADER + parts[0];
        var models = new LinkedHashMap<String, ModelFile>();
        var tables = new LinkedHashMap<String, RawTable>();
        var settings = new ArrayList<Compiler.Setting>();
        String scenario = "";
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            int end = part.indexOf('\n') < 0 ? part.length() : part.indexOf('\n');
            String head = part.substring(0, end).strip();
            String body = part.substring(Math.min(part.length(), end + 1));
            if (head.startsWith("scenario ")) {
                scenario = head.substring("scenario ".length());
            } else if (head.startsWith("set ")) {
                String[] setting = head.substring("set ".length()).split("=", 2);
                settings.add(new Compiler.Setting(setting[0], setting[1], "--set"));
            } else if (head.endsWith(".csv")) {
                tables.put(head, table(head, body));
            } else {
                models(head, body, models);
            }
        }
        return new SmallCase(new SourceText("case.stake", main), models, tables, scenario, settings);
    }

    private static RawTable table(String file, String body) {
        String[] lines = body.strip().split("\n");
        var rows = new ArrayList<RawRow>();
        for (int i = 1; i < lines.length; i++) {
            rows.add(new RawRow(i + 1, List.of(lines[i].split(",", -1))));
        }
        return new RawTable(file, List.of(lines[0].split(",")), rows);
    }

    private static void models(String head, String body, Map<String, ModelFile> models) {
        var file = new ModelFile(new SourceText(head.replace("lib ", ""), body), head.startsWith("lib "));
        MODEL.matcher(body).results().forEach(found -> models.put(found.group(1), file));
    }

    /** All that is wrong: with the case, and where that is well with its files of models. */
    List<Finding> findings() {
        return switch (Compiler.compile(this, new Compiler.Request(scenario, settings))) {
            case Compiler.Refused(List<Finding> wrong) -> wrong;
            case Compiler.Ready ready ->
                models.values().stream()
                        .distinct()
                        .flatMap(file -> Compiler.tests(this, file).stream())
                        .flatMap(test -> test.compiled() instanceof Compiler.Refused(List<Finding> wrong)
                                ? wrong.stream()
                                : java.util.stream.Stream.of())
                        .toList();
        };
    }

    @Override
    public Optional<ModelFile> model(String name) {
        return Optional.ofNullable(models.get(name));
    }

    @Override
    public Set<String> modelNames() {
        return models.keySet();
    }

    @Override
    public RawTable table(String path, Place place, Findings findings) {
        return java.util.Objects.requireNonNull(tables.get(path), path);
    }

    @Override
    public Optional<Filler> filler(String name) {
        return fillers().contains(name) ? Optional.of(new Almanac()) : Optional.empty();
    }

    @Override
    public Set<String> fillers() {
        return Set.of(Almanac.NAME);
    }

    @Override
    public Set<String> sources() {
        return Set.of("src");
    }
}
