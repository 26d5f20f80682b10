package org.claimstake.language.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.language.editing.Area.Space;
import org.claimstake.language.editing.Proposal.Kind;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Vocabulary;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * What may stand at a place, by the words before it. A text in the making is seldom whole, so this reads the line and
 * asks the index for names only.
 */
public final class Completion {
    private static final Pattern BEHIND_DOT =
            Pattern.compile("([A-Za-z_]\\w*(?:\\[[^\\]\\[]*\\])?(?:\\.[A-Za-z_]\\w*(?:\\[[^\\]\\[]*\\])?)*)\\.\\w*$");
    private static final Pattern BEHIND_NUMBER =
            Pattern.compile("(?<![\\w.])\\d[\\d_]*(?:\\.\\d+)?(?:e-?\\d+)?(?: +(k|mn|bn|tn))? +\\w*$");
    private static final Pattern IN_UNIT = Pattern.compile("(?<=[\\w)])/\\w*$");
    private static final Pattern IN_KIND = Pattern.compile("([A-Za-z]\\w*)\\((\\w*)$");
    private static final Pattern TYPE = Pattern.compile(
            "(?:^|\\s)(?:line|measure|figure|input|term|random|unsure|account)\\s+[\\w, \\[\\]]+:\\s*(?:list of )?\\w*$");
    private static final Pattern COLUMN_TYPE = Pattern.compile("(?:^|[{\\s])\\w+\\s*:\\s*\\w*$");
    private static final Pattern COMPARED =
            Pattern.compile("([A-Za-z_]\\w*(?:\\[[^\\]]*\\])?(?:\\.[A-Za-z_]\\w*)*)\\s*(?:==|!=)\\s*\\w*$");
    private static final Pattern BOUND = Pattern.compile("(?:^|[\\s{;])([A-Za-z_]\\w*)\\s*[+*]?=\\s*\\w*$");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\(\\s*\\w*$");
    private static final Pattern RISK = Pattern.compile("\\brisk\\s*=\\s*\\w*$");
    private static final Pattern FILLED = Pattern.compile("\\bfrom\\s+\\w+\\([^)]*$");
    private static final List<String> TYPES =
            List.of("text", "date", "year", "truth", "choice", "list", "key", "schedule", "money", "percent", "number");

    private final NameIndex index;
    private final String file;
    private final int offset;
    private final String line;
    private final Map<String, Proposal> proposals = new LinkedHashMap<>();

    private Completion(NameIndex index, SourceText text, int offset) {
        this.index = index;
        this.file = text.name();
        this.offset = offset;
        int from = text.text().lastIndexOf('\n', offset - 1) + 1;
        this.line = text.text().substring(from, offset);
    }

    /**
     * All words that may stand at the offset, whatever has been written of them already; none in comments.
     *
     * @param text as it is at this moment; the index may be of a moment before
     */
    public static List<Proposal> at(NameIndex index, SourceText text, int offset) {
        var completion =
                new Completion(index, text, Math.clamp(offset, 0, text.text().length()));
        completion.fill();
        return List.copyOf(completion.proposals.values());
    }

    private void fill() {
        switch (Quotes.of(line)) {
            case COMMENT -> {}
            case TEXT -> texts();
            case NEITHER -> words();
        }
    }

    private void texts() {
        if (line.matches(".*\\bin\\s+\"[^\"]*") || line.matches("\\s*scenario\\s.*\\bfrom\\s+\"[^\"]*")) {
            index.scenarios().forEach(name -> add(new Proposal(Kind.NAME, name, "a scenario", "", null)));
        }
    }

    private void words() {
        Matcher dot = BEHIND_DOT.matcher(line);
        if (dot.find()) {
            List<String> path =
                    List.of(dot.group(1).replaceAll("\\[[^\\]]*\\]", "").split("\\."));
            index.behind(path, file, offset).forEach(member -> add(Proposal.of(Kind.MEMBER, member)));
            return;
        }
        if (inUnit()) {
            return;
        }
        Declaration around = around();
        if (around instanceof Declaration.Table && FILLED.matcher(line).find()) {
            inputs();
        } else if (around instanceof Declaration.Table
                        && COLUMN_TYPE.matcher(line).find()
                || TYPE.matcher(line).find()) {
            types();
        } else if (line.matches("\\s*use\\s+\\w*") || line.matches(".*=\\s*[A-Z]\\w*")) {
            index.models().forEach(model -> add(Proposal.of(Kind.NAME, model)));
        } else if (line.matches("\\s*pay\\s.*\\b(?:from|to)\\s+\\w*")
                || line.matches("\\s*profile\\s+\\w*")
                || line.matches("\\s*scenario\\s.*\\bfor\\s+\\w*")) {
            names(Space.PARTIES);
        } else if (around instanceof Declaration.Profile && RISK.matcher(line).find()) {
            Help.risks().forEach(risk -> add(Proposal.word(Kind.FUNCTION, risk)));
        } else {
            if (line.isBlank() || line.matches("\\s*\\w*") || line.matches(".*[{;]\\s*\\w*")) {
                beginnings(around);
            }
            if (!line.matches("\\s*\\w*") || isIn(around)) {
                formula(around);
            }
        }
    }

    private static boolean isIn(@Nullable Declaration around) {
        return around != null && !(around instanceof Declaration.Model) && !(around instanceof Declaration.For);
    }

    // ---- units

    private boolean inUnit() {
        Matcher kind = IN_KIND.matcher(line);
        boolean ofGood = kind.find()
                && Help.word(kind.group(1)).isPresent()
                && Help.function(kind.group(1)).isEmpty();
        if (ofGood) {
            names(Space.GOODS);
            return true;
        }
        Matcher number = BEHIND_NUMBER.matcher(line);
        boolean behindNumber = number.find();
        if (behindNumber || IN_UNIT.matcher(line).find() && line.matches(".*(?:\\d|:|\\bof)\\s[^=]*/\\w*")) {
            if (behindNumber && number.group(1) == null) {
                Vocabulary.scales().forEach(scale -> add(Proposal.word(Kind.UNIT, scale)));
            }
            units();
            return true;
        }
        return false;
    }

    private void units() {
        Vocabulary.units().forEach(unit -> add(Proposal.word(Kind.UNIT, unit)));
        names(Space.QUANTITIES);
        for (String money : List.of("USD", "EUR")) {
            add(Proposal.word(Kind.UNIT, money));
        }
    }

    /** What a column may be filled by. */
    private void inputs() {
        index.inSight(Space.VALUES, file, offset).stream()
                .filter(symbol -> symbol.kind() == Symbol.Kind.INPUT)
                .forEach(symbol -> add(Proposal.of(Kind.NAME, symbol)));
    }

    private void types() {
        names(Space.CHOICES);
        TYPES.forEach(type -> add(Proposal.word(Kind.KEYWORD, type)));
        units();
    }

    // ---- where something begins

    private void beginnings(@Nullable Declaration around) {
        switch (around) {
            case Declaration.Use use -> wanted(use.model().name());
            case Declaration.Random random
            when random.process() != null -> wanted(random.process().name());
            case Declaration.Account a -> keywords(List.of("opening", "plus", "less"));
            case Declaration.Waterfall w -> keywords(List.of("level"));
            case Declaration.Test test -> keywords(List.of("time", "money", "futures", "schedule", "expect"));
            case Declaration.Case c -> keywords(List.of("time", "money", "seed", "states"));
            case Declaration.Scenario s -> names(Space.VALUES);
            case Declaration.Profile p -> keywords(List.of("value", "risk", "floor", "power", "belief"));
            case Declaration.Claim c -> keywords(List.of("reading", "says"));
            case Declaration.Model m -> keywords(Vocabulary.keywords(Vocabulary.Body.MODEL));
            case Declaration.For f -> keywords(Vocabulary.keywords(Vocabulary.Body.FOR));
            case null, default -> {
                if (line.matches("\\s*\\w*")) {
                    keywords(Vocabulary.keywords(Vocabulary.Body.FILE));
                }
            }
        }
        if (around instanceof Declaration.Test
                && enclosing(Declaration.Model.class) instanceof Declaration.Model model) {
            wanted(model.name().name());
        }
    }

    private void wanted(String model) {
        index.wanted(model).forEach(input -> add(Proposal.of(Kind.NAME, input)));
    }

    private void keywords(List<String> words) {
        words.forEach(word -> add(Proposal.word(Kind.KEYWORD, word)));
    }

    // ---- formulas

    private void formula(@Nullable Declaration around) {
        Matcher compared = COMPARED.matcher(line);
        if (compared.find()) {
            List<String> path =
                    List.of(compared.group(1).replaceAll("\\[[^\\]]*\\]", "").split("\\."));
            choice(index.named(path, file, offset));
        }
        Matcher bound = BOUND.matcher(line);
        if (bound.find()) {
            choice(boundTo(bound.group(1), around));
        }
        Matcher call = CALL.matcher(line);
        if (call.find() && List.of("rate_at", "charge", "between").contains(call.group(1))) {
            names(Space.SCHEDULES);
        } else if (call.find(0) && List.of("net", "received", "paid").contains(call.group(1))) {
            names(Space.PARTIES);
            return;
        }
        names(Space.VALUES);
        Help.functions().forEach(function -> add(Proposal.word(Kind.FUNCTION, function)));
        Vocabulary.builtIns().forEach(word -> add(Proposal.word(Kind.KEYWORD, word)));
        Vocabulary.ofFormulas().forEach(word -> add(Proposal.word(Kind.KEYWORD, word)));
        if (around instanceof Declaration.Use) {
            names(Space.PARTIES);
            names(Space.SCHEDULES);
        }
        keywords(List.of("source", "assumed"));
    }

    private @Nullable Symbol boundTo(String name, @Nullable Declaration around) {
        String model = around instanceof Declaration.Use use ? use.model().name() : "";
        return index.wanted(model).stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElse(index.named(List.of(name), file, offset));
    }

    private void choice(@Nullable Symbol symbol) {
        if (symbol != null) {
            index.words(symbol)
                    .forEach(word -> add(new Proposal(Kind.CHOICE_VALUE, word, "of " + symbol.name(), "", null)));
        }
    }

    private void names(Space space) {
        index.inSight(space, file, offset).forEach(symbol -> add(Proposal.of(Kind.NAME, symbol)));
    }

    private void add(Proposal proposal) {
        proposals.putIfAbsent(proposal.word(), proposal);
    }

    // ---- where in the tree

    private @Nullable Declaration around() {
        List<Declaration> chain = chain();
        return chain.isEmpty() ? null : chain.getLast();
    }

    private <T extends Declaration> @Nullable Declaration enclosing(Class<T> kind) {
        return chain().stream().filter(kind::isInstance).findFirst().orElse(null);
    }

    /** The declarations around the offset, the outermost first. */
    private List<Declaration> chain() {
        var chain = new ArrayList<Declaration>();
        List<Declaration> parts =
                index.tree(file).map(tree -> tree.declarations()).orElse(List.of());
        while (!parts.isEmpty()) {
            List<Declaration> here = parts;
            parts = List.of();
            for (Declaration part : here) {
                // behind the closing brace one is outside
                if (part.span().from() < offset && offset < part.span().to()) {
                    chain.add(part);
                    parts = switch (part) {
                        case Declaration.Model model -> model.parts();
                        case Declaration.For loop -> loop.parts();
                        default -> List.of();
                    };
                    break;
                }
            }
        }
        return chain;
    }
}
