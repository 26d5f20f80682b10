package org.claimstake.language.syntax;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.syntax.Declaration.Binding;
import org.claimstake.language.syntax.Declaration.Change;
import org.claimstake.language.syntax.Declaration.ChangeOp;
import org.claimstake.language.syntax.Declaration.Check;
import org.claimstake.language.syntax.Declaration.Expect;
import org.claimstake.language.syntax.Declaration.Ident;
import org.claimstake.language.syntax.Declaration.Named;
import org.claimstake.language.syntax.Declaration.Origin;
import org.claimstake.language.syntax.Declaration.Quoted;
import org.claimstake.language.syntax.Declaration.Reading;
import org.claimstake.language.syntax.Token.Kind;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/** Reads uses of models, payments, correlations, scenarios, claims and expectations. */
final class Statements {
    private static final int FROM = 5;
    private static final int TO = 6;
    private static final int NEAR = 7;
    private static final int WITHIN = 8;
    private static final int SCENARIO = 9;

    private final Parts parts;
    private final Cursor cursor;

    Statements(Parts parts) {
        this.parts = parts;
        this.cursor = parts.cursor();
    }

    @Nullable
    Quoted title() {
        return parts.text();
    }

    // ---- use

    Declaration use(Token head) {
        cursor.next();
        Ident model = parts.names().camel("a model");
        if (!cursor.acceptWord("as")) {
            throw cursor.fail(DeclarationFindings.noAs(cursor.here(), model.name(), cursor.token()));
        }
        Named name = parts.names().named("an instance");
        boolean unpaid = cursor.acceptWord("unpaid");
        Expr condition = cursor.acceptWord("where") ? parts.expressions().expr() : null;
        if (unpaid && condition != null) {
            cursor.report(DeclarationFindings.unpaidWhere(cursor.place(condition.span())));
        }
        String what = "`use " + model.name() + " as " + name.name().name() + "`";
        List<Binding> bindings = parts.bindings(what, head);
        return new Declaration.Use(cursor.since(head), model, name, unpaid, condition, bindings);
    }

    // ---- payments

    Declaration pay(Token head) {
        cursor.next();
        boolean eitherWay = false;
        boolean inKind = false;
        while (true) {
            if (cursor.isWord("either") && cursor.ahead(1).isWord("way")) {
                cursor.acceptWords("either", "way");
                eitherWay = true;
            } else if (cursor.acceptWords("in", "kind")) {
                inKind = true;
            } else {
                break;
            }
        }
        if (cursor.isWord("from")) {
            throw cursor.fail(DeclarationFindings.payOrder(
                    cursor.here(), cursor.ahead(1).text(), cursor.ahead(3).text(), restOfLine(4)));
        }
        Expr amount = parts.expressions().expr();
        sidesFirst(amount);
        Ident from = side("from", FROM, amount);
        Ident to = side("to", TO, amount);
        Spoken spoken = parts.expressions().operands().spoken();
        spoken.once(amount);
        if (!cursor.is(Kind.TEXT)) {
            throw cursor.fail(DeclarationFindings.payLabel(cursor.behind()));
        }
        cursor.column(Parts.TITLE);
        Quoted label = parts.quoted();
        spoken.once(amount);
        time(amount, from, to, label);
        return new Declaration.Pay(cursor.since(head), eitherWay, inKind, amount, from, to, label, code());
    }

    private @Nullable Quoted code() {
        if (!cursor.isWord("code")) {
            return null;
        }
        cursor.column(Parts.ORIGIN);
        cursor.next();
        return parts.mark("`code`", "\"Sales\" code \"A 12\"");
    }

    /** {@code pay a to b amount}: read as a value in another unit, behind which something more stands. */
    private void sidesFirst(Expr amount) {
        String[] words = cursor.words(amount.span()).split("\\s+", -1);
        boolean swapped = words.length == 3
                && words[1].equals("to")
                && !cursor.token().first()
                && !cursor.isWord("from")
                && (cursor.is(Kind.WORD) || cursor.is(Kind.NUMBER) || cursor.is(Kind.TEXT) || cursor.is(Kind.COLON));
        if (swapped) {
            throw cursor.fail(
                    DeclarationFindings.payOrder(cursor.place(amount.span()), words[0], words[2], restOfLine(0)));
        }
    }

    /** From a token ahead to the label, a word of time or the end of the line. */
    private String restOfLine(int ahead) {
        Token start = cursor.ahead(ahead);
        int to = start.from();
        for (int i = ahead; !cursor.ahead(i).is(Kind.END); i++) {
            Token token = cursor.ahead(i);
            if (token.first()
                    || token.is(Kind.TEXT)
                    || token.is(Kind.BRACE_CLOSE)
                    || DeclarationFindings.ofTime(token)) {
                break;
            }
            to = token.to();
        }
        return cursor.file().text().substring(start.from(), to);
    }

    /** {@code pay … "Bonus" at 2028}: what stands behind the label is told with the payment it was meant for. */
    private void time(Expr amount, Ident from, Ident to, Quoted label) {
        Token word = cursor.token();
        if (word.first() || !DeclarationFindings.ofTime(word)) {
            return;
        }
        String behind = " from " + from.name() + " to " + to.name() + " " + cursor.words(label.span());
        Place place = cursor.here();
        cursor.pass();
        Token start = cursor.token();
        while (!cursor.token().first() && !cursor.is(Kind.END) && !cursor.is(Kind.BRACE_CLOSE)) {
            cursor.pass();
        }
        String when = start.equals(cursor.token()) ? "" : cursor.words(cursor.since(start));
        cursor.report(DeclarationFindings.payTime(place, word.text(), when, cursor.words(amount.span()), behind));
    }

    private Ident side(String word, int column, Expr amount) {
        if (!cursor.isWord(word)) {
            throw cursor.fail(
                    DeclarationFindings.paySide(cursor.here(), cursor.token(), word, cursor.words(amount.span())));
        }
        cursor.column(column);
        cursor.next();
        return parts.names().any("a party", "behind `" + word + "`");
    }

    // ---- what must hold

    Declaration require(Token head) {
        cursor.next();
        Expr condition = parts.expressions().expr();
        if (!cursor.is(Kind.TEXT)) {
            throw cursor.fail(DeclarationFindings.requireSentence(cursor.behind(), cursor.words(condition.span())));
        }
        cursor.column(Parts.TITLE);
        return new Declaration.Require(cursor.since(head), condition, parts.quoted());
    }

    // ---- correlate

    Declaration correlate(Token head) {
        cursor.next();
        List<Ident> names = parts.names().list("a value of chance");
        Ident over = cursor.acceptWord("over") ? parts.names().any("a table", "behind `over`") : null;
        if (!cursor.is(Kind.COLON)) {
            throw cursor.fail(EntryFindings.noColon(cursor.here(), "the names"));
        }
        parts.colon();
        Expr value = parts.expressions().expr();
        return new Declaration.Correlate(cursor.since(head), names, over, value, parts.origin());
    }

    // ---- scenarios

    Declaration scenario(Token head) {
        cursor.next();
        Quoted name = scenarioName();
        Quoted from = cursor.acceptWord("from") ? parts.textOf("`from`", "scenario \"B\" from \"A\" {") : null;
        Ident alternative = null;
        Ident optionFor = null;
        if (cursor.acceptWord("is")) {
            alternative = alternative();
            optionFor = cursor.acceptWord("for") ? parts.names().any("a party", "behind `for`") : null;
        }
        var changes = new ArrayList<Change>();
        parts.blocks()
                .block(
                        "`scenario \"" + name.text() + "\"`",
                        head,
                        Blocks.Kinds.of(this::changeBegins),
                        () -> changes.add(change()));
        return new Declaration.Scenario(cursor.since(head), name, from, alternative, optionFor, changes);
    }

    private Quoted scenarioName() {
        Token word = cursor.token();
        if (word.is(Kind.WORD) && !word.first() && cursor.ahead(1).is(Kind.BRACE_OPEN)) {
            cursor.report(SpokenFindings.unquoted(cursor.place(word), word.text()));
            cursor.next();
            return new Quoted(word.span(), word.text());
        }
        return parts.textOf("`scenario`", "scenario \"Low price\" {");
    }

    private Ident alternative() {
        Token word = cursor.token();
        if (!word.isWord("impasse") && !word.isWord("option")) {
            throw cursor.fail(DeclarationFindings.alternative(cursor.place(word)));
        }
        cursor.next();
        return new Ident(word.span(), word.text());
    }

    private boolean changeBegins(Token token) {
        Token behind = cursor.ahead(1);
        return token.is(Kind.WORD) && (behind.assigns() || behind.is(Kind.DOT) || behind.is(Kind.SQUARE_OPEN));
    }

    private Change change() {
        Token start = cursor.token();
        Expr path = path(start);
        ChangeOp op = switch (cursor.token().kind()) {
            case ASSIGN -> ChangeOp.REPLACE;
            case PLUS_ASSIGN -> ChangeOp.PLUS;
            case TIMES_ASSIGN -> ChangeOp.TIMES;
            case TIMES, PLUS, MINUS -> throw cursor.fail(changeSign(start, path));
            default ->
                throw cursor.fail(
                        DeclarationFindings.noChange(cursor.here(), cursor.words(path.span()), cursor.token()));
        };
        cursor.column(Parts.VALUE);
        cursor.next();
        Expr value = parts.expressions().expr();
        if (op == ChangeOp.REPLACE && value instanceof Expr.Binary made && sameWords(made.left(), path)) {
            op = ofItself(made, start, path);
            value = new Expr.Unread(value.span());
        }
        Origin origin = parts.origin();
        return new Change(cursor.since(start), path, op, value, origin);
    }

    private boolean sameWords(Expr value, Expr path) {
        return cursor.words(value.span()).equals(cursor.words(path.span()));
    }

    /** {@code price = price * 80%}: what stands behind the sign belongs to another one. */
    private ChangeOp ofItself(Expr.Binary made, Token start, Expr path) {
        String right = cursor.words(made.right().span());
        String sign = switch (made.op()) {
            case TIMES -> "*=";
            case OVER -> "*= 1 /";
            case MINUS -> "+= -";
            default -> "+=";
        };
        boolean sum = made.op() == Expr.BinaryOp.PLUS || made.op() == Expr.BinaryOp.MINUS;
        cursor.report(SpokenFindings.changeOfItself(
                cursor.place(start.span().to(made.span())), cursor.words(path.span()), sign, right));
        return sum ? ChangeOp.PLUS : ChangeOp.TIMES;
    }

    private Finding changeSign(Token start, Expr path) {
        Token sign = cursor.token();
        String name = cursor.words(path.span());
        String mended = sign.is(Kind.MINUS) ? name + " += -" : name + " " + sign.text() + "=";
        return SpokenFindings.changeSign(cursor.place(start.span().to(sign.span())), name, sign.text(), mended);
    }

    /** {@code name}, {@code wait[li_dobra]}, {@code deposits[li_dobra].ore}. */
    private Expr path(Token start) {
        Ident name = parts.names().any("a name", "here");
        return parts.expressions().operands().suffixes(start, new Expr.Name(name.span(), name.name()));
    }

    // ---- claims

    Declaration claim(Token head) {
        cursor.next();
        if (cursor.is(Kind.TEXT)) {
            throw cursor.fail(DeclarationFindings.claimName(cursor.here()));
        }
        Ident name = parts.names().lower("a claim");
        Quoted title =
                parts.textOf("`claim " + name.name() + "`", "claim " + name.name() + " \"what is said\" by \"Name\" {");
        if (!cursor.acceptWord("by")) {
            throw cursor.fail(DeclarationFindings.claimBy(cursor.here(), name.name()));
        }
        Quoted by = parts.textOf("`by`", "by \"Name\"");
        Origin origin = parts.origin();
        var readings = new ArrayList<Reading>();
        Expr[] says = new Expr[1];
        int found = cursor.found();
        parts.blocks()
                .block(
                        "`claim " + name.name() + "`",
                        head,
                        Blocks.Kinds.of(Statements::claimBegins),
                        () -> claimEntry(readings, says));
        if (says[0] == null) {
            if (cursor.found() == found) {
                cursor.report(DeclarationFindings.claimSays(cursor.place(head), name.name()));
            }
            says[0] = new Expr.Unread(head.span());
        }
        return new Declaration.Claim(cursor.since(head), name, title, by, origin, readings, says[0]);
    }

    private static boolean claimBegins(Token token) {
        return token.isWord("reading") || token.isWord("says");
    }

    private void claimEntry(List<Reading> readings, Expr[] says) {
        Token start = cursor.token();
        if (cursor.acceptWord("says")) {
            if (says[0] != null) {
                cursor.report(EntryFindings.twice(cursor.place(start), "says"));
            }
            says[0] = parts.expressions().expr();
        } else if (cursor.acceptWord("reading")) {
            readings.add(reading());
        } else {
            throw cursor.fail(DeclarationFindings.claimEntry(cursor.place(start), start));
        }
    }

    private Reading reading() {
        Ident name = parts.names().any("a reading", "behind `reading`");
        if (!cursor.is(Kind.COLON)) {
            throw cursor.fail(EntryFindings.noColon(cursor.here(), "`reading " + name.name() + "`"));
        }
        parts.colon();
        Token open = cursor.expect(Kind.BRACE_OPEN, EntryFindings.noBrace(cursor.here(), cursor.token(), "`reading`"));
        cursor.layout().mark(cursor.at() - 1, Layout.PREFIX);
        List<Expr> values = parts.expressions().values();
        cursor.mark(Layout.TIGHT);
        if (!cursor.accept(Kind.BRACE_CLOSE)) {
            throw cursor.fail(FormulaFindings.openBracket(cursor.place(open), cursor.here()));
        }
        return new Reading(name, values);
    }

    // ---- expectations

    Expect expect(Token head) {
        cursor.next();
        Expr value = parts.expressions().beforeScenario();
        Check check = new Check.Holds();
        if (cursor.isWord("near")) {
            check = near();
        } else if (value instanceof Expr.Binary(var s, var op, var sign, var left, var right)
                && op == Expr.BinaryOp.EQUAL) {
            cursor.column(sign, NEAR);
            value = left;
            check = new Check.Equal(right);
        }
        Quoted scenario = null;
        if (cursor.isWord("in") && cursor.ahead(1).is(Kind.TEXT)) {
            cursor.column(SCENARIO);
            cursor.next();
            scenario = parts.quoted();
        }
        return new Expect(cursor.since(head), value, check, scenario, parts.origin());
    }

    private Check near() {
        cursor.column(NEAR);
        cursor.next();
        Expr to = parts.expressions().beforeScenario();
        if (!cursor.isWord("within")) {
            throw cursor.fail(DeclarationFindings.noWithin(cursor.here(), cursor.words(to.span())));
        }
        cursor.column(WITHIN);
        cursor.next();
        Expr within = parts.expressions().beforeScenario();
        boolean errors = (cursor.isWord("errors") || cursor.isWord("error"))
                && !cursor.ahead(1).assigns();
        if (!errors) {
            return new Check.Near(to, within);
        }
        cursor.next();
        return new Check.NearErrors(to, within);
    }
}
