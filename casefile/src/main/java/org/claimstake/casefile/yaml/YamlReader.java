package org.claimstake.casefile.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.YamlFindings;
import org.claimstake.casefile.yaml.YamlNode.Entry;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Makes the tree from the parser's events, so that nothing is ever constructed, resolved or expanded:
 * anchors, references and tags are refused where they stand.
 */
public final class YamlReader {
    private final SourceText file;
    private final int depth;
    private final Iterator<Event> events;
    private final Findings findings = new Findings();
    private int lastPoint;
    private int lastOffset;

    /** Ends the reading of a file after which nothing can be told apart any more. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Finding finding;

        private Stop(Finding finding) {
            super(finding.what(), null, false, false);
            this.finding = finding;
        }
    }

    private YamlReader(SourceText file, Limits limits) {
        this.file = file;
        this.depth = limits.depth();
        var settings = LoadSettings.builder()
                .setLabel(file.name())
                .setUseMarks(true)
                .setCodePointLimit(Math.max(1, file.text().length()))
                .build();
        this.events = new ParserImpl(settings, new StreamReader(settings, file.text()));
    }

    /** One document; keys that stand twice are findings, and so is everything but words, lists and keys. */
    public static Reading<YamlNode> read(SourceText file, Limits limits) {
        if (file.text().isBlank()) {
            return Reading.failed(YamlFindings.yamlEmpty(file.name()));
        }
        return new YamlReader(file, limits).document();
    }

    private Reading<YamlNode> document() {
        try {
            YamlNode root = node(firstNode(), 1);
            end();
            return findings.any() ? new Reading.Failed<>(findings.all()) : new Reading.Done<>(root);
        } catch (Stop stop) {
            findings.add(stop.finding);
        } catch (MarkedYamlEngineException fault) {
            Place place = fault.getProblemMark()
                    .or(fault::getContextMark)
                    .map(this::at)
                    .orElse(whole());
            findings.add(YamlFindings.yaml(place, fault.getProblem()));
        } catch (YamlEngineException fault) {
            findings.add(YamlFindings.yaml(whole(), String.valueOf(fault.getMessage())));
        }
        return new Reading.Failed<>(findings.all());
    }

    private Event firstNode() {
        while (events.hasNext()) {
            if (events.next() instanceof DocumentStartEvent) {
                return events.next();
            }
        }
        throw new Stop(YamlFindings.yamlEmpty(file.name()));
    }

    private void end() {
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent) {
                throw new Stop(YamlFindings.yamlDocuments(place(event)));
            }
        }
    }

    private YamlNode node(Event event, int level) {
        if (level > depth) {
            throw new Stop(YamlFindings.yamlDeep(place(event), depth));
        }
        refuse(event);
        return switch (event) {
            case ScalarEvent words -> words(words);
            case MappingStartEvent start -> keys(start, level);
            default -> items(event, level);
        };
    }

    private void refuse(Event event) {
        if (event instanceof AliasEvent
                || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new Stop(YamlFindings.yamlAlias(place(event)));
        }
        var tag = event instanceof ScalarEvent words
                ? words.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : java.util.Optional.<String>empty();
        tag.ifPresent(name -> {
            throw new Stop(
                    YamlFindings.yamlTag(place(event), place(event).words().split("\\s")[0]));
        });
    }

    private Words words(ScalarEvent event) {
        return new Words(place(event), event.getValue());
    }

    private YamlNode items(Event start, int level) {
        var items = new ArrayList<YamlNode>();
        Event event = events.next();
        for (; !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node(event, level + 1));
        }
        return new YamlNode.Items(place(start), items);
    }

    private YamlNode keys(Event start, int level) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Words> seen = new HashMap<>();
        Event event = events.next();
        for (; !(event instanceof MappingEndEvent); event = events.next()) {
            Words key = key(event, level);
            YamlNode value = node(events.next(), level + 1);
            Words before = seen.putIfAbsent(key.text(), key);
            if (before == null) {
                entries.add(new Entry(key, value));
            } else {
                findings.add(YamlFindings.yamlKeyTwice(key.text(), before.place(), key.place()));
            }
        }
        return new YamlNode.Keys(place(start), entries);
    }

    private Words key(Event event, int level) {
        if (node(event, level + 1) instanceof Words key) {
            return key;
        }
        throw new Stop(YamlFindings.yamlKeyKind(place(event)));
    }

    private Place whole() {
        return new Place(file, new Span(0, 0));
    }

    private Place place(Event event) {
        int from = event.getStartMark().map(this::offset).orElse(0);
        int to = Math.max(from, event.getEndMark().map(this::offset).orElse(from));
        // Of a text over several lines the first line is shown.
        int line = file.text().indexOf('\n', from);
        return new Place(file, new Span(from, line >= 0 ? Math.min(line, to) : to));
    }

    private Place at(Mark mark) {
        int at = offset(mark);
        return new Place(file, new Span(at, at));
    }

    /** The parser counts code points, a span counts UTF-16 units; from the last mark it is never far to the next. */
    private int offset(Mark mark) {
        try {
            lastOffset = file.text().offsetByCodePoints(lastOffset, mark.getIndex() - lastPoint);
            lastPoint = mark.getIndex();
            return lastOffset;
        } catch (IndexOutOfBoundsException behindTheEnd) {
            return file.text().length();
        }
    }
}
