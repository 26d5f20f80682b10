package org.claimstake.cli.lsp;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Offsets of a text as lines and columns from 0, both counted as the protocol does, in UTF-16 units. */
final class Positions {
    private final String text;
    private final int[] starts;

    Positions(SourceText file) {
        this.text = file.text();
        this.starts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    static Range range(Place place) {
        return new Positions(place.file()).range(place.span());
    }

    Range range(Span span) {
        return new Range(position(span.from()), position(span.to()));
    }

    Range whole() {
        return new Range(new Position(0, 0), position(text.length()));
    }

    private Position position(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line, offset - starts[line]);
    }

    /** The offset of a position; one beyond its line is the line's end. */
    int offset(Position position) {
        if (position.getLine() >= starts.length) {
            return text.length();
        }
        int line = Math.max(0, position.getLine());
        int end = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
        return Math.clamp((long) starts[line] + position.getCharacter(), starts[line], end);
    }
}
