package org.claimstake.evidence.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.evidence.document.Sheet.Line;
import org.claimstake.evidence.text.Span;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A page of HTML: its article's words, title and day. Nothing in it is executed, and nothing it names is fetched. */
final class HtmlPage {
    private static final Set<String> DATED = Lexicon.PAGE.of("dated");
    private static final String DAY_OF_META = "meta[property=article:published_time], meta[itemprop=datePublished],"
            + " meta[name=date], meta[name=pubdate], meta[name=publish-date], meta[name=DC.date], meta[name=DC.date.issued],"
            + " meta[name=dcterms.date], meta[name=citation_publication_date], meta[property=og:article:published_time]";
    /** Of a page without a sentence: fewer letters are what is left of its navigation. */
    private static final int LEAST_WITHOUT_SENTENCE = 200;
    /** Deeper than pages are; what is deeper is set flat. */
    private static final int DEEPEST = 512;

    private HtmlPage() {}

    /** @param source as decoded: places are characters in it */
    static Sheet read(String source, List<Trouble> troubles) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
        org.jsoup.nodes.Document page = parser.parseInput(source, "");
        var boilerplate = new Boilerplate(page.body());
        Element root = boilerplate.root(page);
        Optional<Element> heading = heading(page, root);
        var words = new HtmlWords(source, boilerplate, heading);
        root.filter(words);
        Traced raw = words.build();
        Traced even = PlainText.even(raw.text());
        Traced text = even.through(raw);
        List<Line> lines =
                isNavigation(text.text()) ? List.of() : strong(Sheet.lines(text.text()), even, words.strong());
        return new Sheet(text, lines, title(page, heading), day(page, root), language(page), troubles);
    }

    /** Lines that came whole of stretches in bold. */
    private static List<Line> strong(List<Line> lines, Traced even, List<Span> strong) {
        var marked = new ArrayList<Line>();
        int at = 0;
        for (Line line : lines) {
            Span raw = even.of(line.span()).span();
            while (at < strong.size() && strong.get(at).to() < raw.to()) {
                at++;
            }
            marked.add(new Line(
                    line.span(),
                    line.opens(),
                    at < strong.size() && strong.get(at).contains(raw)));
        }
        return marked;
    }

    private static boolean isNavigation(String text) {
        return text.length() < LEAST_WITHOUT_SENTENCE
                && text.lines().noneMatch(line -> line.matches(".*[\\p{L}\\p{N}].*[.!?…:;؟。][\"'”’»)\\]]*"));
    }

    /** The first heading of the first rank in the article, else on the page where there is but one. */
    private static Optional<Element> heading(org.jsoup.nodes.Document page, Element root) {
        return Optional.ofNullable(root.selectFirst("h1")).or(() -> {
            var all = page.select("h1");
            return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
        });
    }

    private static Optional<String> title(org.jsoup.nodes.Document page, Optional<Element> heading) {
        return Stream.of(
                        heading.map(Element::text),
                        Optional.ofNullable(page.selectFirst("meta[property=og:title]"))
                                .map(meta -> meta.attr("content")),
                        Optional.of(page.title().replaceFirst("\\s+[|·•–—-]\\s+[^|·•–—]{1,40}$", "")))
                .flatMap(Optional::stream)
                .map(one -> PlainText.even(one).text())
                .filter(one -> !one.isBlank())
                .findFirst();
    }

    private static Optional<String> day(org.jsoup.nodes.Document page, Element root) {
        Stream<String> meta = page.select(DAY_OF_META).stream().map(one -> one.attr("content"));
        Stream<String> times = Stream.of(root, (Element) page)
                .flatMap(where -> where.select("time[datetime]").stream())
                .map(one -> one.attr("datetime"));
        Stream<String> marked = root.select("time, [class]").stream()
                .filter(one -> one.nameIs("time") || Boilerplate.hasWord(one, DATED))
                .map(Element::text)
                .filter(text -> text.length() < LEAST_WITHOUT_SENTENCE);
        return Stream.of(meta, times, marked)
                .flatMap(one -> one)
                .map(Days::in)
                .flatMap(Optional::stream)
                .map(Days.Day::iso)
                .findFirst();
    }

    private static Optional<String> language(org.jsoup.nodes.Document page) {
        return Optional.ofNullable(page.selectFirst("html"))
                .map(html -> html.attr("lang"))
                .filter(code -> !code.isBlank());
    }
}
