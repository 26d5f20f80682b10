package org.claimstake.language.syntax;

import java.util.ArrayList;
import org.claimstake.language.syntax.Declaration.Band;
import org.claimstake.language.syntax.Declaration.BandEnd;
import org.claimstake.language.syntax.Declaration.Ident;
import org.claimstake.language.syntax.Declaration.RowBands;
import org.claimstake.language.syntax.Declaration.Schedule;
import org.claimstake.language.syntax.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads schedules: bands, knots, and bands from the rows of a table. */
final class Schedules {
    private final Parts parts;
    private final Cursor cursor;

    Schedules(Parts parts) {
        this.parts = parts;
        this.cursor = parts.cursor();
    }

    Schedule schedule(Token head) {
        cursor.next();
        Ident name = parts.names().lower("a schedule");
        if (!cursor.acceptWord("by")) {
            throw cursor.fail(DeclarationFindings.scheduleHead(cursor.here(), name.name(), "by"));
        }
        Ident by = parts.names().any("a name for the amount", "behind `by`");
        if (!cursor.is(Kind.COLON)) {
            throw cursor.fail(DeclarationFindings.scheduleHead(cursor.here(), name.name(), ":"));
        }
        parts.colon();
        UnitText from = parts.units().unit("behind `:`");
        parts.types().arrow();
        UnitText to = parts.units().unit("behind `->`");
        Boolean sliced = sliced();
        var bands = new ArrayList<Band>();
        RowBands rows = null;
        if (cursor.isWord("from")) {
            rows = rows();
        } else {
            String what = "`schedule " + name.name() + "`";
            parts.blocks().block(what, head, Blocks.Kinds.of(Schedules::bandBegins), () -> bands.add(band()));
        }
        Declaration.Origin origin = parts.origin();
        return new Schedule(cursor.since(head), name, by, from, to, sliced, bands, rows, origin);
    }

    private @Nullable Boolean sliced() {
        if (!cursor.isWord("sliced") && !cursor.isWord("whole")) {
            return null;
        }
        return cursor.next().text().equals("sliced");
    }

    private RowBands rows() {
        Token start = cursor.next();
        Expr bound = parts.expressions().beforeAt();
        colon("the bound");
        Expr value = parts.expressions().expr();
        if (!cursor.isWord("for")) {
            throw cursor.fail(DeclarationFindings.bandRows(cursor.here()));
        }
        Expr.RowText row = parts.expressions().operands().row();
        Expr where = cursor.acceptWord("where") ? parts.expressions().expr() : null;
        return new RowBands(cursor.since(start), bound, value, row, where);
    }

    private static boolean bandBegins(Token token) {
        return switch (token.text()) {
            case "below", "up", "at", "above" -> token.is(Kind.WORD);
            default -> false;
        };
    }

    private Band band() {
        Token start = cursor.token();
        BandEnd end = end(start);
        Expr bound = end == BandEnd.ABOVE ? null : parts.expressions().beforeAt();
        colon(bound == null ? "`above`" : "`" + cursor.words(bound.span()) + "`");
        Expr value = parts.expressions().beforeAt();
        return new Band(cursor.since(start), end, bound, value, sliced());
    }

    private BandEnd end(Token start) {
        if (cursor.acceptWords("up", "to")) {
            return BandEnd.UP_TO;
        }
        BandEnd end = switch (start.text()) {
            case "below" -> BandEnd.BELOW;
            case "at" -> BandEnd.AT;
            case "above" -> BandEnd.ABOVE;
            default -> throw cursor.fail(DeclarationFindings.noBand(cursor.place(start), start));
        };
        cursor.next();
        if (end == BandEnd.ABOVE && !cursor.is(Kind.COLON)) {
            throw cursor.fail(DeclarationFindings.aboveBound(cursor.here()));
        }
        return end;
    }

    private void colon(String behind) {
        cursor.expect(Kind.COLON, EntryFindings.noColon(cursor.here(), behind));
    }
}
