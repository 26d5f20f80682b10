package org.claimstake.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimstake.language.syntax.Declaration.Binding;
import org.claimstake.language.syntax.Declaration.Expect;
import org.claimstake.language.syntax.Declaration.Ident;
import org.claimstake.language.syntax.Declaration.Origin;
import org.claimstake.language.syntax.Declaration.Person;
import org.claimstake.language.syntax.Declaration.Quoted;
import org.claimstake.language.syntax.Declaration.Schedule;
import org.claimstake.language.syntax.Declaration.TimeSpan;
import org.claimstake.language.syntax.Token.Kind;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/** Reads what a case or a test sets: time, money, seed; parties, goods, conversions, choices. */
final class Settings {
    private static final int PARTY_TITLE = 4;
    private static final int DISCOUNT = 5;
    private static final int LEVEL = 6;

    private final Parts parts;
    private final Cursor cursor;
    private final Schedules schedules;
    private final Statements statements;
    /** The case keeps its books in money of the day. */
    private boolean nominal;

    Settings(Parts parts, Schedules schedules, Statements statements) {
        this.parts = parts;
        this.cursor = parts.cursor();
        this.schedules = schedules;
        this.statements = statements;
    }

    // ---- case and test

    /** What was read of a case's or test's settings. */
    private static final class Read {
        @Nullable
        TimeSpan time;

        @Nullable
        UnitText money;

        @Nullable
        Long seed;

        @Nullable
        Long states;

        @Nullable
        Long futures;
    }

    Declaration caseOf(Token head) {
        cursor.next();
        Quoted title = parts.textOf("`case`", "case \"What it is about\" {");
        var read = new Read();
        int found = cursor.found();
        parts.blocks().block("`case`", head, Blocks.Kinds.of(Settings::settingBegins), () -> caseEntry(read));
        if (cursor.found() == found && (read.time == null || read.money == null)) {
            cursor.report(DeclarationFindings.incompleteCase(cursor.place(head), read.time == null));
        }
        return new Declaration.Case(cursor.since(head), title, read.time, read.money, read.seed, small(read.states));
    }

    private static @Nullable Integer small(@Nullable Long number) {
        return number == null ? null : (Integer) (int) Math.min(number, Integer.MAX_VALUE);
    }

    private static boolean settingBegins(Token token) {
        return switch (token.text()) {
            case "time", "money", "seed", "states" -> true;
            default -> false;
        };
    }

    private void caseEntry(Read read) {
        Token word = cursor.token();
        switch (word.text()) {
            case "time" -> read.time = time(word, read.time);
            case "money" -> {
                read.money = money(word, read.money);
                nominal = read.money.parts().getFirst().kind().equals(List.of("nominal"));
            }
            case "seed" -> read.seed = whole(word, read.seed, Long.MAX_VALUE);
            case "states" -> read.states = whole(word, read.states, Integer.MAX_VALUE);
            default ->
                throw cursor.fail(
                        DeclarationFindings.noSetting(cursor.place(word), word, "a case", "time, money, seed, states"));
        }
    }

    Declaration test(Token head) {
        cursor.next();
        Quoted title = parts.textOf("`test`", "test \"what must come out\" {");
        var read = new Read();
        var bindings = new ArrayList<Binding>();
        var given = new ArrayList<Schedule>();
        var expects = new ArrayList<Expect>();
        var kind = new Blocks.Kinds(false, Set.of("schedule", "expect"), this::testBegins);
        parts.blocks()
                .block("`test \"" + title.text() + "\"`", head, kind, () -> testEntry(read, bindings, given, expects));
        return new Declaration.Test(
                cursor.since(head), title, read.time, read.money, small(read.futures), bindings, given, expects);
    }

    private boolean testBegins(Token token) {
        return parts.bindingBegins(token)
                || settingBegins(token)
                || token.isWord("expect")
                || token.isWord("schedule")
                || token.isWord("futures");
    }

    private void testEntry(Read read, List<Binding> bindings, List<Schedule> given, List<Expect> expects) {
        Token word = cursor.token();
        if (cursor.ahead(1).assigns()
                || cursor.ahead(1).is(Kind.EQUAL)
                || cursor.ahead(1).is(Kind.COLON)) {
            bindings.add(parts.binding());
            return;
        }
        switch (word.text()) {
            case "time" -> read.time = time(word, read.time);
            case "money" -> read.money = money(word, read.money);
            case "futures" -> read.futures = whole(word, read.futures, Integer.MAX_VALUE);
            case "schedule" -> given.add(schedules.schedule(word));
            case "expect" -> expects.add(statements.expect(word));
            default ->
                throw cursor.fail(DeclarationFindings.noSetting(
                        cursor.place(word), word, "a test", "time, money, futures, name = value, schedule, expect"));
        }
    }

    private TimeSpan time(Token word, @Nullable TimeSpan before) {
        tellTwice(word, before);
        cursor.next();
        tellAssign("time 2025 .. 2064 by year");
        Expr from;
        Expr to;
        Token years = cursor.token();
        if (years.is(Kind.DATE) && years.problem() != null && years.text().matches("[0-9]{4}-[0-9]{4}")) {
            cursor.next(); // tells that two dots are meant; the rest is read as if they stood there
            from = year(years, 0);
            to = year(years, 5);
        } else {
            from = date();
            range();
            to = date();
        }
        String span = cursor.words(from.span()) + " .. " + cursor.words(to.span());
        if (!cursor.acceptWord("by")) {
            Unreadable told = cursor.fail(
                    DeclarationFindings.timeBy(cursor.place(word.span().to(to.span())), span));
            if (!cursor.isWord("money") && !cursor.is(Kind.BRACE_CLOSE) && !cursor.isWord("seed")) {
                throw told;
            }
            return new TimeSpan(cursor.since(word), from, to, new Ident(word.span(), "year"));
        }
        Token by = cursor.token();
        if (!by.isWord("year") && !by.isWord("quarter") && !by.isWord("month")) {
            throw cursor.fail(DeclarationFindings.timeBy(cursor.here(), span));
        }
        cursor.next();
        return new TimeSpan(cursor.since(word), from, to, new Ident(by.span(), by.text()));
    }

    private static Expr year(Token years, int from) {
        var digits = new java.math.BigDecimal(years.text().substring(from, from + 4));
        return new Expr.Number(years.span(), digits, false, null, null);
    }

    private void range() {
        if (cursor.accept(Kind.RANGE)) {
            return;
        }
        Token sign = cursor.token();
        boolean meant = sign.is(Kind.MINUS) || sign.text().matches("to|until|through");
        boolean dateBehind = cursor.ahead(1).is(Kind.NUMBER) || cursor.ahead(1).is(Kind.DATE);
        Unreadable told = cursor.fail(DeclarationFindings.timeRange(cursor.here(), meant && dateBehind));
        if (!meant || !dateBehind) {
            throw told;
        }
        cursor.next();
    }

    private Expr date() {
        if (cursor.is(Kind.NUMBER)) {
            return parts.expressions().operands().numbers().bare();
        }
        if (!cursor.is(Kind.DATE)) {
            throw cursor.fail(DeclarationFindings.noDate(cursor.here(), cursor.token()));
        }
        if (cursor.token().problem() != null) {
            throw cursor.refuse();
        }
        Token date = cursor.next();
        return new Expr.DateLiteral(date.span(), date.text());
    }

    private UnitText money(Token word, @Nullable UnitText before) {
        tellTwice(word, before);
        cursor.next();
        tellAssign("money USD(2025)");
        return parts.units().unit("behind `money`");
    }

    private @Nullable Long whole(Token word, @Nullable Long before, long most) {
        tellTwice(word, before);
        cursor.next();
        tellAssign(word.text() + " 200");
        Token number = cursor.token();
        String digits = number.text().replace("_", "");
        boolean whole = number.is(Kind.NUMBER) && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!whole || digits.length() > 18 || Long.parseLong(digits) > most) {
            throw cursor.fail(DeclarationFindings.noWhole(cursor.place(number), word.text(), most));
        }
        cursor.next();
        return Long.parseLong(digits);
    }

    private void tellTwice(Token word, @Nullable Object before) {
        if (before != null) {
            cursor.report(EntryFindings.twice(cursor.place(word), word.text()));
        }
    }

    private void tellAssign(String example) {
        if (cursor.is(Kind.ASSIGN) || cursor.is(Kind.COLON)) {
            cursor.report(DeclarationFindings.settingSign(
                    cursor.place(cursor.token()), cursor.token().text(), example));
            cursor.next();
        }
    }

    // ---- parties and goods

    Declaration party(Token head) {
        cursor.next();
        Ident name = parts.names().lower("a party");
        if (cursor.is(Kind.TEXT)) {
            cursor.column(PARTY_TITLE);
        }
        Quoted title = parts.text();
        Expr discount = null;
        Boolean real = null;
        Quoted level = level(null);
        if (cursor.isWord("discount")) {
            cursor.column(DISCOUNT);
            Token word = cursor.next();
            tellAssign("discount 10%/year real");
            discount = parts.expressions().beforeBasis();
            int found = cursor.found();
            real = basis(word, discount);
            discount = cursor.found() == found ? discount : new Expr.Unread(discount.span());
        }
        level = level(level);
        Origin origin = parts.origin();
        return new Declaration.Party(cursor.since(head), name, title, discount, real, level, origin);
    }

    /** {@code level "national"}, before or behind the rate of discount. */
    private @Nullable Quoted level(@Nullable Quoted before) {
        if (!cursor.isWord("level")) {
            return before;
        }
        tellTwice(cursor.token(), before);
        cursor.column(LEVEL);
        cursor.next();
        return parts.mark("`level`", "party owner \"Owner\" level \"upper\"");
    }

    private boolean basis(Token word, Expr discount) {
        if (!cursor.isWord("real") && !cursor.isWord("nominal")) {
            cursor.report(DeclarationFindings.noBasis(
                    cursor.place(word.span().to(discount.span())),
                    cursor.words(discount.span()),
                    nominal ? "nominal" : "real"));
            return !nominal;
        }
        return cursor.next().text().equals("real");
    }

    Declaration people(Token head) {
        cursor.next();
        var people = new ArrayList<Person>();
        do {
            Ident name = parts.names().lower(head.isWord("role") ? "a role" : "a party");
            people.add(new Person(name, parts.text()));
        } while (cursor.accept(Kind.COMMA));
        return new Declaration.People(cursor.since(head), !head.isWord("role"), people);
    }

    Declaration goods(Token head) {
        cursor.next();
        List<Ident> names = head.isWord("quantity")
                ? parts.names().list("a quantity")
                : parts.names().goods();
        return new Declaration.Goods(cursor.since(head), head.isWord("quantity"), names);
    }

    Declaration choice(Token head) {
        cursor.next();
        Ident name = parts.names().lower("a choice");
        if (cursor.is(Kind.ASSIGN) || cursor.is(Kind.COLON)) {
            cursor.report(DeclarationFindings.settingSign(
                    cursor.place(cursor.token()), cursor.token().text(), "choice " + name.name() + " {"));
            cursor.next();
        }
        List<Ident> values = parts.names().inBraces("choice " + name.name(), false);
        return new Declaration.Choice(cursor.since(head), name, values);
    }

    // ---- conversions

    Declaration conversion(Token head) {
        cursor.next();
        Expr.Number from = measured();
        if (!cursor.accept(Kind.ASSIGN)) {
            throw cursor.fail(DeclarationFindings.noConversion(cursor.here()));
        }
        Expr.Number to = measured();
        return new Declaration.Conversion(cursor.since(head), from, to, parts.origin());
    }

    private Expr.Number measured() {
        if (!cursor.is(Kind.NUMBER)) {
            throw cursor.fail(DeclarationFindings.noConversion(cursor.here()));
        }
        Token start = cursor.token();
        Expr.Number number = parts.expressions().operands().numbers().number();
        // a unit before `=` would be the next entry's name anywhere else
        if (number.unit() == null
                && UnitWords.isUnit(cursor.token().text())
                && !cursor.token().first()) {
            UnitText unit = parts.units().unit("behind the number");
            number = new Expr.Number(cursor.since(start), number.digits(), number.percent(), number.scale(), unit);
        }
        if (number.unit() == null) {
            throw cursor.fail(DeclarationFindings.noConversion(cursor.behind()));
        }
        return number;
    }

    Declaration deflator(Token head) {
        cursor.next();
        boolean rate = head.isWord("rate");
        UnitText from = parts.units().unit("behind `" + head.text() + "`");
        if (!cursor.acceptWord("to")) {
            throw cursor.fail(DeclarationFindings.noTo(cursor.here(), head.text()));
        }
        UnitText to = parts.units().unit("behind `to`");
        Expr value = parts.value(head.text(), cursor.words(from.span().to(to.span())));
        return new Declaration.Deflator(cursor.since(head), rate, from, to, value, parts.origin());
    }
}
