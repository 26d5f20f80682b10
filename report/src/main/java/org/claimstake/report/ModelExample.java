package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.TypeText;
import org.claimstake.language.text.SourceText;

/** A use of a model with the values of its first test, so that it can be pasted into a case and runs there. */
public final class ModelExample {
    private ModelExample() {}

    static String of(SourceText file, Declaration.Model model) {
        List<Declaration.Test> tests = ModelDocs.of(model, Declaration.Test.class);
        return tests.isEmpty() ? "" : use(file, model, tests.getFirst());
    }

    private static String use(SourceText file, Declaration.Model model, Declaration.Test test) {
        var lines = new ArrayList<String>();
        String bindings =
                test.bindings().stream().map(one -> file.slice(one.span())).collect(Collectors.joining("\n"));
        String schedules =
                test.schedules().stream().map(one -> file.slice(one.span())).collect(Collectors.joining("\n"));
        String goods = ModelDocs.of(model, Declaration.Goods.class).stream()
                .filter(good -> !good.quantity())
                .flatMap(good -> good.names().stream())
                .map(Declaration.Ident::name)
                .filter(good -> Pattern.compile("\\b" + good + "\\b")
                        .matcher(bindings + schedules)
                        .find())
                .collect(Collectors.joining(", "));
        if (!goods.isEmpty()) {
            lines.add("good " + goods);
        }
        if (!schedules.isEmpty()) {
            lines.addAll(unindented(schedules));
        }
        lines.add("use " + model.name().name() + " as " + instance(model) + " {");
        String roles = ModelDocs.of(model, Declaration.People.class).stream()
                .flatMap(people -> people.people().stream())
                .map(person -> person.name().name())
                .collect(Collectors.joining("  "));
        if (!roles.isEmpty()) {
            lines.add("  " + roles);
        }
        test.bindings().forEach(one -> lines.add("  " + binding(file, model, one)));
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    // within the model its inputs have plain names, outside those of the instance
    private static String binding(SourceText file, Declaration.Model model, Declaration.Binding one) {
        String words = file.slice(one.span()).replaceAll("\\s*\\n\\s*", " ");
        if (one.value() == null) {
            return words;
        }
        String value = file.slice(one.value().span()).replaceAll("\\s*\\n\\s*", " ");
        List<Declaration.Input> inputs = ModelDocs.of(model, Declaration.Input.class);
        boolean word = inputs.stream()
                .filter(input -> isCalled(input, one.name().name()))
                .anyMatch(input -> input.type().kind() instanceof TypeText.OfChoice
                        || input.type().kind() instanceof TypeText.OfName);
        boolean ofModel = inputs.stream().anyMatch(input -> isCalled(input, value));
        return one.name().name() + " = " + (ofModel && !word ? instance(model) + "." : "") + value;
    }

    private static boolean isCalled(Declaration.Input input, String name) {
        return input.names().stream().anyMatch(one -> one.name().equals(name));
    }

    // as in the text, where schedules of a test are set in by four
    private static List<String> unindented(String text) {
        return text.lines().map(line -> line.replaceFirst("^ {1,4}", "")).toList();
    }

    /** A name for the instance: that of the model in small letters. */
    private static String instance(Declaration.Model model) {
        String words = model.name()
                .name()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toLowerCase(Locale.ROOT);
        return words;
    }

    /**
     * A whole case around the example: axis and money of the test it is made of, and parties for its roles.
     *
     * @return empty where the model has no test
     */
    public static String wholeCase(SourceText file, ModelDoc doc) {
        return ModelDocs.models(file).stream()
                .filter(model -> model.name().name().equals(doc.name()))
                .flatMap(model ->
                        ModelDocs.of(model, Declaration.Test.class).stream().limit(1))
                .map(test -> head(file, test) + roles(doc) + "\n" + doc.example())
                .findFirst()
                .orElse("");
    }

    private static String head(SourceText file, Declaration.Test test) {
        String time = test.time() == null
                ? "time 2025 .. 2030 by year"
                : file.slice(test.time().span());
        String money =
                test.money() == null ? "USD(nominal)" : file.slice(test.money().span());
        return "case \"Example\" { " + (time.startsWith("time") ? time : "time " + time) + "  money " + money + " }\n";
    }

    private static String roles(ModelDoc doc) {
        return doc.roles().stream().map(role -> "party " + role.name() + "\n").collect(Collectors.joining());
    }
}
