package org.claimstake.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Parser;
import org.claimstake.language.syntax.SyntaxTree;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads what the models of a file say of themselves: the head comment, the declarations, the tests. */
public final class ModelDocs {
    private static final Pattern KEYED =
            Pattern.compile("(" + String.join("|", ModelDoc.KEYS) + "):\\s*(.*)", Pattern.DOTALL);
    /** The kind, what is said of it, and the figures. */
    private static final Pattern KIND =
            Pattern.compile("(" + String.join("|", ModelDoc.KINDS) + ")s?\\b([^:.]*[:.])(.*)", Pattern.DOTALL);

    private static final Pattern RANGE = Pattern.compile("\\s*in\\s+(.*?)\\s*(?==|\"|\\bassumed\\b|\\bsource\\b|$)");

    private final SourceText file;
    private final SyntaxTree tree;

    private ModelDocs(SourceText file) {
        this.file = file;
        this.tree = Parser.parse(file, new Findings());
    }

    /** The models of a file of the library, in their order. */
    public static List<ModelDoc> of(SourceText file) {
        var docs = new ModelDocs(file);
        return docs.tree.declarations().stream()
                .filter(Declaration.Model.class::isInstance)
                .map(model -> docs.model((Declaration.Model) model))
                .toList();
    }

    /** The models as they were read. */
    static List<Declaration.Model> models(SourceText file) {
        return Parser.parse(file, new Findings()).declarations().stream()
                .filter(Declaration.Model.class::isInstance)
                .map(Declaration.Model.class::cast)
                .toList();
    }

    private ModelDoc model(Declaration.Model model) {
        String below = file.name().replaceFirst("^library/", "");
        List<String> head = head();
        var paragraphs = new LinkedHashMap<String, String>();
        for (String paragraph : head) {
            Matcher keyed = KEYED.matcher(paragraph);
            if (keyed.matches()) {
                paragraphs.put(keyed.group(1), keyed.group(2));
            }
        }
        String about = head.isEmpty() || KEYED.matcher(head.getFirst()).matches() ? "" : head.getFirst();
        return new ModelDoc(
                below.contains("/") ? below.substring(0, below.indexOf('/')) : "",
                below,
                model.name().name(),
                text(model.title()),
                about,
                paragraphs,
                of(model, Declaration.People.class).stream()
                        .flatMap(people -> people.people().stream())
                        .map(person -> new ModelDoc.Role(person.name().name(), text(person.title())))
                        .toList(),
                inputs(model),
                values(model),
                of(model, Declaration.Pay.class).stream()
                        .map(ModelDocs::payment)
                        .toList(),
                tests(model),
                ModelExample.of(file, model));
    }

    /** The parts of one kind, those for each row of a table too. */
    static <T extends Declaration> List<T> of(Declaration.Model model, Class<T> kind) {
        var found = new ArrayList<T>();
        collect(model.parts(), kind, found);
        return found;
    }

    private static <T extends Declaration> void collect(List<Declaration> parts, Class<T> kind, List<T> into) {
        for (Declaration part : parts) {
            if (kind.isInstance(part)) {
                into.add(kind.cast(part));
            } else if (part instanceof Declaration.For each) {
                collect(each.parts(), kind, into);
            }
        }
    }

    private List<ModelDoc.Input> inputs(Declaration.Model model) {
        var inputs = new ArrayList<ModelDoc.Input>();
        for (Declaration.Input input : of(model, Declaration.Input.class)) {
            String type = inFull(file.slice(input.type().span()));
            Matcher range = RANGE.matcher(
                    file.text().substring(input.type().span().to(), input.span().to()));
            String usual = input.value() == null ? "" : file.slice(input.value().span());
            for (Declaration.Ident name : input.names()) {
                inputs.add(new ModelDoc.Input(
                        name.name(), type, range.lookingAt() ? range.group(1) : "", usual, text(input.title())));
            }
        }
        return inputs;
    }

    // whoever gives a choice needs its words; a name that the file gives them says nothing
    private String inFull(String type) {
        return tree.declarations().stream()
                .filter(Declaration.Choice.class::isInstance)
                .map(Declaration.Choice.class::cast)
                .filter(choice -> type.equals(choice.name().name()))
                .findFirst()
                .map(choice -> choice.values().stream()
                        .map(Declaration.Ident::name)
                        .collect(Collectors.joining(", ", "choice {", "}")))
                .orElse(type);
    }

    // schedules and steps without words are how the model is made, not what it tells
    private static List<ModelDoc.Value> values(Declaration.Model model) {
        var values = new ArrayList<ModelDoc.Value>();
        for (Declaration.Value value : of(model, Declaration.Value.class)) {
            if (value.title() != null) {
                String kind = switch (value.keyword()) {
                    case LINE -> "line";
                    case MEASURE -> "measure";
                    case FIGURE -> "figure";
                };
                values.add(new ModelDoc.Value(kind, value.name().name().name(), text(value.title())));
            }
        }
        for (Declaration.Account account : of(model, Declaration.Account.class)) {
            values.add(new ModelDoc.Value("account", account.name().name().name(), ""));
        }
        return values;
    }

    private static ModelDoc.Payment payment(Declaration.Pay pay) {
        return new ModelDoc.Payment(
                pay.from().name(), pay.to().name(), pay.label().text(), text(pay.code()));
    }

    // a comment holds for all tests that stand below it without one of their own
    private List<ModelDoc.Example> tests(Declaration.Model model) {
        var tests = new ArrayList<ModelDoc.Example>();
        String comment = "";
        for (Declaration.Test test : of(model, Declaration.Test.class)) {
            List<String> above = above(test.span());
            comment = above.isEmpty() ? comment : paragraph(above);
            tests.add(test(test, comment));
        }
        return tests;
    }

    private static ModelDoc.Example test(Declaration.Test test, String comment) {
        Matcher said = KIND.matcher(comment);
        if (!said.matches()) {
            return new ModelDoc.Example(test.title().text(), "", comment);
        }
        String kind = said.group(1);
        String words = (said.group(2).replaceFirst("^[,;\\s]+", "").replaceFirst("^[:.]", "") + said.group(3)).strip();
        return new ModelDoc.Example(test.title().text(), kind, words);
    }

    private static String text(Declaration.@Nullable Quoted quoted) {
        return quoted == null ? "" : quoted.text();
    }

    /** The comment at the top of the file, by paragraphs. */
    private List<String> head() {
        Map<Integer, String> comments = comments();
        var paragraphs = new ArrayList<List<String>>();
        for (int line = 1; comments.containsKey(line); line++) {
            String words = comments.getOrDefault(line, "");
            if (paragraphs.isEmpty() || KEYED.matcher(words).matches()) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.getLast().add(words);
        }
        return paragraphs.stream().map(ModelDocs::paragraph).toList();
    }

    /** The lines of comment that stand directly above. */
    private List<String> above(Span span) {
        Map<Integer, String> comments = comments();
        var lines = new ArrayList<String>();
        for (int line = file.line(span.from()) - 1; comments.containsKey(line); line--) {
            lines.addFirst(comments.getOrDefault(line, ""));
        }
        return lines;
    }

    private Map<Integer, String> comments() {
        return tree.comments().stream()
                .collect(Collectors.toMap(
                        comment -> file.line(comment.span().from()),
                        comment -> comment.text().replaceFirst("^#\\s?", "").stripTrailing(),
                        (first, second) -> first));
    }

    private static String paragraph(List<String> lines) {
        return String.join(" ", lines).replaceAll("\\s+", " ").strip();
    }
}
