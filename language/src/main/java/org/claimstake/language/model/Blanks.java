package org.claimstake.language.model;

import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.Titles;
import org.claimstake.language.syntax.Blank;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Blanks in titles, {@code "Share at {rate}"}: a name in sight where the title stands becomes that of its step; a party is
 * told by its title.
 */
final class Blanks {
    private final World world;
    private final Checker checker;

    Blanks(World world, Checker checker) {
        this.world = world;
        this.checker = checker;
    }

    /** When every name is known. */
    void read(Def def, Declaration.@Nullable Quoted title, Setting at) {
        if (title != null && Titles.hasBlanks(title.text())) {
            world.deferred.add(() -> fill(def, title, at));
        }
    }

    private void fill(Def def, Declaration.Quoted title, Setting at) {
        var filled = new StringBuilder();
        int done = 0;
        for (Blank blank : Blank.of(title)) {
            filled.append(title.text(), done, blank.from()).append(words(blank, def, at));
            done = blank.to();
        }
        def.titled(filled.append(title.text().substring(done)).toString());
    }

    private String words(Blank blank, Def def, Setting at) {
        if (blank.name() instanceof Expr.Name(var span, var name)
                && at.scope().value(name).isEmpty()
                && at.scope().party(name).isPresent()) {
            return world.parties.get(at.scope().party(name).get()).title();
        }
        Context context = at.context(def.name(), Context.Mode.CHECK).withLenient();
        Typed typed = checker.check(blank.name(), context);
        Node.Ref ref = typed.broken()
                ? null
                : typed.node() instanceof Node.Ref own && own.row() == null
                        ? own
                        : checker.helper(typed, blank.name(), context, Step.Kind.CHECK);
        if (ref == null) {
            return "";
        }
        def.tells(ref.step());
        return "{" + world.defs.get(ref.step()).name() + "}";
    }
}
