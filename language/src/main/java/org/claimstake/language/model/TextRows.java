package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.plan.ValueType.Grain;
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
    /** What others write where nothing is known. */
    private static final Pattern NOT_KNOWN = Pattern.compile("(?i)unknown|none|n/?a|nan|null|nil|tbd|nothing|unclear");

    private final World world;
    private final Checker checker;
    private final Declaration.Table table;
    private final Scope scope;
    /** The columns that have a cell in a row: a key of several fields has none, nor what is filled from outside. */
    private final List<Declaration.Column> written;
    /** Of each row, counted once: a text of many rows is not gone through again for every cell. */
    private final int[] lines;

    TextRows(World world, Checker checker, Declaration.Table table, Scope scope) {
        this.world = world;
        this.checker = checker;
        this.table = table;
        this.scope = scope;
        this.written = table.columns().stream()
                .filter(c -> !FieldKey.is(c) && c.fill() == null)
                .toList();
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
            if (i == 0 && repeatsHeader(row)) {
                world.report(DataFindings.headerInRows(scope.place(row.span())));
            }
            if (isWhole(row)) {
                rows.add(new CaseText.RawRow(
                        lines[i], row.cells().stream().map(this::word).toList()));
            }
        }
        return new CaseText.RawTable(scope.file().name(), header, rows);
    }

    private boolean isWhole(Declaration.TextRow row) {
        if (row.cells().size() == written.size()) {
            return !repeatsHeader(row);
        }
        List<String> filled = table.columns().stream()
                .filter(column -> column.fill() != null)
                .map(column -> column.name().name())
                .toList();
        boolean ofFilled = !filled.isEmpty() && row.cells().size() == written.size() + filled.size();
        if (!ofFilled && (tellRange(row) || tellName(row))) {
            return false;
        }
        world.report(RowFindings.cells(
                table.name().name(),
                row.cells().size(),
                written.size(),
                ofFilled ? filled : List.of(),
                scope.place(row.span())));
        return false;
    }

    private boolean repeatsHeader(Declaration.TextRow row) {
        if (!row.equals(table.rows().getFirst()) || row.cells().size() < 2) {
            return false;
        }
        for (int i = 0; i < written.size(); i++) {
            if (!(row.cells().get(i) instanceof Expr.Name(var span, var name))
                    || !name.equals(written.get(i).name().name())) {
                return false;
            }
        }
        return true;
    }

    /** {@code 80-100 kt}: two numbers in one cell. */
    private boolean tellRange(Declaration.TextRow row) {
        for (int i = 1; i < row.cells().size(); i++) {
            Expr low = row.cells().get(i - 1);
            if (low instanceof Expr.Number
                    && row.cells().get(i) instanceof Expr.Unary high
                    && low.span().to() == high.span().from()) {
                String unit = scope.file().slice(high.operand().span()).replaceFirst("^[0-9._]+", "");
                world.report(DataFindings.rangeInCell(
                        scope.file().slice(low.span().to(high.span())),
                        scope.file().slice(low.span()) + unit,
                        scope.file().slice(high.operand().span()),
                        scope.place(low.span().to(high.span()))));
                return true;
            }
        }
        return false;
    }

    /** {@code Erz North}: words one space apart, where a row has too many cells. */
    private boolean tellName(Declaration.TextRow row) {
        List<Expr> cells = row.cells();
        int over = cells.size() - written.size();
        for (int i = 0; over > 0 && i + over < cells.size(); i++) {
            Place name = scope.place(cells.get(i).span().to(cells.get(i + over).span()));
            if (scope.file().slice(name.span()).matches("\\p{L}\\w*( \\w+){" + over + "}")) {
                world.report(DataFindings.nameWithSpaces(scope.file().slice(name.span()), name));
                return true;
            }
        }
        return false;
    }

    /** Reads one column of all whole rows. */
    void read(int column, CellReader reader, Type type) {
        Declaration.Column named = table.columns().get(column);
        for (int i = 0; i < lines.length; i++) {
            List<Expr> cells = table.rows().get(i).cells();
            if (cells.size() == written.size() && !repeatsHeader(table.rows().get(i))) {
                cell(cells.get(written.indexOf(named)), named.name().name(), reader, type, lines[i]);
            }
        }
    }

    private void cell(Expr cell, String column, CellReader reader, Type type, int line) {
        if (cell instanceof Expr.Unread) {
            reader.unread();
            return;
        }
        boolean number = type instanceof Type.Num || type instanceof Type.Day;
        if (!number || isMissing(cell)) {
            reader.read(word(cell), scope.file().name() + " line " + line + ", column " + column);
            return;
        }
        if (cell instanceof Expr.Name(var span, var word)
                && NOT_KNOWN.matcher(word).matches()) {
            world.report(DataFindings.notKnown(column, word, scope.place(span)));
            reader.unread();
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
        if (type instanceof Type.Day(var grain, var may)
                && grain == Grain.YEAR
                && typed.type() instanceof Type.Day(var given, var mayBe)
                && given != Grain.YEAR) {
            String where = scope.file().name() + " line " + line + ", column " + column;
            world.report(DataFindings.cellDate(column, word(cell), true, where));
            reader.add(ValueType.MISSING);
            return;
        }
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
