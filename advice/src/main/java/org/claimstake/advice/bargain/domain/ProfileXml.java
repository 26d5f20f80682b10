package org.claimstake.advice.bargain.domain;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.claimstake.advice.bargain.domain.Profile.Item;
import org.claimstake.advice.bargain.domain.Profile.Rated;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the XML of a utility space. A {@code weight} goes to the issue of its {@code index} within the same {@code objective}, and may
 * stand before or behind it; weights of objectives within objectives are not read, as the platform itself leaves them out.
 */
final class ProfileXml extends DefaultHandler {
    private static final String DOCUMENT_TYPE = "<!DOCTYPE";

    private final SourceText text;
    private final Deque<Objective> open = new ArrayDeque<>();
    private final List<Rated> issues = new ArrayList<>();
    private final int[] starts;
    private @Nullable Locator locator;
    private @Nullable Issue issue;
    private @Nullable BigDecimal noDeal;
    private @Nullable BigDecimal discount;
    private boolean isSpace;

    /** An objective whose end is not reached: weights wait for issues there. */
    private record Objective(Map<String, BigDecimal> weights, List<Issue> issues) {}

    private record Issue(String name, String index, Place place, List<Item> items) {}

    private ProfileXml(SourceText text) {
        this.text = text;
        this.starts = starts(text.text());
        open.push(new Objective(new HashMap<>(), new ArrayList<>()));
    }

    static Profile read(SourceText text) {
        int type = text.text().indexOf(DOCUMENT_TYPE);
        if (type >= 0) {
            throw new Refused(DomainFindings.entity(new Place(text, new Span(type, type + DOCUMENT_TYPE.length()))));
        }
        var reader = new ProfileXml(text);
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.newSAXParser().parse(new InputSource(new StringReader(text.text())), reader);
        } catch (SAXParseException broken) {
            throw new Refused(DomainFindings.noXml(
                    reader.place(broken.getLineNumber()), "here it is not well formed, or breaks off"));
        } catch (SAXException | ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException("a text in memory was not read", impossible);
        }
        return reader.profile();
    }

    private Profile profile() {
        if (!isSpace) {
            throw new Refused(DomainFindings.noXml(place(1), "there is no `utility_space` in it"));
        }
        if (issues.isEmpty()) {
            throw new Refused(DomainFindings.none(place(1), "there is no issue"));
        }
        String file = text.name().replace('\\', '/');
        String bare = file.substring(file.lastIndexOf('/') + 1);
        String name = bare.substring(0, bare.lastIndexOf('.'));
        return new Profile(
                text.name(), name, place(1), issues, Optional.ofNullable(noDeal), Optional.ofNullable(discount));
    }

    // ---- elements ------------------------------------------------------------------------------------------------

    @Override
    public void setDocumentLocator(Locator where) {
        locator = where;
    }

    @Override
    public void startElement(String space, String local, String name, Attributes attributes) {
        switch (name) {
            case "utility_space" -> isSpace = true;
            case "objective" -> open.push(new Objective(new HashMap<>(), new ArrayList<>()));
            case "issue" -> startIssue(attributes);
            case "item" -> item(attributes);
            case "weight" ->
                Objects.requireNonNull(open.peek())
                        .weights()
                        .put(attribute(attributes, "index", "a weight"), weight(attributes));
            case "reservation" -> noDeal = number(attributes, "value", "what no deal is worth");
            case "discount_factor" -> discount = number(attributes, "value", "a discount factor");
            case "utility_functions", "utility_function", "hyperRectangle", "constraint" ->
                throw new Refused(DomainFindings.notDiscrete(here(), name, "a utility that is no weighted sum"));
            default -> {}
        }
    }

    private void startIssue(Attributes attributes) {
        String name = attribute(attributes, "name", "an issue");
        for (String key : List.of("etype", "type", "vtype")) {
            String type = attributes.getValue(key);
            if (type != null && !type.equalsIgnoreCase("discrete")) {
                throw new Refused(DomainFindings.notDiscrete(here(), name, "of the type `" + type + "`"));
            }
        }
        issue = new Issue(name, attribute(attributes, "index", "the issue `" + name + "`"), here(), new ArrayList<>());
    }

    private void item(Attributes attributes) {
        if (issue == null) {
            throw new Refused(DomainFindings.noXml(here(), "an `item` stands outside of any `issue`"));
        }
        String value = attribute(attributes, "value", "an item of `" + issue.name() + "`");
        issue.items()
                .add(new Item(
                        value,
                        here(),
                        attributes.getValue("evaluation") == null
                                ? null
                                : notBelowZero(attributes, "evaluation", "an evaluation of 0 or more")));
    }

    private BigDecimal weight(Attributes attributes) {
        return notBelowZero(attributes, "value", "a weight of 0 or more");
    }

    @Override
    public void endElement(String space, String local, String name) {
        if (name.equals("issue") && issue != null) {
            Objects.requireNonNull(open.peek()).issues().add(issue);
            issue = null;
        }
        if (name.equals("objective") || name.equals("utility_space")) {
            Objective done = name.equals("objective") ? open.pop() : Objects.requireNonNull(open.peek());
            for (Issue one : done.issues()) {
                issues.add(
                        new Rated(one.name(), one.place(), done.weights().get(one.index()), List.copyOf(one.items())));
            }
            done.issues().clear();
        }
    }

    // ---- values --------------------------------------------------------------------------------------------------

    private String attribute(Attributes attributes, String key, String of) {
        String value = attributes.getValue(key);
        if (value == null) {
            throw new Refused(DomainFindings.missing(here(), key, of));
        }
        return value.strip();
    }

    private BigDecimal notBelowZero(Attributes attributes, String key, String wanted) {
        BigDecimal number = number(attributes, key, wanted);
        if (number.signum() < 0) {
            throw new Refused(DomainFindings.noNumber(here(), "`" + number.toPlainString() + "`", wanted));
        }
        return number;
    }

    private BigDecimal number(Attributes attributes, String key, String wanted) {
        String written = attribute(attributes, key, "`" + wanted + "`");
        Optional<BigDecimal> number = Decimal.of(written);
        return number.orElseThrow(
                () -> new Refused(DomainFindings.noNumber(here(), "`" + Decimal.shown(written) + "`", wanted)));
    }

    // ---- places --------------------------------------------------------------------------------------------------

    private Place here() {
        return place(locator == null ? 1 : locator.getLineNumber());
    }

    /** A line without the space around what stands on it: a reader of XML says where an element ends, not where it begins. */
    private Place place(int line) {
        int from = starts[Math.clamp(line - 1, 0, starts.length - 1)];
        int end = text.text().indexOf('\n', from);
        int to = end < 0 ? text.text().length() : end;
        while (from < to && Character.isWhitespace(text.text().charAt(from))) {
            from++;
        }
        return new Place(text, new Span(from, to));
    }

    private static int[] starts(String text) {
        var starts = new ArrayList<Integer>(List.of(0));
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return starts.stream().mapToInt(start -> start).toArray();
    }
}
