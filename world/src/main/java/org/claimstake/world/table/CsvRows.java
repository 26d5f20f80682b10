package org.claimstake.world.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;

/**
 * The rows of a CSV: RFC 4180 with any delimiter and line end. A quotation mark that is not closed, or has text behind its
 * end, would swallow rows as far as the next mark; here it costs its own line only, and is told.
 */
final class CsvRows implements RowSource {
    /** A quoted cell that goes on further than this was not meant to be one. */
    private static final int LONGEST_CELL = 1 << 20;

    private final byte[] utf8;
    private final String file;
    private final byte delimiter;

    CsvRows(byte[] utf8, String file, char delimiter) {
        this.utf8 = utf8;
        this.file = file;
        this.delimiter = (byte) delimiter;
    }

    @Override
    public void each(Sink rows, Consumer<Trouble> troubles) {
        new Reader(troubles).each(rows);
    }

    private final class Reader {
        private final Consumer<Trouble> troubles;
        private int at;
        private long line = 1;
        private boolean plain;

        Reader(Consumer<Trouble> troubles) {
            this.troubles = troubles;
        }

        void each(Sink rows) {
            boolean more = true;
            while (more && at < utf8.length) {
                long first = line;
                Row row = new Row(first, record());
                more = row.isBlank() || rows.take(row);
            }
        }

        private List<Cell> record() {
            int start = at;
            long first = line;
            plain = false;
            var cells = new ArrayList<Cell>();
            for (Ended ended = cell(cells); ended != Ended.ROW; ended = cell(cells)) {
                if (ended == Ended.FAULT) {
                    // once more from its start, with quotation marks as letters
                    fault(start, first);
                    cells.clear();
                    at = start;
                    line = first;
                    plain = true;
                }
            }
            return cells;
        }

        private void fault(int start, long first) {
            int to = Math.min(start + 80, utf8.length);
            String found = new String(utf8, start, to - start, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            troubles.accept(
                    Trouble.of(Kind.QUOTE, Where.row(file, first), found, "a closing quotation mark", Outcome.MENDED));
        }

        private Ended cell(List<Cell> cells) {
            if (!plain && at < utf8.length && utf8[at] == '"') {
                return quoted(cells);
            }
            int from = at;
            while (at < utf8.length && !isEnd(utf8[at])) {
                at++;
            }
            cells.add(Cell.text(text(from, at, plain)));
            return end();
        }

        private Ended quoted(List<Cell> cells) {
            int from = at + 1;
            boolean doubled = false;
            int to = from;
            for (int last = Math.min(utf8.length, from + LONGEST_CELL); to < last; to++) {
                boolean mark = utf8[to] == '"';
                if (mark && to + 1 < utf8.length && utf8[to + 1] == '"') {
                    doubled = true;
                    to++;
                } else if (mark) {
                    break;
                }
            }
            boolean closed = to < utf8.length && utf8[to] == '"';
            if (!closed || to + 1 < utf8.length && !isEnd(utf8[to + 1])) {
                return Ended.FAULT;
            }
            at = to + 1;
            String text = text(from, to, false);
            cells.add(Cell.text(doubled ? text.replace("\"\"", "\"") : text));
            count(from, to);
            return end();
        }

        private boolean isEnd(byte sign) {
            return sign == delimiter || sign == '\n' || sign == '\r';
        }

        private String text(int from, int to, boolean unquote) {
            String text = new String(utf8, from, to - from, StandardCharsets.UTF_8);
            return unquote ? text.replace("\"", "") : text;
        }

        private void count(int from, int to) {
            for (int i = from; i < to; i++) {
                line += utf8[i] == '\n' || utf8[i] == '\r' && utf8[i + 1] != '\n' ? 1 : 0;
            }
        }

        /** Steps over what ends a cell. */
        private Ended end() {
            if (at >= utf8.length) {
                return Ended.ROW;
            }
            byte sign = utf8[at++];
            if (sign == delimiter) {
                return Ended.CELL;
            }
            if (sign == '\r' && at < utf8.length && utf8[at] == '\n') {
                at++;
            }
            line++;
            return Ended.ROW;
        }
    }

    /** What a cell ended, when it was not faulty. */
    private enum Ended {
        CELL,
        ROW,
        FAULT
    }
}
