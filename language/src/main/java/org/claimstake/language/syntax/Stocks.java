package org.claimstake.language.syntax;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.syntax.Declaration.Claimant;
import org.claimstake.language.syntax.Declaration.Ident;
import org.claimstake.language.syntax.Declaration.Movement;
import org.claimstake.language.syntax.Declaration.Named;
import org.claimstake.language.syntax.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads accounts with their movements, and waterfalls with their claims. */
final class Stocks {
    private final Parts parts;
    private final Cursor cursor;

    Stocks(Parts parts) {
        this.parts = parts;
        this.cursor = parts.cursor();
    }

    // ---- accounts

    /** What an account says before its brace. */
    private static final class Rules {
        boolean mayOverdraw;

        @Nullable
        Expr expiresAfter;

        @Nullable
        Expr grows;

        boolean simple;

        @Nullable
        Boolean oldestFirst;

        @Nullable
        Expr opening;
    }

    Declaration account(Token head) {
        cursor.next();
        Named name = parts.names().named("an account");
        UnitText unit = unit(name);
        if (cursor.isWord("line")) {
            cursor.report(UnitTextFindings.accountLine(cursor.place(cursor.token())));
            cursor.next();
        }
        var rules = new Rules();
        while (rule(rules)) {
            // all that is said
        }
        var movements = new ArrayList<Movement>();
        String what = "`account " + name.name().name() + "`";
        parts.blocks().block(what, head, Blocks.Kinds.of(Stocks::movementBegins), () -> movement(rules, movements));
        return new Declaration.Account(
                cursor.since(head),
                name,
                unit,
                rules.mayOverdraw,
                rules.expiresAfter,
                rules.grows,
                rules.simple,
                rules.oldestFirst,
                rules.opening,
                movements);
    }

    private UnitText unit(Named name) {
        String word = name.name().name();
        if (cursor.is(Kind.COLON)) {
            parts.colon();
            return parts.units().unit("of `" + word + "`");
        }
        Unreadable told = cursor.fail(UnitTextFindings.noAccountUnit(cursor.behind(), word));
        if (!cursor.is(Kind.BRACE_OPEN)) {
            throw told;
        }
        return UnitText.unread(name.span());
    }

    private boolean rule(Rules rules) {
        if (cursor.acceptWords("may", "overdraw")) {
            rules.mayOverdraw = true;
        } else if (cursor.acceptWords("expires", "after")) {
            rules.expiresAfter = parts.expressions().expr();
        } else if (cursor.acceptWord("grows")) {
            rules.grows = parts.expressions().expr();
            rules.simple = cursor.acceptWord("simple");
        } else if (cursor.acceptWords("oldest", "first")) {
            rules.oldestFirst = true;
        } else if (cursor.acceptWords("newest", "first")) {
            rules.oldestFirst = false;
        } else {
            return false;
        }
        return true;
    }

    private static boolean movementBegins(Token token) {
        return token.isWord("plus") || token.text().equals("minus") || token.isWord("less") || token.isWord("opening");
    }

    // Where a claim or a level begins.
    private boolean claimBegins(Token token) {
        return token.is(Kind.WORD)
                && (cursor.ahead(1).is(Kind.ASSIGN)
                        || token.isWord("level") && cursor.ahead(1).is(Kind.BRACE_OPEN));
    }

    private void movement(Rules rules, List<Movement> movements) {
        Token start = cursor.token();
        if (start.isWord("opening")) {
            opening(rules);
            return;
        }
        if (start.text().equals("minus")) {
            cursor.report(SpokenFindings.minus(cursor.place(start)));
        } else if (!start.isWord("plus") && !start.isWord("less")) {
            throw cursor.fail(DeclarationFindings.noMovement(cursor.place(start), start, cursor.ahead(1)));
        }
        cursor.next();
        Ident name = parts.names().any("a movement", "behind `" + start.text() + "`");
        if (!cursor.token().assigns()
                && !cursor.is(Kind.EQUAL)
                && (cursor.token().first() || cursor.token().gap() > 1 || cursor.is(Kind.BRACE_CLOSE))) {
            throw cursor.fail(SpokenFindings.movementUnnamed(
                    cursor.place(start.span().to(name.span())), start.text(), name.name()));
        }
        Expr amount = parts.value(start.text(), name.name());
        Expr worth = cursor.acceptWord("worth") ? parts.expressions().expr() : null;
        movements.add(new Movement(cursor.since(start), start.isWord("plus"), name, amount, worth));
    }

    private void opening(Rules rules) {
        Token start = cursor.next();
        if (cursor.is(Kind.ASSIGN)) {
            cursor.report(DeclarationFindings.openingSign(cursor.place(cursor.token())));
            cursor.next();
        }
        if (rules.opening != null) {
            cursor.report(EntryFindings.twice(cursor.place(start), "opening"));
        }
        rules.opening = parts.expressions().expr();
    }

    // ---- waterfalls

    Declaration waterfall(Token head) {
        cursor.next();
        Named name = parts.names().named("a waterfall");
        if (!cursor.acceptWord("of")) {
            throw cursor.fail(
                    DeclarationFindings.noOf(cursor.here(), name.name().name()));
        }
        Expr income = parts.expressions().expr();
        List<Claimant> claims = claims("`waterfall " + name.name().name() + "`", head);
        return new Declaration.Waterfall(cursor.since(head), name, income, claims);
    }

    private List<Claimant> claims(String what, Token head) {
        var claims = new ArrayList<Claimant>();
        var kind = Blocks.Kinds.of(this::claimBegins);
        parts.blocks().block(what, head, kind, () -> claims.add(claim()));
        return claims;
    }

    // Behind `rest` another claim or the end; anything else, and it is a name in a formula.
    private static boolean endsClaim(Token token) {
        return switch (token.kind()) {
            case WORD -> !Words.EXPRESSION.contains(token.text());
            case BRACE_CLOSE, SEMICOLON, COMMA, END -> true;
            default -> false;
        };
    }

    private Claimant claim() {
        Token start = cursor.token();
        if (start.isWord("level") && cursor.ahead(1).is(Kind.BRACE_OPEN)) {
            cursor.next();
            List<Claimant> claims = claims("`level`", start);
            return new Claimant.Level(cursor.since(start), claims);
        }
        Ident name = parts.names().any("a claim", "here");
        boolean rest = cursor.is(Kind.ASSIGN) && cursor.ahead(1).isWord("rest") && endsClaim(cursor.ahead(2));
        if (rest) {
            cursor.column(Parts.VALUE);
            cursor.next();
            cursor.next();
            return new Claimant.Claim(name, null);
        }
        return new Claimant.Claim(name, parts.value("", name.name()));
    }
}
