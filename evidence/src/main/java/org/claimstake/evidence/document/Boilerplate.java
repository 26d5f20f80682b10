package org.claimstake.evidence.document;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Which elements of a page are not its words: navigation, bars, banners, what is hidden, and what is made of links. An element
 * that holds half of the page's letters is never left out for its class.
 */
final class Boilerplate {
    private static final Set<String> TAGS = Lexicon.PAGE.of("tag");
    private static final Set<String> ROLES = Lexicon.PAGE.of("role");
    private static final Set<String> CLASSES = Lexicon.PAGE.of("class");
    /** An article with fewer letters is a teaser. */
    private static final int LEAST_ARTICLE = 200;
    /** The share of a page's letters that its article has at least. */
    private static final int LEAST_SHARE = 3;
    /** Of the letters of a block of links, the share in links above which it leads elsewhere. */
    private static final double DENSE = 0.6;
    /** A short paragraph may be a link and yet a sentence; a longer one is. */
    private static final int LINK_LINE = 120;

    /** Letters in each element, and those in links. Looked up, never walked through. */
    private final Map<Element, int[]> letters = new IdentityHashMap<>();

    private final int all;

    Boilerplate(Element body) {
        body.traverse(new Count());
        all = of(body)[0];
    }

    /** Where the words are: an article, else the main part, else all. */
    Element root(Document page) {
        Element body = page.body();
        Element main = heaviest(page, "main, [role=main]", body);
        return heaviest(page, "article, [itemprop=articleBody]", main);
    }

    private Element heaviest(Document page, String selector, Element around) {
        Element best = around;
        int most = Math.max(LEAST_ARTICLE, own(around) / LEAST_SHARE);
        for (Element one : page.select(selector)) {
            if (own(one) > most) {
                best = one;
                most = own(one);
            }
        }
        return best;
    }

    /** Letters that are not in links. */
    private int own(Element element) {
        return of(element)[0] - of(element)[1];
    }

    boolean isLeftOut(Element element) {
        return TAGS.contains(element.normalName())
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || isHidden(element)
                || isSmall(element) && (hasWord(element, CLASSES) || isHead(element))
                || isLinks(element);
    }

    /** The head of a page, not that of its article. */
    private static boolean isHead(Element element) {
        return element.normalName().equals("header") && element.closest("article, main") == null;
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || style.contains("display:none")
                || style.contains("visibility:hidden");
    }

    private boolean isSmall(Element element) {
        return of(element)[0] * 2 < all || of(element)[0] == 0;
    }

    private boolean isLinks(Element element) {
        int[] counted = of(element);
        boolean dense = element.isBlock() && counted[0] > 0 && counted[1] >= DENSE * counted[0];
        return dense && isSmall(element) && (counted[2] > 1 || counted[0] < LINK_LINE);
    }

    /** Whether a word of its classes or its id is one of these: "share" in "post-share__bar", "postShareBar". */
    static boolean hasWord(Element element, Set<String> words) {
        String named = element.className() + " " + element.id();
        return !named.isBlank()
                && Arrays.stream(named.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                                .toLowerCase(Locale.ROOT)
                                .split("[^a-z]+"))
                        .anyMatch(words::contains);
    }

    private int[] of(Element element) {
        return letters.getOrDefault(element, new int[3]);
    }

    /** Counts letters, letters in links, and links, from the leaves up. */
    private final class Count implements NodeVisitor {
        private int links;

        @Override
        public void head(Node node, int depth) {
            links += node.nameIs("a") ? 1 : 0;
            if (node instanceof TextNode text && text.parent() instanceof Element parent) {
                int count = (int) text.getWholeText()
                        .chars()
                        .filter(Character::isLetterOrDigit)
                        .count();
                add(parent, count, links > 0 ? count : 0, 0);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            links -= node.nameIs("a") ? 1 : 0;
            if (node instanceof Element element && element.parent() != null) {
                int[] counted = of(element);
                add(element.parent(), counted[0], counted[1], counted[2] + (node.nameIs("a") ? 1 : 0));
            }
        }

        private void add(Element to, int count, int linked, int links) {
            int[] counted = letters.computeIfAbsent(to, any -> new int[3]);
            counted[0] += count;
            counted[1] += linked;
            counted[2] += links;
        }
    }
}
