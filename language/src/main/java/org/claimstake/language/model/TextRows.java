package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that stands in the text. Numbers and dates are read as they are anywhere else in the text, with their
 * units checked; words as a file's are.
 */
final class TextRows {
    private final World world;
    private final Checker checker;
    private final Declaration.Table table;
    private final Scope scope;
    /** The columns that have a cell in a row: a key of several fields has none. */
    private final List<Declaration.Column> written;
    /** Of each row, counted once: a text of many rows is not gone through again for every cell. */
    private final int[] lines;

    TextRows(World world, Checker checker, Declaration.Table table, Scope scope) {
        this.world = world;
        this.checker = checker;
        this.table = table;
        this.scope = scope;
        this.written = table.columns().stream().filter(c -> !FieldKey.is(c)).toList();
        this.lines = lines(table.rows(), scope.file().text());
    }

    private static int[] lines(List<Declaration.TextRow> rows, String text) {
        int[] lines = new int[rows.size()];
        int line = 1;
        int at = 0;
        for (int row = 0; row < lines.length; row++) {
            for (; at < rows.get(row).span().from(); at++) {
                line += text.charAt(at) == '\n' ? 1 : 0;
            }
            lines[row] = line;
        }
        return lines;
    }

    /** As words; every row has one cell a column, or there is a finding. */
    CaseText.RawTable raw() {
        List<String> header = written.stream().map(c -> c.name().name()).toList();
        var rows = new ArrayList<CaseText.RawRow>();
        for (int i = 0; i < lines.length; i++) {
            Declaration.TextRow row = table.rows().get(i);
            if (isWhole(row)) {
                rows.add(new CaseText.RawRow(
                        lines[i], row.cells().stream().map(this::word).toList()));
            }
        }
        return new CaseText.RawTable(scope.file().name(), header, rows);
    }

    private boolean isWhole(Declaration.TextRow row) {
        if (row.cells().size() == written.size()) {
            return true;
        }
        world.report(
                RowFindings.cells(table.name().name(), row.cells().size(), written.size(), scope.place(row.span())));
        return false;
    }

    /** Reads one column of all whole rows. */
    void read(int column, CellReader reader, Type type) {
        Declaration.Column named = table.columns().get(column);
        for (int i = 0; i < lines.length; i++) {
            List<Expr> cells = table.rows().get(i).cells();
            if (cells.size() == written.size()) {
                cell(cells.get(written.indexOf(named)), named.name().name(), reader, type, lines[i]);
            }
        }
    }

    private void cell(Expr cell, String column, CellReader reader, Type type, int line) {
        boolean number = type instanceof Type.Num || type instanceof Type.Day;
        if (!number || isMissing(cell)) {
            reader.read(word(cell), scope.file().name() + " line " + line + ", column " + column);
            return;
        }
        Double bare = bare(cell, reader.form());
        if (bare != null) {
            reader.add(bare);
            return;
        }
        Context context = Context.of(scope, table.name().name(), null, List.of(), Context.Mode.LINE);
        Typed typed = checker.check(cell, context, type);
        Place place = scope.place(cell.span());
        Typed fitted = checker.fitting().fit(typed, cell, type, "`" + column + "`", context);
        Double value = Checker.constant(fitted.node());
        if (!fitted.broken() && value == null) {
            world.report(DataFindings.cellFormula(column, place));
        }
        reader.add(fitted.broken() || value == null ? 0 : value);
    }

    /**
     * A number alone is read as the column says that its numbers are written, as in a file. A percentage keeps its sign,
     * since 5 beside 5% would be a hundred times as much. Null for all else.
     */
    private static @Nullable Double bare(Expr cell, UnitReader.@Nullable Reading form) {
        boolean minus = cell instanceof Expr.Unary unary && unary.op() == Expr.UnaryOp.MINUS;
        Expr inner = cell instanceof Expr.Unary unary && minus ? unary.operand() : cell;
        boolean alone = inner instanceof Expr.Number number
                && number.unit() == null
                && number.scale() == null
                && !number.percent();
        if (!alone || form == null || form.percent()) {
            return null;
        }
        double value = form.plain(((Expr.Number) inner).digits());
        return Double.isInfinite(value) ? null : Double.valueOf(minus ? -value : value);
    }

    private static boolean isMissing(Expr cell) {
        return cell instanceof Expr.Name(var span, var name) && name.equals("missing");
    }

    /** A cell as a file would hold it. */
    private String word(Expr cell) {
        return switch (cell) {
            case Expr.Name(var span, var name) -> isMissing(cell) ? "" : name;
            case Expr.Text text -> text.text();
            case Expr.Series series -> series.values().stream().map(this::word).collect(Collectors.joining(";"));
            default -> scope.file().slice(cell.span());
        };
    }
}
