package org.claimstake.language.syntax;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.syntax.Declaration.Ident;
import org.claimstake.language.syntax.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads how a party weighs what it gets: <code>profile seller { risk = neutral  floor npv(net(seller)) >= 0 }</code>. */
final class Profiles {
    private final Parts parts;
    private final Cursor cursor;

    Profiles(Parts parts) {
        this.parts = parts;
        this.cursor = parts.cursor();
    }

    /** What was read of a profile's entries. */
    private static final class Read {
        @Nullable
        Expr value;

        @Nullable
        Expr risk;

        @Nullable
        Expr power;

        @Nullable
        Expr belief;

        final List<Expr> floors = new ArrayList<>();
    }

    Declaration profile(Token head) {
        cursor.next();
        Ident party = parts.names().any("a party", "behind `profile`");
        var read = new Read();
        parts.blocks().block("`profile " + party.name() + "`", head, Blocks.Kinds.of(this::begins), () -> entry(read));
        return new Declaration.Profile(
                cursor.since(head), party, read.value, read.risk, read.floors, read.power, read.belief);
    }

    private boolean begins(Token token) {
        Token behind = cursor.ahead(1);
        return switch (token.text()) {
            case "value", "risk", "power", "belief" -> behind.assigns();
            case "floor" -> !behind.assigns() && !(behind.is(Kind.BRACKET_OPEN) && behind.joined());
            default -> false;
        };
    }

    private void entry(Read read) {
        Token word = cursor.token();
        switch (word.text()) {
            case "value" -> read.value = set(word, read.value);
            case "risk" -> read.risk = set(word, read.risk);
            case "power" -> read.power = set(word, read.power);
            case "belief" -> read.belief = set(word, read.belief);
            case "floor" -> {
                cursor.next();
                read.floors.add(parts.expressions().expr());
            }
            default -> throw cursor.fail(DeclarationFindings.profileEntry(cursor.place(word), word));
        }
    }

    private Expr set(Token word, @Nullable Expr before) {
        if (before != null) {
            cursor.report(EntryFindings.twice(cursor.place(word), word.text()));
        }
        cursor.next();
        return parts.value("", word.text());
    }
}
