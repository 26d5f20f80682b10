package org.claimstake.evidence.quantity;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimstake.evidence.text.Tongue;

/** What the words of one language mean to a reader of numbers: the tables as a tree of words, in which the longest form is met. */
final class Lexicon {
    private static final Met NOTHING = new Met(0, List.of());

    private final Node root = new Node();
    private final Set<String> money;
    private final Compounds compounds;
    private final Tables tables;

    private Lexicon(Tables tables) {
        this.tables = tables;
        Set<String> plain = tables.forms().stream()
                .filter(form -> form.kind() == Kind.PLAIN)
                .map(Tables.Form::text)
                .collect(Collectors.toUnmodifiableSet());
        money = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code -> !plain.contains(code))
                .collect(Collectors.toUnmodifiableSet());
        compounds = new Compounds(tables);
        Tokens tokens = tokens();
        tables.forms().forEach(form -> plant(form, tokens));
    }

    /** @param tongue empty for a language that is not known: signs, codes and figures alone */
    static Lexicon of(Optional<Tongue> tongue) {
        return new Lexicon(Tables.read(Stream.concat(Stream.of("all"), tongue.map(Tongue::code).stream())));
    }

    Tokens tokens() {
        Figures figures = new Figures(tables.settings().getOrDefault("groups", ".,"), tables.isSet("day-first"));
        return new Tokens(figures, !tables.isSet("apostrophe-parts"), money::contains);
    }

    /** Whether a capital letter inside a sentence makes a name: not where all nouns have one. */
    boolean capitalsName() {
        return !tables.isSet("nouns-are-capital");
    }

    /** The longest form at a place. @param length in tokens, 0 where there is none */
    record Met(int length, List<Entry> entries) {}

    Met at(List<Token> tokens, int from) {
        Met best = NOTHING;
        Node node = root;
        int at = from;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            Node next = node.next.get(token.word());
            if (next == null && at > from && isJoint(tokens, at)) {
                at++;
                next = node.next.get(tokens.get(at).word());
            }
            if (next == null || token.is(Token.Kind.GAP)) {
                break;
            }
            node = next;
            at++;
            List<Entry> here = node.fitting(tokens, from, at);
            best = here.isEmpty() ? best : new Met(at - from, here);
        }
        return best.length == 0 ? single(tokens.get(from)) : best;
    }

    /** A hyphen between two words of a form counts as a blank. */
    private static boolean isJoint(List<Token> tokens, int at) {
        return tokens.get(at).isHyphen()
                && !tokens.get(at).blank()
                && at + 1 < tokens.size()
                && !tokens.get(at + 1).blank();
    }

    /** What no table lists: codes of money, and number words made of others. */
    private Met single(Token token) {
        if (!token.is(Token.Kind.WORD)) {
            return NOTHING;
        }
        if (money.contains(token.raw())) {
            return new Met(1, List.of(new Entry(Kind.SIGN, token.raw(), "")));
        }
        return compounds
                .of(token.word())
                .map(number -> new Met(1, List.of(new Entry(Kind.NUMBER, number.toPlainString(), ""))))
                .orElse(NOTHING);
    }

    private void plant(Tables.Form form, Tokens tokens) {
        List<Token> words = tokens.of(form.text()).stream()
                .filter(token -> !token.isHyphen() || form.text().length() == 1)
                .toList();
        boolean isLetter = form.text().length() == 1 && (form.kind() == Kind.SCALE || form.kind() == Kind.UNIT);
        boolean isCapital = isLetter || !form.text().equals(form.text().toLowerCase(Locale.ROOT));
        var entry = new Entry(form.kind(), form.value(), isCapital ? form.text() : "");
        boolean ends = words.size() > 1 && words.getLast().raw().equals(".");
        plant(words, entry);
        if (ends) {
            var without = isCapital ? form.text().substring(0, form.text().length() - 1) : "";
            plant(words.subList(0, words.size() - 1), new Entry(form.kind(), form.value(), without));
        }
    }

    private void plant(List<Token> words, Entry entry) {
        Node node = root;
        for (Token word : words) {
            node = node.next.computeIfAbsent(word.word(), key -> new Node());
        }
        node.entries.add(entry);
        node.asksForCase |= !entry.exact().isEmpty();
    }

    /** One word of a form. Looked up, never gone through. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>();
        private boolean asksForCase;

        List<Entry> fitting(List<Token> tokens, int from, int to) {
            if (entries.isEmpty() || !asksForCase) {
                return entries;
            }
            return entries.stream()
                    .filter(entry -> entry.exact().isEmpty() || isSo(entry.exact(), tokens.subList(from, to)))
                    .toList();
        }

        private static boolean isSo(String exact, List<Token> tokens) {
            String form = without(exact);
            String met = tokens.stream().map(Token::raw).map(Node::without).collect(Collectors.joining());
            return form.equals(met)
                    || form.length() > 3 && form.toUpperCase(Locale.ROOT).equals(met);
        }

        private static String without(String text) {
            return text.replace(" ", "").replace("-", "").replace("\u2010", "").replace("\u2011", "");
        }
    }
}
