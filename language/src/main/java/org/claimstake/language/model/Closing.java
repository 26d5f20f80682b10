package org.claimstake.language.model;

import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * What a lag looks back on: a value, or of an account its closing balance.
 */
final class Closing {
    private final Checker checker;

    Closing(Checker checker) {
        this.checker = checker;
    }

    /** The account's closing balance behind its bare name, else the value: what a lag looks back on. */
    Typed closingOr(Expr target, Context context) {
        Expr bare = Keys.bare(target);
        Expr name = bare instanceof Expr.Index index ? index.target() : bare;
        boolean account = name instanceof Expr.Name n && isAccount(n.name(), context)
                || bare instanceof Expr.Field field && resolveQuietly(field, context) instanceof Scope.AccountOf;
        if (!account) {
            return checker.check(target, context);
        }
        Names.Named named = checker.names().resolve(bare, context);
        if (named != null
                && named.entity() instanceof Scope.AccountOf of
                && of.members().get("closing") instanceof Def def) {
            return checker.names().ref(def, named.row(), named.sure(), target, context);
        }
        return Typed.BROKEN;
    }

    private boolean isAccount(String name, Context context) {
        return context.loop(name) == null && context.scope().value(name).orElse(null) instanceof Scope.AccountOf;
    }

    private Scope.@Nullable Entity resolveQuietly(Expr.Field field, Context context) {
        Expr target = field.target() instanceof Expr.Index index ? index.target() : field.target();
        return target instanceof Expr.Name name
                        && context.scope().value(name.name()).orElse(null) instanceof Scope.Instance instance
                ? instance.scope().values().get(field.name())
                : null;
    }
}
