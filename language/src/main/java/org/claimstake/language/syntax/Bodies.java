package org.claimstake.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimstake.language.syntax.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads declarations: of a file, and of the bodies of models and of {@code for}. */
final class Bodies {

    /** Where declarations stand, and which may stand there. */
    enum Body {
        FILE(
                "in a file",
                "case",
                "party",
                "outside",
                "good",
                "quantity",
                "convert",
                "deflator",
                "rate",
                "choice",
                "table",
                "model",
                "use",
                "for",
                "input",
                "scenario",
                "profile",
                "claim"),
        MODEL("in a model", "role", "good", "quantity", "input", "use", "test"),
        FOR("in a `for`", "use");

        /** Stand once, not once a row. */
        private static final Set<String> ONCE = Set.of("term", "schedule");

        /** Make values, and may stand wherever values are made. */
        private static final Set<String> ITEMS = Set.of(
                "line",
                "account",
                "waterfall",
                "pay",
                "measure",
                "figure",
                "random",
                "unsure",
                "correlate",
                "term",
                "schedule",
                "require",
                "expect");

        private final String words;
        private final Set<String> own;

        Body(String words, String... own) {
            this.words = words;
            this.own = Set.of(own);
        }

        boolean takes(String keyword) {
            return own.contains(keyword) || ITEMS.contains(keyword) && !(this == FOR && ONCE.contains(keyword));
        }
    }

    private final Cursor cursor;
    private final Blocks blocks;
    private final Names names;
    private final Expressions expressions;
    private final Values values;
    private final Stocks stocks;
    private final Settings settings;
    private final Tables tables;
    private final Schedules schedules;
    private final Statements statements;
    private final Profiles profiles;

    Bodies(Cursor cursor) {
        this.cursor = cursor;
        this.blocks = new Blocks(cursor);
        this.names = new Names(cursor);
        var units = new Units(cursor, false);
        this.expressions = new Expressions(cursor, units, false);
        var parts = new Parts(cursor, units, new Types(cursor, units, names), names, expressions, blocks);
        this.values = new Values(parts);
        this.stocks = new Stocks(parts);
        this.tables = new Tables(parts);
        this.schedules = new Schedules(parts);
        this.statements = new Statements(parts);
        this.profiles = new Profiles(parts);
        this.settings = new Settings(parts, schedules, statements);
    }

    List<Declaration> file() {
        var declarations = new ArrayList<Declaration>();
        int spare = 0;
        while (!cursor.is(Kind.END)) {
            if (cursor.is(Kind.BRACE_CLOSE)) {
                if (spare-- <= 0) {
                    spare = 0;
                    cursor.report(EntryFindings.unopened(cursor.place(cursor.token())));
                }
                cursor.next();
            } else {
                spare += one(Body.FILE, declarations, declarations.isEmpty());
            }
        }
        return declarations;
    }

    private List<Declaration> body(String what, Token head, Body body) {
        blocks.open(what, head);
        cursor.enter();
        var parts = new ArrayList<Declaration>();
        int spare = 0;
        boolean first = true;
        while (true) {
            if (spare > 0 && cursor.accept(Kind.BRACE_CLOSE)) {
                spare--;
            } else if (blocks.closed(what, head)) {
                break;
            } else if (cursor.is(Kind.END) || ends(head, body)) {
                blocks.unclosed(what, head);
                break;
            } else {
                spare += one(body, parts, first);
            }
            first = false;
        }
        cursor.leave();
        return parts;
    }

    // A declaration that fits only further out and stands no further in than the head: the brace is missing.
    private boolean ends(Token head, Body body) {
        return Blocks.keywordBegins(cursor)
                && !body.takes(cursor.token().text())
                && cursor.token().column() <= blocks.indent(head);
    }

    /** Reads one declaration; answers how many braces were left open where reading went on behind a mistake. */
    private int one(Body body, List<Declaration> into, boolean first) {
        if (cursor.accept(Kind.SEMICOLON)) {
            return 0;
        }
        int start = cursor.at();
        int depth = cursor.depth();
        try {
            if (cursor.is(Kind.COMMA)) {
                cursor.report(EntryFindings.commaBetween(cursor.place(cursor.token())));
                cursor.next();
                return 0;
            }
            Blocks.entry(
                    cursor,
                    first,
                    cursor.is(Kind.WORD) && Words.isKeyword(cursor.token().text()));
            Declaration read = declaration(body);
            if (read != null) {
                into.add(read);
            }
            return 0;
        } catch (Unreadable told) {
            cursor.depth(depth);
            if (told.left() != null) {
                into.add(told.left());
            }
            return goOn(start);
        }
    }

    private int goOn(int start) {
        int open = blocks.opened(start);
        while (!cursor.is(Kind.END)) {
            Token token = cursor.token();
            if (cursor.at() > start && Blocks.keywordBegins(cursor)) {
                return Math.max(0, open);
            }
            if (token.is(Kind.BRACE_CLOSE) && open-- <= 0) {
                return 0;
            }
            if (token.is(Kind.BRACE_OPEN)) {
                open++;
            }
            cursor.next();
        }
        return 0;
    }

    // ---- one declaration

    private @Nullable Declaration declaration(Body body) {
        Token head = cursor.token();
        if (!Words.isKeyword(head.text()) && cursor.ahead(1).is(Kind.ASSIGN) && !Words.isReserved(head.text())) {
            return values.withoutKeyword(head);
        }
        String keyword = keyword(head, body);
        if (!body.takes(keyword)) {
            cursor.report(EntryFindings.misplaced(cursor.place(head), keyword, body.words));
        }
        return switch (keyword) {
            case "model" -> model(head);
            case "for" -> rows(head);
            case "use" -> statements.use(head);
            case "role", "outside" -> settings.people(head);
            case "good", "quantity" -> settings.goods(head);
            case "case" -> settings.caseOf(head);
            case "party" -> settings.party(head);
            case "convert" -> settings.conversion(head);
            case "deflator", "rate" -> settings.deflator(head);
            case "choice" -> settings.choice(head);
            case "test" -> settings.test(head);
            case "table" -> tables.table(head);
            case "input" -> values.input(head);
            case "line", "measure", "figure" -> values.value(head);
            case "random", "unsure" -> values.random(head);
            case "term" -> values.term(head);
            case "account" -> stocks.account(head);
            case "waterfall" -> stocks.waterfall(head);
            case "pay" -> statements.pay(head);
            case "correlate" -> statements.correlate(head);
            case "schedule" -> schedules.schedule(head);
            case "scenario" -> statements.scenario(head);
            case "profile" -> profiles.profile(head);
            case "claim" -> statements.claim(head);
            case "require" -> statements.require(head);
            case "expect" -> statements.expect(head);
            default -> throw cursor.fail(EntryFindings.noDeclaration(cursor.place(head), head, body.words));
        };
    }

    /** The keyword that stands here, or the one that was probably meant: then the finding is made. */
    private String keyword(Token head, Body body) {
        if (!head.is(Kind.WORD)) {
            throw cursor.fail(EntryFindings.noDeclaration(cursor.place(head), head, body.words));
        }
        Token behind = cursor.ahead(1);
        if (behind.assigns() || behind.is(Kind.COLON)) {
            throw cursor.fail(EntryFindings.noKeyword(cursor.place(head), head.text(), behind));
        }
        if (Words.isKeyword(head.text()) && !behind.is(Kind.DOT)) {
            return head.text();
        }
        String meant = meant(head.text());
        boolean goesOn = !behind.first() && (behind.is(Kind.WORD) || behind.is(Kind.TEXT));
        Unreadable told = cursor.fail(EntryFindings.unknownWord(cursor.place(head), head.text(), meant, body.words));
        if (meant == null || !goesOn || equationFollows(meant)) {
            throw told;
        }
        return meant;
    }

    /** {@code flow x from a to b = 5 USD}: how a payment is written is another matter than its keyword. */
    private boolean equationFollows(String meant) {
        int i = 1;
        while (!cursor.ahead(i).is(Kind.END)
                && !cursor.ahead(i).first()
                && !cursor.ahead(i).is(Kind.ASSIGN)) {
            i++;
        }
        return meant.equals("pay")
                && cursor.ahead(i).is(Kind.ASSIGN)
                && !cursor.ahead(i).first();
    }

    private static @Nullable String meant(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (Words.isKeyword(lower)) {
            return lower;
        }
        String known = Words.KEYWORD_MEANT.get(lower);
        return known != null ? known : SyntaxFindings.nearest(lower, Words.KEYWORDS);
    }

    private Declaration model(Token head) {
        cursor.next();
        Declaration.Ident name = names.camel("a model");
        Declaration.Quoted title = statements.title();
        List<Declaration> parts = body("`model " + name.name() + "`", head, Body.MODEL);
        return new Declaration.Model(cursor.since(head), name, title, parts);
    }

    private Declaration rows(Token head) {
        Expr.RowText row = expressions.operands().row();
        Expr where = cursor.acceptWord("where") ? expressions.expr() : null;
        List<Declaration> parts = body("`for " + row.name() + " in " + row.table() + "`", head, Body.FOR);
        return new Declaration.For(cursor.since(head), row, where, parts);
    }
}
