package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What tests ask of a picture. */
final class Pictured {
    private Pictured() {}

    static Setting setting(int width) {
        return Setting.of(Wording.ENGLISH, width, foot(Wording.ENGLISH));
    }

    static Setting.Foot foot(Wording words) {
        return Setting.Foot.of(Sample.subject(1000), words, "2025-05-31");
    }

    static Document parsed(Chart chart) throws Exception {
        assertThat(chart.svg()).doesNotContain("NaN", "Infinity");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(chart.svg())));
    }

    static List<Element> elements(Document svg, String tag, String classes) {
        var found = svg.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .filter(one -> classes.isEmpty() || one.getAttribute("class").equals(classes))
                .toList();
    }

    static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
