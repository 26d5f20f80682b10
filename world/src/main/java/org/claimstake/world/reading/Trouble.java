package org.claimstake.world.reading;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that stood in the way of reading a foreign file. Data, not words: the rooms that speak to people word it.
 *
 * @param kind what it is
 * @param at where it stands
 * @param found the text or the fact found there, as short as a message may quote it; may be empty
 * @param expected what would have been right ("a number", "13 cells"); may be empty
 * @param became what became of it
 * @param mend what would help, in words for people, where something would
 */
public record Trouble(Kind kind, Where at, String found, String expected, Outcome became, Optional<String> mend) {

    private static final int QUOTED = 120;

    /** What stood in the way. Names are stable: messages and receipts carry them in small letters with hyphens. */
    public enum Kind {
        /** The file holds nothing. */
        EMPTY,
        /** The file, or what it unpacks to, is larger than is read. */
        TOO_LARGE,
        /** A packed file that unpacks to far more than it should. */
        BOMB,
        /** The file asks for another file or address (a document type, an entity). Nothing is ever fetched. */
        ENTITY,
        /** Bytes of a format that is not read here. */
        FORMAT,
        /** A file of the format that is broken. */
        BROKEN,
        /** Text in another encoding than UTF-8, or lines in several. */
        ENCODING,
        /** Letters that the file lost before it came here, shown as the sign U+FFFD. */
        LOST_LETTERS,
        /** A quotation mark that is not closed, or text behind one that is. */
        QUOTE,
        /** A row split over lines. */
        SPLIT,
        /** A row with more or fewer cells than the header. */
        WIDTH,
        /** No header, or a column wanted that the header does not have. */
        HEADER,
        /** Header cells merged, blank or of one name. */
        HEADER_CELLS,
        /** Cells merged among the rows: the first holds the value. */
        MERGED,
        /** A sheet that is hidden, or is not the one read. */
        SHEET,
        /** A cell that holds an error such as {@code #REF!}. */
        FAULT,
        /** Cells computed by a formula: the value kept in the file is read. */
        FORMULA,
        /** A number kept as text. */
        TEXT_NUMBER,
        /** A number that may mean two things: 1.234 is one and a bit or over a thousand. */
        UNCLEAR_NUMBER,
        /** A text where a number is wanted. */
        NUMBER,
        /** A text where a day or a month is wanted. */
        DATE,
        /** A unit that is not known. */
        UNIT,
        /** A value outside what can be. */
        RANGE,
        /** A wanted value that is blank. */
        BLANK,
        /** A word that is none of those known. */
        WORD,
        /** One key, several rows. */
        DUPLICATE,
        /** Two sayings about one thing that do not agree. */
        CONTRADICTION,
        /** A place without coordinates, or outside what the case is about. */
        PLACE,
        /** Latitude and longitude that look exchanged. */
        SWAPPED,
        /** A projection that is not read, or is not said. */
        PROJECTION,
        /** A part of a shape file that is not there. */
        PART,
        /** A polygon that crosses itself, is not closed, or runs the wrong way round. */
        SHAPE
    }

    /** What became of it. */
    public enum Outcome {
        /** Nothing of the file was read. */
        REFUSED,
        /** The row or feature is left out. */
        LEFT_OUT,
        /** The row went into another, and is no row of its own. */
        JOINED,
        /** The value is read as missing; the row stays. */
        BLANKED,
        /** Read, after a mend that is told here. */
        MENDED,
        /** Read as it stands; told for a person to judge. */
        KEPT
    }

    /**
     * Where in a file.
     *
     * @param file the name of the file as its reader was told
     * @param part the sheet or layer, empty where the format has none
     * @param row the line of a text, the row of a sheet, the number of a feature, each from 1; 0 for the whole
     * @param column the name of the column or attribute, empty for the whole row
     */
    public record Where(String file, String part, long row, String column) {
        public Where {
            Objects.requireNonNull(file);
            Objects.requireNonNull(part);
            Objects.requireNonNull(column);
            if (row < 0) {
                throw new IllegalArgumentException("rows are counted from 1, not " + row);
            }
        }

        /** A file as a whole. */
        public static Where file(String file) {
            return new Where(file, "", 0, "");
        }

        /** A row of a file without parts. */
        public static Where row(String file, long row) {
            return new Where(file, "", row, "");
        }

        public Where withRow(long other) {
            return new Where(file, part, other, column);
        }

        public Where withColumn(String other) {
            return new Where(file, part, row, other);
        }
    }

    public Trouble {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(at);
        Objects.requireNonNull(expected);
        Objects.requireNonNull(became);
        Objects.requireNonNull(mend);
        found = found.length() <= QUOTED ? found : found.substring(0, QUOTED - 1) + "\u2026";
    }

    /** A trouble without a mend. */
    public static Trouble of(Kind kind, Where at, String found, String expected, Outcome became) {
        return new Trouble(kind, at, found, expected, became, Optional.empty());
    }

    public Trouble withMend(String words) {
        return new Trouble(kind, at, found, expected, became, Optional.of(words));
    }

    /** Whether a row or feature is no row of the result because of this: the named ones of rows in = rows out + named. */
    public boolean isRowNamed() {
        return became == Outcome.LEFT_OUT || became == Outcome.JOINED;
    }
}
