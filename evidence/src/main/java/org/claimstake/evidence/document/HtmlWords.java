package org.claimstake.evidence.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimstake.evidence.text.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Walks through a page and writes its words down, each character with its place in the source. */
final class HtmlWords implements NodeFilter {
    private static final Pattern ENTITY = Pattern.compile("&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,40});?");
    private static final Set<String> STRONG = Set.of("b", "strong", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> ROWS = Set.of("li", "dt", "dd", "tr", "figcaption", "summary");

    private final String source;
    private final Boilerplate boilerplate;
    private final Optional<Element> heading;
    private final Traced.Builder words = new Traced.Builder();
    private final List<Span> strong = new ArrayList<>();
    private int inStrong;
    private int inPre;
    private int lineStart;
    private boolean lineHasWords;
    private boolean lineIsStrong = true;

    /** @param heading that is the title, and not read again */
    HtmlWords(String source, Boilerplate boilerplate, Optional<Element> heading) {
        this.source = source;
        this.boilerplate = boilerplate;
        this.heading = heading;
    }

    Traced build() {
        endLine("");
        return words.build();
    }

    /** Lines all of whose words are in bold, in what was written. */
    List<Span> strong() {
        return strong;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            write(text);
        } else if (node instanceof Element element) {
            if (heading.filter(one -> one.equals(element)).isPresent() || depth > 0 && boilerplate.isLeftOut(element)) {
                endLine("\n\n");
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        String name = element.normalName();
        inStrong += STRONG.contains(name) ? 1 : 0;
        inPre += name.equals("pre") ? 1 : 0;
        if (name.equals("br")) {
            endLine("\n");
        } else if (CELLS.contains(name)) {
            words.insert(" ");
        } else if (isBlock(element)) {
            endLine("\n\n");
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (isBlock(element) && !CELLS.contains(name)) {
                endLine("\n\n");
            }
            inStrong -= STRONG.contains(name) ? 1 : 0;
            inPre -= name.equals("pre") ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || ROWS.contains(element.normalName());
    }

    private void endLine(String mark) {
        if (lineHasWords && lineIsStrong) {
            strong.add(new Span(lineStart, words.length()));
        }
        if (words.length() > 0 && !mark.isEmpty()) {
            words.insert(mark);
        }
        lineStart = words.length();
        lineHasWords = false;
        lineIsStrong = true;
    }

    private void write(TextNode node) {
        String text = node.getWholeText();
        if (!text.isBlank()) {
            lineHasWords = true;
            lineIsStrong &= inStrong > 0;
        }
        int from = node.sourceRange().isTracked() ? node.sourceRange().startPos() : 0;
        int to = node.sourceRange().isTracked() ? node.sourceRange().endPos() : 0;
        align(text, from, Math.min(to, source.length()));
    }

    /** Character by character where the source has them as they are; references ("&amp;") whole; else all that is left as one. */
    private void align(String text, int from, int to) {
        Matcher entity = ENTITY.matcher(source).region(from, to);
        int at = from;
        int letter = 0;
        while (letter < text.length()) {
            String reference =
                    at < to && source.charAt(at) == '&' && entity.region(at, to).lookingAt() ? entity.group() : "";
            String meant = reference.isEmpty() ? "" : Parser.unescapeEntities(reference, false);
            if (!meant.equals(reference) && text.startsWith(meant, letter)) {
                words.put(blanks(meant), at, at + reference.length());
                at += reference.length();
                letter += meant.length();
            } else if (at < to && source.charAt(at) == text.charAt(letter)) {
                words.copy(blank(text.charAt(letter)), at);
                at++;
                letter++;
            } else if (at < to && source.charAt(at) == '\0') {
                at++;
            } else {
                words.put(blanks(text.substring(letter)), Math.min(at, to), to);
                return;
            }
        }
    }

    private String blanks(String text) {
        return inPre > 0 ? text : text.replace('\n', ' ').replace('\r', ' ');
    }

    private char blank(char letter) {
        return inPre == 0 && PlainText.isLineEnd(letter) ? ' ' : letter;
    }
}
